package markdown

import (
	"math"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"baolan/model"
)

// Pages reads the pages of a text without front matter. A text without page
// comments is one page; an empty text has none.
func Pages(body string) []model.Page {
	pages, _, _ := PagesAt(body, math.MaxInt, func() error { return nil })
	return pages
}

// parsedAtOnce is the number of bytes that are parsed at once, up to the next blank line,
// because a parsed text takes some twenty times its size in memory. No day of a paper is
// larger. In a larger text a block with blank lines inside may be divided.
const parsedAtOnce = 1 << 20

// PagesAt does what Pages does, and returns the byte at which each page begins; the first
// begins at 0. It makes at most so many pages; the rest of the text is added to the last.
// stop is called from time to time, and its error ends the reading.
func PagesAt(body string, most int, stop func() error) (pages []model.Page, at []int, err error) {
	r := reader{most: most}
	for r.base < len(body) {
		if err := stop(); err != nil {
			return nil, nil, err
		}
		rest := body[r.base:]
		if len(rest) > parsedAtOnce {
			if i := strings.Index(rest[parsedAtOnce:], "\n\n"); i >= 0 {
				rest = rest[:parsedAtOnce+i+2]
			}
		}
		r.source, r.context = []byte(rest), parser.NewContext()
		doc := blocks().Parse(text.NewReader(r.source), parser.WithContext(r.context))
		for n := doc.FirstChild(); n != nil; n = n.NextSibling() {
			r.block(n)
		}
		r.base += len(rest)
	}
	if len(r.at) > 0 {
		r.at[0] = 0
	}
	return r.pages, r.at, nil
}

// reader reads the blocks of a text one after the other, and knows to which part of the
// page they belong.
type reader struct {
	source  []byte         // what is being parsed
	context parser.Context // with its link definitions
	base    int            // the byte of the whole text at which it begins
	pages   []model.Page
	at      []int // the bytes at which pages begin
	most    int   // the greatest number of pages
	part    part
	fresh   bool // of the article only the headline, or notes below it, were read
	given   bool // a comment has named the kind of the next block
	kind    model.ParagraphKind
}

// part is a part of a page to which blocks belong.
type part uint8

const (
	inArticle part = iota
	inWeather
	inOther
)

func (r *reader) block(n ast.Node) {
	switch n := n.(type) {
	case *ast.HTMLBlock:
		r.html(n)
		return
	case *ast.ThematicBreak:
		return
	case *ast.Heading:
		if n.Level == 1 {
			r.article(r.headline(n))
			return
		}
	}
	switch r.part {
	case inWeather:
		r.weather(n)
	case inOther:
		r.other(n)
	default:
		if r.given {
			r.given = false
			r.named(n, r.kind)
			return
		}
		r.body(n, model.Plain)
	}
}

func (r *reader) page() *model.Page {
	if len(r.pages) == 0 {
		r.pages, r.at = append(r.pages, model.Page{}), append(r.at, 0)
	}
	return &r.pages[len(r.pages)-1]
}

// html reads a comment of this package. Other HTML is kept as text.
func (r *reader) html(n *ast.HTMLBlock) {
	for _, line := range r.lines(n) {
		text, ok := comment(line)
		if !ok {
			if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "<!--") {
				r.add(model.Paragraph{Text: line})
			}
			continue
		}
		if p, ok := readPageComment(text); ok {
			if len(r.pages) == 0 || len(r.pages) < r.most {
				r.pages, r.at = append(r.pages, p), append(r.at, r.base+n.Lines().At(0).Start)
			}
			r.part, r.fresh, r.given = inArticle, false, false
		} else if kind, ok := readOtherComment(text); ok {
			r.page().Other = append(r.page().Other, model.Block{Type: kind})
			r.part = inOther
		} else if kind, ok := readKindComment(text); ok && r.part == inArticle {
			r.given, r.kind = true, kind
		} else if text == weatherComment || text == "weather" {
			r.part = inWeather
		}
	}
}

// lines returns the source lines of a block, those of an HTML block's end included.
func (r *reader) lines(n ast.Node) []string {
	var out []string
	for i := range n.Lines().Len() {
		seg := n.Lines().At(i)
		out = append(out, strings.TrimSuffix(string(seg.Value(r.source)), "\n"))
	}
	if h, ok := n.(*ast.HTMLBlock); ok && h.HasClosure() {
		out = append(out, strings.TrimSuffix(string(h.ClosureLine.Value(r.source)), "\n"))
	}
	return out
}

func (r *reader) article(headline []string) {
	a := model.Article{Confidence: 1}
	for _, l := range headline {
		if l != "" {
			a.Headline = append(a.Headline, l)
		}
	}
	p := r.page()
	p.Articles = append(p.Articles, a)
	r.part, r.fresh, r.given = inArticle, true, false
}

// add adds a paragraph to the last article. Text before any headline begins an article
// without one.
func (r *reader) add(q model.Paragraph) {
	p := r.page()
	if len(p.Articles) == 0 {
		p.Articles = append(p.Articles, model.Article{Confidence: 1})
	}
	a := &p.Articles[len(p.Articles)-1]
	a.Paragraphs = append(a.Paragraphs, q)
	r.fresh = r.fresh && q.Kind == model.Note
}

func (r *reader) weather(n ast.Node) {
	w := &r.page().Weather
	for _, line := range r.flat(n) {
		key, value, ok := field(line, keyForecast, keyDetail, keyWarning)
		if !ok {
			key, value = keyForecast, line
		}
		to := &w.Forecast
		switch key[0] {
		case keyDetail[0]:
			to = &w.Detail
		case keyWarning[0]:
			to = &w.Warning
		}
		*to += resolve(value)
	}
}

func (r *reader) other(n ast.Node) {
	blocks := r.page().Other
	b := &blocks[len(blocks)-1]
	for _, line := range r.flat(n) {
		b.Lines = append(b.Lines, resolve(line))
	}
}

// flat returns the source lines of a block and of all blocks in it.
func (r *reader) flat(n ast.Node) []string {
	if n.Type() != ast.TypeBlock {
		return nil
	}
	var out []string
	for _, l := range r.lines(n) {
		if l = strings.TrimSpace(l); l != "" {
			out = append(out, l)
		}
	}
	if c := n.FirstChild(); c != nil && c.Type() == ast.TypeBlock {
		for ; c != nil; c = c.NextSibling() {
			out = append(out, r.flat(c)...)
		}
	}
	return out
}

// IsMarkdown reports whether a text, whose file's name does not show it, is Markdown: one
// of its first lines is a headline or a comment that divides editions. Text from a PDF has
// neither.
func IsMarkdown(s string) bool {
	for line := range strings.Lines(s[:min(len(s), maxFront)]) {
		if strings.HasPrefix(line, "# ") {
			return true
		}
		if BeginsPage(line) {
			return true
		}
	}
	return false
}

// OpensWithHeading reports whether the first line of a text is a heading of Markdown. If
// there are signs at both ends of a word, it is a topic and no heading.
func OpensWithHeading(s string) bool {
	line, _, _ := strings.Cut(strings.TrimLeft(s[:min(len(s), maxFront)], "\ufeff\r\n "), "\n")
	_, title, ok := strings.Cut(line, "# ")
	return ok && strings.Trim(line[:len(line)-len(title)], "# ") == "" && !strings.Contains(title, "#")
}

// BeginsPage reports whether a line is the comment of a page.
func BeginsPage(line string) bool {
	c, ok := comment(line)
	if ok {
		_, ok = readPageComment(c)
	}
	return ok
}
