package source

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"path"

	"baolan/editions/clean"
	"baolan/editions/folder"
	"baolan/editions/format"
	"baolan/editions/office"
)

// formOffice is the form of files of word processors and spreadsheets, which are read as the text in them.
const formOffice = "office"

// unwrapped returns what a file is read from: itself, or if it is of a word processor or a spreadsheet the text in it.
// The unit's name for the file gets the ending of the text's form then.
func (u *unit) unwrapped(in *inflow, o *Options) (*inflow, error) {
	head, _, err := in.peek(u.ctx, format.HeadBytes)
	if err != nil || !office.Is(path.Base(u.file.inside), head) {
		return in, err
	}
	b, _, err := in.upTo(u.ctx, nil, math.MaxInt64)
	if err != nil {
		return nil, err
	}
	t, err := office.Read(b)
	if err != nil {
		return nil, noDocument(u.file.Path, err)
	}
	for _, name := range t.Left {
		o.skip(Skip{Path: u.file.Path, Reason: Partly, Err: &Error{Path: u.file.Path, Kind: Record, Detail: "sheet " + clean.Line(name) + " has other columns"}})
	}
	for _, far := range t.Beyond {
		o.skip(Skip{Path: u.file.Path, Reason: Partly, Err: &Error{Path: u.file.Path, Kind: Record, Detail: fmt.Sprintf("sheet %s has %d cells beyond column %d", clean.Line(far.Sheet), far.Cells, office.MostColumns)}})
	}
	u.file.inside, u.isTaken = u.file.inside+t.Ext, true
	text := []byte(t.Text)
	return newInflow(u.ctx, func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(text)), nil }, u.file.Path, int64(len(text)), max(o.maxBytes(), int64(len(text))), o), nil
}

// noDocument says why a document cannot be read.
func noDocument(path string, err error) error {
	var bomb *folder.BombError
	switch {
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return err
	case errors.As(err, &bomb):
		return &Error{Path: path, Kind: Bomb, Detail: bomb.Error(), Err: err}
	case errors.Is(err, office.ErrNoText):
		return &Error{Path: path, Kind: Empty, Err: err}
	}
	return &Error{Path: path, Kind: Packed, Detail: clean.Line(err.Error()), Err: err}
}
