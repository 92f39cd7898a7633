package pdfium

import (
	"math"
	"runtime"

	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/structs"

	"baolan/editions/layout"
)

// text reads the glyphs of the page.
func (r *reader) text() error {
	t, err := r.s.api.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: r.page})
	if err != nil {
		return err
	}
	c, err := r.s.api.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: t.TextPage})
	if err != nil {
		return err
	}
	r.sheet.Glyphs = make([]layout.Glyph, 0, c.Count)
	for i := range c.Count {
		letWatchersEnd()
		if err := r.character(t.TextPage, i); err != nil {
			return err
		}
	}
	partLigatures(r.sheet.Glyphs)
	_, err = r.s.api.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: t.TextPage})
	return err
}

// letWatchersEnd lets goroutines end that the sandbox starts for each call to watch whether it
// is killed. Otherwise some ten thousand would wait for the processor, each with a stack.
func letWatchersEnd() { runtime.Gosched() }

// hyphenMark is the character that PDFium returns for a hyphen that breaks a word at the end of
// a line.
const hyphenMark = 2

// character reads one character, unless PDFium has inserted it.
func (r *reader) character(t references.FPDF_TEXTPAGE, i int) error {
	u, err := r.s.api.FPDFText_GetUnicode(&requests.FPDFText_GetUnicode{TextPage: t, Index: i})
	if err != nil {
		return err
	}
	if u.Unicode == hyphenMark {
		u.Unicode = '-'
	}
	if u.Unicode == ' ' || u.Unicode == '\r' || u.Unicode == '\n' {
		gen, err := r.s.api.FPDFText_IsGenerated(&requests.FPDFText_IsGenerated{TextPage: t, Index: i})
		if err != nil || gen.IsGenerated {
			return nil //nolint:nilerr // a place between lines has no more to tell
		}
	}
	m, err := r.s.api.FPDFText_GetMatrix(&requests.FPDFText_GetMatrix{TextPage: t, Index: i})
	if err != nil {
		return err
	}
	if len(r.runs) == 0 || r.runs[len(r.runs)-1].matrix != m.Matrix {
		if err := r.newRun(t, i, m.Matrix); err != nil {
			return err
		}
	}
	b, err := r.s.api.FPDFText_GetLooseCharBox(&requests.FPDFText_GetLooseCharBox{TextPage: t, Index: i})
	if err != nil {
		return err
	}
	n := &r.runs[len(r.runs)-1]
	g := layout.Glyph{
		Rune: rune(u.Unicode), Size: n.size, Font: n.font, Turn: r.frame.quarter(n.matrix), //nolint:gosec // PDFium gives 16 or 21 bits
		Run: int32(len(r.runs)), Order: int32(len(r.sheet.Glyphs)), //nolint:gosec // bounded by the page
	}
	x, y := b.Rect.Left, b.Rect.Bottom+n.under
	if !n.isLevel(b.Rect) {
		o, err := r.s.api.FPDFText_GetCharOrigin(&requests.FPDFText_GetCharOrigin{TextPage: t, Index: i})
		if err != nil {
			return err
		}
		x, y = float32(o.X), float32(o.Y)
		r.learn(n, x, y, b.Rect)
	}
	g.X, g.Y = r.frame.point(x, y)
	w := n.squared(g.Rune, b.Rect, x, y)
	g.Box = r.frame.rect(w.Left, w.Bottom, w.Right, w.Top)
	e, err := r.s.api.FPDFText_HasUnicodeMapError(&requests.FPDFText_HasUnicodeMapError{TextPage: t, Index: i})
	r.bad = append(r.bad, err == nil && e.HasUnicodeMapError || g.Rune == 0)
	r.sheet.Glyphs = append(r.sheet.Glyphs, g)
	return nil
}

// learn finds out from the glyphs of a font whether all stand on one horizontal base line, so
// that the places of others can be computed from their boxes. It takes two of one run, and as
// many more as trusted, because a vertical font can agree by chance.
func (r *reader) learn(n *run, x, y float32, b structs.FPDF_FS_RECTF) {
	if !n.isUpright() || int(n.font) >= len(r.habits) {
		return
	}
	h := &r.habits[n.font]
	under := y - b.Bottom
	level := abs(x-b.Left) < sameEdge && b.Right-b.Left > sameEdge
	if n.asked && abs(n.base-y) > sameEdge || !level || h.seen > 0 && abs(h.under-under/n.size) > sameUnder {
		h.seen = math.MinInt32 // the font's glyphs are never level
	}
	if h.seen++; n.asked {
		h.pairs++
	}
	h.under, h.tall = under/n.size, (b.Top-b.Bottom)/n.size
	n.asked, n.base = true, y
	n.trust(h)
}

const (
	trusted   = 6
	sameUnder = 0.002 // the greatest difference of two equal depths, in sizes
)

// trust makes a run level if the runs of its font were.
func (n *run) trust(h *habit) {
	n.level = n.isUpright() && n.size > 0 && h.seen >= trusted && h.pairs > 1
	n.under, n.tall = h.under*n.size, h.tall*n.size
}

// isLevel reports whether the place of a glyph can be computed from its box: the box is as tall
// as those of its font that were compared. A box round the ink is not.
func (n *run) isLevel(b structs.FPDF_FS_RECTF) bool {
	return n.level && abs(b.Top-b.Bottom-n.tall) < sameUnder*n.size
}

const (
	// The box of a full-width glyph is that of its ink if it is lower than inkTall, or if it
	// begins farther behind the glyph's place than the next constant says, both in sizes.
	inkTall = 0.85
	inkLeft = 0.03
	// emUnder is how far an em reaches below the base line, in sizes.
	emUnder = 0.12
)

// inkOver is how far above the base line the ink of a character reaches at most, and inkBelow how
// far below it, in sizes.
const (
	inkOver  = 1.0
	inkBelow = 0.4
)

// squared returns the box of a glyph by its em where its box is that of its ink. Fonts that do not
// say how tall they are have such boxes, and vertical text from a browser if the font has no
// widths. By its ink a full stop would stand below the figures of its number.
func (n *run) squared(g rune, b structs.FPDF_FS_RECTF, x, y float32) structs.FPDF_FS_RECTF {
	tall := b.Top-b.Bottom >= inkTall*n.size
	low := y - emUnder*n.size
	switch wide := layout.IsWide(g); {
	case !n.isUpright() || tall && (!wide || abs(b.Left-x) <= inkLeft*n.size):
		return b
	case wide:
		em := n.size * n.matrix.A / n.matrix.D
		right := x + em
		if b.Right-b.Left > ligatureWide*em { // a dash of two ems
			right = b.Right
		}
		return structs.FPDF_FS_RECTF{Left: x, Right: right, Bottom: low, Top: low + n.size}
	case b.Bottom < y-inkBelow*n.size || b.Top > y+inkOver*n.size:
		return b // its place is not where its base line begins
	}
	return structs.FPDF_FS_RECTF{Left: min(b.Left, x), Right: b.Right, Bottom: low, Top: low + n.size}
}

func (n *run) isUpright() bool {
	return n.matrix.B == 0 && n.matrix.C == 0 && n.matrix.A > 0 && n.matrix.D > 0
}

// sameEdge is the greatest difference of two edges that count as one, in points.
const sameEdge = 0.01

func abs(f float32) float32 { return float32(math.Abs(float64(f))) }

// newRun reads what all glyphs of the text object of character i share.
func (r *reader) newRun(t references.FPDF_TEXTPAGE, i int, m structs.FPDF_FS_MATRIX) error {
	o, err := r.s.api.FPDFText_GetTextObject(&requests.FPDFText_GetTextObject{TextPage: t, Index: i})
	if err != nil {
		return err
	}
	size, err := r.s.api.FPDFText_GetFontSize(&requests.FPDFText_GetFontSize{TextPage: t, Index: i})
	if err != nil {
		return err
	}
	n := run{matrix: m, tilt: tiltOf(m), size: float32(size.FontSize * math.Hypot(float64(m.C), float64(m.D)))}
	if mode, err := r.s.api.FPDFTextObj_GetTextRenderMode(&requests.FPDFTextObj_GetTextRenderMode{PageObject: o.TextObject}); err == nil {
		n.mode = mode.TextRenderMode
	}
	if c, err := r.s.api.FPDFPageObj_GetFillColor(&requests.FPDFPageObj_GetFillColor{PageObject: o.TextObject}); err == nil {
		n.fill = c.FillColor
	}
	n.font = r.font(t, i, o.TextObject)
	n.layer = r.isOnLayer(o.TextObject)
	if int(n.font) < len(r.habits) {
		n.trust(&r.habits[n.font])
	}
	r.runs = append(r.runs, n)
	return nil
}

// font returns the number of the font of character i of an object.
func (r *reader) font(t references.FPDF_TEXTPAGE, i int, o references.FPDF_PAGEOBJECT) uint16 {
	f, err := r.s.api.FPDFText_GetFontInfo(&requests.FPDFText_GetFontInfo{TextPage: t, Index: i})
	if err != nil {
		return 0
	}
	n, ok := r.fonts[f.FontName]
	if !ok && len(r.sheet.Fonts) < math.MaxUint16 {
		r.sheet.Fonts = append(r.sheet.Fonts, f.FontName)
		n = uint16(len(r.sheet.Fonts)) //nolint:gosec // bounded above
		r.fonts[f.FontName] = n
		r.outer = append(r.outer, r.isOuter(o))
		for len(r.habits) <= int(n) {
			r.habits = append(r.habits, habit{})
		}
	}
	return n
}

// isOuter reports whether the font of an object is not in the file.
func (r *reader) isOuter(o references.FPDF_PAGEOBJECT) bool {
	f, err := r.s.api.FPDFTextObj_GetFont(&requests.FPDFTextObj_GetFont{PageObject: o})
	if err != nil {
		return false
	}
	e, err := r.s.api.FPDFFont_GetIsEmbedded(&requests.FPDFFont_GetIsEmbedded{Font: f.Font})
	return err == nil && !e.IsEmbedded
}
