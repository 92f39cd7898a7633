package theme

import (
	"sync"

	"github.com/charmbracelet/x/ansi"
	"github.com/lucasb-eyer/go-colorful"
)

// oklab is a colour in Björn Ottosson's OKLab, in which equal distances look equally
// large.
type oklab struct{ l, a, b float64 }

func (c rgb) oklab() oklab {
	l, a, b := colorful.Color{R: c.r / 255, G: c.g / 255, B: c.b / 255}.OkLab()
	return oklab{l, a, b}
}

// indexed are the colours 16 to 255 of a terminal with 256, which are the same on all
// terminals; the first sixteen can be set by the user.
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

// seen gives the colour that the terminal shows for c: c itself, or on a terminal with
// 256 colours the one of them that looks most like it. The distance is that of OKLab,
// not of the channels: a grey is nearer to a cream than a pink is.
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
