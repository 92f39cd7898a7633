package field

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"baolan/editions/source"
	"baolan/model"
)

// piece is an article as it is written, and what is right.
type piece struct {
	kicker, title, deck, byline string
	paragraphs                  []string
	caption                     string
	loose                       []string // lines that may stand as paragraphs or not
	lead                        string   // 本报讯（记者 …） before the first paragraph, which may be taken off or stay
}

// sheet is a page of the paper as it is written.
type sheet struct {
	number   int
	name     string
	articles []piece
}

// issue is what a case is written of. What is "" or 0 is not asked.
type issue struct {
	paper, date string
	pages       []sheet
}

// made is a case: files, the path that is opened below them, and what is right.
type made struct {
	files map[string][]byte
	open  string
	want  issue
	// forbidden stands in nothing that is read.
	forbidden []string
	flat      bool // which page an article is on is not asked
	anyOrder  bool // the order of the articles of a page is not asked
	asideOnly bool // what is forbidden may stand in what is set aside
}

// family is a kind of input, of which a seed makes a case.
type family struct {
	name  string
	seeds int
	make  func(r *rand.Rand) made
}

// run reads the cases of a family, and reports the seeds that came out wrong where
// they are more than known.
func (f *family) run(t *testing.T, known int) {
	t.Helper()
	var wrong []string
	for seed := range f.seeds {
		m := f.make(rand.New(rand.NewPCG(uint64(seed), 20261105))) //nolint:gosec // a case is made again from its seed
		if faults := m.read(t); len(faults) > 0 {
			wrong = append(wrong, fmt.Sprintf("seed %d: %s", seed, strings.Join(faults, "; ")))
			if dir := os.Getenv("BAOLAN_ROUND"); dir != "" {
				m.write(t, filepath.Join(dir, f.name, fmt.Sprint(seed)))
			}
		}
	}
	told(t, f.seeds, wrong, known)
}

// told reports how many of the cases are right, and which are wrong if they are more than
// is known.
func told(t *testing.T, cases int, wrong []string, known int) {
	t.Helper()
	t.Logf("%d of %d", cases-len(wrong), cases)
	if len(wrong) > known {
		t.Errorf("%d of %d are wrong, %d are known:\n%s", len(wrong), cases, known, strings.Join(wrong, "\n"))
	}
}

func (m *made) write(t *testing.T, dir string) {
	t.Helper()
	for name, b := range m.files {
		write(t, dir, name, string(b))
	}
}

// read opens a case and says what is not as it was written.
func (m *made) read(t *testing.T) []string {
	t.Helper()
	dir := t.TempDir()
	m.write(t, dir)
	ls, err := source.Open(t.Context(), filepath.Join(dir, filepath.FromSlash(m.open)), source.Options{})
	if err != nil {
		return []string{strings.ReplaceAll(err.Error(), dir, "")}
	}
	return m.compare(ls)
}

func (m *made) compare(ls []source.Loaded) (faults []string) {
	fault := func(format string, args ...any) { faults = append(faults, fmt.Sprintf(format, args...)) }
	if len(ls) != 1 {
		fault("%d editions", len(ls))
	}
	e := &ls[0].Edition
	if m.want.paper != "" && squeezed(e.Paper) != squeezed(m.want.paper) {
		fault("paper %q", e.Paper)
	}
	if m.want.date != "" && e.Date.String() != m.want.date {
		fault("date %s", e.Date)
	}
	var pages []model.Page
	for i := range ls {
		pages = append(pages, ls[i].Pages...)
	}
	if m.flat {
		all := model.Page{}
		for i := range pages {
			all.Articles = append(all.Articles, pages[i].Articles...)
			all.Other = append(all.Other, pages[i].Other...)
		}
		pages = []model.Page{all}
	}
	if len(pages) != len(m.want.pages) {
		fault("%d pages, not %d", len(pages), len(m.want.pages))
	}
	for i := range min(len(pages), len(m.want.pages)) {
		w, p := &m.want.pages[i], &pages[i]
		if w.number != 0 && !m.flat && p.Number != w.number {
			fault("page %d is %d", w.number, p.Number)
		}
		if w.name != "" && !m.flat && squeezed(p.Name) != w.name {
			fault("page %d is named %q, not %q", w.number, p.Name, w.name)
		}
		if m.anyOrder {
			order := func(a, b string) int { return strings.Compare(squeezed(a), squeezed(b)) }
			slices.SortFunc(w.articles, func(a, b piece) int { return order(a.title, b.title) })
			slices.SortFunc(p.Articles, func(a, b model.Article) int { return order(a.Title(), b.Title()) })
		}
		faults = append(faults, comparePage(w, p)...)
	}
	if m.asideOnly {
		for i := range pages {
			pages[i].Other = nil
		}
	}
	all := squeezed(everything(pages))
	for _, f := range m.forbidden {
		if strings.Contains(all, squeezed(f)) {
			fault("%q was read", f)
		}
	}
	return faults
}

func comparePage(w *sheet, p *model.Page) (faults []string) {
	if len(p.Articles) != len(w.articles) {
		var heads []string
		for i := range p.Articles {
			heads = append(heads, p.Articles[i].Title())
		}
		faults = append(faults, fmt.Sprintf("%d articles, not %d: %q", len(p.Articles), len(w.articles), heads))
	}
	var aside []string
	for _, b := range p.Other {
		aside = append(aside, squeezedAll(b.Lines)...)
	}
	for i := range min(len(p.Articles), len(w.articles)) {
		for _, f := range comparePiece(&w.articles[i], &p.Articles[i], aside) {
			faults = append(faults, fmt.Sprintf("article %d: %s", i+1, f))
		}
	}
	return faults
}

// leadBy is the names in 本报讯（记者 …）.
func leadBy(lead string) string {
	_, s, _ := strings.Cut(lead, "（")
	return squeezed(strings.TrimRight(s, "）"))
}

func comparePiece(w *piece, a *model.Article, aside []string) (faults []string) {
	byline := squeezed(w.byline)
	var got []string
	captions := 0
	for i := range a.Paragraphs {
		if s := squeezed(a.Paragraphs[i].Text); s == squeezed(w.caption) && s != "" {
			captions++
		} else if s != "" && !slices.Contains(squeezedAll(w.loose), s) {
			got = append(got, s)
		}
	}
	want := squeezedAll(w.paragraphs)
	if w.lead != "" {
		if a.Dateline == "" && len(got) > 0 {
			got[0] = strings.TrimPrefix(got[0], squeezed(w.lead))
		} else if byline == "" {
			byline = leadBy(w.lead)
		}
	}
	if w.caption != "" && captions != 1 && (captions > 1 || !slices.Contains(aside, squeezed(w.caption))) {
		faults = append(faults, fmt.Sprintf("the caption stands %d times", captions))
	}
	for _, f := range [...][3]string{
		{"headline", squeezed(strings.Join(a.Headline, "")), squeezed(w.title)},
		{"kicker", squeezed(a.Kicker), squeezed(w.kicker)},
		{"deck", squeezed(a.Deck), squeezed(w.deck)},
		{"byline", squeezed(a.Byline), byline},
	} {
		if f[1] != f[2] {
			faults = append(faults, fmt.Sprintf("%s %q, not %q", f[0], f[1], f[2]))
		}
	}
	if !slices.Equal(got, want) {
		how := "the text differs"
		if strings.Join(got, "") == strings.Join(want, "") {
			how = "parted elsewhere"
		}
		faults = append(faults, fmt.Sprintf("%s: %d paragraphs, not %d%s", how, len(got), len(want), firstDifference(got, want)))
	}
	return faults
}

func firstDifference(got, want []string) string {
	for i := range max(len(got), len(want)) {
		a, b := "", ""
		if i < len(got) {
			a = got[i]
		}
		if i < len(want) {
			b = want[i]
		}
		if a != b {
			return fmt.Sprintf(" (%d: %.60q, not %.60q)", i+1, a, b)
		}
	}
	return ""
}

// everything is all text of some pages.
func everything(pages []model.Page) string {
	var out []string
	for i := range pages {
		p := &pages[i]
		out = append(out, p.Name)
		for j := range p.Articles {
			a := &p.Articles[j]
			out = append(append(out, a.Label, a.Kicker, a.Deck, a.Byline, a.Dateline), a.Headline...)
			for _, q := range a.Paragraphs {
				out = append(out, q.Text)
			}
		}
		for _, b := range p.Other {
			out = append(out, b.Lines...)
		}
	}
	return strings.Join(out, "\x01")
}

// oneOf gives one of some.
func oneOf[T any](r *rand.Rand, list ...T) T { return list[r.IntN(len(list))] }

// some gives n of a list in an order of their own.
func some[T any](r *rand.Rand, list []T, n int) []T {
	out := slices.Clone(list)
	r.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return out[:min(n, len(out))]
}

// encoded is a text in an encoding; crlf ends its lines as another system does.
func encoded(r *rand.Rand, s string) []byte {
	if r.IntN(3) == 0 {
		s = strings.ReplaceAll(s, "\n", "\r\n")
	}
	e := oneOf[encoding.Encoding](r, encoding.Nop, encoding.Nop, encoding.Nop, simplifiedchinese.GB18030, simplifiedchinese.GBK, unicode.UTF8BOM,
		unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM))
	b, err := e.NewEncoder().Bytes([]byte(s))
	if err != nil {
		return []byte(s)
	}
	return b
}

// runFlat is run for articles whose pages are not asked for.
func (f *family) runFlat(t *testing.T, known int) {
	t.Helper()
	write := f.make
	g := *f
	g.make = func(r *rand.Rand) made {
		m := write(r)
		m.flat = true
		return m
	}
	g.run(t, known)
}

// encodedPlain is a text as an editor saves it.
func encodedPlain(r *rand.Rand, s string) []byte {
	if r.IntN(3) == 0 {
		s = strings.ReplaceAll(s, "\n", "\r\n")
	}
	if r.IntN(4) == 0 {
		s = "\ufeff" + s
	}
	return []byte(s)
}
