package layout

import (
	"image"
	"math/rand/v2"
	"testing"
)

// Items in sight lie in their rectangle, apart from one another; the one that is shown
// is in sight as far as it fits, and each cell of it is its own.
func TestStack(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(3, 4))
	for range 300 {
		var s Stack
		var heights []Height
		for range 1 + r.IntN(30) {
			heights = append(heights, Height{Above: r.IntN(3), Rows: 1 + r.IntN(4)})
		}
		body := image.Rect(2, 3, 2+1+r.IntN(80), 3+r.IntN(30))
		s.Place(body, r.IntN(2), heights)
		for range 20 {
			i := r.IntN(len(heights))
			s.Show(i)
			if s.Top < 0 {
				t.Fatalf("the list begins at row %d", s.Top)
			}
			if h := heights[i]; h.Above+h.Rows <= body.Dy() && s.Rect(i).Dy() != h.Rows {
				t.Fatalf("item %d of %d rows is shown at %v in %v", i, h.Rows, s.Rect(i), body)
			}
			for k := range heights {
				rect := s.Rect(k)
				if !rect.In(body) || k > 0 && rect.Overlaps(s.Rect(k-1)) {
					t.Fatalf("item %d is at %v in %v", k, rect, body)
				}
				if !rect.Empty() && (s.At(rect.Min) != k || s.At(rect.Max.Sub(image.Pt(1, 1))) != k) {
					t.Fatalf("a cell of item %d is that of another", k)
				}
			}
			if s.At(image.Pt(body.Min.X-1, body.Min.Y)) >= 0 {
				t.Fatal("an item stands outside")
			}
		}
		s.Show(-1)
		if s.Top != 0 {
			t.Fatal("nothing is shown below the beginning")
		}
	}
}
