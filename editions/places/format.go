package places

import (
	"bufio"
	"cmp"
	"context"
	"errors"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"

	"baolan/editions/clean"
	"baolan/editions/format"
	"baolan/editions/sheets"
)

// Format implements format.Format.
type Format struct{}

// Name implements format.Format.
func (Format) Name() string { return "places" }

// Match implements format.Format. It goes by what only these outputs have.
func (Format) Match(h format.Head) format.Match {
	if syntaxOf(h.Text) != nil {
		return format.ByBytes
	}
	return format.No
}

// syntax reads a text into a sheet. What cannot be read is an error that ends the reading,
// after which the page that was begun is given.
type syntax func(s *sheet) error

// syntaxOf returns what reads a text that begins like this; nil if it has no places.
func syntaxOf(head string) syntax {
	switch {
	case isMarked(head):
		return readMarkup
	case tableOf(head) != nil:
		return readTable
	case isTree(head):
		return readTree
	}
	return nil
}

// Read implements format.Format. One page is in memory at a time.
func (Format) Read(ctx context.Context, in *format.Input, give func(*format.Page) error) error {
	return in.Each(func(f format.File) error { return read(ctx, in, f, give) })
}

func read(ctx context.Context, in *format.Input, f format.File, give func(*format.Page) error) error {
	text, err := in.Stream(ctx, f)
	if err != nil {
		return err
	}
	defer func() { _ = text.Close() }() // nothing was written
	from := bufio.NewReaderSize(transform.NewReader(text, printable), format.HeadBytes)
	head, _ := from.Peek(format.HeadBytes) // an error of reading comes again
	read := syntaxOf(string(head))
	nothing := &format.Error{Path: f.Path, Line: 1, Kind: format.Record, Detail: "no words with places"}
	if read == nil && text.Failed() == nil { // the user named an encoding in which the file is another
		return nothing
	}
	var stopped error
	s := &sheet{ctx: ctx, path: f.Path, text: text, from: from, fonts: map[string]uint16{}}
	s.pages = sheets.NewReader(ctx, func(p *format.Page) error {
		s.given++
		in.Done(text.Taken())
		stopped = give(p)
		return stopped
	})
	if read != nil {
		err = read(s)
	}
	if err := cmp.Or(stopped, ctx.Err(), text.Failed()); err != nil {
		return err
	}
	if err := s.end(); err != nil {
		return err
	}
	if err := s.pages.End(); err != nil {
		return err
	}
	return report(in, s, err, nothing)
}

// report reports what ended the reading of a text before its end. It is returned if no page was
// read, and nothing if there was none either.
func report(in *format.Input, s *sheet, err error, nothing *format.Error) error {
	if err == nil {
		if s.given == 0 {
			return nothing
		}
		return nil
	}
	e := &format.Error{Path: s.path, Kind: format.Record, Detail: clean.Line(err.Error()), Err: err}
	var at *faultAt
	if errors.As(err, &at) {
		e.Line = at.line
	}
	if s.given == 0 {
		return e
	}
	in.Leave(e)
	return nil
}

// faultAt is an error at a line of the text.
type faultAt struct {
	line int
	what string
}

func (f *faultAt) Error() string { return f.what }

// printable replaces bytes that are no characters by U+FFFD, and control characters, which
// some extractors give and XML does not allow, by blanks.
var printable = runes.Map(func(r rune) rune {
	if r < ' ' && r != '\n' && r != '\t' && r != '\r' {
		return ' '
	}
	return r
})
