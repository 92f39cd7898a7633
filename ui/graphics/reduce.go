package graphics

import (
	"bytes"
	"cmp"
	"encoding/base64"
	"image"
	"image/color"
	"image/png"
	"slices"
	"sync"
)

// How many colours a reduced picture has. Index 0 of them is the terminal's ground.
const (
	printColours = 32  // at most, for a Print: text in tones of grey, and the colours of the page's pictures
	mostColours  = 256 // at most, because an index is a byte
	leastColours = 4   // at least, whatever the terminal says
)

// reduce gives a picture in at most so many colours, within the bounds above.
func reduce(m *image.NRGBA, colours int, look Content) *image.Paletted {
	most := mostColours
	if look == Print {
		most = printColours
	}
	n := min(max(colours, leastColours), most) - 1
	var shades histogram
	shades.count(m)
	shades.cut(n)
	out := image.NewPaletted(m.Bounds(), append(color.Palette{color.NRGBA{}}, shades.palette()...))
	if look == Print {
		shades.assign(m, out)
	} else {
		shades.spread(m, out)
	}
	return out
}

const (
	bits   = 5               // the upper bits of each channel, by which colours are put into bins
	bins   = 1 << (3 * bits) // how many bins there are
	opaque = 128             // the least alpha of a pixel that is drawn
)

// shade is all pixels of a picture whose colours fall into one bin.
type shade struct {
	bin     uint16
	n       int // how many pixels
	r, g, b int // the sums of their channels
}

// histogram counts the colours of a picture and divides them into groups.
type histogram struct {
	shades []shade
	groups []group
	of     [bins]uint8 // the group of each bin, counted from 1; 0 where it was not looked up yet
}

// group is a range of the shades that gets one colour.
type group struct {
	from, to int         // the shades from index from up to to
	n        int         // how many pixels they have
	axis     int         // the channel in which they differ most
	width    int         // by how much they differ in that channel
	color    color.NRGBA // the mean of the pixels
}

func binOf(r, g, b uint8) int {
	return int(r>>(8-bits))<<(2*bits) | int(g>>(8-bits))<<bits | int(b>>(8-bits))
}

// counters are what pictures are counted in, all zero: 1.3 MB each, for a server's readers
// in turn.
var counters = sync.Pool{New: func() any { return new([bins]shade) }}

func (h *histogram) count(m *image.NRGBA) {
	counted, _ := counters.Get().(*[bins]shade)
	defer counters.Put(counted)
	for i := 0; i+3 < len(m.Pix); i += 4 {
		r, g, b, a := m.Pix[i], m.Pix[i+1], m.Pix[i+2], m.Pix[i+3]
		if a < opaque {
			continue
		}
		s := &counted[binOf(r, g, b)]
		s.n++
		s.r, s.g, s.b = s.r+int(r), s.g+int(g), s.b+int(b)
	}
	for i := range counted {
		if s := counted[i]; s.n > 0 {
			s.bin = uint16(i) //nolint:gosec // below bins
			h.shades = append(h.shades, s)
			counted[i] = shade{}
		}
	}
}

func (s *shade) channel(axis int) int { return [...]int{s.r, s.g, s.b}[axis] / s.n }

// cut divides the shades into at most so many groups: the widest group, weighed by how
// many pixels it has, is divided at its middle until there are enough (Heckbert,
// "Color Image Quantization for Frame Buffer Display", 1982).
func (h *histogram) cut(most int) {
	if len(h.shades) == 0 {
		return
	}
	h.groups = []group{h.measured(0, len(h.shades))}
	for len(h.groups) < most {
		at, best := -1, 0
		for i := range h.groups {
			if g := &h.groups[i]; g.to-g.from > 1 && g.width*root(g.n) > best {
				at, best = i, g.width*root(g.n)
			}
		}
		if at < 0 {
			break
		}
		g := h.groups[at]
		part := h.shades[g.from:g.to]
		slices.SortFunc(part, func(a, b shade) int {
			return cmp.Or(cmp.Compare(a.channel(g.axis), b.channel(g.axis)), cmp.Compare(a.bin, b.bin))
		})
		half, middle := 0, g.from
		for middle < g.to-1 && half*2 < g.n {
			half += h.shades[middle].n
			middle++
		}
		middle = max(middle, g.from+1)
		h.groups[at] = h.measured(g.from, middle)
		h.groups = append(h.groups, h.measured(middle, g.to))
	}
	for i := range h.groups {
		for _, s := range h.shades[h.groups[i].from:h.groups[i].to] {
			h.of[s.bin] = uint8(i + 1) //nolint:gosec // below mostColours
		}
	}
}

// root gives the square root of n, rounded up.
func root(n int) int {
	r := 1
	for r*r < n {
		r++
	}
	return r
}

// measured makes a group of the shades from index from up to to.
func (h *histogram) measured(from, to int) group {
	g := group{from: from, to: to}
	least, most := [3]int{255, 255, 255}, [3]int{}
	r, gr, b := 0, 0, 0
	for i := from; i < to; i++ {
		s := &h.shades[i]
		g.n += s.n
		r, gr, b = r+s.r, gr+s.g, b+s.b
		for axis := range 3 {
			c := s.channel(axis)
			least[axis], most[axis] = min(least[axis], c), max(most[axis], c)
		}
	}
	for axis := range 3 {
		if w := most[axis] - least[axis]; w > g.width {
			g.axis, g.width = axis, w
		}
	}
	g.color = color.NRGBA{uint8(r / g.n), uint8(gr / g.n), uint8(b / g.n), 255} //nolint:gosec // means of bytes
	return g
}

func (h *histogram) palette() color.Palette {
	var p color.Palette
	for i := range h.groups {
		p = append(p, h.groups[i].color)
	}
	return p
}

// nearest gives the palette's index of the colour nearest to a colour. The answer is
// kept for all colours of the same bin.
func (h *histogram) nearest(r, g, b uint8) uint8 {
	bin := binOf(r, g, b)
	if i := h.of[bin]; i > 0 {
		return i
	}
	best, least := 0, 1<<30
	for i := range h.groups {
		c := h.groups[i].color
		dr, dg, db := int(c.R)-int(r), int(c.G)-int(g), int(c.B)-int(b)
		if d := 2*dr*dr + 4*dg*dg + 3*db*db; d < least {
			best, least = i, d
		}
	}
	h.of[bin] = uint8(best + 1) //nolint:gosec // below mostColours
	return h.of[bin]
}

// assign gives each pixel the colour of its group.
func (h *histogram) assign(m *image.NRGBA, out *image.Paletted) {
	for i := range out.Pix {
		if p := m.Pix[4*i : 4*i+4]; p[3] >= opaque {
			out.Pix[i] = h.nearest(p[0], p[1], p[2])
		}
	}
}

// spread gives each pixel the nearest colour, and adds the error to the pixels right of
// it and below (Floyd and Steinberg, "An Adaptive Algorithm for Spatial Greyscale",
// 1976).
func (h *histogram) spread(m *image.NRGBA, out *image.Paletted) {
	w, height := m.Rect.Dx(), m.Rect.Dy()
	now, next := make([][3]int, w+2), make([][3]int, w+2) // errors in sixteenths
	for y := range height {
		for x := range w {
			p := m.Pix[m.PixOffset(x, y):][:4]
			if p[3] < opaque {
				continue
			}
			var want [3]int
			for c := range 3 {
				want[c] = min(max(int(p[c])+now[x+1][c]/16, 0), 255)
			}
			i := h.nearest(uint8(want[0]), uint8(want[1]), uint8(want[2])) //nolint:gosec // 0 to 255
			out.Pix[out.PixOffset(x, y)] = i
			got := h.groups[i-1].color
			for c, v := range [3]int{int(got.R), int(got.G), int(got.B)} {
				missing := want[c] - v
				now[x+2][c] += missing * 7
				next[x][c] += missing * 3
				next[x+1][c] += missing * 5
				next[x+2][c] += missing
			}
		}
		now, next = next, now
		clear(next)
	}
}

func encodePNG(m *image.Paletted) []byte {
	var b bytes.Buffer
	e := png.Encoder{CompressionLevel: png.DefaultCompression}
	if err := e.Encode(&b, m); err != nil {
		return nil // this cannot be: a buffer takes every write, and the picture is not empty
	}
	return b.Bytes()
}

func base64Of(b []byte) string { return base64.StdEncoding.EncodeToString(b) }
