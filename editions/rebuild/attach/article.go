package attach

import (
	"baolan/editions/rebuild/heads"
	"baolan/editions/rebuild/label"
	"baolan/editions/rebuild/measure"
)

// Text is a page's lines with their labels, and for each line of a body the width of
// its column (0 outside of bodies). The slices have one length and are not changed.
type Text struct {
	Lines  []measure.Line
	Labels []label.Label
	Widths []measure.Em
	// SubheadCost tells for each line how much more, in nats, it costs with the label
	// of a sub-head than with its own; of a sub-head, than with the label of a head line. It
	// may be nil where that is not known.
	SubheadCost []float32
	// Said keeps what the lines say for other readings of the same lines. It may be nil.
	Said *Sayings

	// Spacing is how blank lines stand between the head lines of the page.
	Spacing heads.Spacing

	blanks     bool    // the text has a blank line somewhere
	blankHeads float32 // the share of head lines behind head lines that have one before them
}

// Piece is a stretch of a body: lines [From, To) of the text.
type Piece struct {
	Kind     PieceKind
	From, To int
}

// PieceKind is what a stretch of a body is.
type PieceKind uint8

// The kinds of piece. The labels of the lines of Prose tell paragraphs, rows and
// verse apart.
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
	// Margin is how much more the page costs, in nats, if this article has another
	// headline or none.
	Margin float32
	How    How // how the article got its headline
	Second How // the next best way, which costs Margin more

	inner   []int   // head lines in the middle of a paragraph
	closed  bool    // its byline stands behind its body
	follows bool    // no other line stands before it, so it may continue the article before it
	opens   float32 // if follows: the evidence, in nats, that a new article begins here
}

// IsSigned reports whether reporters signed the article, or that a dateline opens it.
func (a *Article) IsSigned() bool { return len(a.Byline) > 0 || a.Dated }

// extend appends an article that turned out to continue this one.
func (a *Article) extend(b *Article) {
	a.Pieces = append(a.Pieces, b.Pieces...)
	a.inner = append(a.inner[:len(a.inner):len(a.inner)], b.inner...)
	a.Byline = append(a.Byline, b.Byline...)
}

// Block is a run of lines outside of articles. Type is one of model's Block
// constants, or empty for the weather.
type Block struct {
	Type     string
	From, To int
}

// Result is a page's articles in the order of their bodies, the blocks outside of
// articles, and the groups of head lines that belong to no article.
type Result struct {
	Articles []Article
	Blocks   []Block
	Left     [][]int

	// Headlines and bylines that stand by themselves on a page with places.
	heads, names [][]int
	Cost         float32 // of the reading taken, in nats
	Habit        Habit   // where the page's headlines stand
}
