package graphics

import (
	"bytes"
	"image"
	"image/color"
	"strconv"

	"github.com/charmbracelet/x/ansi"
)

// sixelHeight is how many rows of pixels a sixel has.
const sixelHeight = 6

// The controls of sixel data (DEC STD 070, section 9.6).
const (
	nextBand   = '-'
	sameBand   = '$'
	repeat     = '!'
	register   = '#'
	attributes = '"'
)

// sixels encodes the rows of a picture from one up to another. Pixels of index 0 stay
// as they are on the screen.
func sixels(m *image.Paletted, from, to int) []byte {
	var b bytes.Buffer
	width := m.Rect.Dx()
	b.WriteByte(attributes)
	b.WriteString("1;1;" + strconv.Itoa(width) + ";" + strconv.Itoa(to-from))
	var used [mostColours]bool
	for _, i := range m.Pix[from*m.Stride : to*m.Stride] {
		used[i] = true
	}
	for i, c := range m.Palette {
		if i > 0 && used[i] {
			defineColour(&b, i, c)
		}
	}
	row := make([]byte, width)
	for y := from; y < to; y += sixelHeight {
		if y > from {
			b.WriteByte(nextBand)
		}
		band(&b, m, y, min(y+sixelHeight, to), row)
	}
	return []byte(ansi.SixelGraphics(0, 1, 0, b.Bytes()))
}

// defineColour sets a register to a colour, each channel from 0 to 100.
func defineColour(b *bytes.Buffer, i int, c color.Color) {
	b.WriteByte(register)
	b.WriteString(strconv.Itoa(i))
	b.WriteString(";2")
	r, g, bl, _ := c.RGBA()
	for _, v := range [...]uint32{r, g, bl} {
		b.WriteByte(';')
		b.WriteString(strconv.Itoa(int((v*100 + 0x7fff) / 0xffff)))
	}
}

// band writes the rows of one band of six pixels' height, one colour after the other.
func band(b *bytes.Buffer, m *image.Paletted, from, to int, row []byte) {
	var used [mostColours]bool
	for _, i := range m.Pix[from*m.Stride : to*m.Stride] {
		used[i] = true
	}
	first := true
	for i := 1; i < len(m.Palette); i++ {
		if !used[i] {
			continue
		}
		if !first {
			b.WriteByte(sameBand)
		}
		first = false
		b.WriteByte(register)
		b.WriteString(strconv.Itoa(i))
		clear(row)
		for y := from; y < to; y++ {
			for x, c := range m.Pix[y*m.Stride : y*m.Stride+len(row)] {
				if int(c) == i {
					row[x] |= 1 << (y - from)
				}
			}
		}
		writeRuns(b, row)
	}
}

// writeRuns writes the sixels of one colour in one band, without those at the end that
// are blank.
func writeRuns(b *bytes.Buffer, row []byte) {
	end := len(row)
	for end > 0 && row[end-1] == 0 {
		end--
	}
	for x := 0; x < end; {
		n := 1
		for x+n < end && row[x+n] == row[x] {
			n++
		}
		c := '?' + row[x]
		if n > repeatFrom {
			b.WriteByte(repeat)
			b.WriteString(strconv.Itoa(n))
			b.WriteByte(c)
		} else {
			b.Write(bytes.Repeat([]byte{c}, n))
		}
		x += n
	}
}

// repeatFrom is the number of equal sixels that are as long as the control !n and one
// sixel; more of them are written so.
const repeatFrom = 3
