// Package speech writes articles as they are read aloud, for speech
// synthesisers: figures, dates, units and page numbers in the words that a
// newsreader says, a pause behind each part.
//
// It promises that of a text without figures and units every character stays.
package speech

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"baolan/model"
)

// Head writes the paper's name and the day.
func Head(w io.Writer, paper string, date model.Date) error {
	var head []string
	if paper != "" {
		head = append(head, paper)
	}
	if !date.IsZero() {
		head = append(head, fmt.Sprintf("%d年%d月%d日", date.Year, date.Month, date.Day))
	}
	return put(w, Say(strings.Join(head, "，")))
}

// Page writes a page's number and name.
func Page(w io.Writer, p *model.Page) error { return put(w, Say(PageTitle(p))) }

// Rest writes what is read aloud of a page outside of its articles, which is the
// weather.
func Rest(w io.Writer, p *model.Page) error {
	return put(w, Say(p.Weather.Warning), Say(p.Weather.Forecast))
}

func put(w io.Writer, lines ...string) error {
	var b strings.Builder
	for _, l := range lines {
		line(&b, l)
	}
	if _, err := io.WriteString(w, b.String()); err != nil {
		return fmt.Errorf("speech: %w", err)
	}
	return nil
}

// Article writes one article.
func Article(w io.Writer, a *model.Article) error {
	var b strings.Builder
	article(&b, a)
	if _, err := io.WriteString(w, b.String()); err != nil {
		return fmt.Errorf("speech: %w", err)
	}
	return nil
}

func article(b *strings.Builder, a *model.Article) {
	for _, part := range []string{a.Label, a.Kicker, a.Title(), a.Deck, a.Byline} {
		line(b, Say(part))
	}
	for i := range a.Paragraphs {
		p := &a.Paragraphs[i]
		switch {
		case p.Kind == model.Table:
			for _, row := range p.Rows {
				line(b, Say(strings.Join(row, "，")))
			}
		case p.Kind == model.Verse:
			for verse := range strings.SplitSeq(p.Text, "\n") {
				line(b, Say(verse))
			}
		case i == 0 && a.Dateline != "":
			line(b, Say(a.Dateline+" "+p.Text))
		default:
			line(b, Say(p.Text))
		}
	}
	b.WriteByte('\n')
}

// PageTitle gives a page's number and name as they are spoken: 第A1版，要闻. It is empty
// for a page that has neither.
func PageTitle(p *model.Page) string {
	var words []string
	switch {
	case p.Label != "":
		words = append(words, "第"+p.Label+"版")
	case p.Number > 0:
		words = append(words, fmt.Sprintf("第%d版", p.Number))
	}
	if p.Name != "" {
		words = append(words, p.Name)
	}
	return strings.Join(words, "，")
}

// line writes a part that ends with a full stop, so that a voice falls there.
func line(b *strings.Builder, s string) {
	s = strings.TrimSpace(s)
	if s == "" {
		return
	}
	b.WriteString(s)
	if last, _ := utf8.DecodeLastRuneInString(s); !strings.ContainsRune("。！？；：…”’」』.!?", last) {
		b.WriteString("。")
	}
	b.WriteByte('\n')
}
