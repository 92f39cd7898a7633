package theme

import (
	"fmt"
	"image/color"
	"math"
)

// The least contrasts by WCAG 2.2: of text (1.4.3), and of what is no text but must
// be seen (1.4.11).
const (
	leastText = 4.5
	leastRule = 3.0
)

// rgb is a colour, each channel from 0 to 255.
type rgb struct{ r, g, b float64 }

// of gives a colour as an rgb; ok is false for nil.
func of(c color.Color) (out rgb, ok bool) {
	if c == nil {
		return rgb{}, false
	}
	r, g, b, _ := c.RGBA()
	return rgb{float64(r >> 8), float64(g >> 8), float64(b >> 8)}, true
}

// parse reads a colour written #rrggbb. It gives black for anything else.
func parse(hex string) rgb {
	var r, g, b uint8
	_, _ = fmt.Sscanf(hex, "#%02x%02x%02x", &r, &g, &b)
	return rgb{float64(r), float64(g), float64(b)}
}

// colour gives c as the type that a terminal's answers have.
func (c rgb) colour() color.Color {
	return color.RGBA{uint8(c.r + 0.5), uint8(c.g + 0.5), uint8(c.b + 0.5), 255}
}

func (c rgb) String() string {
	return fmt.Sprintf("#%02x%02x%02x", uint8(c.r+0.5), uint8(c.g+0.5), uint8(c.b+0.5))
}

// mix gives c with a share of d mixed in, from 0 to 1.
func (c rgb) mix(d rgb, share float64) rgb {
	return rgb{c.r + (d.r-c.r)*share, c.g + (d.g-c.g)*share, c.b + (d.b-c.b)*share}
}

// luminance gives the relative luminance of WCAG 2.2.
func (c rgb) luminance() float64 {
	linear := func(v float64) float64 {
		if v /= 255; v <= 0.04045 {
			return v / 12.92
		}
		return math.Pow((v+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(c.r) + 0.7152*linear(c.g) + 0.0722*linear(c.b)
}

// contrast gives the contrast ratio of WCAG 2.2 between two colours, from 1 to 21.
func contrast(c, d rgb) float64 {
	a, b := c.luminance()+0.05, d.luminance()+0.05
	return max(a, b) / min(a, b)
}

// grey gives the ink with ground mixed in: at most the given share, and no more than
// leaves the contrast least; the ink itself if it has no more contrast than that.
func (on Terminal) grey(ink, ground rgb, share, least float64) rgb {
	for ; share > 0; share -= 0.05 {
		if c := on.seen(ink.mix(ground, share)); contrast(c, ground) >= least+0.1 {
			return c
		}
	}
	return ink
}

// legible moves a hue towards black or white until it has the contrast least with the
// ground.
func (on Terminal) legible(hue, ground rgb, least float64) rgb {
	end := rgb{}
	if contrast(ground, rgb{255, 255, 255}) > contrast(ground, rgb{}) {
		end = rgb{255, 255, 255}
	}
	for share := 0.0; share < 1; share += 0.05 {
		if c := on.seen(hue.mix(end, share)); contrast(c, ground) >= least+0.1 {
			return c
		}
	}
	return end
}
