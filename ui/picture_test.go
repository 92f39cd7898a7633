package ui

import (
	"context"
	"errors"
	"fmt"
	"image"
	"strings"
	"sync/atomic"
	"testing"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/ansi/kitty"

	"baolan/model"
	"baolan/ui/cells"
	"baolan/ui/graphics"
	"baolan/ui/pictures"
)

// fakePictures gives pictures of one colour, in the proportions of what is asked for,
// and counts what it was asked.
type fakePictures struct {
	photos, pages atomic.Int32
	fail          error
}

func (f *fakePictures) Photo(_ context.Context, _ model.Sheet, p model.Picture, w, h int) (image.Image, error) {
	f.photos.Add(1)
	if f.fail != nil {
		return nil, f.fail
	}
	return plainImage(3, 2, w, h), nil
}

func (f *fakePictures) Page(_ context.Context, _ model.Sheet, b model.Box, w, h int) (image.Image, error) {
	f.pages.Add(1)
	if f.fail != nil {
		return nil, f.fail
	}
	if b == (model.Box{}) {
		b = model.Box{Right: 390, Bottom: 545}
	}
	return plainImage(int(b.Right-b.Left), int(b.Bottom-b.Top), w, h), nil
}

func plainImage(w, h, width, height int) image.Image {
	if w*height > h*width {
		height = max(width*h/max(w, 1), 1)
	} else {
		width = max(height*w/max(h, 1), 1)
	}
	return image.NewNRGBA(image.Rect(0, 0, width, height))
}

// pictureEdition is the test's edition with the places of a PDF and photographs.
func pictureEdition() model.Edition {
	e := testEdition()
	p := &e.Pages[0]
	p.Sheet, p.Width, p.Height = model.Sheet{File: "page.pdf", Number: 1}, 390, 545
	p.Articles[0].Boxes = []model.Box{{Left: 20, Top: 20, Right: 370, Bottom: 250}}
	p.Articles[1].Boxes = []model.Box{{Left: 20, Top: 260, Right: 190, Bottom: 520}}
	p.Articles[2].Boxes = []model.Box{{Left: 200, Top: 260, Right: 370, Bottom: 520}}
	p.Pictures = []model.Picture{
		{Box: model.Box{Left: 30, Top: 60, Right: 180, Bottom: 160}, Caption: "“两岸”的人们在步道上散步。谭振宇 摄"},
		{Box: model.Box{Left: 190, Top: 60, Right: 340, Bottom: 160}, Caption: "水清了。"},
		{Box: model.Box{Left: 30, Top: 300, Right: 180, Bottom: 400}, Article: 1},
		{File: "photo.jpg", Article: 2, Before: 1},
	}
	return e
}

var kittyTerminal = graphics.Terminal{Form: graphics.Kitty, Cell: image.Pt(4, 8), Colours: 16}

// pictureReader is a reader of pictures whose terminal has answered that it shows
// them.
func pictureReader(o Options, t graphics.Terminal) (*Model, *fakePictures) {
	from := &fakePictures{}
	o.Editions, o.Library = held([]model.Edition{pictureEdition()}), testLibrary{}
	if o.Pictures == nil {
		o.Pictures = from
	}
	m := newReader(o)
	m.pics.asking = true
	m.pics.SetTerminal(t)
	settle(m, m.store.ListEditions(""))
	return m, from
}

// Pictures lie on blank cells inside of the screen, above its last row and beside one
// another, on every surface and at every size.
func TestGeometry_Pictures(t *testing.T) {
	t.Parallel()
	own := []surface{
		{"sheet", "p"},
		{"sheet moved", "p j l h k tab J"},
		{"sheet article", "p +"},
		{"sheet part", "p + + space space b -"},
		{"sheet escaped", "p + esc"},
		{"sheet opened", "p j enter"},
		{"sheet and back", "p enter q"},
		{"sheet under help", "p ?"},
		{"sheet of a page without one", "p ]"},
		{"photos off", "enter I"},
		{"photos scrolled", "enter j j j"},
		{"photos in columns", "z c c"},
		{"photos at the end", "enter J J G"},
	}
	all := append(own, surfaces...)
	cell := image.Pt(2, 4) // small, because encoding the pixels is most of the work
	for _, form := range []graphics.Form{graphics.Kitty, graphics.Sixel} {
		terminal := graphics.Terminal{Form: form, Cell: cell, Colours: 16}
		for _, policy := range []cells.Policy{cells.Narrow, cells.Wide} {
			for k, s := range all {
				if k >= len(own) && (policy == cells.Wide) == (terminal.Form == graphics.Kitty) {
					continue // what is no screen of pictures is swept with each form once
				}
				t.Run(fmt.Sprintf("%d %s %s", terminal.Form, policy, s.name), func(t *testing.T) {
					t.Parallel()
					for i, w := range sweepWidths {
						for j, h := range sweepHeights {
							if k < len(own) && !swept(i+j+k+int(policy), 3) || k >= len(own) && !swept(i+j+k, 9) {
								continue
							}
							m, _ := pictureReader(Options{Policy: policy}, terminal)
							send(m, tea.WindowSizeMsg{Width: w, Height: h})
							press(m, s.keys)
							checkPictures(t, m, w, h, s.name)
							send(m, tea.WindowSizeMsg{Width: 101 - min(w, 100), Height: h})
							checkPictures(t, m, 101-min(w, 100), h, s.name+" resized")
						}
					}
				})
			}
		}
	}
}

func checkPictures(t *testing.T, m *Model, w, h int, what string) {
	t.Helper()
	checkFrame(t, m, w, h, what)
	rows := strings.Split(ansi.Strip(m.View().Content), "\n")
	var rects []image.Rectangle
	for _, p := range m.Pictures() {
		r := p.Rect()
		if r.Empty() || !r.In(image.Rect(0, 0, w, h-1)) || p.From < 0 || p.From+p.Rows > p.Picture.Rows {
			t.Fatalf("%s at %d×%d: a picture at %v, rows %d and %d on of %d", what, w, h, r, p.From, p.Rows, p.Picture.Rows)
		}
		for _, o := range rects {
			if !p.Over && o.Overlaps(r) {
				t.Fatalf("%s at %d×%d: pictures at %v and %v", what, w, h, o, r)
			}
		}
		rects = append(rects, r)
		for y := r.Min.Y; y < r.Max.Y; y++ {
			if under := ansi.Cut(rows[y], r.Min.X, r.Max.X); strings.TrimSpace(under) != "" {
				t.Fatalf("%s at %d×%d: under the picture at %v is %q", what, w, h, r, under)
			}
		}
	}
}

// On this machine photographs are shown unasked, a page when it is asked for; nothing
// is fetched twice.
func TestPictures_Here(t *testing.T) {
	m, from := pictureReader(Options{}, kittyTerminal)
	send(m, tea.WindowSizeMsg{Width: 120, Height: 40})
	if n := len(m.Pictures()); n != 1 && n != 2 {
		t.Fatalf("%d pictures in the article", n)
	}
	if !strings.Contains(ansi.Strip(m.View().Content), "的人们在步道上散步") {
		t.Error("no caption")
	}
	photos := from.photos.Load()
	press(m, "p")
	if n := len(m.Pictures()); n != 2 || from.pages.Load() != 1 { // with its frame
		t.Fatalf("%d pictures on the page, %d pages drawn", n, from.pages.Load())
	}
	press(m, "j k l h")
	if from.pages.Load() != 1 {
		t.Errorf("the whole page was drawn %d times", from.pages.Load())
	}
	press(m, "q j j k k I I p q")
	if from.photos.Load() != photos+2 || from.pages.Load() != 1 { // of the other two articles
		t.Errorf("%d photographs and %d pages fetched", from.photos.Load(), from.pages.Load())
	}
	press(m, "I")
	if n := len(m.Pictures()); n != 0 {
		t.Errorf("%d pictures while they are off", n)
	}
	press(m, "I ?")
	if n := len(m.Pictures()); n != 0 {
		t.Errorf("%d pictures under the help", n)
	}
}

// Over a distance nothing is sent unasked. The first press shows how much it is, the second
// sends it, and another article needs two presses again.
func TestPictures_OverADistance(t *testing.T) {
	m, from := pictureReader(Options{PicturesRemote: true}, kittyTerminal)
	send(m, tea.WindowSizeMsg{Width: 120, Height: 40})
	press(m, "enter j k J K")
	if len(m.Pictures()) > 0 || from.photos.Load() > 0 {
		t.Fatalf("%d photographs fetched, %d shown unasked", from.photos.Load(), len(m.Pictures()))
	}
	press(m, "I")
	if len(m.Pictures()) > 0 || !strings.Contains(ansi.Strip(m.View().Content), "KB") {
		t.Fatalf("after one press %d pictures, and the footer says %q", len(m.Pictures()), m.notice)
	}
	press(m, "I")
	if len(m.Pictures()) == 0 {
		t.Fatal("no pictures after the second press")
	}
	press(m, "J")
	if len(m.Pictures()) > 0 {
		t.Error("the pictures of another article are shown unasked")
	}
	press(m, "p")
	if text := ansi.Strip(m.View().Content); len(m.Pictures()) > 0 || !strings.Contains(text, "KB") {
		t.Fatalf("after one press %d pictures of the page and\n%s", len(m.Pictures()), text)
	}
	press(m, "p")
	if len(m.Pictures()) == 0 {
		t.Fatal("no page after the second press")
	}
	press(m, "+")
	if len(m.Pictures()) > 0 {
		t.Error("another part of the page is sent unasked")
	}
	press(m, "p")
	if len(m.Pictures()) == 0 {
		t.Error("no part of the page after it was asked for")
	}
	always, _ := pictureReader(Options{PicturesRemote: true, PictureMode: pictures.Always}, kittyTerminal)
	send(always, tea.WindowSizeMsg{Width: 120, Height: 40})
	if len(always.Pictures()) == 0 {
		t.Error("nothing is sent where the reader wants it always")
	}
}

// Where the terminal has not said that it can, and where the reader wants none, there
// are captions alone, and the keys say why.
func TestPictures_None(t *testing.T) {
	for name, o := range map[string]Options{"unable": {}, "never": {PictureMode: pictures.Never}} {
		terminal := graphics.Terminal{}
		if name == "never" {
			terminal = kittyTerminal
		}
		m, from := pictureReader(o, terminal)
		send(m, tea.WindowSizeMsg{Width: 120, Height: 40})
		for _, k := range []string{"p", "I"} {
			press(m, k)
			if len(m.Pictures()) > 0 || m.notice == "" {
				t.Errorf("%s: %d pictures after %s, said %q", name, len(m.Pictures()), k, m.notice)
			}
		}
		if from.photos.Load()+from.pages.Load() > 0 {
			t.Errorf("%s: something was fetched", name)
		}
		if !strings.Contains(ansi.Strip(m.View().Content), "的人们在步道上散步") {
			t.Errorf("%s: no caption", name)
		}
	}
}

// What cannot be read is said where it would stand.
func TestPictures_Broken(t *testing.T) {
	from := &fakePictures{fail: errors.New("坏\x1b[31m了")}
	m, _ := pictureReader(Options{Pictures: from}, kittyTerminal)
	send(m, tea.WindowSizeMsg{Width: 120, Height: 40})
	if text := ansi.Strip(m.View().Content); !strings.Contains(text, "图片显示不了") {
		t.Errorf("nothing is said of a broken photograph:\n%s", text)
	}
	press(m, "p")
	if text := ansi.Strip(m.View().Content); !strings.Contains(text, "画不出来") || strings.Contains(text, "\x1b") {
		t.Errorf("nothing is said of a broken page:\n%s", text)
	}
}

// The terminal is asked when there is a picture to show and not before, and answers in
// any order and from anybody change no more than they may.
func TestPictures_Asked(t *testing.T) {
	begun := make(chan struct{})
	close(begun)
	text := New(Options{Editions: held([]model.Edition{testEdition()}), Pictures: &fakePictures{}, Begun: begun})
	send(text, tea.WindowSizeMsg{Width: 120, Height: 40})
	if text.pics.asking {
		t.Error("a reader of text is asked for pictures")
	}
	ask := func() *Model {
		m := New(Options{Editions: held([]model.Edition{pictureEdition()}), Pictures: &fakePictures{}, Begun: begun, Width: 120, Height: 40})
		m.Update(graphicsMsg{})
		if m.awaited&awaitGraphics == 0 {
			t.Fatal("the terminal is not asked")
		}
		return m
	}
	answers := map[string][]tea.Msg{
		"kitty":      {uv.KittyGraphicsEvent{Options: kitty.Options{ID: 0x62_0000}, Payload: []byte("OK")}, uv.CellSizeEvent{Width: 9, Height: 18}, uv.PrimaryDeviceAttributesEvent{62, 22}},
		"kitty late": {uv.PrimaryDeviceAttributesEvent{62, 22}, uv.KittyGraphicsEvent{Options: kitty.Options{ID: 0x62_0000}, Payload: []byte("OK")}},
		"refused":    {uv.KittyGraphicsEvent{Options: kitty.Options{ID: 0x62_0000}, Payload: []byte("EINVAL")}, uv.PrimaryDeviceAttributesEvent{62, 22}},
		"alien":      {uv.KittyGraphicsEvent{Options: kitty.Options{ID: 5}, Payload: []byte("OK")}, uv.PrimaryDeviceAttributesEvent{62, 22}},
		"sixel":      {uv.CellSizeEvent{Width: 9, Height: 18}, uv.PrimaryDeviceAttributesEvent{63, 1, 4, 22}, uv.UnknownCsiEvent("\x1b[?1;0;16S"), uv.PrimaryDeviceAttributesEvent{63, 1, 4, 22}},
		"no cells":   {uv.PrimaryDeviceAttributesEvent{63, 1, 4, 22}, uv.PrimaryDeviceAttributesEvent{63, 1, 4, 22}},
		"silent":     {probeMsg{over: awaitGraphics}},
		"a class 4":  {uv.CellSizeEvent{Width: 9, Height: 18}, uv.PrimaryDeviceAttributesEvent{4, 22}},
	}
	want := map[string]graphics.Terminal{
		"kitty": {Form: graphics.Kitty, Cell: image.Pt(9, 18), Colours: 256},
		"sixel": {Form: graphics.Sixel, Cell: image.Pt(9, 18), Colours: 16},
	}
	for name, msgs := range answers {
		m := ask()
		for _, msg := range msgs {
			m.Update(msg)
		}
		if got := m.pics.Terminal(); got != want[name] {
			t.Errorf("%s: %+v, want %+v", name, got, want[name])
		}
		if m.awaited&awaitGraphics != 0 {
			t.Errorf("%s: an answer is still waited for", name)
		}
	}
}
