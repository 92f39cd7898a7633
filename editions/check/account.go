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

// Page is the account of one page. Characters are code points that are no
// spaces; lines are those of the file, from 1.
type Page struct {
	Path     string `json:"path"`
	Number   int    `json:"number"`
	Label    string `json:"label"`
	Name     string `json:"name"`
	Encoding string `json:"encoding"`
	Guessed  bool   `json:"guessed"`
	Form     string `json:"form"`     // what the page was read from: "text", "markdown", "html", …
	Markdown bool   `json:"markdown"` // written by a person: nothing to account for

	Characters int        `json:"characters"` // of the text, decoded and clean
	Placed     int        `json:"placed"`     // in articles and weather
	SetAside   []Aside    `json:"setAside"`
	Dropped    Dropped    `json:"dropped"`
	Replaced   []Finding  `json:"replaced"` // what could not be read or may not pass, by U+FFFD or its ideograph
	Articles   []Article  `json:"articles"`
	Setting    string     `json:"setting"` // how the lines of a text stand: columns, paragraphs, sheets …
	Unread     []Finding  `json:"unread"`  // characters of the text that have no meaning
	Recoded    bool       `json:"recoded"` // the text had been saved through a wrong encoding
	Missing    []Mismatch `json:"missing"` // in the text and not in the page
	Extra      []Mismatch `json:"extra"`   // in the page and not in the text
	Losses     []Loss     `json:"losses"`  // what the file has and could not be read
	Unseen     []Loss     `json:"unseen"`  // what the file has and its readers do not see
	Accounted  bool       `json:"accounted"`
}

// Aside is what was set aside for one reason: the type of its block.
type Aside struct {
	Type       string `json:"type"`
	Characters int    `json:"characters"`
	Lines      []Span `json:"lines"`
}

// Span is a run of lines, the first and the last, with nothing but blank lines
// between that are not of it.
type Span [2]int

// Dropped is what a page leaves out, and may.
type Dropped struct {
	Spaces   int       `json:"spaces"`   // spaces of the text that the page has not
	Marks    string    `json:"marks"`    // the marks taken off bylines
	Controls []Finding `json:"controls"` // controls, escapes, invisible characters
}

// Finding is characters of one kind.
type Finding struct {
	Kind       string   `json:"kind"`
	Characters int      `json:"characters"`
	Lines      []int    `json:"lines"`           // the first of them
	Codes      []string `json:"codes,omitempty"` // of private characters: U+E123
}

// Article is one article with what is known of its making.
type Article struct {
	Headline   string  `json:"headline"`
	Characters int     `json:"characters"`
	Confidence float64 `json:"confidence"`
	Lines      []Span  `json:"lines"`
	Doubts     []Doubt `json:"doubts"`
}

// Doubt is a part that may be wrong, and a key for the reason.
type Doubt struct {
	Part   string `json:"part"`
	Reason string `json:"reason"`
}

// Loss is a part of a page that could not be read: Count of Of, which is 0 where
// nobody can tell.
type Loss struct {
	What   string `json:"what"`
	Count  int    `json:"count"`
	Of     int    `json:"of"`
	Detail string `json:"detail,omitempty"` // the fonts it is of
}

// Mismatch is a character that one side has more often than the other.
type Mismatch struct {
	Character string `json:"character"`
	Count     int    `json:"count"`
	Lines     []int  `json:"lines"` // lines of the text it stands on, the first few
}

// Account accounts for one page.
func Account(p *model.Page, o *source.Origin) Page {
	out := Page{
		Path: o.Path, Number: p.Number, Label: p.Label, Name: p.Name,
		Encoding: o.Decoded.Encoding, Guessed: o.Decoded.Guessed, Form: o.Form, Markdown: o.Form == format.Markdown, Losses: []Loss{}, Unseen: []Loss{}, Unread: []Finding{},
		Dropped: Dropped{Controls: []Finding{}}, Replaced: []Finding{},
		Articles: articles(o, p), SetAside: []Aside{}, Missing: []Mismatch{}, Extra: []Mismatch{},
	}
	if o.Form == format.Text {
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
	if o.Structured { // the file says what is what: there are no lines to be placed
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

// cleaned takes over what decoding and cleaning found.
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

// damaged takes over what extraction did to the text.
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

// asides lists the blocks by type, in the order they first come, each with the
// source lines that its text holds.
func asides(o *source.Origin, p *model.Page) []Aside {
	var out []Aside
	var texts []*strings.Builder
	whole := map[string]int{} // the first type with a line like that
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
		// Nearly every line stands in its block as it was; to look for the
		// others in all the text of a page of 10 MB would take minutes.
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

// spans puts lines of the text (from 1) together to runs of lines of the file.
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

// squeeze takes the spaces out of a text, line breaks kept.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) && r != '\n' {
			return -1
		}
		return r
	}, strings.TrimRight(s, "\n"))
}
