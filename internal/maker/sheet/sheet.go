// Package sheet is a typeset page whose truth is known: lines at their places in drawing
// order, each with its role.
//
// Makers return it, printers print it and simulated extractors read it. It owns neither
// texts nor rules of layout.
package sheet

import (
	"baolan/editions/line"
	"baolan/editions/rebuild/label"
	"baolan/internal/truth"
)

// Doc is one or several pages of one issue, and its truth.
type Doc struct {
	Maker  string // the package that made it
	Family string // kind of layout, for cross-validation
	Seed   uint64
	Script string // hans, hant or ja
	Truth  truth.Page
	Pages  []Page
}

// Page is one sheet of paper in points; y grows downwards.
type Page struct {
	Width, Height float64
	Lines         []Line // in drawing order
	Frames        []line.Box
	Rules         []line.Box
	Pictures      []line.Box
}

// Part is the part of a headline group that a line is in.
type Part uint8

// The parts of a headline group. A line outside of a group has NoPart.
const (
	NoPart Part = iota
	LabelPart
	KickerPart
	HeadlinePart
	DeckPart
)

// Role is the truth of a line of text.
type Role struct {
	Label     label.Label
	Part      Part
	Article   int // index into Truth.Articles, -1 for none
	Paragraph int // index into the article's Blocks, -1 outside of the body
}

// Line is a printed line. X is its left edge and Y its base line; of a
// vertical line X is its middle and Y its upper edge.
type Line struct {
	Role
	Text     string
	X, Y     float64
	Size     float64   // points
	Advance  []float32 // from each character to the next, em; nil for natural widths
	Vertical bool
	Along    bool // the font of a vertical line writes downwards (Identity-V), so that extractors see one line
	Font     int  // 1 body, 2 headline, 3 kicker and deck, 4 captions
	Column   int32
	Frame    int32
}

// Natural returns the natural advance of a character in its font, em.
func Natural(r rune) float64 {
	if r < 0x2000 && r != '·' {
		return 0.5
	}
	return 1
}

// Width returns the length of a line by its advances, em.
func (l *Line) Width() float64 {
	w := 0.0
	i := 0
	for _, r := range l.Text {
		if i < len(l.Advance) {
			w += float64(l.Advance[i])
		} else {
			w += Natural(r)
		}
		i++
	}
	return w
}

// Place returns the line's place as the PDF reader gives it.
func (l *Line) Place() line.Place {
	s, w := float32(l.Size), float32(l.Width()*l.Size)
	p := line.Place{
		Known: true, Vertical: l.Vertical, Size: s, Font: uint16(l.Font), Column: l.Column, Frame: l.Frame,
		Left: float32(l.X), Right: float32(l.X) + w, Base: float32(l.Y), Top: float32(l.Y) - 0.88*s, Bottom: float32(l.Y) + 0.12*s,
	}
	if l.Vertical {
		p.Left, p.Right, p.Base = float32(l.X)-s/2, float32(l.X)+s/2, float32(l.X)
		p.Top, p.Bottom = float32(l.Y), float32(l.Y)+w
	}
	return p
}

// Placed returns the page as the PDF reader gives it: its lines in drawing order, and their
// roles.
func (p *Page) Placed() (line.Sheet, []Role) {
	s := line.Sheet{Width: float32(p.Width), Height: float32(p.Height), Frames: p.Frames, Rules: p.Rules, Pictures: p.Pictures}
	roles := make([]Role, len(p.Lines))
	for i := range p.Lines {
		l := &p.Lines[i]
		s.Lines = append(s.Lines, line.Line{Text: l.Text, From: int32(i), To: int32(i), Place: l.Place()})
		roles[i] = l.Role
	}
	return s, roles
}
