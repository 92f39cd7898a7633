package warc

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/url"
	"path"
	"strconv"
	"strings"

	"baolan/editions/clean"
	"baolan/editions/format"
)

// records reads the records of a file one after the other.
type records struct {
	path string
	left func(*format.Error)
	seen *counted
	most int64
	from *bufio.Reader
	nth  int
}

// record is a record that may have a page.
type record struct {
	nth    int
	kind   string // response, resource, conversion, request, …
	target string
	media  string
	block  []byte // nil for kinds that have no page
	large  bool   // the block is too large for a page
}

const (
	// maxBlock is the greatest number of bytes of an answer that is read; a page is shorter.
	maxBlock = 32 << 20
	// maxHead is the greatest number of bytes of the lines before a block.
	maxHead = 64 << 10
)

var errHead = errors.New("the lines before a record do not end")

// next returns the next record; io.EOF at the end.
func (r *records) next() (record, error) {
	r.nth++
	rec := record{nth: r.nth}
	length, err := r.head(&rec)
	if err != nil {
		return rec, err
	}
	switch {
	case rec.kind != "response" && rec.kind != "resource" && rec.kind != "conversion":
	case length > maxBlock:
		rec.large = true
	default:
		var b bytes.Buffer // it grows with what is there, whatever length is stated
		n, err := io.CopyN(&b, r.from, length)
		rec.block = b.Bytes()
		if err != nil {
			err = cut(r.nth, err, n, length)
		}
		return rec, err
	}
	n, err := io.CopyN(io.Discard, r.from, length)
	if err != nil {
		return rec, cut(r.nth, err, n, length)
	}
	return rec, nil
}

// cut says that a record ends early.
func cut(nth int, err error, n, of int64) error {
	if errors.Is(err, io.EOF) {
		return fmt.Errorf("record %d is cut short: %d of %d bytes", nth, n, of)
	}
	return err
}

// head reads the lines before a block, and returns the length of the block.
func (r *records) head(rec *record) (length int64, err error) {
	read, began := 0, false
	length = -1
	for {
		line, err := r.line(&read)
		isEnd := errors.Is(err, io.EOF)
		line = strings.TrimRight(line, "\r\n")
		switch {
		case isEnd && !began && strings.TrimSpace(line) == "":
			return 0, io.EOF
		case isEnd:
			return 0, fmt.Errorf("record %d is cut short", r.nth)
		case err != nil:
			return 0, err
		case !began && line == "":
		case !began && !strings.HasPrefix(line, mark):
			return 0, fmt.Errorf("record %d does not begin with %s", r.nth, mark)
		case !began:
			began = true
		case line == "" && length < 0:
			return 0, fmt.Errorf("record %d does not say how long it is", r.nth)
		case line == "":
			return length, nil
		default:
			if err := rec.set(line, &length); err != nil {
				return 0, fmt.Errorf("record %d: %w", r.nth, err)
			}
		}
	}
}

var errLength = errors.New("its length is no number")

// set reads a line before a block.
func (rec *record) set(line string, length *int64) (err error) {
	name, value, _ := strings.Cut(line, ":")
	value = strings.TrimSpace(value)
	switch strings.ToLower(strings.TrimSpace(name)) {
	case "warc-type":
		rec.kind = strings.ToLower(value)
	case "warc-target-uri":
		rec.target = strings.Trim(value, "<>")
	case "content-type":
		rec.media = strings.ToLower(value)
	case "content-length":
		if *length, err = strconv.ParseInt(value, 10, 64); err != nil || *length < 0 {
			return errLength
		}
	}
	return nil
}

// line reads a line before a block. read is how many bytes of such lines were read.
func (r *records) line(read *int) (string, error) {
	var b strings.Builder
	for {
		part, err := r.from.ReadSlice('\n')
		if *read += len(part); *read > maxHead {
			return "", errHead
		}
		b.Write(part)
		if !errors.Is(err, bufio.ErrBufferFull) {
			return b.String(), err
		}
	}
}

// leave reports a record of which the page cannot be read.
func (r *records) leave(rec *record, err error) {
	r.left(&format.Error{
		Path: r.path + "/" + clean.Line(fileName(rec.target)), Kind: format.Record, Err: err,
		Detail: fmt.Sprintf("record %d: %s", rec.nth, clean.Line(err.Error())),
	})
}

// fileName returns the path of a page as programs that copy sites name it: host and path, and
// the question behind it.
func fileName(target string) string {
	u, err := url.Parse(target)
	if err != nil {
		return "page.html"
	}
	name := strings.TrimPrefix(path.Join("/", u.Host, u.Path), "/")
	if strings.HasSuffix(u.Path, "/") || u.Path == "" {
		name = path.Join(name, "index.html")
	}
	if u.RawQuery != "" {
		name += "?" + u.RawQuery
	}
	return name
}
