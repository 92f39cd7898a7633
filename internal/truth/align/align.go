// Package align gives the printed lines of a page whose contents are known the
// labels that they should have: by the truth's texts, or by the roles that a
// maker wrote beside the page.
package align

import (
	"strings"

	"baolan/editions/rebuild/label"
	"baolan/editions/rebuild/measure"
	"baolan/internal/truth"
)

// span is a text that a page is known to have, and what its lines are.
type span struct {
	text        []rune // without spaces
	first, next label.Label
	article     int // -1 for none
}

// spansOf lists what a page is known to have, in the order of its articles.
func spansOf(p *truth.Page) []span {
	var out []span
	article := -1
	add := func(s string, first, next label.Label) {
		if t := []rune(bare(s)); len(t) > 0 {
			out = append(out, span{t, first, next, article})
		}
	}
	for i := range p.Articles {
		a := &p.Articles[i]
		article = i
		add(a.Label, label.Column, label.Column)
		add(a.Kicker, label.Head, label.Head)
		for _, h := range a.Headline {
			add(h, label.Head, label.Head)
		}
		add(strings.Join(a.Headline, ""), label.Head, label.Head)
		add(a.Deck, label.Head, label.Head)
		add(a.Byline, label.Byline, label.Byline)
		add(a.Jump, label.JumpTo, label.JumpTo)
		add(a.From, label.JumpFrom, label.JumpFrom)
		spansOfBody(a, add)
	}
	article = -1
	if w := p.Weather; w != nil {
		add(w.Title, label.Folio, label.Folio)
		for _, s := range []string{w.Forecast, w.Detail, w.Warning} {
			add(s, label.Weather, label.Weather)
		}
	}
	for _, b := range p.Other {
		first, next := otherLabels(b.Type)
		for i, s := range b.Lines {
			if i > 0 && first == label.NoticeHead {
				first = label.Notice
			}
			add(s, first, next)
		}
	}
	return out
}

// spansOfBody adds the paragraphs and blocks of an article.
func spansOfBody(a *truth.Article, add func(s string, first, next label.Label)) {
	if len(a.Blocks) > 0 {
		for _, b := range a.Blocks {
			first, next := blockLabels(b.Kind)
			for _, row := range b.Rows {
				add(strings.Join(row, ""), first, next)
				for _, cell := range row {
					add(cell, first, next)
				}
			}
			for _, s := range strings.Split(b.Text, "\n") {
				add(s, first, next)
			}
		}
		return
	}
	sub := map[int]bool{}
	for _, i := range a.Subheads {
		sub[i] = true
	}
	for i, s := range a.Paragraphs {
		if sub[i] {
			add(s, label.Subhead, label.Subhead)
			continue
		}
		add(s, label.First, label.Next)
		if i == 0 {
			add(a.Dateline+s, label.First, label.Next)
			add(a.Dateline+"（"+a.Byline+"）"+s, label.First, label.Next)
			add(a.Dateline+"（记者"+a.Byline+"）"+s, label.First, label.Next)
		}
		if i == len(a.Paragraphs)-1 {
			add(s+"（"+a.Byline+"）", label.First, label.Next)
		}
	}
}

// blockLabels are the labels of a block's first line and of those behind it.
func blockLabels(kind string) (first, next label.Label) {
	switch kind {
	case "subhead":
		return label.Subhead, label.Subhead
	case "table":
		return label.Row, label.Row
	case "verse":
		return label.Verse, label.Verse
	case "list":
		return label.Item, label.Next
	case "qa":
		return label.Question, label.Next
	case "notice":
		return label.Notice, label.Notice
	case "caption":
		return label.Caption, label.Caption
	case "signature":
		return label.Signature, label.Signature
	case "note":
		return label.JumpTo, label.JumpTo
	}
	return label.First, label.Next
}

// otherLabels are the labels of lines in no article.
func otherLabels(kind string) (first, next label.Label) {
	switch kind {
	case "folio":
		return label.Folio, label.Folio
	case "imprint":
		return label.Imprint, label.Imprint
	case "guide":
		return label.Guide, label.Guide
	case "notice":
		return label.NoticeHead, label.Notice
	case "caption":
		return label.Caption, label.Caption
	case "weather":
		return label.Weather, label.Weather
	case "running":
		return label.Running, label.Running
	case "mark":
		return label.Mark, label.Mark
	}
	return label.Other, label.Other
}

// Unknown is the label of a line that the truth does not have.
const Unknown = label.Label(label.Count)

// Lines gives every printed line the label that it should have.
func Lines(lines []measure.Line, p *truth.Page) []label.Label {
	out, _ := LinesOf(lines, p)
	return out
}

// LinesOf gives the article of each line too, -1 for none or where it is
// unknown.
func LinesOf(lines []measure.Line, p *truth.Page) (out []label.Label, articles []int) {
	spans := spansOf(p)
	out, articles = make([]label.Label, len(lines)), make([]int, len(lines))
	at, pos := -1, 0 // the span that the line before stands in, and where it ends there
	for i := range lines {
		t := []rune(bare(lines[i].Text))
		out[i], articles[i] = Unknown, -1
		if len(t) == 0 {
			continue
		}
		if at >= 0 && (t[0] != '（' || spans[at].first != label.First || pos+len(t) != len(spans[at].text)) && hasAt(spans[at].text, t, pos) {
			out[i], articles[i], pos = spans[at].next, spans[at].article, pos+len(t)
			continue
		}
		k, from, quality := find(spans, t)
		if quality == 0 {
			at = -1
			continue
		}
		at, pos = k, from+len(t)
		out[i], articles[i] = spans[k].next, spans[k].article
		if t[0] == '（' && spans[k].first == label.First && from > 0 && from+len(t) == len(spans[k].text) && len(t) < 14 {
			out[i] = label.Byline // signs the article in brackets
			continue
		}
		if from <= 0 {
			out[i] = spans[k].first
		}
	}
	return out, articles
}

// find is the span in which a line stands and where: whole, if it can be, else
// with its beginning or its end alone, as where a byline was taken off.
func find(spans []span, t []rune) (k, from, quality int) {
	best := 0
	for i := range spans {
		s := spans[i].text
		q, at := 0, 0
		if p := index(s, t); p >= 0 {
			q, at = 4*len(t), p
			if p == 0 && len(t) == len(s) {
				q += len(t)
			} else if len(t) < 5 {
				q = len(t)
			}
		} else if p := index(t, s); p >= 0 && len(s) >= 2 && len(s)*3 >= len(t) && (spans[i].first == label.Byline || len(s)*4 >= len(t)*3) {
			q, at = 3*len(s), 0
		} else if n := overlapStart(s, t); n >= 5 {
			q, at = n, n-len(t)
		} else if n := commonPrefix(s, t); n >= 6 {
			q, at = n, 0
		}
		if q > best {
			best, k, from = q, i, at
		}
	}
	if best < 2 {
		return 0, 0, 0
	}
	return k, from, best
}

// hasAt reports whether t stands in s at a place.
func hasAt(s, t []rune, at int) bool {
	return at >= 0 && at+len(t) <= len(s) && string(s[at:at+len(t)]) == string(t)
}

func index(s, t []rune) int {
	for i := 0; i+len(t) <= len(s); i++ {
		if s[i] == t[0] && hasAt(s, t, i) {
			return i
		}
	}
	return -1
}

// overlapStart is how many of t's last characters s begins with.
func overlapStart(s, t []rune) int {
	for n := min(len(s), len(t)-1); n >= 5; n-- {
		if hasAt(s, t[len(t)-n:], 0) {
			return n
		}
	}
	return 0
}

func commonPrefix(s, t []rune) int {
	n := 0
	for n < len(s) && n < len(t) && s[n] == t[n] {
		n++
	}
	return n
}

// bare is a text without spaces, its marks of one form.
func bare(s string) string {
	return strings.NewReplacer("(", "（", ")", "）", "：", ":", "·", "").Replace(measure.Squeezed(s))
}

// Roles gives every printed line the label that stands in a maker's .roles file
// for the source line that it begins with.
func Roles(lines []measure.Line, roles string) []label.Label {
	of := map[string]label.Label{}
	for l := range label.Label(label.Count) {
		of[l.String()] = l
	}
	list := strings.Split(roles, "\n")
	out := make([]label.Label, len(lines))
	for i := range lines {
		out[i] = Unknown
		if k := int(lines[i].From); k < len(list) {
			name, _, _ := strings.Cut(list[k], "\t")
			if l, ok := of[name]; ok {
				out[i] = l
			}
		}
	}
	return out
}
