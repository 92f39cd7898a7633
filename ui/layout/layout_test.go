package layout

import (
	"image"
	"testing"
)

// At every size and whatever the reader asks for, the parts lie inside of the
// screen and none over another; what has the keys is one of them.
func TestNew_PartsLieBesideOneAnother(t *testing.T) {
	asks := []Request{}
	for _, focus := range []Pane{List, Body, Weather} {
		for bits := range 16 {
			asks = append(asks, Request{Focus: focus, Zoom: bits&1 > 0, Weather: bits&2 > 0, Raw: bits&4 > 0, Map: bits&8 > 0})
		}
	}
	for w := range 260 {
		for _, h := range []int{0, 1, 2, 4, 5, 6, 8, 13, 14, 24, 40, 70} {
			for _, ask := range asks {
				l := New(w, h, ask)
				parts := []image.Rectangle{l.Masthead, l.Rule, l.List, l.Body, l.Map, l.Raw, l.Weather, l.Footer}
				has := l.Focus.Empty()
				for i, r := range parts {
					has = has || r == l.Focus
					if !r.In(l.Screen) {
						t.Fatalf("%d×%d %+v: part %d, %v, is outside", w, h, ask, i, r)
					}
					for j, q := range parts[:i] {
						if r.Overlaps(q) {
							t.Fatalf("%d×%d %+v: parts %d and %d overlap: %v, %v", w, h, ask, i, j, r, q)
						}
					}
				}
				if !has {
					t.Fatalf("%d×%d %+v: the keys are in %v, which is no part", w, h, ask, l.Focus)
				}
			}
		}
	}
}

// What a window has beyond an article's measure is the map's, never blank; without
// that much there is none.
func TestNew_WidthLeftOver(t *testing.T) {
	for w := TripleFrom; w <= 250; w++ {
		l := New(w, 40, Request{Weather: true, Map: true})
		switch {
		case l.Map.Empty() && l.Body.Dx() > bodyEnough+mapLeast:
			t.Errorf("%d columns: the article has %d and there is no map", w, l.Body.Dx())
		case !l.Map.Empty() && (l.Body.Dx() < bodyEnough || l.Map.Dx() < mapLeast):
			t.Errorf("%d columns: the article has %d, the map %d", w, l.Body.Dx(), l.Map.Dx())
		}
	}
}
