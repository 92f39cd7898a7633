// Package sealed makes pages on which the rebuilding is only measured. A browser and a word
// processor break their lines and set their columns; nothing of it is simulated.
//
// The pages are not to be read by a person: see README.md.
package sealed

import (
	"embed"
	"fmt"
	"math/rand/v2"

	"baolan/internal/maker/words"
	"baolan/internal/truth"
)

//go:embed texts
var texts embed.FS

var books = map[string]words.Book{"hans": book("hans"), "hant": book("hant"), "ja": book("ja")}

// book reads lists that are part of the program. An error in them is an error of the
// program, so it panics.
func book(script string) words.Book {
	b, err := texts.ReadFile("texts/" + script + ".txt")
	if err != nil {
		panic(err)
	}
	w, err := words.Parse(string(b))
	if err != nil {
		panic(fmt.Sprint(script, ": ", err))
	}
	return w
}

// Class is how a paragraph is set.
type Class string

// The classes. The printer knows their sizes and alignments.
const (
	Main    Class = "main"
	Kicker  Class = "kicker"
	Deck    Class = "deck"
	Label   Class = "label"
	Byline  Class = "byline"
	Body    Class = "body"
	Flush   Class = "flush"
	Sub     Class = "sub"
	Verse   Class = "verse"
	Row     Class = "row"
	Caption Class = "caption"
	Sign    Class = "sign"
	Folio   Class = "folio"
	Notice  Class = "notice" // the title of a notice
)

// Para is a paragraph with its kind, which is a name of the labels of lines. Further lines
// of a paragraph of prose have the kind next.
type Para struct {
	Class   Class
	Text    string
	Cells   []string // the cells of a row
	Kind    string
	Part    int // the part of the headline group, as in package sheet
	Article int // -1 for none
	Block   int // the block of the body, -1 for none
}

// Frame is a box of text on a page, in millimetres.
type Frame struct {
	X, Y, W  float64
	Columns  int
	H        float64 // as estimated
	Paras    []Para
	Down     bool // set downwards
	Border   bool
	Headline float64 // the size of Main relative to the body
}

// Sheet is a page, or if Flow is set a text that flows over several pages.
type Sheet struct {
	Family      string
	Seed        uint64
	Script      string
	W, H        float64 // mm
	Size        float64 // pt of the body
	Lead        float64
	Ragged      bool
	Indent      int
	Centred     bool
	Frames      []Frame
	Flow        []Para
	Running     string // the running head of each page that flows
	Truth       truth.Page
	measure     float64 // mm of a column
	w           *words.Writer
	layout      *layout
	x, y, right float64
}

// layout is a family of layout.
type layout struct {
	name    string
	script  string
	order   string
	measure [2]int // em
	columns [2]int
	kinds   []string
	count   [2]int
	set     func(*Sheet)
}

var prose = []string{"news", "news", "news", "news", "photo"}

var layouts = []layout{
	{name: "stack", order: "head body", measure: [2]int{12, 18}, columns: [2]int{2, 4}, kinds: prose, count: [2]int{3, 5}},
	{name: "bodyhead", order: "body head", measure: [2]int{12, 18}, columns: [2]int{2, 4}, kinds: prose, count: [2]int{3, 5}},
	{name: "beside", order: "heads bodies", measure: [2]int{11, 15}, columns: [2]int{1, 2}, kinds: prose, count: [2]int{4, 6}},
	{name: "last", order: "bodies, heads", measure: [2]int{12, 18}, columns: [2]int{1, 3}, kinds: prose, count: [2]int{3, 5}},
	{name: "between", order: "half head half", measure: [2]int{12, 17}, columns: [2]int{1, 2}, kinds: []string{"news"}, count: [2]int{2, 4}},
	{name: "corner", order: "corner", measure: [2]int{11, 15}, columns: [2]int{2, 3}, kinds: []string{"news"}, count: [2]int{2, 4}},
	{name: "upright", order: "upright", measure: [2]int{12, 17}, columns: [2]int{1, 3}, kinds: prose, count: [2]int{3, 5}},
	{name: "narrow", order: "head body", measure: [2]int{8, 11}, columns: [2]int{2, 4}, kinds: []string{"news", "news", "briefs", "photo"}, count: [2]int{3, 6}},
	{name: "wide", order: "head body", measure: [2]int{24, 34}, columns: [2]int{1, 2}, kinds: []string{"news", "essay", "qa"}, count: [2]int{2, 4}},
	{name: "ragged", order: "any", measure: [2]int{12, 18}, columns: [2]int{1, 3}, kinds: prose, count: [2]int{3, 5}, set: func(s *Sheet) { s.Ragged = true }},
	{name: "photos", order: "any", measure: [2]int{12, 17}, columns: [2]int{1, 3}, kinds: []string{"photo", "photo", "news"}, count: [2]int{4, 6}},
	{name: "poems", order: "any", measure: [2]int{13, 20}, columns: [2]int{1, 2}, kinds: []string{"verse", "verse", "classic", "serial", "essay"}, count: [2]int{3, 5}},
	{name: "tables", order: "head body", measure: [2]int{14, 22}, columns: [2]int{1, 2}, kinds: []string{"table", "scores", "list", "notice", "news"}, count: [2]int{4, 6}},
	{name: "letters", order: "head body", measure: [2]int{13, 20}, columns: [2]int{1, 2}, kinds: []string{"letter", "qa", "notice", "essay"}, count: [2]int{4, 6}},
	{name: "columnists", order: "any", measure: [2]int{13, 18}, columns: [2]int{1, 3}, kinds: []string{"column", "column", "news"}, count: [2]int{3, 5}},
	{name: "briefs", order: "head body", measure: [2]int{13, 18}, columns: [2]int{1, 2}, kinds: []string{"briefs", "list", "notice", "photo", "news"}, count: [2]int{4, 6}},
	{name: "hant", script: "hant", order: "any", measure: [2]int{11, 17}, columns: [2]int{1, 3}, kinds: []string{"news", "news", "verse"}, count: [2]int{3, 5}},
	{name: "hantdown", script: "hant", order: "down", measure: [2]int{12, 18}, columns: [2]int{1, 1}, kinds: []string{"news"}, count: [2]int{2, 3}},
	{name: "ja", script: "ja", order: "any", measure: [2]int{11, 16}, columns: [2]int{1, 3}, kinds: []string{"news", "news", "verse"}, count: [2]int{3, 5}},
	{name: "jadown", script: "ja", order: "down", measure: [2]int{12, 16}, columns: [2]int{1, 1}, kinds: []string{"news"}, count: [2]int{2, 3}},
	{name: "digest", order: "flow", measure: [2]int{32, 40}, columns: [2]int{1, 1}, kinds: []string{"news", "news", "essay", "qa", "list"}, count: [2]int{5, 8}},
}

// Make composes the page of a seed. Its family is one of Families in turn.
func Make(seed uint64) *Sheet {
	l := &layouts[seed%uint64(len(layouts))]
	script := l.script
	if script == "" {
		script = "hans"
	}
	r := rand.New(rand.NewPCG(seed, seed^0x5ea1ed)) //nolint:gosec // pages by seed, not secrets
	s := &Sheet{
		Family: l.name, Seed: seed, Script: script, layout: l, w: words.NewWriter(books[script], r),
		Size: 9 + 1.5*r.Float64(), Lead: 1.3 + 0.5*r.Float64(), Indent: 2, Centred: r.IntN(3) > 0,
	}
	if script == "ja" {
		s.Indent = 1
	}
	if l.set != nil {
		l.set(s)
	}
	s.measure = float64(s.w.Between(l.measure[0], l.measure[1])) * s.em()
	t := &s.Truth
	t.ID, t.Paper, t.Name, t.Number = fmt.Sprintf("sealed-%d", seed), s.w.Pick("pn"), s.w.Pick("pg"), s.w.Between(1, 8)
	t.Date = ""
	s.compose()
	return s
}

func (s *Sheet) em() float64 { return s.Size * 25.4 / 72 }
