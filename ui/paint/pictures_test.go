package paint

import (
	"fmt"
	"image"
	imagecolor "image/color"
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"baolan/ui/cells"
	"baolan/ui/graphics"
)

// glass imitates what a terminal does with pictures: it records the pictures that were
// placed by kitty's protocol, and which cells show a strip of sixels. Text and erasing
// remove sixels, as in xterm; clearing the screen removes all pictures.
type glass struct {
	t      *testing.T
	w, h   int
	cell   image.Point
	x, y   int
	alt    bool
	has    map[int]bool // the ids of the pictures that were sent by kitty's protocol
	placed map[int]string
	strips map[image.Point]string // for a cell, the strip that begins in it
	cover  map[image.Point]image.Point
	bytes  int
}

func newGlass(t *testing.T, w, h int, cell image.Point) *glass {
	return &glass{
		t: t, w: w, h: h, cell: cell,
		has: map[int]bool{}, placed: map[int]string{}, strips: map[image.Point]string{}, cover: map[image.Point]image.Point{},
	}
}

func (g *glass) Write(p []byte) (int, error) {
	g.bytes += len(p)
	scan := scanner{in: p}
	var t token
	for scan.next(&t) {
		switch t.kind {
		case tokenText:
			_, wide := cells.Ruler{}.Next(string(t.char))
			g.wipe(g.x, g.x+wide, g.y)
			g.x += wide
		case tokenCSI:
			g.control(&t)
		case tokenString:
			g.str(string(t.bytes))
		}
	}
	return len(p), nil
}

func (g *glass) control(t *token) {
	n := func(i, otherwise int) int {
		if i < len(t.params) && t.params[i].n > 0 {
			return t.params[i].n
		}
		return otherwise
	}
	switch {
	case t.prefix == '?' && (t.char == 'h' || t.char == 'l') && n(0, 0) == 1049:
		// The alternate screen has cells of its own.
		g.alt = t.char == 'h'
		clear(g.cover)
	case t.prefix != 0:
	case t.char == 'H':
		g.x, g.y = n(1, 1)-1, n(0, 1)-1
	case t.char == 'K':
		g.wipe(g.x, g.w, g.y)
	case t.char == 'J':
		for y := range g.h {
			g.wipe(0, g.w, y)
		}
		clear(g.placed)
	case t.char == 'S' || t.char == 'T':
		if len(g.placed)+len(g.cover) > 0 {
			g.t.Error("the screen is scrolled under a picture")
		}
	}
}

// wipe removes the sixels from columns of a row; the rest of a strip stays.
func (g *glass) wipe(from, to, y int) {
	for x := from; x < to; x++ {
		delete(g.cover, image.Pt(x, y))
	}
}

var (
	kittySequence = regexp.MustCompile("^\x1b_G([^;\x1b]*)")
	raster        = regexp.MustCompile(`"1;1;(\d+);(\d+)`)
)

func (g *glass) str(s string) {
	if m := kittySequence.FindStringSubmatch(s); m != nil {
		g.kitty(m[1])
		return
	}
	m := raster.FindStringSubmatch(s)
	if m == nil {
		return
	}
	if g.y >= g.h-1 {
		g.t.Errorf("sixels on the last row, %d", g.y)
	}
	width, _ := strconv.Atoi(m[1])
	at := image.Pt(g.x, g.y)
	g.strips[at] = s
	for x := range width / g.cell.X {
		g.cover[at.Add(image.Pt(x, 0))] = at
	}
}

func (g *glass) kitty(options string) {
	o := map[string]string{"a": "t"}
	for _, kv := range strings.Split(options, ",") {
		k, v, _ := strings.Cut(kv, "=")
		o[k] = v
	}
	id, _ := strconv.Atoi(o["i"])
	switch {
	case o["q"] != "2":
		g.t.Errorf("the terminal would answer %q", options)
	case o["a"] == "t" && id > 0:
		if g.has[id] {
			g.t.Errorf("picture %d is sent twice", id)
		}
		g.has[id] = true
	case o["a"] == "p":
		if !g.has[id] {
			g.t.Errorf("picture %d is placed and was not sent", id)
		}
		g.placed[id] = fmt.Sprintf("%d,%d y=%s r=%s", g.x, g.y, o["y"], o["r"])
	case o["a"] == "d":
		delete(g.placed, id)
		if o["d"] == "I" {
			delete(g.has, id)
		}
	}
}

// shows describes the pictures that are seen, as text that can be compared.
func (g *glass) shows() map[string]int {
	out := map[string]int{}
	for _, p := range g.placed {
		out[p]++
	}
	for c, from := range g.cover {
		out[fmt.Sprintf("%d,%d %.60s of %d", c.X, c.Y, g.strips[from], from.X)]++
	}
	return out
}

// wants describes the pictures of a view in the same form as shows.
func (g *glass) wants(all []graphics.Placement) map[string]int {
	out := map[string]int{}
	for _, p := range all {
		r := p.Rect()
		if p.Picture.Form == graphics.Kitty {
			y := ""
			if p.From > 0 {
				y = strconv.Itoa(p.From * g.cell.Y)
			}
			out[fmt.Sprintf("%d,%d y=%s r=%d", r.Min.X, r.Min.Y, y, p.Rows)]++
			continue
		}
		for row := range p.Rows {
			for x := r.Min.X; x < r.Max.X; x++ {
				out[fmt.Sprintf("%d,%d %.60s of %d", x, r.Min.Y+row, p.Picture.Strip(p.From+row), r.Min.X)]++
			}
		}
	}
	return out
}

func (g *glass) compare(what string, all []graphics.Placement) {
	g.t.Helper()
	got, want := g.shows(), g.wants(all)
	if fmt.Sprint(got) != fmt.Sprint(want) {
		g.t.Fatalf("%s: the terminal shows\n%v, want\n%v", what, got, want)
	}
}

// testPicture makes a picture of some cells that is unlike every other.
func testPicture(form graphics.Form, cell image.Point, cols, rows, seed int) *graphics.Picture {
	m := image.NewNRGBA(image.Rect(0, 0, cols*cell.X, rows*cell.Y))
	for y := range m.Rect.Dy() {
		for x := range m.Rect.Dx() {
			m.SetNRGBA(x, y, imagecolor.NRGBA{uint8(50 * seed), uint8(7 * (y / cell.Y)), uint8(x), 255}) //nolint:gosec // they may come round
		}
	}
	return graphics.Encode(m, graphics.Terminal{Form: form, Cell: cell, Colours: 64}, graphics.Print)
}

// view makes rows of text whose cells under the pictures are blank.
func view(f *frames, all []graphics.Placement) tea.View {
	rows := strings.Split(f.String(), "\n")
	for i := range rows {
		rows[i] = stripped(rows[i])
		for _, p := range all {
			r := p.Rect()
			if i < r.Min.Y || i >= r.Max.Y {
				continue
			}
			ruler := cells.Ruler{}
			left := ruler.Fit(ruler.Truncate(rows[i], r.Min.X), r.Min.X)
			rows[i] = left + strings.Repeat(" ", r.Dx()) + ruler.Fit(f.sentence(3), max(f.w-r.Max.X, 0))
		}
	}
	return tea.NewView(strings.Join(rows, "\n"))
}

var sgr = regexp.MustCompile("\x1b\\[[0-9;:]*m")

func stripped(s string) string { return sgr.ReplaceAllString(s, "") }

// Whatever views follow each other, the terminal shows the pictures of the newest and
// no others; every way that a picture leaves the screen takes it away.
func TestPainter_Pictures(t *testing.T) {
	t.Parallel()
	cell := image.Pt(4, 6)
	for _, form := range []graphics.Form{graphics.Kitty, graphics.Sixel} {
		for seed := range uint64(6) {
			t.Run(fmt.Sprintf("%d/%d", form, seed), func(t *testing.T) {
				t.Parallel()
				const w, h = 60, 20
				g := newGlass(t, w, h, cell)
				p := New(g, Options{Width: w, Height: h})
				f := newFrames(seed, w, h, seed%2 == 1)
				r := rand.New(rand.NewPCG(seed, 11))
				var known []*graphics.Picture
				for i := range 12 {
					known = append(known, testPicture(form, cell, 3+r.IntN(12), 2+r.IntN(8), i))
				}
				var now []graphics.Placement
				for step := range 120 {
					now = changed(r, now, known, w, h)
					switch step % 17 {
					case 4:
						p.Repaint()
					case 9:
						p.Leave()
						g.compare("away", nil)
						if form == graphics.Kitty && len(g.has) > 0 {
							t.Fatalf("pictures stay in the terminal's memory: %v", g.has)
						}
						p.Repaint()
					}
					f.step()
					p.Show(view(f, now), now...)
					p.paint()
					g.compare(fmt.Sprint("step ", step), now)
					if len(g.has) > keptPictures+len(now) {
						t.Fatalf("%d pictures are in the terminal's memory", len(g.has))
					}
				}
				p.Show(view(f, nil))
				p.paint()
				g.compare("the end", nil)
				p.Show(view(f, now), now...)
				p.paint()
				if err := p.Close(); err != nil || g.alt {
					t.Fatal(err, g.alt)
				}
				if len(g.placed)+len(g.has) > 0 {
					t.Errorf("pictures are left behind: %v %v", g.placed, g.has)
				}
			})
		}
	}
}

// changed makes the pictures of the next view: some are removed, added, moved or
// scrolled.
func changed(r *rand.Rand, now []graphics.Placement, known []*graphics.Picture, w, h int) []graphics.Placement {
	var out []graphics.Placement
	add := func(p graphics.Placement) {
		for i := range out {
			if out[i].Picture == p.Picture || out[i].Rect().Overlaps(p.Rect()) {
				return
			}
		}
		if q := p.Rect(); q.Max.X <= w && q.Max.Y <= h-1 && q.Min.Y >= 0 && p.Rows > 0 {
			out = append(out, p)
		}
	}
	for _, p := range now {
		switch r.IntN(6) {
		case 0: // the picture is removed
		case 1: // the text is scrolled by a row
			if p.At.Y > 0 {
				p.At.Y--
			} else {
				p.From, p.Rows = p.From+1, p.Rows-1
			}
			add(p)
		case 2:
			p.At = image.Pt(r.IntN(w), r.IntN(h))
			add(p)
		default:
			add(p)
		}
	}
	if r.IntN(3) == 0 {
		q := known[r.IntN(len(known))]
		add(graphics.Placement{Picture: q, At: image.Pt(r.IntN(w), r.IntN(h)), Rows: q.Rows})
	}
	return out
}

// A picture that reaches beyond the screen, or to its last row, is not shown.
func TestPainter_PicturesBeyond(t *testing.T) {
	t.Parallel()
	cell := image.Pt(4, 6)
	q := testPicture(graphics.Sixel, cell, 4, 3, 1)
	for _, p := range []graphics.Placement{
		{Picture: q, At: image.Pt(57, 2), Rows: 3},
		{Picture: q, At: image.Pt(5, 17), Rows: 3},
		{Picture: q, At: image.Pt(-1, 2), Rows: 3},
		{Picture: q, At: image.Pt(5, -1), Rows: 3},
		{Picture: q, At: image.Pt(5, 2), From: 1, Rows: 3},
		{Picture: q, At: image.Pt(5, 2), From: -1, Rows: 2},
		{Picture: q, At: image.Pt(5, 2)},
		{At: image.Pt(5, 2), Rows: 1, Picture: &graphics.Picture{}},
	} {
		if got := fitting([]graphics.Placement{p}, 60, 20); len(got) > 0 {
			t.Errorf("%+v is shown", p)
		}
	}
}

// When a text is scrolled with a picture, a terminal of kitty's protocol gets only some
// bytes, because the picture is not sent again.
func TestPainter_PictureIsSentOnce(t *testing.T) {
	t.Parallel()
	cell := image.Pt(8, 16)
	g := newGlass(t, 60, 20, cell)
	p := New(g, Options{Width: 60, Height: 20})
	q := testPicture(graphics.Kitty, cell, 30, 8, 3)
	for y := 8; y > 0; y-- {
		before := g.bytes
		p.Show(viewOf(""), graphics.Placement{Picture: q, At: image.Pt(10, y), Rows: 8})
		p.paint()
		if sent := g.bytes - before; y < 8 && sent > 100 {
			t.Errorf("row %d: %d bytes", y, sent)
		}
	}
}
