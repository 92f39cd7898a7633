package objects

import (
	"cmp"
	"errors"
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/minio/minio-go/v7/pkg/credentials"
)

const scheme = "s3://"

// IsURL reports whether a string is the address of a store.
func IsURL(s string) bool { return strings.HasPrefix(s, scheme) }

const (
	// usualRound is how often a store is listed. A paper appears once a day, and a
	// list of a hundred thousand pages takes a hundred requests.
	usualRound = 30 * time.Second
	leastRound = 100 * time.Millisecond
	// usualCache is the size of the cache in MB: some years of a daily's texts.
	usualCache = 1024
	mb         = 1 << 20
)

// address is where a store is and how it is used:
//
//	s3://bucket/prefix?endpoint=https://host:9000&region=cn-north-1&list=30s&cache=1024
//
// endpoint and region are those of the environment where they are not given
// (AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL, AWS_REGION), and else Amazon's. list is how
// often the store is listed, cache how many MB of it are kept on this machine.
type address struct {
	bucket, prefix string // the prefix is empty or ends in a slash
	endpoint       *url.URL
	region         string
	round          time.Duration
	cache          int64 // in bytes
}

// parse reads an address.
func parse(s string, env map[string]string) (address, error) {
	bad := func(err error) (address, error) {
		// A password in the address must not appear in a log.
		shown, _, _ := strings.Cut(s, "?")
		if _, host, ok := strings.Cut(shown, "@"); ok {
			shown = scheme + host
		}
		return address{}, &Error{Kind: BadURL, Subject: shown, Err: err}
	}
	u, err := url.Parse(s)
	if err != nil || u.Host == "" || u.User != nil || u.Fragment != "" || !IsURL(s) {
		return bad(nil)
	}
	a := address{bucket: u.Host, prefix: strings.Trim(u.Path, "/"), round: usualRound, cache: usualCache * mb}
	if a.prefix != "" {
		a.prefix += "/"
	}
	q := u.Query()
	a.region = cmp.Or(q.Get("region"), env["AWS_REGION"], env["AWS_DEFAULT_REGION"])
	at := cmp.Or(q.Get("endpoint"), env["AWS_ENDPOINT_URL_S3"], env["AWS_ENDPOINT_URL"], "https://s3.amazonaws.com")
	if a.endpoint, err = url.Parse(at); err != nil || !isEndpoint(a.endpoint) {
		return bad(nil)
	}
	for name, values := range q {
		if err := a.set(name, values[0]); err != nil {
			return bad(err)
		}
	}
	return a, nil
}

func isEndpoint(u *url.URL) bool {
	return u.Host != "" && u.User == nil && (u.Scheme == "https" || u.Scheme == "http")
}

// set sets an option of the address. The error for an unknown option does not repeat
// it, because it may be a key.
func (a *address) set(name, value string) error {
	switch name {
	case "endpoint", "region":
		return nil
	case "list":
		round, err := time.ParseDuration(value)
		if err != nil || round < leastRound {
			return fmt.Errorf("list: a time like 30s, %s at least", leastRound)
		}
		a.round = round
		return nil
	case "cache":
		n, err := strconv.Atoi(value)
		if err != nil || n < 1 || n > 1<<30 {
			return errors.New("cache: a number of MB")
		}
		a.cache = int64(n) * mb
		return nil
	}
	return errors.New("options are endpoint, region, list and cache")
}

// root gives the address without its options. In messages it precedes the names of
// objects.
func (a address) root() string { return strings.TrimSuffix(scheme+a.bucket+"/"+a.prefix, "/") }

// keys gives the credentials: those in the environment, or those in the file that it
// names, or none.
func keys(env map[string]string) *credentials.Credentials {
	if id := env["AWS_ACCESS_KEY_ID"]; id != "" {
		return credentials.NewStaticV4(id, env["AWS_SECRET_ACCESS_KEY"], env["AWS_SESSION_TOKEN"])
	}
	if file := env["AWS_SHARED_CREDENTIALS_FILE"]; file != "" {
		return credentials.NewFileAWSCredentials(file, env["AWS_PROFILE"])
	}
	return credentials.NewStaticV4("", "", "")
}
