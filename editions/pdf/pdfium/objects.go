package pdfium

import (
	"math"

	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/structs"

	"baolan/editions/layout"
	"baolan/editions/line"
)

const (
	// maxDepth is the greatest depth of forms inside forms that is read. No program that sets
	// pages nests them deeper.
	maxDepth = 12
	// maxSegments is the greatest number of segments of a path that can be a frame. Maps and
	// charts have thousands.
	maxSegments = 64
	maxObjects  = 200_000
)

// item is a text object of the page.
type item struct {
	box    line.Box
	length float32 // the longer side of its box
	size   float32
	layer  bool
}

// walker goes through the objects of the page and of the forms on it.
type walker struct {
	*reader
	left      int // the number of objects that may still be read
	look      visit
	thickened int
}

// visit reads one object of a type. m takes places of its space to those of the page, and layer
// says that the form round it is on an optional layer.
type visit func(w *walker, t enums.FPDF_PAGEOBJ, o references.FPDF_PAGEOBJECT, m structs.FPDF_FS_MATRIX, layer bool)

// objects calls f for the objects of the page and of the forms on it.
func (r *reader) objects(f visit) error {
	w := walker{reader: r, left: maxObjects}
	return w.all(f)
}

func (w *walker) all(f visit) error {
	w.look = f
	c, err := w.s.api.FPDFPage_CountObjects(&requests.FPDFPage_CountObjects{Page: w.page})
	if err != nil {
		return err
	}
	for i := range c.Count {
		o, err := w.s.api.FPDFPage_GetObject(&requests.FPDFPage_GetObject{Page: w.page, Index: i})
		if err != nil {
			return err
		}
		if err := w.object(o.PageObject, identity, false, 0); err != nil {
			return err
		}
	}
	return nil
}

// object visits one object and the objects in it.
func (w *walker) object(o references.FPDF_PAGEOBJECT, m structs.FPDF_FS_MATRIX, layer bool, depth int) error {
	if w.left--; w.left < 0 {
		return nil
	}
	letWatchersEnd()
	t, err := w.s.api.FPDFPageObj_GetType(&requests.FPDFPageObj_GetType{PageObject: o})
	if err != nil {
		return err
	}
	if t.Type == enums.FPDF_PAGEOBJ_FORM {
		if depth < maxDepth {
			return w.form(o, m, layer || w.isOnLayer(o), depth)
		}
		return nil
	}
	w.look(w, t.Type, o, m, layer)
	return nil
}

// shape adds strokes and pictures to the page and counts its text objects.
func (w *walker) shape(t enums.FPDF_PAGEOBJ, o references.FPDF_PAGEOBJECT, m structs.FPDF_FS_MATRIX, _ bool) {
	switch t {
	case enums.FPDF_PAGEOBJ_TEXT:
		w.texts++
	case enums.FPDF_PAGEOBJ_PATH:
		w.path(o, m)
	case enums.FPDF_PAGEOBJ_IMAGE:
		if b, ok := w.bounds(o, m); ok {
			w.sheet.Pictures = append(w.sheet.Pictures, b)
			w.pictures = append(w.pictures, o)
		}
	}
}

func (w *walker) form(o references.FPDF_PAGEOBJECT, m structs.FPDF_FS_MATRIX, layer bool, depth int) error {
	if own, err := w.s.api.FPDFPageObj_GetMatrix(&requests.FPDFPageObj_GetMatrix{PageObject: o}); err == nil {
		m = times(own.Matrix, m)
	}
	c, err := w.s.api.FPDFFormObj_CountObjects(&requests.FPDFFormObj_CountObjects{PageObject: o})
	if err != nil {
		return nil //nolint:nilerr // a form without content
	}
	for i := range c.Count {
		in, err := w.s.api.FPDFFormObj_GetObject(&requests.FPDFFormObj_GetObject{PageObject: o, Index: uint64(i)}) //nolint:gosec // not negative
		if err != nil {
			return err
		}
		if err := w.object(in.PageObject, m, layer, depth+1); err != nil {
			return err
		}
	}
	return nil
}

// bounds returns the box of an object on the page as it is read.
func (w *walker) bounds(o references.FPDF_PAGEOBJECT, m structs.FPDF_FS_MATRIX) (line.Box, bool) {
	b, err := w.s.api.FPDFPageObj_GetBounds(&requests.FPDFPageObj_GetBounds{PageObject: o})
	if err != nil {
		return line.Box{}, false
	}
	return w.place(b.Left, b.Bottom, b.Right, b.Top, m), true
}

// place returns the box on the page of a rectangle in a space that m takes to the page's.
func (w *walker) place(left, bottom, right, top float32, m structs.FPDF_FS_MATRIX) line.Box {
	x, y := apply(m, left, bottom)
	u, v := apply(m, right, top)
	s, t := apply(m, left, top)
	p, q := apply(m, right, bottom)
	return w.frame.rect(min(x, u, s, p), min(y, v, t, q), max(x, u, s, p), max(y, v, t, q))
}

// path adds the rectangles and straight lines of a path to the page's strokes. Curves and
// shapes of many points are left out, because they are no frames.
func (w *walker) path(o references.FPDF_PAGEOBJECT, m structs.FPDF_FS_MATRIX) {
	d, err := w.s.api.FPDFPath_GetDrawMode(&requests.FPDFPath_GetDrawMode{PageObject: o})
	if err != nil {
		return
	}
	filled := d.FillMode != enums.FPDF_FILLMODE_NONE && !w.isWhite(o)
	if !filled && !d.Stroke {
		return
	}
	c, err := w.s.api.FPDFPath_CountSegments(&requests.FPDFPath_CountSegments{PageObject: o})
	if err != nil || c.Count > maxSegments {
		return
	}
	if own, err := w.s.api.FPDFPageObj_GetMatrix(&requests.FPDFPageObj_GetMatrix{PageObject: o}); err == nil {
		m = times(own.Matrix, m)
	}
	for _, b := range w.parts(o, c.Count, m) {
		w.sheet.Strokes = append(w.sheet.Strokes, layout.Stroke{Box: b, Stroked: d.Stroke, Filled: filled})
	}
}

// parts returns the boxes of the connected parts of a path.
func (w *walker) parts(o references.FPDF_PAGEOBJECT, n int, m structs.FPDF_FS_MATRIX) []line.Box {
	var out []line.Box
	var b line.Box
	open, points := false, 0
	end := func() {
		if open && points > 1 {
			out = append(out, b)
		}
		open, points = false, 0
	}
	for i := range n {
		s, err := w.s.api.FPDFPath_GetPathSegment(&requests.FPDFPath_GetPathSegment{PageObject: o, Index: i})
		if err != nil {
			break
		}
		p, err := w.s.api.FPDFPathSegment_GetPoint(&requests.FPDFPathSegment_GetPoint{PathSegment: s.PathSegment})
		if err != nil {
			break
		}
		t, err := w.s.api.FPDFPathSegment_GetType(&requests.FPDFPathSegment_GetType{PathSegment: s.PathSegment})
		if err != nil {
			break
		}
		if t.Type == enums.FPDF_SEGMENT_MOVETO {
			end()
		}
		at := w.place(p.X, p.Y, p.X, p.Y, m)
		if !open {
			b, open = at, true
		}
		b = b.Union(at)
		points++
	}
	end()
	return out
}

// isWhite reports whether an object is filled with white.
func (w *walker) isWhite(o references.FPDF_PAGEOBJECT) bool {
	c, err := w.s.api.FPDFPageObj_GetFillColor(&requests.FPDFPageObj_GetFillColor{PageObject: o})
	return err == nil && isWhite(c.FillColor)
}

func isWhite(c structs.FPDF_COLOR) bool {
	return c.A < 8 || c.R > 247 && c.G > 247 && c.B > 247
}

// isOnLayer reports whether an object stands in marked content of an optional layer.
func (r *reader) isOnLayer(o references.FPDF_PAGEOBJECT) bool {
	if !r.s.layered {
		return false
	}
	c, err := r.s.api.FPDFPageObj_CountMarks(&requests.FPDFPageObj_CountMarks{PageObject: o})
	if err != nil {
		return false
	}
	for i := range c.Count {
		k, err := r.s.api.FPDFPageObj_GetMark(&requests.FPDFPageObj_GetMark{PageObject: o, Index: uint64(i)}) //nolint:gosec // not negative
		if err != nil {
			continue
		}
		if n, err := r.s.api.FPDFPageObjMark_GetName(&requests.FPDFPageObjMark_GetName{PageObjectMark: k.Mark}); err == nil && n.Name == "OC" {
			return true
		}
	}
	return false
}

// textObject notes the place of a text object and the size of its type.
func (w *walker) textObject(t enums.FPDF_PAGEOBJ, o references.FPDF_PAGEOBJECT, m structs.FPDF_FS_MATRIX, layer bool) {
	if t != enums.FPDF_PAGEOBJ_TEXT {
		return
	}
	if own, err := w.s.api.FPDFPageObj_GetMatrix(&requests.FPDFPageObj_GetMatrix{PageObject: o}); err == nil && !w.s.layered && w.known[times(own.Matrix, m)] {
		return
	}
	b, ok := w.bounds(o, m)
	if !ok {
		return
	}
	if (b.Right-b.Left < noExtent || b.Bottom-b.Top < noExtent) && w.isOuter(o) {
		w.thicken(o)
		w.thickened++
		b, _ = w.bounds(o, m)
	}
	it := item{box: b, length: max(b.Right-b.Left, b.Bottom-b.Top), layer: layer || w.isOnLayer(o)}
	if s, err := w.s.api.FPDFTextObj_GetFontSize(&requests.FPDFTextObj_GetFontSize{PageObject: o}); err == nil {
		it.size = s.FontSize
		if own, err := w.s.api.FPDFPageObj_GetMatrix(&requests.FPDFPageObj_GetMatrix{PageObject: o}); err == nil {
			n := times(own.Matrix, m)
			it.size *= float32(math.Hypot(float64(n.C), float64(n.D)))
		}
	}
	it.widen()
	w.layers = w.layers || it.layer
	w.items = append(w.items, it)
}

var identity = structs.FPDF_FS_MATRIX{A: 1, D: 1}

// times returns the matrix that applies m and then n.
func times(m, n structs.FPDF_FS_MATRIX) structs.FPDF_FS_MATRIX {
	return structs.FPDF_FS_MATRIX{
		A: m.A*n.A + m.B*n.C, B: m.A*n.B + m.B*n.D,
		C: m.C*n.A + m.D*n.C, D: m.C*n.B + m.D*n.D,
		E: m.E*n.A + m.F*n.C + n.E, F: m.E*n.B + m.F*n.D + n.F,
	}
}

func apply(m structs.FPDF_FS_MATRIX, x, y float32) (float32, float32) {
	return x*m.A + y*m.C + m.E, x*m.B + y*m.D + m.F
}

// widen makes the box of an object as high as its type, if the box is thin because its font is
// not embedded and PDFium knows no heights of it.
func (it *item) widen() {
	if it.box.Right-it.box.Left < it.size/2 {
		it.box.Left, it.box.Right = it.box.Left-it.size, it.box.Right+it.size
	}
	if it.box.Bottom-it.box.Top < it.size/2 {
		it.box.Top, it.box.Bottom = it.box.Top-it.size, it.box.Bottom+it.size
	}
}

// noExtent is an extent so small that PDFium takes an object for no text.
const noExtent = 0.01

// thicken gives an object an extent that PDFium takes for none: vertical text in a
// font that is not embedded has boxes without width, and is passed over. Stroked
// text is as wide as its stroke.
func (w *walker) thicken(o references.FPDF_PAGEOBJECT) {
	own, err := w.s.api.FPDFPageObj_GetMatrix(&requests.FPDFPageObj_GetMatrix{PageObject: o})
	if err != nil {
		return
	}
	_, err = w.s.api.FPDFTextObj_SetTextRenderMode(&requests.FPDFTextObj_SetTextRenderMode{
		PageObject: o, TextRenderMode: enums.FPDF_TEXTRENDERMODE_FILL_STROKE,
	})
	if err != nil {
		return
	}
	// Setting the matrix makes PDFium compute the extent again.
	_, _ = w.s.api.FPDFPageObj_SetMatrix(&requests.FPDFPageObj_SetMatrix{PageObject: o, Transform: own.Matrix})
}
