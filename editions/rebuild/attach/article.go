package attach

import (
	"baolan/editions/rebuild/label"
	"baolan/editions/rebuild/measure"
)

// Text is a page's lines with what each was taken for, and the width of the
// column that a line of a body is set in (0 outside of bodies). The slices are
// of one length and are not changed.
type Text struct {
	Lines  []measure.Line
	Labels []label.Label
	Widths []measure.Em
	// Headed is by how much, in nats, a line costs more as a sub-head than as what
	// it was taken for; it may be nil where that is not known.
	Headed []float32

	blanks bool // a blank line stands somewhere
}

// Piece is a stretch of a body: lines [From, To) of the text.
type Piece struct {
	Kind     PieceKind
	From, To int
}

// PieceKind is what a stretch of a body is.
type PieceKind uint8

// The kinds of piece. What the lines of Prose are (paragraphs, rows, verse),
// their labels say.
const (
	Prose PieceKind = iota
	Subhead
	Jump
)

// Article is a body with its headline and its byline, as indices of lines.
type Article struct {
	Pieces []Piece
	Byline []int
	Head   []int
	Dated  bool // the body begins with a dateline
	// Margin is by how much the page costs more, in nats, where this article has
	// another headline or none.
	Margin float32
	How    How // what gave the article its headline
	Second How // what would have been done instead, at that cost

	inner   []int   // head lines in the middle of a paragraph
	closed  bool    // who wrote it stands behind its body
	follows bool    // nothing stands before it: it may be the article before going on
	opens   float32 // what speaks, in nats, for its opening there and not going on; only where it follows
}

// IsSigned reports whether reporters signed the article, or that a dateline opens it.
func (a *Article) IsSigned() bool { return len(a.Byline) > 0 || a.Dated }

// take joins an article that goes on with this one.
func (a *Article) take(b *Article) {
	a.Pieces = append(a.Pieces, b.Pieces...)
	a.inner = append(a.inner[:len(a.inner):len(a.inner)], b.inner...)
	a.Byline = append(a.Byline, b.Byline...)
}

// Block is a run of lines in no article: Type is one of model's Block
// constants, or empty for the weather.
type Block struct {
	Type     string
	From, To int
}

// Result is a page's articles in the order of their bodies, what stands
// outside of them, and the head lines that no article took.
type Result struct {
	Articles []Article
	Blocks   []Block
	Left     [][]int
	Cost     float32 // of the reading taken, in nats
	Habit    Habit   // where the page's headlines stand
}
