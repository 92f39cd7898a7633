package objects

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"

	"github.com/minio/minio-go/v7"

	"baolan/editions/clean"
)

// Kind says what is wrong with a store.
type Kind uint8

// These are the kinds.
const (
	BadURL  Kind = iota // the address cannot be read
	Away                // it cannot be reached or does not answer in time
	Refused             // this user may not read it, or the keys are wrong
	Missing             // the bucket does not exist
	Changed             // an object is not as it was listed
	NoRoom              // the cache cannot be written; Err says why
	Failed              // anything else
)

// Error is an error of a store. Subject names the store or an object, without keys.
type Error struct {
	Kind    Kind
	Subject string
	Err     error
}

var remedies = [...]string{
	BadURL:  "address cannot be read; write s3://bucket/prefix?endpoint=https://host",
	Away:    "cannot be reached; it is tried again by itself, see to the network",
	Refused: "refuses this user; see to AWS_ACCESS_KEY_ID and to the rights to list and get",
	Missing: "there is no such bucket; see to the address",
	Changed: "object is not what was listed; it is fetched anew after the next listing, write it again if it stays",
	NoRoom:  "the cache cannot be written; make room in the state folder",
	Failed:  "fails",
}

func (e *Error) Error() string {
	text := clean.Line(e.Subject) + ": " + remedies[e.Kind]
	if e.Err != nil {
		text += " (" + clean.Line(e.Err.Error()) + ")"
	}
	return text
}

func (e *Error) Unwrap() error { return e.Err }

// Detail gives the store's own message, "" if there is none.
func (e *Error) Detail() string {
	var said minio.ErrorResponse
	if errors.As(e.Err, &said) {
		return said.Error()
	}
	return ""
}

// IsAway reports whether an error says that the store cannot be reached for the
// moment.
func IsAway(err error) bool {
	var e *Error
	return errors.As(err, &e) && e.Kind == Away
}

// kindOf gives the kind of an error of the client.
func kindOf(err error) Kind {
	var said minio.ErrorResponse
	var network net.Error
	switch {
	case errors.As(err, &said):
		return kindOfAnswer(said)
	case errors.As(err, &network), errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, net.ErrClosed),
		errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled): // the time limit has passed
		return Away
	}
	return Failed
}

func kindOfAnswer(said minio.ErrorResponse) Kind {
	switch said.Code {
	case minio.NoSuchBucket:
		return Missing
	case minio.AccessDenied, "InvalidAccessKeyId", "SignatureDoesNotMatch", "ExpiredToken", "InvalidToken":
		return Refused
	case minio.NoSuchKey, minio.PreconditionFailed, "InvalidRange":
		return Changed
	case "SlowDown", "RequestTimeout":
		return Away
	}
	switch {
	case said.StatusCode == http.StatusUnauthorized || said.StatusCode == http.StatusForbidden:
		return Refused
	case said.StatusCode == http.StatusPreconditionFailed || said.StatusCode == http.StatusNotFound:
		return Changed
	case said.StatusCode >= http.StatusInternalServerError || said.StatusCode == http.StatusTooManyRequests || said.StatusCode == http.StatusRequestTimeout:
		return Away
	}
	return Failed
}

// failure makes an Error of an error of the client.
func failure(subject string, err error) error {
	var known *Error
	if errors.As(err, &known) {
		return err
	}
	return &Error{Kind: kindOf(err), Subject: subject, Err: err}
}

// errLength is the error for an object whose length is not the one that was listed.
func errLength(got, want int64) error { return fmt.Errorf("%d bytes, want %d", got, want) }
