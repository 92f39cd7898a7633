package pdf

import (
	"context"
	"testing"

	"baolan/editions/format"
	"baolan/internal/fixture/onefile"
)

// Progress is made within a page too, never goes back and never beyond the file: a file of one page
// says more than that it is begun.
func TestRead_Progress(t *testing.T) {
	t.Parallel()
	for name, least := range map[string]int{"ok": 2, "pages100": 100} {
		b := append(file(t, name), "\n% whose pages are kept nowhere"...)
		in := onefile.Input("a.pdf", b)
		var told []int64
		in.Progress = func(n int64) { told = append(told, n) }
		if err := (Format{}).Read(context.Background(), in, func(*format.Page) error { return nil }); err != nil {
			t.Fatal(err)
		}
		between, last := 0, int64(0)
		for _, n := range told {
			if n < last || n > int64(len(b)) {
				t.Errorf("%s: %d of %d bytes after %d", name, n, len(b), last)
			}
			if n > last && n < int64(len(b)) {
				between++
			}
			last = n
		}
		if between < least || last != int64(len(b)) {
			t.Errorf("%s: %d steps within the file, the last at %d of %d bytes", name, between, last, len(b))
		}
	}
}
