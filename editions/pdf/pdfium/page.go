package pdfium

import (
	"math"
	"slices"

	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/structs"

	"baolan/editions/layout"
	"baolan/editions/line"
)

// Sheet is a page as it was read.
type Sheet struct {
	layout.Page
	Loss  Loss
	Drawn []byte // the page as PNG, if it is a picture and Source.Dots is set
	Label string // the page's label in the document, "" for none
}

// Loss counts the characters of a page that are not among its glyphs.
type Loss struct {
	Unread     int      // characters of text objects that gave no text, estimated by their extent
	Unmapped   int      // characters of fonts that do not say which characters their glyphs are
	Fonts      []string // the names of these fonts
	Hidden     int      // characters that are white, invisible, covered or on a layer that is off
	Outside    int      // characters outside of the page's visible box
	Slanted    int      // characters of stamps across the page, as 内部资料
	Recognised bool     // the text is an invisible layer over a picture of the page
}

// reader reads one page.
type reader struct {
	known    map[structs.FPDF_FS_MATRIX]bool // the matrices of the text objects that gave glyphs
	habits   []habit                         // the habit of each font, whose numbers begin at 1
	s        *session
	page     requests.Page
	ref      references.FPDF_PAGE
	frame    frame
	sheet    Sheet
	fonts    map[string]uint16
	outer    []bool // for each font whether it is not in the file
	runs     []run
	items    []item
	texts    int                          // text objects
	layers   bool                         // some item is on an optional layer
	pictures []references.FPDF_PAGEOBJECT // the objects of Sheet.Pictures
	bad      []bool                       // for each glyph, by its Order, whether its font does not say its character
}

// run is what the glyphs of one text object share.
type run struct {
	matrix structs.FPDF_FS_MATRIX
	tilt   float64 // by which angle it is askew, see tiltOf
	size   float32
	// under is how far the boxes of its glyphs reach below their base line, where
	// all stand upright on one; then that and the box give the places of the others.
	under float32
	tall  float32 // the height of its boxes, if level is set
	level bool
	asked bool // base is the base line of the glyph before
	base  float32
	font  uint16
	fill  structs.FPDF_COLOR
	mode  enums.FPDF_TEXT_RENDERMODE
	layer bool // the run is in marked content of an optional layer
}

// habit is what the glyphs of a font have in common.
type habit struct {
	seen  int     // upright glyphs whose boxes begin at their places
	pairs int     // of one base line
	under float32 // how far boxes reach below the base line, in sizes
	tall  float32 // of boxes, in sizes
}

func readPage(s *session, n int) (Sheet, error) {
	p, err := s.api.FPDF_LoadPage(&requests.FPDF_LoadPage{Document: s.doc, Index: n})
	if err != nil {
		return Sheet{}, sandboxError(err)
	}
	r := &reader{s: s, ref: p.Page, page: requests.Page{ByReference: &p.Page}, fonts: map[string]uint16{}}
	if err := r.read(); err != nil {
		return Sheet{}, sandboxError(err)
	}
	if _, err := s.api.FPDF_ClosePage(&requests.FPDF_ClosePage{Page: p.Page}); err != nil {
		return Sheet{}, sandboxError(err)
	}
	if l, err := s.api.FPDF_GetPageLabel(&requests.FPDF_GetPageLabel{Document: s.doc, Page: n}); err == nil {
		r.sheet.Label = l.Label
	}
	return r.sheet, nil
}

func (r *reader) read() error {
	if err := r.place(); err != nil {
		return err
	}
	if err := r.objects((*walker).shape); err != nil {
		return err
	}
	if err := r.text(); err != nil {
		return err
	}
	if err := r.texted(); err != nil {
		return err
	}
	return r.sift()
}

// texted reads the text objects of a page one by one, if some can have given no text or be on
// layers. Each takes dozens of calls, and most pages have neither. Objects that were given an extent are read again with the others.
func (r *reader) texted() error {
	places := map[structs.FPDF_FS_MATRIX]bool{}
	r.known = places
	for i := range r.runs {
		places[r.runs[i].matrix] = true
	}
	if len(places) >= r.texts && !r.s.layered {
		return nil
	}
	w := walker{reader: r, left: maxObjects}
	if err := w.all((*walker).textObject); err != nil {
		return err
	}
	if w.thickened > 0 {
		r.runs, r.bad, r.known = nil, nil, nil
		if err := r.text(); err != nil {
			return err
		}
	}
	r.layersOfForms()
	return nil
}

// layersOfForms finds the runs in forms that are on an optional layer as a whole.
func (r *reader) layersOfForms() {
	if !r.layers {
		return
	}
	asked := make([]bool, len(r.runs))
	for i := range r.sheet.Glyphs {
		g := &r.sheet.Glyphs[i]
		n := &r.runs[g.Run-1]
		if n.layer || asked[g.Run-1] {
			continue
		}
		asked[g.Run-1] = true
		n.layer = slices.ContainsFunc(r.items, func(it item) bool { return it.layer && isWithin(g, it.box) })
	}
}

// place finds the page's visible box and how it is turned.
func (r *reader) place() error {
	box, err := r.s.api.FPDF_GetPageBoundingBox(&requests.FPDF_GetPageBoundingBox{Page: r.page})
	if err != nil {
		return err
	}
	turn, err := r.s.api.FPDFPage_GetRotation(&requests.FPDFPage_GetRotation{Page: r.page})
	if err != nil {
		return err
	}
	r.frame = newFrame(box.Rect, int(turn.PageRotation))
	r.sheet.Width, r.sheet.Height = r.frame.size()
	return nil
}

// frame turns places of the page's own space into those of the page as it is
// read.
type frame struct {
	box  structs.FPDF_FS_RECTF
	turn int
}

func newFrame(box structs.FPDF_FS_RECTF, turn int) frame {
	return frame{box: box, turn: turn & 3}
}

func (f frame) size() (w, h float32) {
	w, h = f.box.Right-f.box.Left, f.box.Top-f.box.Bottom
	if f.turn&1 == 1 {
		return h, w
	}
	return w, h
}

func (f frame) point(x, y float32) (float32, float32) {
	switch f.turn {
	case 1:
		return y - f.box.Bottom, x - f.box.Left
	case 2:
		return f.box.Right - x, y - f.box.Bottom
	case 3:
		return f.box.Top - y, f.box.Right - x
	}
	return x - f.box.Left, f.box.Top - y
}

func (f frame) rect(left, bottom, right, top float32) line.Box {
	x, y := f.point(left, bottom)
	u, v := f.point(right, top)
	return line.Box{Left: min(x, u), Right: max(x, u), Top: min(y, v), Bottom: max(y, v)}
}

// quarter returns by how many quarter turns clockwise text with this matrix is turned on the
// page as it is read.
func (f frame) quarter(m structs.FPDF_FS_MATRIX) uint8 {
	angle := math.Atan2(float64(-m.B), float64(m.A))                    // clockwise
	return uint8((int(math.Round(angle/(math.Pi/2))) + f.turn + 8) & 3) //nolint:gosec // 0…3
}
