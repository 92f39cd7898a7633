package serve

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"

	"charm.land/ssh"
	gossh "golang.org/x/crypto/ssh"
)

const (
	// fingerprintExtension is the permission under which x/crypto passes on the
	// fingerprint of the proven key. Only the permissions of the callback that let the
	// client in are kept, so a key that was merely offered cannot be taken for the
	// reader's.
	fingerprintExtension = "baolan-fingerprint"
	// authTries lets an agent offer a handful of keys; OpenSSH's own bound.
	authTries = 6
	// allowlistBytes has room for ten thousand keys. What is beyond it is not read.
	allowlistBytes = 1 << 20
)

var errNotListed = errors.New("key is not listed")

// authConfig makes the x/crypto configuration of one connection.
func (s *Server) authConfig(ctx ssh.Context) *gossh.ServerConfig {
	l, cfg := connectionOf(ctx), s.config()
	c := &gossh.ServerConfig{
		MaxAuthTries: authTries,
		VerifiedPublicKeyCallback: func(_ gossh.ConnMetadata, key gossh.PublicKey, p *gossh.Permissions, _ string) (*gossh.Permissions, error) {
			l.proved(key)
			return p, nil
		},
		AuthLogCallback: func(_ gossh.ConnMetadata, _ string, err error) {
			if err == nil {
				l.entered()
			}
		},
	}
	if cfg.Auth == AuthOpen {
		c.NoClientAuth = true
		return c
	}
	sent := false
	c.PublicKeyCallback = func(_ gossh.ConnMetadata, key gossh.PublicKey) (*gossh.Permissions, error) {
		if cfg.Auth == AuthAllowlist {
			ok, err := listed(cfg.Allowlist, key)
			if err != nil {
				s.log().Error("allowlist", "error", err)
			}
			if !ok {
				s.count.refused(reasonKey)
				if sent {
					return nil, errNotListed
				}
				sent = true // an agent may offer many keys, but one sentence is enough
				return nil, &gossh.BannerError{Err: errNotListed, Message: reasonKey.both().String() + "\r\n"}
			}
		}
		return &gossh.Permissions{
			Extensions: map[string]string{fingerprintExtension: gossh.FingerprintSHA256(key)},
		}, nil
	}
	return c
}

// fingerprint gives the fingerprint of the key with which a session was opened, or "".
func fingerprint(sess ssh.Session) string {
	p := sess.Permissions()
	if p.Permissions == nil { // no key was asked for
		return ""
	}
	return p.Extensions[fingerprintExtension]
}

// dismiss ends the connections of readers whose keys are no longer listed, and
// tells those who read.
func (s *Server) dismiss(cfg Config) {
	if cfg.Auth != AuthAllowlist {
		return
	}
	for _, l := range s.limiter.connections() {
		key := l.key()
		if key == nil {
			continue
		}
		ok, err := listed(cfg.Allowlist, key)
		if err != nil {
			s.log().Error("allowlist", "error", err)
		}
		if !ok {
			s.count.refused(reasonKey)
			s.log().Info("dismissed", "remote", l.RemoteAddr(), "key", gossh.FingerprintSHA256(key))
			l.dismiss()
		}
	}
}

// listed reads the allowlist again, so that a change needs no signal, and reports
// whether it has the key. Certificates are never listed. A line that cannot be parsed
// is passed over. So is a line with options (from=, expiry-time=…), because ignoring a
// restriction would let in too many.
func listed(name string, key gossh.PublicKey) (bool, error) {
	if err := checkAllowlist(name); err != nil {
		return false, err
	}
	f, err := os.Open(name)
	if err != nil {
		return false, fmt.Errorf("allowlist: %w", err)
	}
	defer func() { _ = f.Close() }()
	want := key.Marshal()
	sc := bufio.NewScanner(io.LimitReader(f, allowlistBytes))
	sc.Buffer(nil, 64<<10)
	var bad error
	for n := 1; sc.Scan(); n++ {
		line := bytes.TrimSpace(sc.Bytes())
		if len(line) == 0 || line[0] == '#' {
			continue
		}
		k, _, options, _, err := gossh.ParseAuthorizedKey(line)
		switch {
		case err != nil:
			bad = &Error{Fault: AllowlistLine, Subject: name, Value: strconv.Itoa(n)}
		case len(options) > 0:
			bad = &Error{Fault: AllowlistOptions, Subject: name, Value: strconv.Itoa(n)}
		case bytes.Equal(k.Marshal(), want):
			return true, nil
		}
	}
	if err := sc.Err(); err != nil {
		bad = fmt.Errorf("%s: %w", name, err)
	}
	return false, bad
}
