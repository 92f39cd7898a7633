package record

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"io"
	"path"
	"strings"
	"unicode"

	"baolan/editions/clean"
	"baolan/editions/decode"
	"baolan/editions/format"
	"baolan/editions/pattern"
)

// JSON implements format.Format for JSON lines, arrays and editions.
type JSON struct{}

// Name implements format.Format.
func (JSON) Name() string { return "json" }

// Match implements format.Format. A file is JSON if it begins as JSON does and has a known
// field near its beginning.
func (JSON) Match(h format.Head) format.Match {
	t := strings.TrimLeft(h.Text, " \t\r\n\ufeff")
	_, _, _, isFront := cutObject(strings.ReplaceAll(t, "\r\n", "\n")) // of a text, which Hugo reads
	if !isFront && (strings.HasPrefix(t, "{") || strings.HasPrefix(t, "[")) {
		for _, m := range fieldMark().FindAllStringSubmatch(t, 64) {
			if f := fieldOf(m[1]); f == fTitle || f == fContent || m[1] == "articles" || m[1] == "pages" {
				return format.ByBytes
			}
		}
	}
	switch strings.ToLower(path.Ext(h.Name)) {
	case ".json", ".jsonl", ".ndjson", ".jl", ".jsonlines":
		return format.ByName
	}
	return format.No
}

var fieldMark = pattern.Of(`"([^"\\\n]{1,24})"\s*:`)

// Read implements format.Format.
func (JSON) Read(ctx context.Context, in *format.Input, give func(*format.Page) error) error {
	return in.Each(func(f format.File) error { return readJSON(ctx, in, f, give) })
}

// readJSON reads a file: line by line if its first line is a record, element by element if it
// is an array, else whole.
func readJSON(ctx context.Context, in *format.Input, f format.File, give func(*format.Page) error) error {
	text, err := in.Stream(ctx, f)
	if err != nil {
		return err
	}
	defer func() { _ = text.Close() }() // closing a file that was only read loses nothing
	r := values{ctx: ctx, path: f.Path, to: &paperPages{form: JSON{}.Name(), decoded: text.Report()}, left: in.Leave, done: func(int64) {}}
	lines := bufio.NewReaderSize(text, format.BlockBytes)
	done := func() { in.Done(text.Taken()) }
	isArray, above, err := beginsArray(lines)
	switch {
	case err != nil:
		return err
	case isArray:
		err = r.elements(lines, above, done)
	default:
		err = r.linesOrAll(lines, above, done, func() { r.bytes, r.done = int(text.Taken()), in.Done })
	}
	if err != nil {
		return err
	}
	if len(r.to.pages) == 0 {
		if r.bad != nil {
			return r.bad
		}
		return &format.Error{Path: f.Path, Kind: format.Record, Line: 1, Detail: "no article with title or content"}
	}
	r.to.tell(f.Path, in.Leave)
	return r.to.give(ctx, give)
}

// linesOrAll reads the records of a text: one a line if the first line is one, else all of
// the text at once, after a call of whole. above is the number of blank lines above the text.
func (r *values) linesOrAll(from *bufio.Reader, above int, done, whole func()) error {
	first, err := from.ReadBytes('\n')
	if err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	if isRecord(first) {
		return r.lines(first, from, above, done)
	}
	rest, err := io.ReadAll(from)
	if err != nil {
		return err
	}
	r.take(append(first, rest...))
	r.line = above
	whole()
	return r.read()
}

// isRecord reports whether a line is an object, with other lines behind it.
func isRecord(line []byte) bool {
	line = bytes.TrimSpace(line)
	return len(line) > 0 && line[0] == '{' && json.Valid(line)
}

// take makes r read a text.
func (r *values) take(b []byte) {
	invalid := 0
	r.text, invalid, _ = decode.Text(b)
	r.to.decoded.Invalid += invalid
	r.at, r.seen, r.whole = 0, 0, false
}

// lines reads the records of a text, one a line. line is the first, above the number of lines
// before it.
func (r *values) lines(line []byte, from *bufio.Reader, above int, done func()) error {
	for n := above; ; n++ {
		r.take(line)
		r.line = n
		if err := cmp.Or(r.read(), r.to.err); err != nil {
			return err
		}
		done()
		var err error
		if line, err = from.ReadBytes('\n'); len(line) == 0 {
			if errors.Is(err, io.EOF) {
				err = nil
			}
			return err
		}
	}
}

// values reads the values of a text one after the other.
type values struct {
	ctx   context.Context
	text  string
	path  string
	to    *paperPages
	left  func(*format.Error)
	done  func(int64)
	bytes int
	at    int // the number of bytes of text that were read
	line  int // the number of lines before text
	seen  int // the byte of text up to which lines were counted
	bad   *format.Error
	whole bool // the rest of text was mended
}

var errBare = errors.New("a text outside of a record")

func (r *values) read() error {
	for {
		if err := r.ctx.Err(); err != nil {
			return err
		}
		r.at += len(r.text[r.at:]) - len(strings.TrimLeft(r.text[r.at:], " \t\r\n,"))
		if r.at >= len(r.text) {
			return nil
		}
		if len(r.text) > 0 {
			r.done(int64(float64(r.bytes) * float64(r.at) / float64(len(r.text))))
		}
		rest := r.text[r.at:]
		d := json.NewDecoder(strings.NewReader(rest))
		d.UseNumber()
		v, err := decodeValue(d, 0)
		if err != nil && r.mend() {
			continue
		}
		walk(v, "[]", edition{}, r.to, 0)
		if err == nil {
			if v.scalar && strings.IndexFunc(v.text, unicode.IsLetter) >= 0 {
				r.report(r.at, errBare)
			}
			r.at += int(d.InputOffset())
			continue
		}
		r.report(r.at+int(d.InputOffset()), err)
		// Records are on lines of their own, so reading goes on at the next line with one.
		from := max(1, int(d.InputOffset()))
		next := nextRecord(rest[min(from, len(rest)):])
		if next < 0 {
			return nil
		}
		r.at += from + next
	}
}

// report reports a value that cannot be read, with the line of the fault.
func (r *values) report(at int, err error) {
	at = min(max(at, r.seen), len(r.text))
	r.line += strings.Count(r.text[r.seen:at], "\n")
	r.seen = at
	why := strings.TrimPrefix(clean.Line(err.Error()), "json: ")
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		why = "the record breaks off"
	}
	e := &format.Error{Path: r.path, Line: r.line + 1, Kind: format.Record, Detail: why, Err: err}
	if r.bad == nil {
		r.bad = e
	}
	r.left(e)
}
