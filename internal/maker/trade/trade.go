// Package trade makes pages of the papers of trades, works and schools: articles stacked to
// a wall on a grid of narrow units, each over as many units as it needs and with a measure
// of its own; journals on sheets; vertical pages; three scripts.
//
// It shares no texts, no line breaker and no layout with the packages daily and evening. A
// seed gives the same pages on every machine.
package trade

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
	"hans": words.Read(texts, "texts/parts.txt", "texts/news.txt", "texts/land.txt", "texts/prose.txt", "texts/titles.txt", "texts/forms.txt"),
	"hant": words.Read(texts, "texts/hant.txt"),
	"ja":   words.Read(texts, "texts/wa.txt"),
}

// Families returns the names of the kinds of layout.
func Families() []string {
	out := make([]string, len(families))
	for i := range families {
		out[i] = families[i].name
	}
	return out
}

// paper is a paper's habits and the document that is being made.
type paper struct {
	*words.Writer
	f    *family
	d    *sheet.Doc
	em   float64 // the size of the body's type, points
	lead float64 // from one base line to the next, em

	marks  byte // how marks are set: f full, s squeezed where a line needs it, h half as wide everywhere
	hang   bool // a comma or stop may stand outside of the measure
	divide bool // numbers are divided at line ends
	indent float64

	align    byte     // of headlines: l, c, or s for lines that begin ever farther to the right
	bullet   string   // the mark before bylines
	place    string   // the place of bylines
	bracket  string   // how a column's name is printed, # for the name
	pad      bool     // names of two characters are set as wide as three
	kickers  float64  // the share of articles that have a kicker
	decks    float64  // and a deck
	labels   float64  // and a column's name
	subheads float64  // and sub-heads
	sub      subStyle // how sub-heads are set
}

// Make makes the document of a seed. Its family is one of Families in turn.
func Make(seed uint64) *sheet.Doc {
	f := &families[seed%uint64(len(families))]
	script := f.script
	if script == "" {
		script = "hans"
	}
	r := rand.New(rand.NewPCG(seed, 0x7_4ade)) //nolint:gosec // pages by seed, not secrets
	d := &sheet.Doc{Maker: "trade", Family: f.name, Seed: seed, Script: script}
	p := &paper{Writer: words.NewWriter(books[script], r), f: f, d: d}
	p.settle()
	d.Truth.ID = fmt.Sprintf("trade-%d", seed)
	d.Truth.Paper, d.Truth.Name, d.Truth.Number = p.Pick("bao"), p.Pick("ban"), p.Between(1, 8)
	switch f.name {
	case "journal", "sheets":
		p.journal()
	case "downwards", "tategaki":
		p.downwards()
	default:
		p.page()
	}
	return d
}

// settle chooses the paper's habits.
func (p *paper) settle() {
	r := p.Rand
	p.em = 7.5 + 3*r.Float64()
	p.lead = p.f.lead[0] + (p.f.lead[1]-p.f.lead[0])*r.Float64()
	p.marks = words.OneOf[byte](r, 'f', 's', 's', 's', 'h')
	p.hang, p.divide = p.Chance(0.2), p.Chance(0.25)
	p.indent = words.OneOf(r, 2.0, 2, 2, 2, 0, 1)
	if p.d.Script == "ja" {
		p.indent = 1
	}
	p.align = words.OneOf[byte](r, 'l', 'l', 'c', 'c', 's')
	p.bullet = words.OneOf(r, "", "", "○", "◎", "□ ", "■", "△", "◆", "＊", "▲")
	p.place = words.OneOf(r, "head", "head", "head", "lead", "tail", "tail", "foot", "across", "none")
	p.bracket = words.OneOf(r, "#", "#", "#", "【#】", "［#］", "《#》", "“#”", "◇#◇", "●#", "[#]", "—#—", "｜#｜", "▌#")
	p.pad = p.Chance(0.3)
	p.kickers, p.decks, p.labels = 0.5*r.Float64(), 0.5*r.Float64(), 0.35*r.Float64()
	p.subheads = 0.7 * r.Float64()
	p.sub = p.subStyle()
}
