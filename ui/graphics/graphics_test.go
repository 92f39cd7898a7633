package graphics

import (
	"bytes"
	"encoding/base64"
	"image"
	"image/color"
	"image/png"
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

var (
	red  = color.NRGBA{255, 0, 0, 255}
	blue = color.NRGBA{0, 0, 255, 255}
	bare = color.NRGBA{}
)

// picture makes a picture from rows of letters: r for a red pixel, b for a blue one, and
// a blank for none.
func picture(rows ...string) *image.NRGBA {
	m := image.NewNRGBA(image.Rect(0, 0, len(rows[0]), len(rows)))
	for y, row := range rows {
		for x, c := range row {
			m.SetNRGBA(x, y, map[rune]color.NRGBA{'r': red, 'b': blue, ' ': bare}[c])
		}
	}
	return m
}

// Sixels are right byte for byte: registers come first, then each colour of each band of
// six rows, runs have their length, and pixels that are not drawn have no sixels.
func TestSixels_Exact(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name string
		m    *image.NRGBA
		cell image.Point
		want []string
	}{
		{
			"one colour", picture("rrrrr", "rrrrr"), image.Pt(5, 2),
			[]string{"\x1bP0;1q\"1;1;5;2#1;2;100;0;0#1!5B\x1b\\"},
		},
		{
			"two colours, a gap, a blank end", picture("rb r ", "rb   "), image.Pt(5, 2),
			[]string{"\x1bP0;1q\"1;1;5;2#1;2;0;0;100#2;2;100;0;0#1?B$#2B??@\x1b\\"},
		},
		{
			"two bands", picture("r", "r", "r", "r", "r", "r", "b"), image.Pt(1, 7),
			[]string{"\x1bP0;1q\"1;1;1;7#1;2;0;0;100#2;2;100;0;0#2~-#1@\x1b\\"},
		},
		{
			"a strip for each row of cells", picture("r", "b"), image.Pt(1, 1),
			[]string{"\x1bP0;1q\"1;1;1;1#2;2;100;0;0#2@\x1b\\", "\x1bP0;1q\"1;1;1;1#1;2;0;0;100#1@\x1b\\"},
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			p := Encode(tt.m, Terminal{Form: Sixel, Cell: tt.cell, Colours: 256}, Print)
			if p.Rows != len(tt.want) || p.Cols != 1 {
				t.Fatalf("%d×%d cells, want 1×%d", p.Cols, p.Rows, len(tt.want))
			}
			n := 0
			for i, want := range tt.want {
				n += len(want)
				if got := string(p.Strip(i)); got != want {
					t.Errorf("strip %d\n got %q\nwant %q", i, got, want)
				}
			}
			if p.Bytes() != n {
				t.Errorf("%d bytes told, %d sent", p.Bytes(), n)
			}
		})
	}
}

// The sequences of kitty's protocol are right byte for byte.
func TestKitty_Exact(t *testing.T) {
	t.Parallel()
	p := Encode(picture("r"), Terminal{Form: Kitty, Cell: image.Pt(2, 3), Colours: 256}, Print)
	got := string(p.Transmit(7))
	if !strings.HasPrefix(got, "\x1b_Gf=100,q=2,i=7,m=0;") || !strings.HasSuffix(got, "\x1b\\") {
		t.Errorf("transmit %q", got)
	}
	for _, tt := range []struct{ what, got, want string }{
		{"put", string(p.Put(7, &Placement{Picture: p, Rows: 1})), "\x1b_Gq=2,i=7,p=1,C=1,w=2,h=3,c=1,r=1,a=p\x1b\\"},
		{"put from a row, over others", string(p.Put(7, &Placement{Picture: p, From: 2, Rows: 4, Over: true})), "\x1b_Gq=2,i=7,p=1,C=1,y=6,z=1,w=2,h=12,c=1,r=4,a=p\x1b\\"},
		{"take", string(Take(7)), "\x1b_Gq=2,i=7,d=i,a=d\x1b\\"},
		{"forget", string(Forget(7)), "\x1b_Gq=2,i=7,d=I,a=d\x1b\\"},
	} {
		if tt.got != tt.want {
			t.Errorf("%s\n got %q\nwant %q", tt.what, tt.got, tt.want)
		}
	}
}

// A large picture is sent in chunks of the size that a terminal takes, which together
// are the picture.
func TestKitty_Chunks(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 2))
	m := image.NewNRGBA(image.Rect(0, 0, 160, 120))
	for i := range m.Pix {
		m.Pix[i] = uint8(r.IntN(256)) //nolint:gosec // a byte
		if i%4 == 3 {
			m.Pix[i] = 255
		}
	}
	p := Encode(m, Terminal{Form: Kitty, Cell: image.Pt(8, 16), Colours: 256}, Photo)
	chunks := regexp.MustCompile("\x1b_G([^;]*);([^\x1b]*)\x1b\\\\").FindAllStringSubmatch(string(p.Transmit(9)), -1)
	var text strings.Builder
	for i, c := range chunks {
		text.WriteString(c[2])
		last := i == len(chunks)-1
		if len(c[2]) > 4096 || !last && len(c[2])%4 != 0 || strings.Contains(c[1], "m=1") == last {
			t.Errorf("chunk %d of %d: %q with %d bytes", i, len(chunks), c[1], len(c[2]))
		}
	}
	b, err := base64.StdEncoding.DecodeString(text.String())
	if err != nil {
		t.Fatal(err)
	}
	back, err := png.Decode(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	if back.Bounds().Dx() != p.Cols*8 || back.Bounds().Dy() != p.Rows*16 || len(chunks) < 2 {
		t.Errorf("%v in %d chunks for %d×%d cells", back.Bounds(), len(chunks), p.Cols, p.Rows)
	}
}

// decodeSixels gives for each pixel the number of the register it was drawn with, or -1
// if it was not drawn.
func decodeSixels(t *testing.T, s string) (w, h int, at map[image.Point]int) {
	t.Helper()
	s = strings.TrimSuffix(strings.TrimPrefix(s, "\x1bP0;1q"), "\x1b\\")
	at = map[image.Point]int{}
	number := func() int {
		n := len(s) - len(strings.TrimLeft(s, "0123456789"))
		v, err := strconv.Atoi(s[:n])
		if err != nil {
			t.Fatalf("a number at %.20q", s)
		}
		s = s[n:]
		return v
	}
	x, y, now, times := 0, 0, 0, 1
	for s != "" {
		c := s[0]
		s = s[1:]
		switch c {
		case '"':
			number()
			for i := range 3 {
				s = s[1:]
				v := number()
				switch i {
				case 1:
					w = v
				case 2:
					h = v
				}
			}
		case '#':
			now = number()
			for strings.HasPrefix(s, ";") {
				s = s[1:]
				number()
			}
		case '!':
			times = number()
		case '$':
			x = 0
		case '-':
			x, y = 0, y+6
		default:
			for range times {
				for bit := range 6 {
					if (c-'?')>>bit&1 == 1 {
						if _, twice := at[image.Pt(x, y+bit)]; twice {
							t.Fatalf("the pixel %d,%d is drawn twice", x, y+bit)
						}
						at[image.Pt(x, y+bit)] = now
					}
				}
				x++
			}
			times = 1
		}
	}
	return w, h, at
}

// Whatever the picture, sixels draw each of its pixels once, in its colour, and no other
// pixel.
func TestSixels_DrawThePicture(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(3, 4))
	for range 60 {
		m := image.NewPaletted(image.Rect(0, 0, 1+r.IntN(40), 1+r.IntN(30)), make(color.Palette, 2+r.IntN(20)))
		for i := range m.Palette {
			m.Palette[i] = color.NRGBA{uint8(r.IntN(256)), uint8(r.IntN(256)), uint8(r.IntN(256)), 255} //nolint:gosec // bytes
		}
		for i := range m.Pix {
			if m.Pix[i] = uint8(r.IntN(len(m.Palette))); i > 0 && r.IntN(2) == 0 { //nolint:gosec // below 22
				m.Pix[i] = m.Pix[i-1]
			}
		}
		from := r.IntN(m.Rect.Dy())
		to := from + 1 + r.IntN(m.Rect.Dy()-from)
		w, h, at := decodeSixels(t, string(sixels(m, from, to)))
		if w != m.Rect.Dx() || h != to-from {
			t.Fatalf("%d×%d stated, want %d×%d", w, h, m.Rect.Dx(), to-from)
		}
		for y := from; y < to; y++ {
			for x := range w {
				got, drawn := at[image.Pt(x, y-from)]
				if want := int(m.ColorIndexAt(x, y)); drawn != (want > 0) || got != want {
					t.Fatalf("pixel %d,%d is %d, want %d", x, y, got, want)
				}
				delete(at, image.Pt(x, y-from))
			}
		}
		if len(at) > 0 {
			t.Fatalf("drawn beside the picture: %v", at)
		}
	}
}

// A reduced picture has no more colours than the terminal, a picture with few colours
// keeps them, and pixels that are clear stay the terminal's ground.
func TestReduce(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(5, 6))
	for _, n := range []int{2, 4, 16, 256, 1 << 20} {
		for _, look := range []Content{Photo, Print} {
			m := image.NewNRGBA(image.Rect(0, 0, 64, 48))
			for i := range m.Pix {
				m.Pix[i] = uint8(r.IntN(256)) //nolint:gosec // a byte
			}
			p := reduce(m, n, look)
			if len(p.Palette) > max(min(n, 256), 4) {
				t.Errorf("%d colours, the terminal has %d", len(p.Palette), n)
			}
			for i, c := range p.Pix {
				if (m.Pix[4*i+3] >= opaque) != (c > 0) {
					t.Fatalf("pixel %d: alpha %d, colour %d", i, m.Pix[4*i+3], c)
				}
			}
		}
	}
	few := reduce(picture("rb r", "bbbb"), 256, Photo)
	for x, want := range []color.NRGBA{red, blue, bare, red} {
		if got := color.NRGBAModel.Convert(few.At(x, 0)); got != want {
			t.Errorf("pixel %d is %v, want %v", x, got, want)
		}
	}
	blank := reduce(image.NewNRGBA(image.Rect(0, 0, 3, 3)), 256, Print)
	if len(blank.Palette) != 1 {
		t.Errorf("a picture of nothing has %d colours", len(blank.Palette))
	}
}

// The same picture is encoded the same way each time.
func TestEncode_Stable(t *testing.T) {
	t.Parallel()
	m := picture("rrbb", "b  r", "rbrb")
	for _, form := range []Form{Kitty, Sixel} {
		terminal := Terminal{Form: form, Cell: image.Pt(3, 2), Colours: 16}
		a, b := Encode(m, terminal, Photo), Encode(m, terminal, Photo)
		if a.Cols != 2 || a.Rows != 2 || a.Size != image.Pt(4, 3) {
			t.Errorf("%d×%d cells of %v", a.Cols, a.Rows, a.Size)
		}
		if !bytes.Equal(a.png, b.png) || len(a.strips) != len(b.strips) || a.Bytes() != b.Bytes() || a.Bytes() == 0 {
			t.Errorf("form %v: two encodings differ", form)
		}
	}
}
