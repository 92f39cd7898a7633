package typeset

import (
	"fmt"
	"strings"

	"baolan/ui/cells"
)

// Level is how strictly marks are kept from line starts and ends (禁则), as
// CLREQ's four levels have it.
type Level uint8

// The levels. Auto goes by the measure: the narrower a column, the fewer
// prohibitions it can bear.
const (
	LevelAuto   Level = iota
	LevelNone         // marks stand anywhere; only words and numbers hold together
	LevelBasic        // CLREQ's recommendation
	LevelGB           // and no / at a line's end (GB/T 15834)
	LevelStrict       // and no —— at a line's start
)

var levelNames = [...]string{"auto", "none", "basic", "gb", "strict"}

// ParseLevel reads "auto", "none", "basic", "gb" or "strict".
func ParseLevel(s string) (Level, error) {
	for l, name := range levelNames {
		if strings.EqualFold(s, name) {
			return Level(l), nil
		}
	}
	return LevelAuto, fmt.Errorf("kinsoku level %q is unknown; use auto, none, basic, gb or strict", s)
}

func (l Level) String() string {
	if int(l) < len(levelNames) {
		return levelNames[l]
	}
	return fmt.Sprintf("Level(%d)", uint8(l))
}

// Lang is the language of a text, as far as it changes lines.
type Lang uint8

// The languages.
const (
	Simplified Lang = iota
	Traditional
	Japanese
)

// IndentAuto is two em, or one where the measure is below 14 字 or the text
// Japanese (JIS X 4051: 一字下げ).
const IndentAuto = -1

// widest is the largest measure; its square is still a cost.
const widest = 40_000

// em is the cells of one full-width character (字).
const em = 2

// Style is how a paragraph is set. The zero Style with a Measure is a plain
// one: flush left, narrow.
type Style struct {
	Ruler   cells.Ruler
	Measure int // the line's width in cells, from 1 to 40 000; even, it holds whole characters
	Indent  int // of the first line, in cells; or IndentAuto
	Level   Level
	Justify bool // fill a line that is one cell short, behind a stop
	Gutter  bool // one free cell right of the measure, which a line-end mark's blank half may take
	Lang    Lang
	// Together reports whether two characters stand together inside words; nil
	// where nobody knows. A headline's lines end elsewhere where they can.
	Together func(x, y rune) bool
	Rooms    []Room // clusters that stand in more cells than they take, in their order; then nothing is justified

	// Done ends the setting when it is closed: the lines that are given then are
	// of no use. Nil is never.
	Done <-chan struct{}
}

// Room is blank cells round the cluster at a byte of the text: what is set over it
// may be wider than it is.
type Room struct{ At, Before, After int }
