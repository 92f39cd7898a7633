// Package evening makes pages of evening and county papers: rectangles cut
// from a grid and filled with text until they are full, weeklies of several
// pages, walls of small notices, in three scripts.
//
// It shares no texts, no line breaker and no layout with package daily. A
// seed gives the same pages on every machine.
package evening

import (
	"embed"
	"fmt"
	"math/rand/v2"

	"baolan/internal/maker/sheet"
	"baolan/internal/maker/words"
)

//go:embed texts
var texts embed.FS

var books = map[string]words.Book{
	"city":   words.Read(texts, "texts/city.txt", "texts/misc.txt", "texts/copy.txt"),
	"county": words.Read(texts, "texts/city.txt", "texts/misc.txt", "texts/county.txt"),
	"hant":   words.Read(texts, "texts/other.txt"),
	"ja":     words.Read(texts, "texts/wa.txt"),
}

// style is a family of layout.
type style struct {
	name   string
	book   string
	layers string   // the order of drawing, as in order
	head   []string // the places of headline groups: over, side, inset, under or down
	cells  [2]int   // the number of rectangles of a page
	column [2]float64
	lead   [2]float64
	kinds  []string // the kinds of articles, one of which is chosen for each rectangle
	hang   bool
	ragged bool
}

var plainNews = []string{"news", "news", "news", "news", "brief", "photo"}

var styles = []style{
	{name: "grid", book: "city", layers: "each", head: []string{"over"}, cells: [2]int{4, 7}, column: [2]float64{11, 16}, lead: [2]float64{1.5, 1.75}, kinds: plainNews},
	{name: "under", book: "city", layers: "bodyfirst", head: []string{"over", "under"}, cells: [2]int{3, 6}, column: [2]float64{11, 16}, lead: [2]float64{1.55, 1.75}, kinds: plainNews},
	{name: "headslast", book: "city", layers: "headslast", head: []string{"over"}, cells: [2]int{3, 6}, column: [2]float64{12, 17}, lead: [2]float64{1.5, 1.75}, kinds: plainNews},
	{name: "headsfirst", book: "city", layers: "headsfirst", head: []string{"over", "over", "side"}, cells: [2]int{3, 6}, column: [2]float64{12, 17}, lead: [2]float64{1.5, 1.75}, kinds: plainNews},
	{name: "bysize", book: "city", layers: "bysize", head: []string{"over"}, cells: [2]int{4, 7}, column: [2]float64{11, 16}, lead: [2]float64{1.5, 1.75}, kinds: plainNews},
	{name: "side", book: "city", layers: "each", head: []string{"side", "down"}, cells: [2]int{3, 5}, column: [2]float64{12, 18}, lead: [2]float64{1.5, 1.8}, kinds: plainNews},
	{name: "inset", book: "city", layers: "insets", head: []string{"inset"}, cells: [2]int{3, 5}, column: [2]float64{12, 16}, lead: [2]float64{1.5, 1.8}, kinds: plainNews},
	{name: "county", book: "county", layers: "each", head: []string{"over"}, cells: [2]int{3, 6}, column: [2]float64{13, 18}, lead: [2]float64{1.55, 1.8}, kinds: []string{"news", "news", "news", "brief"}},
	{name: "countybody", book: "county", layers: "bodyfirst", head: []string{"over"}, cells: [2]int{3, 6}, column: [2]float64{13, 18}, lead: [2]float64{1.55, 1.8}, kinds: []string{"news", "news", "qa", "articles"}},
	{name: "pictures", book: "city", layers: "mixed", head: []string{"over", "down"}, cells: [2]int{4, 6}, column: [2]float64{12, 17}, lead: [2]float64{1.45, 1.7}, kinds: []string{"photo", "photo", "news"}},
	{name: "market", book: "city", layers: "each", head: []string{"over"}, cells: [2]int{4, 7}, column: [2]float64{13, 20}, lead: [2]float64{1.4, 1.6}, kinds: []string{"table", "table", "articles", "brief", "scores"}},
	{name: "supplement", book: "city", layers: "mixed", head: []string{"over", "side", "down"}, cells: [2]int{3, 6}, column: [2]float64{12, 20}, lead: [2]float64{1.6, 1.9}, kinds: []string{"poem", "poem", "fiction", "essay", "essay", "regulated"}},
	{name: "hotline", book: "city", layers: "each", head: []string{"over"}, cells: [2]int{3, 6}, column: [2]float64{13, 19}, lead: [2]float64{1.5, 1.8}, kinds: []string{"letter", "letter", "qa", "news", "brief"}},
	{name: "ads", book: "city", layers: "each", head: []string{"over"}, cells: [2]int{2, 3}, column: [2]float64{11, 15}, lead: [2]float64{1.35, 1.6}, kinds: []string{"news", "brief"}},
	{name: "hang", book: "city", layers: "each", head: []string{"over", "side"}, cells: [2]int{3, 6}, column: [2]float64{11, 18}, lead: [2]float64{1.4, 1.75}, kinds: plainNews, hang: true},
	{name: "loose", book: "city", layers: "mixed", head: []string{"over"}, cells: [2]int{3, 6}, column: [2]float64{10, 16}, lead: [2]float64{1.3, 1.7}, kinds: plainNews, ragged: true},
	{name: "slim", book: "city", layers: "each", head: []string{"over", "down"}, cells: [2]int{4, 8}, column: [2]float64{8, 10}, lead: [2]float64{1.35, 1.6}, kinds: []string{"news", "brief", "photo", "articles"}},
	{name: "broad", book: "county", layers: "each", head: []string{"over"}, cells: [2]int{2, 4}, column: [2]float64{22, 34}, lead: [2]float64{1.5, 1.9}, kinds: []string{"news", "qa", "essaynews"}},
	{name: "dense", book: "city", layers: "mixed", head: []string{"over"}, cells: [2]int{5, 8}, column: [2]float64{11, 15}, lead: [2]float64{1.15, 1.4}, kinds: plainNews},
	{name: "island", book: "hant", layers: "each", head: []string{"over", "down"}, cells: [2]int{3, 6}, column: [2]float64{10, 16}, lead: [2]float64{1.4, 1.75}, kinds: []string{"news", "news", "news", "poem"}},
	{name: "islandlayers", book: "hant", layers: "headsfirst", head: []string{"over", "side"}, cells: [2]int{3, 6}, column: [2]float64{10, 16}, lead: [2]float64{1.4, 1.75}, kinds: []string{"news"}},
	{name: "harbour", book: "ja", layers: "each", head: []string{"over", "down"}, cells: [2]int{3, 6}, column: [2]float64{11, 16}, lead: [2]float64{1.5, 1.8}, kinds: []string{"news", "news", "news", "poem"}},
	{name: "weekly", book: "city", column: [2]float64{18, 24}, lead: [2]float64{1.4, 1.8}},
	{name: "bulletin", book: "county", column: [2]float64{32, 42}, lead: [2]float64{1.4, 2}},
	{name: "columns", book: "hant", column: [2]float64{12, 20}, lead: [2]float64{1.4, 1.8}},
}

// Families returns the names of the kinds of layout.
func Families() []string {
	out := make([]string, len(styles))
	for i := range styles {
		out[i] = styles[i].name
	}
	return out
}

// press holds a paper's habits and the document that is being made.
type press struct {
	*words.Writer
	st     *style
	d      *sheet.Doc
	em     float64 // points
	lead   float64 // em
	col    float64 // em
	indent int
	mark   string // the mark before bylines
	place  string // the place of the byline: head, foot, lead, tail or none
	lan    string // the brackets of column names, with # for the name
	left   bool   // headlines are aligned at the left
}

// Make makes the document of a seed. Its family is one of Families in turn.
func Make(seed uint64) *sheet.Doc {
	st := &styles[seed%uint64(len(styles))]
	r := rand.New(rand.NewPCG(0xe7e4149, seed)) //nolint:gosec // pages by seed, not secrets
	d := &sheet.Doc{Maker: "evening", Family: st.name, Seed: seed, Script: "hans"}
	if st.book == "hant" || st.book == "ja" {
		d.Script = st.book
	}
	p := &press{
		Writer: words.NewWriter(books[st.book], r), st: st, d: d,
		em: 8.5 + 2*r.Float64(), indent: 2,
		mark:  words.OneOf(r, "", "", "□", "■", "●", "★", "▢"),
		place: words.OneOf(r, "head", "head", "lead", "tail", "foot", "none"),
		lan:   words.OneOf(r, "#", "#", "【#】", "〖#〗", "［#］", "“#”", "■#", "（#）"),
		left:  r.IntN(2) == 0,
	}
	p.lead = st.lead[0] + (st.lead[1]-st.lead[0])*r.Float64()
	p.col = float64(int(2*(st.column[0]+(st.column[1]-st.column[0])*r.Float64()))) / 2
	if d.Script == "ja" {
		p.indent = 1
	}
	d.Truth.ID = fmt.Sprintf("evening-%d", seed)
	d.Truth.Paper, d.Truth.Name, d.Truth.Number = p.Pick("baoming"), p.Pick("banming"), p.Between(1, 24)
	switch st.name {
	case "weekly", "bulletin":
		p.issue()
	case "columns":
		p.downwards()
	default:
		p.page()
	}
	return d
}
