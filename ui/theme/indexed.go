package theme

import (
	"sync"

	"github.com/charmbracelet/x/ansi"
	"github.com/lucasb-eyer/go-colorful"
)

// oklab is a colour by how it looks (Björn Ottosson's OKLab): equal distances look
// equally far apart.
type oklab struct{ l, a, b float64 }

func (c rgb) oklab() oklab {
	l, a, b := colorful.Color{R: c.r / 255, G: c.g / 255, B: c.b / 255}.OkLab()
	return oklab{l, a, b}
}

// indexed are the colours of a terminal of 256 that are the same on all of them:
// the first sixteen are whatever its owner likes.
var indexed = sync.OnceValue(func() (all [240]struct {
	rgb
	oklab
},
) {
	for i := range all {
		c, _ := of(ansi.IndexedColor(16 + i)) //nolint:gosec // below 256
		all[i].rgb, all[i].oklab = c, c.oklab()
	}
	return all
})

// seen is the colour that the terminal shows for one: where it has 256 alone, the
// one of them that looks most like it. Hue counts: a grey stands for a cream better
// than a pink does, though its channels are further off.
func (on Terminal) seen(c rgb) rgb {
	if !on.Indexed {
		return c
	}
	all, want := indexed(), c.oklab()
	best, least := 0, 1e9
	for i := range all {
		l, a, b := all[i].l-want.l, all[i].a-want.a, all[i].oklab.b-want.b
		if d := l*l + 2*(a*a+b*b); d < least {
			best, least = i, d
		}
	}
	return all[best].rgb
}
