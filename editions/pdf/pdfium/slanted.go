package pdfium

import (
	"math"

	"github.com/klippa-app/go-pdfium/structs"

	"baolan/editions/layout"
)

const (
	// mostAskew is the angle in radians up to which a line is level all the same: recognised
	// text stands as askew as the page lay on the glass.
	mostAskew = math.Pi / 18
	// mostSlanted is the greatest part of a page's characters that a stamp across it has.
	mostSlanted = 0.25
)

// slanted drops what is written across the page, neither level nor downwards, as programs stamp
// 样本 on pages. Its characters would stand among those of the lines that it crosses. Where most
// text is slanted it is the page's own.
func (r *reader) slanted() {
	n := 0
	for i := range r.sheet.Glyphs {
		if r.isSlanted(&r.sheet.Glyphs[i]) {
			n++
		}
	}
	if n > 0 && float64(n) <= mostSlanted*float64(len(r.sheet.Glyphs)) {
		r.sheet.Loss.Slanted = r.drop(r.isSlanted)
	}
}

// isSlanted reports whether a glyph is of text that runs in none of the page's four directions.
func (r *reader) isSlanted(g *layout.Glyph) bool { return math.Abs(r.tilt(g)) > mostAskew }

// tilt returns by which angle the text of a glyph is askew.
func (r *reader) tilt(g *layout.Glyph) float64 { return r.runs[g.Run-1].tilt }

// tiltOf returns by which angle text in this matrix differs from the nearest of the page's four
// directions, in radians against the clock.
func tiltOf(m structs.FPDF_FS_MATRIX) float64 {
	angle := math.Atan2(float64(m.B), float64(m.A)) / (math.Pi / 2) // in quarter turns
	return (angle - math.Round(angle)) * math.Pi / 2
}
