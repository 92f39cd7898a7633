package pdf

import (
	"bytes"
	"context"
	"errors"
	"slices"
	"testing"

	"baolan/editions/format"
	"baolan/editions/pdf/pdfium"
	"baolan/internal/fixture/onefile"
)

// Pages come in their order, and while one is visited no more than the next is read.
func TestEachAhead(t *testing.T) {
	t.Parallel()
	b := file(t, "pages100")
	var order []int
	err := eachAhead(t.Context(), pdfium.Shared(), sourceFrom(b), func(p *read) error {
		order = append(order, p.n)
		if p.of != 100 || p.err != nil {
			t.Errorf("page %d of %d: %v", p.n, p.of, p.err)
		}
		return nil
	})
	if err != nil || len(order) != 100 || !slices.IsSorted(order) {
		t.Errorf("%d pages, %v", len(order), err)
	}
}

// An error of who takes the pages ends the reading, and is returned.
func TestEachAhead_Error(t *testing.T) {
	t.Parallel()
	enough := errors.New("enough")
	for _, last := range []int{0, 1, 9} {
		n := 0
		err := eachAhead(t.Context(), pdfium.Shared(), sourceFrom(file(t, "pages100")), func(p *read) error {
			n++
			if p.n == last {
				return enough
			}
			return nil
		})
		if !errors.Is(err, enough) || n != last+1 {
			t.Errorf("%d pages, %v", n, err)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := (Format{}).Read(ctx, onefile.Input("a.pdf", file(t, "pages100")), func(*format.Page) error { return nil }); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

func sourceFrom(b []byte) pdfium.Source {
	return pdfium.Source{Data: bytes.NewReader(b), Size: int64(len(b))}
}

// Each page names its file and its place in it.
func TestRead_Origins(t *testing.T) {
	t.Parallel()
	n := 0
	err := Format{}.Read(t.Context(), onefile.Input("a.pdf", file(t, "pages100")), func(p *format.Page) error {
		n++
		if o := &p.Origin; o.Nth != n || o.Of != 100 || o.Path == "" || o.Form != "pdf" {
			t.Errorf("page %d: %d of %d of %q, %q", n, o.Nth, o.Of, o.Path, o.Form)
		}
		return nil
	})
	if err != nil || n != 100 {
		t.Errorf("%d pages, %v", n, err)
	}
}
