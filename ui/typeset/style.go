package typeset

import (
	"fmt"
	"strings"

	"baolan/ui/cells"
)

// Level is how strictly marks are kept from the starts and ends of lines (禁则).
// The four levels are those of CLREQ; the table at judge in penalties.go says what
// each forbids.
type Level uint8

// The levels. Each forbids what the one before it forbids, and more.
const (
	LevelAuto   Level = iota // basic, GB or strict by the measure: a narrow column has fewer places to choose from
	LevelNone                // marks stand anywhere; only words and numbers are kept whole
	LevelBasic               // what CLREQ recommends
	LevelGB                  // also no / at a line's end (GB/T 15834)
	LevelStrict              // also no —— at a line's start
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

// Lang is the language of a text. It decides which marks have a blank right half
// and how deep [IndentAuto] is.
type Lang uint8

// The languages: Chinese in simplified and in traditional characters, and Japanese.
const (
	Simplified Lang = iota
	Traditional
	Japanese
)

// IndentAuto stands for an indent of two em, or of one em where the measure is below
// 14 字 or the text is Japanese (JIS X 4051: 一字下げ).
const IndentAuto = -1

// widest is the largest measure in cells. Its square, the cost of an empty line,
// is still an int32.
const widest = 40_000

// em is the width of one full-width character (字) in cells.
const em = 2

// Style is how a paragraph is set. The zero Style with a Measure sets without an
// indent, without justification, at [LevelAuto] and by a narrow ruler.
type Style struct {
	Ruler   cells.Ruler
	Measure int // the width of a line in cells; values outside 1 to 40,000 are brought within
	Indent  int // the indent of the first line in cells, below the measure; or IndentAuto
	Level   Level
	Justify bool // whether a line that is one cell short gets a blank behind one of its marks
	Gutter  bool // whether there is a free cell right of the measure for the blank half of a line's last mark
	Lang    Lang
	// Together reports whether x and y stand beside each other inside words. Headline
	// ends lines elsewhere where it can. Nil means that no words are known.
	Together func(x, y rune) bool
	// Rooms are the clusters that get blank cells round them, in the order of the
	// text. Where there are any, nothing is justified.
	Rooms []Room

	// Done ends the setting early when it is closed; the lines given then are
	// incomplete and of no use. If it is nil, the setting always runs to its end.
	Done <-chan struct{}
}

// Room is the blank cells Before and After the cluster at byte At of the text. They
// make room for something wider than the cluster that is drawn in the row above it,
// such as its Pinyin.
type Room struct{ At, Before, After int }
