package terminals

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"slices"
	"strings"
	"testing"

	"baolan/ui/cells"
)

func (x *xterm) picture() image.Image {
	x.t.Helper()
	out, err := x.tool("import", "-window", x.window, "png:-")
	if err != nil {
		x.t.Fatal("import:", err)
	}
	img, err := png.Decode(bytes.NewReader(out))
	if err != nil {
		x.t.Fatal(err)
	}
	return img
}

// ruled recognises pixels of a rule, which has a shade of the ink; its edges may be
// blended with the ground.
func ruled(img image.Image, x, y int) bool {
	r, g, b, _ := img.At(x, y).RGBA()
	return g > 0x3000 && r < g/3 && b < g/3
}

// verticals finds the rules of the columns in a picture of w×h cells: the
// pixels that they take, from the left, which must be the same in every row of
// the panes.
//
//	cell   28        29        a row of cells whose border is elsewhere has
//	    |  ▌     |          |  none of these pixels, or others
func verticals(img image.Image, w, h int, columns []int) ([]int, error) {
	size := img.Bounds().Size()
	if size.X%w != 0 || size.Y%h != 0 {
		return nil, fmt.Errorf("a picture of %v for %d×%d cells", size, w, h)
	}
	cw, ch := size.X/w, size.Y/h
	var all []int
	for _, column := range columns {
		var first []int
		for row := above; row < h-below; row++ {
			var ink []int
			for x := column * cw; x < (column+1)*cw; x++ {
				for y := row * ch; y < (row+1)*ch; y++ {
					if ruled(img, x, y) {
						ink = append(ink, x)
						break
					}
				}
			}
			if row == above {
				first = ink
			}
			if len(ink) == 0 || len(ink) > cw/2 || !slices.Equal(ink, first) {
				return nil, fmt.Errorf("border of column %d: row %d has its ink at %v, row %d at %v", column, row, ink, above, first)
			}
		}
		all = append(all, first...)
	}
	return all, nil
}

const (
	pictureW = 120
	pictureH = 40
)

// settings are the terminals, each with the policy that the reader is given or finds.
var settings = []struct {
	name, flag string
	wide       bool
	policy     cells.Policy
}{
	{"narrow, auto", "auto", false, cells.Narrow},
	{"wide, auto", "auto", true, cells.Wide},
	{"narrow, pin", "pin", false, cells.Pin},
	{"wide, pin", "pin", true, cells.Pin},
}

func TestXterm(t *testing.T) {
	needs(t, "Xvfb", "xterm", "xdotool", "import")
	bin, screen := program(t), display(t)
	for _, s := range settings {
		t.Run(s.name, func(t *testing.T) {
			x := newXterm(t, screen, pictureW, pictureH, s.wide, bin, "--lang", "zh", "--ambiguous", s.flag, pagePath(t))
			for _, key := range []string{"", "Enter", "Space"} {
				checkXterm(t, x, s.policy, s.wide, key)
			}
		})
	}
}

// A narrow and a wide terminal at the same time.
func TestXterm_Both(t *testing.T) {
	needs(t, "Xvfb", "xterm", "xdotool", "import")
	bin := program(t)
	// Each has a screen of its own, because in a picture of overlapping windows both
	// would be seen.
	narrow := newXterm(t, display(t), pictureW, pictureH, false, bin, "--lang", "zh", pagePath(t))
	wide := newXterm(t, display(t), pictureW, pictureH, true, bin, "--lang", "zh", pagePath(t))
	for _, key := range []string{"", "Enter", "Space"} {
		checkXterm(t, narrow, cells.Narrow, false, key)
		checkXterm(t, wide, cells.Wide, true, key)
	}
}

// A reader that takes a wide terminal for a narrow one shows borders in wrong columns,
// and the check finds it: so the check can fail.
func TestXterm_ToldWrong(t *testing.T) {
	needs(t, "Xvfb", "xterm", "xdotool", "import")
	x := newXterm(t, display(t), pictureW, pictureH, true, program(t), "--lang", "zh", "--ambiguous", "narrow", pagePath(t))
	want := frame(reader(t, cells.Narrow, pictureW, pictureH), cells.Narrow, false)
	columns := borders(want)
	// When there is a border in most rows, the frame has been drawn.
	until(t, "drawn screen", func() error {
		drawn := 0
		for _, row := range x.rows() {
			if strings.ContainsRune(row, '│') {
				drawn++
			}
		}
		if drawn < pictureH/2 {
			return fmt.Errorf("%d rows with borders", drawn)
		}
		return nil
	})
	if _, err := verticals(x.picture(), pictureW, pictureH, columns); err == nil {
		t.Error("the picture's borders are in their columns")
	} else {
		t.Log(err)
	}
	if err := differ(x.rows(), want); err == nil {
		t.Error("the text is the frame's")
	}
}

// checkXterm presses a key (or none) from the first screen on and compares
// text and picture.
func checkXterm(t *testing.T, x *xterm, p cells.Policy, wide bool, key string) {
	t.Helper()
	m := reader(t, p, pictureW, pictureH)
	switch key {
	case "Enter":
		stroke(m, "Enter")
		x.press("Return")
	case "Space":
		stroke(m, "Enter")
		stroke(m, "Space")
		x.press("space")
	}
	want := frame(m, p, wide)
	until(t, "screen after "+key, func() error { return differ(x.rows(), want) })
	columns := borders(want)
	if len(columns) != 2 {
		t.Fatalf("the frame has borders in columns %v, want 2", columns)
	}
	until(t, "picture after "+key, func() error {
		at, err := verticals(x.picture(), pictureW, pictureH, columns)
		if err == nil {
			t.Logf("after %q: borders of columns %v at pixels %v in all %d rows", key, columns, at, pictureH-above-below)
		}
		return err
	})
}
