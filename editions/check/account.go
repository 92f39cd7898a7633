// Package check accounts for every character of a page.
//
// It owns the comparison of the text that a page was made of with the page
// that was made: which characters stand in articles and weather, which were
// set aside, which were dropped, and whether any is missing or was invented.
// It promises to trust nobody: the counts come from the text and the page
// alone, not from what the rebuilding says of itself.
// It does not know how pages are rebuilt.
package check

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"baolan/editions/damage"
	"baolan/editions/form"
	"baolan/editions/format"
	"baolan/editions/rebuild/cue"
	"baolan/editions/source"
	"baolan/model"
)

// Report is the account of one edition.
type Report struct {
	Paper string `json:"paper"`
	Date  string `json:"date"`
	Pages []Page `json:"pages"`
}

// Page is the account of one page. Characters are code points without spaces; line
// numbers are those of the file, from 1.
type Page struct {
	Path     string `json:"path"`
	Number   int    `json:"number"`
	Label    string `json:"label"`
	Name     string `json:"name"`
	Encoding string `json:"encoding"`
	Guessed  bool   `json:"guessed"`
	Form     string `json:"form"`     // what the page was read from: "text", "markdown", "html", …
	Markdown bool   `json:"markdown"` // it marks what is what, so there is nothing to account for

	Characters int        `json:"characters"` // of the text, decoded and clean
	Placed     int        `json:"placed"`     // in articles and weather
	SetAside   []Aside    `json:"setAside"`
	Dropped    Dropped    `json:"dropped"`
	Replaced   []Finding  `json:"replaced"` // what could not be decoded or must not be shown, and was replaced by U+FFFD or its ideograph
	Articles   []Article  `json:"articles"`
	Setting    string     `json:"setting"` // how the lines of a text are arranged: columns, paragraphs, sheets …
	Unread     []Finding  `json:"unread"`  // characters of the text for which the file gives no meaning
	Recoded    bool       `json:"recoded"` // the text had once been saved in a wrong encoding
	Missing    []Mismatch `json:"missing"` // in the text and not in the page
	Extra      []Mismatch `json:"extra"`   // in the page and not in the text
	Losses     []Loss     `json:"losses"`  // what the file has and could not be read
	Unseen     []Loss     `json:"unseen"`  // what the file has and its readers do not see
	Accounted  bool       `json:"accounted"`
}

// Aside is what was set aside for one reason, which is the type of its block.
type Aside struct {
	Type       string `json:"type"`
	Characters int    `json:"characters"`
	Lines      []Span `json:"lines"`
}

// Span is a run of lines, given by its first and its last. All lines in between that
// do not belong to it are blank.
type Span [2]int

// Dropped is what a page is allowed to leave out.
type Dropped struct {
	Spaces   int       `json:"spaces"`   // spaces of the text that are not in the page
	Marks    string    `json:"marks"`    // decoration that was taken off bylines
	Controls []Finding `json:"controls"` // controls, escapes, invisible characters
}

// Finding is a number of characters of one kind.
type Finding struct {
	Kind       string   `json:"kind"`
	Characters int      `json:"characters"`
	Lines      []int    `json:"lines"`           // the first of the lines they are on
	Codes      []string `json:"codes,omitempty"` // the code points of private characters: U+E123
}

// Article is one article with what is known of how it was made.
type Article struct {
	Headline   string  `json:"headline"`
	Characters int     `json:"characters"`
	Confidence float64 `json:"confidence"`
	Lines      []Span  `json:"lines"`
	Doubts     []Doubt `json:"doubts"`
}

// Doubt is a part that may be wrong, with the key of the reason.
type Doubt struct {
	Part   string `json:"part"`
	Reason string `json:"reason"`
}

// Loss is a part of a page that could not be read: Count of Of, which is 0 if it is
// not known.
type Loss struct {
	What   string `json:"what"`
	Count  int    `json:"count"`
	Of     int    `json:"of"`
	Detail string `json:"detail,omitempty"` // the fonts concerned
}

// Mismatch is a character that is more often in the text than in the page, or the
// reverse.
type Mismatch struct {
	Character string `json:"character"`
	Count     int    `json:"count"`
	Lines     []int  `json:"lines"` // the first few lines of the text with this character
}

// Account accounts for one page.
func Account(p *model.Page, o *source.Origin) Page {
	out := Page{
		Path: o.Path, Number: p.Number, Label: p.Label, Name: p.Name,
		Encoding: o.Decoded.Encoding, Guessed: o.Decoded.Guessed, Form: o.Form, Markdown: o.Form == format.Markdown, Losses: []Loss{}, Unseen: []Loss{}, Unread: []Finding{},
		Dropped: Dropped{Controls: []Finding{}}, Replaced: []Finding{},
		Articles: articles(o, p), SetAside: []Aside{}, Missing: []Mismatch{}, Extra: []Mismatch{},
	}
	if o.Form == format.Text || o.Setting != form.Columns {
		out.Setting = o.Setting.String()
	}
	cleaned(&out, o)
	damaged(&out, o)
	var in, placed, aside tally
	in.add(o.Text)
	for i := range p.Articles {
		placed.article(&p.Articles[i])
	}
	placed.add(p.Weather.Forecast)
	placed.add(p.Weather.Detail)
	placed.add(p.Weather.Warning)
	marks := true
	for _, b := range p.Other {
		for _, l := range b.Lines {
			aside.add(l)
			if b.Type == model.BlockMark {
				out.Dropped.Marks += l
				marks = marks && cue.IsBylineMark(l)
			}
		}
	}
	out.Characters, out.Placed = in.total, placed.total
	out.Dropped.Spaces = max(0, in.spaces-placed.spaces-aside.spaces)
	out.SetAside = append(out.SetAside, asides(o, p)...)
	for _, l := range o.Losses {
		out.Losses = append(out.Losses, Loss(l))
	}
	for _, l := range o.Unseen {
		out.Unseen = append(out.Unseen, Loss(l))
	}
	if o.Structured { // the file itself marks its parts, so there are no lines to account for
		out.Accounted = len(out.Losses) == 0
		return out
	}
	placed.merge(&aside)
	out.Missing, out.Extra = compare(&in, &placed, o)
	out.Accounted = len(out.Missing) == 0 && len(out.Extra) == 0 && len(out.Losses) == 0 && isComplete(o, p) && marks
	return out
}

// isComplete reports whether Page.Source is the text, line for line.
func isComplete(o *source.Origin, p *model.Page) bool {
	i := 0
	for line := range strings.Lines(o.Text) {
		if i == len(p.Source) || squeeze(p.Source[i].Text) != squeeze(line) {
			return false
		}
		i++
	}
	return !slices.ContainsFunc(p.Source[i:], func(l model.SourceLine) bool { return squeeze(l.Text) != "" })
}

// cleaned takes over the findings of decoding and cleaning.
func cleaned(out *Page, o *source.Origin) {
	if n := o.Decoded.Invalid; n > 0 {
		out.Replaced = append(out.Replaced, Finding{Kind: "undecodable", Characters: n, Lines: []int{o.Decoded.FirstLine}})
	}
	for _, f := range o.Cleaned.Findings() {
		g := Finding{Kind: f.Kind.String(), Characters: f.Count, Lines: slices.Clone(f.Lines)}
		for _, c := range f.Runes {
			g.Codes = append(g.Codes, fmt.Sprintf("%U", c))
		}
		if f.Kind.IsDropped() {
			out.Dropped.Controls = append(out.Dropped.Controls, g)
		} else {
			out.Replaced = append(out.Replaced, g)
		}
	}
}

// damaged takes over what was found of the extraction.
func damaged(out *Page, o *source.Origin) {
	out.Recoded = o.Damage.Recoded
	if f := o.Damage.Doubled; f.Count > 0 {
		out.Dropped.Controls = append(out.Dropped.Controls, Finding{Kind: "doubled", Characters: f.Count, Lines: f.Lines})
	}
	for _, f := range []struct {
		kind string
		damage.Finding
	}{{"cid", o.Damage.CID}, {"lost", o.Damage.Lost}} {
		if f.Count > 0 {
			out.Unread = append(out.Unread, Finding{Kind: f.kind, Characters: f.Count, Lines: f.Lines})
		}
	}
}

func articles(o *source.Origin, p *model.Page) []Article {
	out := make([]Article, len(p.Articles))
	lines := p.LinesByArticle()
	for i := range p.Articles {
		a := &p.Articles[i]
		var t tally
		t.article(a)
		out[i] = Article{Headline: a.Title(), Characters: t.total, Confidence: a.Confidence, Lines: spans(o, p, lines[i]), Doubts: []Doubt{}}
		for _, d := range a.Doubts {
			out[i].Doubts = append(out[i].Doubts, Doubt{d.Role.String(), d.Reason})
		}
	}
	return out
}

// asides lists the blocks by type, in the order in which the types first occur, with
// the source lines whose text each type has.
func asides(o *source.Origin, p *model.Page) []Aside {
	var out []Aside
	var texts []*strings.Builder
	whole := map[string]int{} // for each line, the first type that has it
	for _, b := range p.Other {
		if b.Type == model.BlockMark {
			continue
		}
		i := slices.IndexFunc(out, func(a Aside) bool { return a.Type == b.Type })
		if i < 0 {
			i = len(out)
			out, texts = append(out, Aside{Type: b.Type}), append(texts, &strings.Builder{})
		}
		for _, line := range b.Lines {
			line = squeeze(line)
			if k, seen := whole[line]; !seen || i < k {
				whole[line] = i
			}
			texts[i].WriteString("\n")
			texts[i].WriteString(line)
		}
	}
	for i := range out {
		var t tally
		t.add(texts[i].String())
		out[i].Characters = t.total
	}
	lines := make([][]int, len(out))
	for n := range p.Source {
		l := &p.Source[n]
		if l.Role != model.RoleOther {
			continue
		}
		// Nearly every line is in its block unchanged. Searching all text for the
		// others would take minutes on a page of 10 MB.
		text := squeeze(l.Text)
		i, found := whole[text]
		if !found {
			i = slices.IndexFunc(texts, func(b *strings.Builder) bool { return strings.Contains(b.String(), text) })
		}
		if i >= 0 {
			lines[i] = append(lines[i], n+1)
		}
	}
	for i := range out {
		out[i].Lines = spans(o, p, lines[i])
	}
	return out
}

// spans combines lines of the text (from 1) to runs of lines of the file.
func spans(o *source.Origin, p *model.Page, lines []int) []Span {
	out := []Span{}
	last := 0
	for _, n := range lines {
		run := last > 0
		for between := last + 1; run && between < n; between++ {
			run = p.Source[between-1].Role == model.RoleBlank
		}
		if run {
			out[len(out)-1][1] = n + o.Line - 1
		} else {
			out = append(out, Span{n + o.Line - 1, n + o.Line - 1})
		}
		last = n
	}
	return out
}

// squeeze removes the spaces from a text, but not its line breaks.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) && r != '\n' {
			return -1
		}
		return r
	}, strings.TrimRight(s, "\n"))
}
