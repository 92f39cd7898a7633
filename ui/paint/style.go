package paint

import (
	"strconv"
)

// color is a colour: its kind in the top byte and its value in the others. 0 is the
// terminal's own.
type color uint32

const (
	colorDefault color = 0
	colorBasic   color = 1 << 24 // the value is a colour of the 16, 0 to 15
	colorIndexed color = 2 << 24 // the value is a colour of the 256, 0 to 255
	colorRGB     color = 3 << 24 // the value is red, green and blue, a byte each
	colorKind    color = 0xff << 24
)

// attrs are the attributes of ECMA-48 §8.3.117 that terminals know.
type attrs uint16

const (
	bold attrs = 1 << iota
	faint
	italic
	blink
	rapid
	reverse
	conceal
	struck
	overlined
)

// onOff has for each attribute, in the order of the bits, the SGR codes that switch
// it on and off.
var onOff = [...][2]uint8{{1, 22}, {2, 22}, {3, 23}, {5, 25}, {6, 25}, {7, 27}, {8, 28}, {9, 29}, {53, 55}}

// style is how a cell is drawn.
type style struct {
	fg, bg, line color
	attrs        attrs
	underline    uint8 // 0 none, 1 single, 2 double, 3 curly, 4 dotted, 5 dashed
}

// seenOnBlank are the attributes that can be seen on a space. Its ink alone cannot.
const seenOnBlank = reverse | struck | overlined

// blank gives the style without what cannot be seen on a space, so that spaces that look
// the same have the same style. If an attribute shows the ink, the ink stays.
func (s style) blank() style {
	if s.attrs&seenOnBlank == 0 && s.underline == 0 {
		return s.background()
	}
	return s
}

// background gives what an erased cell keeps of the pen (terminfo's bce).
func (s style) background() style { return style{bg: s.bg} }

// apply changes the style by the parameters of an SGR. It reports false if it
// does not know one.
func (s *style) apply(p []param) bool {
	if len(p) == 0 {
		*s = style{}
		return true
	}
	for i := 0; i < len(p); i++ {
		n := p[i].n
		switch {
		case n <= 0:
			*s = style{}
		case n == 4:
			s.underline = 1
			if p[i].sub { // 4:3
				i++
				if p[i].n < 0 || p[i].n > 5 || p[i].sub {
					return false
				}
				s.underline = uint8(p[i].n) //nolint:gosec // 0 to 5
			}
		case n == 21:
			s.underline = 2
		case n == 24:
			s.underline = 0
		case n == 38, n == 48, n == 58:
			c, used := extended(p[i:])
			if used == 0 {
				return false
			}
			*s.colorFor(n) = c
			i += used - 1
		case n == 39, n == 49, n == 59:
			*s.colorFor(n) = colorDefault
		default:
			if !s.setBasicColor(n) && !s.setAttribute(n) {
				return false
			}
		}
	}
	return true
}

// colorFor gives the colour that an SGR parameter of 30 to 59 sets.
func (s *style) colorFor(n int) *color {
	switch n / 10 {
	case 3:
		return &s.fg
	case 4:
		return &s.bg
	}
	return &s.line
}

// setBasicColor sets one of the sixteen colours. It reports false if n is no parameter for
// one.
func (s *style) setBasicColor(n int) bool {
	switch {
	case n >= 30 && n <= 37:
		s.fg = colorBasic | color(n-30)
	case n >= 90 && n <= 97:
		s.fg = colorBasic | color(n-90+8)
	case n >= 40 && n <= 47:
		s.bg = colorBasic | color(n-40)
	case n >= 100 && n <= 107:
		s.bg = colorBasic | color(n-100+8)
	default:
		return false
	}
	return true
}

func (s *style) setAttribute(n int) bool {
	known := false
	for bit, codes := range onOff {
		switch n {
		case int(codes[0]):
			s.attrs |= 1 << bit
			known = true
		case int(codes[1]):
			s.attrs &^= 1 << bit
			known = true
		}
	}
	return known
}

// extended reads 38;5;n, 38;2;r;g;b and their colon forms, 38:2::r:g:b too.
// used is how many parameters were read, 0 if they are none of these.
func extended(p []param) (c color, used int) {
	if len(p) < 3 {
		return 0, 0
	}
	colon := p[0].sub
	switch p[1].n {
	case 5:
		if p[2].n >= 0 && p[2].n <= 255 {
			return colorIndexed | color(p[2].n), 3
		}
	case 2:
		at := 2
		if colon && len(p) >= 6 && p[4].sub { // p[2] names a colour space
			at = 3
		}
		if len(p) < at+3 {
			return 0, 0
		}
		for _, v := range p[at : at+3] {
			if v.n < 0 || v.n > 255 {
				return 0, 0
			}
			c = c<<8 | color(v.n)
		}
		return colorRGB | c, at + 3
	}
	return 0, 0
}

// change appends the shortest SGR that leads from one style to another.
func change(b []byte, from, to style) []byte {
	if from == to {
		return b
	}
	if to == (style{}) {
		return append(b, "\x1b[m"...)
	}
	begin := len(b)
	b = step(b, from, to)
	length := len(b) - begin
	b = step(append(b, 0), style{}, to) // the way from a reset, behind a 0 that separates the two ways
	reset := b[begin+length+1:]
	if len(reset)+2 < length { // "0;"
		b = append(b[:begin], "\x1b[0;"...)
		return append(b, reset[2:]...)
	}
	return b[:begin+length]
}

// step appends an SGR for what differs between two styles. Switching off bold or
// faint switches off both, so the other is switched on again.
func step(b []byte, from, to style) []byte {
	b = append(b, '\x1b', '[')
	off := from.attrs &^ to.attrs
	for bit, codes := range onOff {
		if off&(1<<bit) != 0 {
			b = code(b, int(codes[1]))
		}
	}
	have := from.attrs & to.attrs
	if off&(bold|faint) != 0 {
		have &^= bold | faint
	}
	if off&(blink|rapid) != 0 {
		have &^= blink | rapid
	}
	for bit, codes := range onOff {
		if to.attrs&^have&(1<<bit) != 0 {
			b = code(b, int(codes[0]))
		}
	}
	if from.underline != to.underline {
		switch to.underline {
		case 0:
			b = code(b, 24)
		case 1:
			b = code(b, 4)
		default:
			b = append(strconv.AppendInt(append(b, '4', ':'), int64(to.underline), 10), ';')
		}
	}
	b = ink(b, from.fg, to.fg, 30)
	b = ink(b, from.bg, to.bg, 40)
	b = ink(b, from.line, to.line, 50)
	b[len(b)-1] = 'm'
	return b
}

func code(b []byte, n int) []byte { return append(strconv.AppendInt(b, int64(n), 10), ';') }

// ink appends a colour; base is 30, 40 or 50 (58 has no basic colours).
func ink(b []byte, from, to color, base int) []byte {
	if from == to {
		return b
	}
	value := int(to &^ colorKind)
	switch to & colorKind {
	case colorBasic:
		if value >= 8 {
			return code(b, base+60+value-8)
		}
		return code(b, base+value)
	case colorIndexed:
		return code(code(code(b, base+8), 5), value)
	case colorRGB:
		return code(code(code(code(code(b, base+8), 2), value>>16), value>>8&255), value&255)
	}
	return code(b, base+9)
}
