package warc

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"baolan/editions/clean"
	"baolan/editions/folder"
	"baolan/editions/format"
	"baolan/editions/spill"
	"baolan/editions/web"
)

// Format implements format.Format.
type Format struct{}

// Name implements format.Format.
func (Format) Name() string { return "warc" }

// Match implements format.Format.
func (Format) Match(h format.Head) format.Match {
	name := strings.ToLower(h.Name)
	isNamed := strings.HasSuffix(name, ".warc") || strings.HasSuffix(name, ".warc.gz")
	switch {
	case bytes.HasPrefix(h.Bytes, []byte(mark)), isPacked(h.Bytes) && beginsWithMark(h.Bytes):
		return format.ByBytes
	case isNamed:
		return format.ByName
	}
	return format.No
}

// mark begins every record.
const mark = "WARC/"

func isPacked(b []byte) bool { return bytes.HasPrefix(b, []byte{0x1f, 0x8b}) }

// beginsWithMark reports whether packed bytes begin with a record.
func beginsWithMark(b []byte) bool {
	z, err := gzip.NewReader(bytes.NewReader(b))
	if err != nil {
		return false
	}
	var head [len(mark)]byte
	n, _ := io.ReadFull(z, head[:]) // what is cut short is compared too
	return string(head[:n]) == mark
}

// Read implements format.Format.
func (Format) Read(ctx context.Context, in *format.Input, give func(*format.Page) error) error {
	return in.Each(func(f format.File) error { return readFile(ctx, in, f, give) })
}

// pages are the pages of a file, each by its address.
type pages struct {
	spill spill.Spill
	files []format.File
	at    map[string]place // by the name of the file
	bytes int64
}

// place is where a page waits.
type place struct {
	from  int64
	bytes int
}

func readFile(ctx context.Context, in *format.Input, f format.File, give func(*format.Page) error) error {
	file, err := in.Open(ctx, f)
	if err != nil {
		return err
	}
	defer func() { _ = file.Close() }() // nothing was written
	p := pages{at: map[string]place{}}
	defer p.spill.Close()
	r := &records{path: f.Path, left: in.Leave, seen: &counted{from: file, done: in.Done}, most: in.MaxBytes}
	err = r.open()
	for err == nil {
		if err = ctx.Err(); err != nil {
			break
		}
		var rec record
		if rec, err = r.next(); err == nil {
			err = p.take(r, &rec)
		}
	}
	if err := endOf(err, ctx, r.seen, f.Path); err != nil {
		if len(p.files) == 0 || isFinal(err, ctx, r.seen) {
			return err
		}
		var e *format.Error
		if errors.As(err, &e) {
			in.Leave(e) // the records before it are read
		}
	}
	if len(p.files) == 0 {
		return &format.Error{Path: f.Path, Kind: format.NoArticle, Detail: "no answer with a web page"}
	}
	return p.read(ctx, in, give)
}

// endOf returns what ended the reading of records, nil for the end of the file.
func endOf(err error, ctx context.Context, seen *counted, path string) error { //nolint:revive // the error is what it is about
	var e *format.Error
	var bomb *folder.BombError
	switch {
	case errors.Is(err, io.EOF):
		return nil
	case ctx.Err() != nil, seen.failed != nil, errors.As(err, &e):
		return err
	case errors.As(err, &bomb):
		return &format.Error{Path: path, Kind: format.Bomb, Detail: bomb.Error(), Err: err}
	}
	return &format.Error{Path: path, Kind: format.Record, Detail: clean.Line(err.Error()), Err: err}
}

// isFinal reports whether after an error what was read is not given.
func isFinal(err error, ctx context.Context, seen *counted) bool { //nolint:revive // the error is what it is about
	var e *format.Error
	return ctx.Err() != nil || seen.failed != nil || errors.As(err, &e) && (e.Kind == format.TooLarge || e.Kind == format.Bomb)
}

// take keeps the page of a record, if it has one. A page that was fetched again replaces
// the earlier one.
func (p *pages) take(r *records, rec *record) error {
	page, err := rec.page()
	if err != nil {
		r.leave(rec, err)
		return nil
	}
	if page == nil {
		return nil
	}
	page = withAddress(page, rec.target)
	p.bytes += int64(len(page))
	if r.most > 0 && p.bytes > r.most {
		return &format.Error{Path: r.path, Kind: format.TooLarge, Detail: format.Limit(r.most)}
	}
	name := fileName(rec.target)
	at := place{p.spill.Size(), len(page)}
	if _, err := p.spill.Write(page); err != nil {
		return err
	}
	if _, again := p.at[name]; !again {
		p.files = append(p.files, format.File{Name: name, Path: r.path + "/" + clean.Line(name), Bytes: int64(len(page))})
	}
	p.at[name] = at
	return nil
}

// withAddress writes the address of a page before it as browsers do.
func withAddress(page []byte, target string) []byte {
	if bytes.HasPrefix(page, []byte{0xff, 0xfe}) || bytes.HasPrefix(page, []byte{0xfe, 0xff}) || strings.Contains(target, "--") {
		return page // UTF-16, or what would end the comment
	}
	note := fmt.Sprintf("<!-- saved from url=(%04d)%s -->\n", len(target), target)
	mark := []byte("\xef\xbb\xbf")
	if rest, ok := bytes.CutPrefix(page, mark); ok {
		return append(append(mark, note...), rest...)
	}
	return append([]byte(note), page...)
}

// read gives the pages to package web, as files of a folder.
func (p *pages) read(ctx context.Context, in *format.Input, give func(*format.Page) error) error {
	inner := *in
	inner.Files, inner.FS, inner.Progress = p.files, nil, nil
	inner.Open = func(_ context.Context, f format.File) (io.ReadCloser, error) {
		at := p.at[f.Name]
		b, err := p.spill.Read(at.from, at.bytes)
		if err != nil {
			return nil, err
		}
		return io.NopCloser(bytes.NewReader(b)), nil
	}
	return web.Format{}.Read(ctx, &inner, give)
}

// counted reads a file, counts its bytes and notes an error of reading.
type counted struct {
	from   io.Reader
	done   func(int64)
	bytes  int64
	failed error
}

// Read implements io.Reader.
func (c *counted) Read(b []byte) (int, error) {
	n, err := c.from.Read(b)
	c.bytes += int64(n)
	c.done(c.bytes)
	if err != nil && !errors.Is(err, io.EOF) {
		c.failed = err
	}
	return n, err
}

// unpacking reads packed bytes, and ends where they unpack to far more than they are.
type unpacking struct {
	from   io.Reader
	packed *counted
	bytes  int64
}

// Read implements io.Reader.
func (u *unpacking) Read(b []byte) (int, error) {
	n, err := u.from.Read(b)
	if u.bytes += int64(n); folder.IsBomb(u.bytes, u.packed.bytes) {
		return n, &folder.BombError{Unpacked: u.bytes, Packed: u.packed.bytes}
	}
	return n, err
}

// open begins to read the file, packed or not.
func (r *records) open() error {
	from := bufio.NewReaderSize(r.seen, bufferBytes)
	head, _ := from.Peek(2) // an error of reading comes again
	if !isPacked(head) {
		r.from = from
		return nil
	}
	z, err := gzip.NewReader(from)
	if err != nil {
		return err
	}
	r.from = bufio.NewReaderSize(&unpacking{from: z, packed: r.seen}, bufferBytes)
	return nil
}

const bufferBytes = 64 << 10
