// Package daily makes pages of city dailies: bands of articles in columns,
// with notices, weather and folio lines, in Simplified and Traditional
// Chinese and in Japanese, and digests of many A4 pages.
//
// Its texts are recombined from the lists in texts/, its layouts are the
// families in family.go. A seed gives the same pages on every machine.
package daily

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
	"hans": words.Read(texts, "texts/parts.txt", "texts/stories.txt", "texts/kinds.txt"),
	"hant": words.Read(texts, "texts/hant.txt"),
	"ja":   words.Read(texts, "texts/ja.txt"),
}

// Families returns the names of the kinds of layout.
func Families() []string {
	out := make([]string, len(families))
	for i := range families {
		out[i] = families[i].name
	}
	return out
}

// Make makes the document of a seed. Its family is one of Families in turn.
func Make(seed uint64) *sheet.Doc {
	f := &families[seed%uint64(len(families))]
	script := f.script
	if script == "" {
		script = "hans"
	}
	r := rand.New(rand.NewPCG(seed, 0xda117)) //nolint:gosec // pages by seed, not secrets
	w := words.NewWriter(books[script], r)
	d := &sheet.Doc{Maker: "daily", Family: f.name, Seed: seed, Script: script}
	d.Truth.ID = fmt.Sprintf("daily-%d", seed)
	d.Truth.Paper = w.Pick("paper")
	d.Truth.Name = w.Pick("pname")
	d.Truth.Number = w.Between(1, 8)
	switch f.name {
	case "digest":
		digest(d, w)
	case "downwards", "downwardsja":
		downwards(d, w, f)
	default:
		page(d, w, f)
	}
	return d
}

// page sets one page of a family.
func page(d *sheet.Doc, w *words.Writer, f *family) {
	h, set := f.newHouse(w)
	ts := &typesetter{set: set, size: float64(w.Between(18, 22)) / 2, lead: f.leads[0] + (f.leads[1]-f.leads[0])*w.Rand.Float64()}
	d.Pages = []sheet.Page{{}}
	p := &d.Pages[0]
	b := bands{h: h, ts: ts, d: d, p: p, f: f, order: words.OneOf(w.Rand, f.order...)}
	b.run()
}

// bands fills a page, one band of articles after the other.
type bands struct {
	h     *house
	ts    *typesetter
	d     *sheet.Doc
	p     *sheet.Page
	f     *family
	order string
	late  []sheet.Line // lines that are drawn last
	early []sheet.Line
	rest  []sheet.Line // bodies, if all headlines are drawn first
	right float64
}

func (b *bands) run() {
	w, em := b.h.w, b.ts.size
	margin := 3 * em
	y := margin
	folioFirst := w.Chance(0.3)
	var foot []sheet.Line
	if folioFirst {
		b.p.Lines = append(b.p.Lines, b.ts.folio(b.h, b.d, margin, y)...)
		y = max(y+8*em, below(b.p.Lines)+2*em)
	}
	room := float64(w.Between(56, 84))
	measure := b.ts.set.Measure
	n, want := 0, w.Between(3, 8)
	for n < want {
		if b.f.measures[1]-b.f.measures[0] > 3 && w.Chance(0.3) {
			// Another band of the page has another measure.
			b.ts.set.Measure = float64(w.Between(b.f.measures[0], b.f.measures[1]))
		}
		tall, k := b.band(margin, y, room)
		n += k
		y += tall + 2.5*em
		b.ts.set.Measure = measure
	}
	if w.Chance(0.45) && b.h.script == "" {
		ls, tall := b.ts.weather(b.h, b.d, margin, y)
		foot = append(foot, ls...)
		y += tall + 2*em
	}
	if w.Chance(0.25) && b.h.script == "" && (b.d.Truth.Number == 1 || b.f.name == "service") {
		ls, tall := b.ts.guide(b.h, b.d, margin, y, w.Between(2, 6))
		foot = append(foot, ls...)
		y += tall + 2*em
	}
	for w.Chance(b.f.notices) && len(foot) < 40 {
		ls, tall := b.ts.notice(b.h, b.d, b.p, margin, y)
		foot = append(foot, ls...)
		y += tall + 2*em
	}
	if !folioFirst {
		foot = append(foot, b.ts.folio(b.h, b.d, margin, y)...)
		y = max(y+8*em, below(foot)+em)
	}
	var all []sheet.Line
	all = append(all, b.early...)
	all = append(all, b.p.Lines...)
	all = append(all, b.rest...)
	if w.Chance(0.7) {
		all = append(append(all, b.late...), foot...)
	} else {
		all = append(append(all, foot...), b.late...)
	}
	b.p.Lines = all
	b.p.Width, b.p.Height = b.right+3*em, y+3*em
}

// band sets one row of articles. It returns the row's height in points and the number of
// its articles.
func (b *bands) band(x, y, room float64) (float64, int) {
	w, em := b.h.w, b.ts.size
	gutter := words.OneOf(w.Rand, 1.5, 2, 2.5, 3)
	m := b.ts.set.Measure
	var parts []drawn
	tall, n := 0.0, 0
	left := room
	if x0 := x; m > left {
		left, x = m+1, x0
	}
	for left >= m && n < 4 {
		most := max(1, int(left/(m+gutter)))
		k := min(most, w.Between(b.f.columns[0], b.f.columns[1]))
		s := b.story()
		if k > 1 && s.isSmall() {
			k = 1
		}
		at := spot{
			x: x, y: y, columns: k, gutter: gutter, head: words.OneOf(w.Rand, b.f.heads...), scale: 1.5 + 2*w.Rand.Float64(),
			boxed: w.Chance(0.12),
		}
		if b.f.name == "lshape" && w.Chance(0.5) {
			at.step = w.Between(2, 8)
		}
		if k == 1 {
			at.scale = 1.3 + w.Rand.Float64()
		}
		q := b.ts.article(b.h, b.d, b.p, s, at)
		parts = append(parts, q)
		x += q.width + 3*em
		b.right = max(b.right, x)
		left -= q.width/em + 3
		tall = max(tall, q.tall)
		n++
		if w.Chance(0.25) {
			break
		}
	}
	b.draw(parts)
	return tall, n
}

// story returns the next article of the page.
func (b *bands) story() *story {
	switch b.h.script {
	case "hant":
		return b.h.taiwan()
	case "ja":
		return b.h.japan()
	}
	s := b.plain()
	if b.d.Seed < words.Varied {
		return s
	}
	var body []string
	for i := range s.items {
		body = append(body, s.items[i].text)
	}
	s.t.Headline = b.h.w.Vary(s.t.Headline, body)
	return s
}

func (b *bands) plain() *story {
	if b.d.Seed >= words.Varied && b.h.w.Chance(policies) {
		return b.h.policy()
	}
	if len(b.f.kinds) > 0 && b.h.w.Chance(b.f.share) {
		return kinds[words.OneOf(b.h.w.Rand, b.f.kinds...)](b.h)
	}
	return b.h.news()
}

// policies is the share of articles in which an office explains its work.
const policies = 0.07

// isSmall reports whether a story fills no more than one column.
func (s *story) isSmall() bool {
	n := 0
	for _, it := range s.items {
		n += len([]rune(it.text)) + 20*len(it.rows)
		if it.kind == "table" || it.kind == "verse" {
			return true
		}
	}
	return n < 120
}

// draw appends the parts of a band in the order of drawing.
func (b *bands) draw(parts []drawn) {
	w := b.h.w
	switch b.order {
	case "pool", "poolfirst":
		for _, q := range parts {
			b.p.Lines = append(append(b.p.Lines, q.byline...), flat(q.columns)...)
			b.p.Lines = append(b.p.Lines, q.captions...)
			if b.order == "pool" {
				b.late = append(b.late, q.head...)
			} else {
				b.early = append(b.early, q.head...)
			}
		}
		return
	case "pairs":
		heads := w.Chance(0.5)
		for range 2 {
			for _, q := range parts {
				if heads {
					b.p.Lines = append(b.p.Lines, q.head...)
				} else {
					b.p.Lines = append(append(b.p.Lines, q.byline...), flat(q.columns)...)
					b.p.Lines = append(b.p.Lines, q.captions...)
				}
			}
			heads = !heads
		}
		return
	}
	if w.Chance(0.15) {
		w.Rand.Shuffle(len(parts), func(i, j int) { parts[i], parts[j] = parts[j], parts[i] })
	}
	for _, q := range parts {
		o := b.order
		if o == "mixed" {
			o = words.OneOf(w.Rand, single...)
		}
		b.p.Lines = append(b.p.Lines, q.in(o)...)
	}
}

// in returns an article's lines in an order of drawing.
func (q *drawn) in(order string) []sheet.Line {
	var out []sheet.Line
	add := func(groups ...[]sheet.Line) {
		for _, g := range groups {
			out = append(out, g...)
		}
	}
	body := flat(q.columns)
	switch order {
	case "after":
		add(body, q.head, q.byline, q.captions)
	case "last":
		add(q.byline, body, q.captions, q.head)
	case "between":
		add(q.byline)
		half := (len(q.columns) + 1) / 2
		add(q.columns[:half]...)
		add(q.head)
		add(q.columns[half:]...)
		add(q.captions)
	case "seed":
		add(q.byline, body, q.head, q.captions)
	default:
		add(q.head, q.byline, body, q.captions)
	}
	return out
}

func flat(groups [][]sheet.Line) []sheet.Line {
	var out []sheet.Line
	for _, g := range groups {
		out = append(out, g...)
	}
	return out
}
