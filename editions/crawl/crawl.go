// Package crawl reads the text files of newspapers' crawlers: one article a file,
// named yyyymmdd-page-article.txt, the files of a day in one folder.
//
// It owns the first lines of such a file. Most crawlers are copies of one script, which writes
// kicker, headline and deck on the first three lines, an empty line for one that is missing,
// and a paragraph on each line behind. Others write the headline alone. The package does not
// know plain text under other names.
package crawl

import (
	"context"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"baolan/editions/form"
	"baolan/editions/form/facts"
	"baolan/editions/format"
	"baolan/editions/join"
	"baolan/editions/pattern"
	"baolan/editions/rebuild/cue"
	"baolan/editions/web/story"
	"baolan/model"
)

// Format implements format.Format.
type Format struct{}

// Name implements format.Format.
func (Format) Name() string { return "crawler" }

// named matches the name of a crawler's file, without its folders.
var named = pattern.Needing("0123456789", `^\D{0,24}\d{4}[-_.]?\d{2}[-_.]?\d{2}[-_. ][A-Za-z]{0,2}\d{1,3}[-_. ]\d{1,3}\.(?:txt|text|TXT)$`)

// Match implements format.Format. It goes by the name of the file, or by folders that name the
// page of the article, unless the lines are those of a printed column.
func (Format) Match(h format.Head) format.Match {
	is := named.MatchString(path.Base(h.Name)) || h.Article && strings.EqualFold(path.Ext(h.Name), ".txt")
	if !is || h.Text != "" && isColumn(h.Text) {
		return format.No
	}
	if h.Text != "" {
		return format.ByBytes
	}
	return format.ByName
}

// hasFactsBelow reports whether a text has lines of source, date or author below its title, or
// labels as 标题：. The script writes none.
func hasFactsBelow(text string) bool {
	titled := false
	for i, l := range strings.SplitN(text, "\n", 8) {
		l = strings.TrimRight(trim(l), "\r")
		switch {
		case l == "" || i > 6:
		case facts.IsLabelled(l), titled && facts.Has(l):
			return true
		default:
			titled = true
		}
	}
	return false
}

// isColumn reports whether paragraphs are broken into printed lines: most of the lines with
// more than a few characters end inside a sentence.
func isColumn(text string) bool {
	n, broken := 0, 0
	for _, l := range strings.Split(text, "\n") {
		l = strings.Trim(l, " \u3000\t\r")
		if utf8.RuneCountInString(l) < 8 {
			continue
		}
		n++
		if r, _ := utf8.DecodeLastRuneInString(l); !strings.ContainsRune("。！？；：…”’）)》—.!?", r) && utf8.RuneCountInString(l) < 40 {
			broken++
		}
	}
	return n >= 8 && broken*10 > n*6
}

// Read implements format.Format.
func (Format) Read(ctx context.Context, in *format.Input, give func(*format.Page) error) error {
	for _, f := range in.Files {
		text, rep, cleaned, err := in.Text(ctx, f)
		if err != nil {
			return err
		}
		p, ok := page(story.WithoutProperties(text))
		if !ok {
			return &format.Error{Path: f.Path, Kind: format.Empty}
		}
		p.Origin = format.Origin{Form: Format{}.Name(), Text: text, Line: 1, Structured: true, Decoded: rep, Cleaned: cleaned}
		if err := give(p); err != nil {
			return err
		}
		in.Done(f.Bytes)
	}
	return nil
}

// page reads clean text as a part of a page. ok is false for a text without a line.
func page(text string) (p *format.Page, ok bool) {
	p = &format.Page{IsPart: true}
	if hasFactsBelow(text) {
		d := form.Document{Kind: form.Paragraphs}
		if parts := d.Sheets([]string{text}); len(parts) > 0 {
			p.Articles, p.Other = parts[0].Page.Articles, parts[0].Page.Other
			p.Printed = format.Imprint{Paper: parts[0].Edition.Paper, Date: parts[0].Edition.Date}
			return p, true
		}
	}
	a, ok := Article(text)
	p.Articles = []model.Article{a}
	return p, ok
}

// Article reads clean text of one article. ok is false for a text without a line.
func Article(text string) (a model.Article, ok bool) {
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	if !slices.ContainsFunc(lines, func(l string) bool { return trim(l) != "" }) {
		return a, false
	}
	if join.AreWordsApart(lines) {
		for i := range lines {
			lines[i] = indentOf(lines[i]) + join.CloseWords(lines[i])
		}
	}
	a.Confidence = 1
	n := headLines(lines)
	a.Kicker, a.Headline, a.Deck, a.Byline = headOf(lines[:n])
	if len(a.Headline) == 0 {
		a.Confidence = 0.8
	}
	for i, l := range lines[n:] {
		isFlush := l == trim(l)
		l = trim(l)
		if l == "" {
			continue
		}
		if a.Byline == "" && len(a.Paragraphs) == 0 {
			if isFlush && facts.SignsBelow(l) && n+i+1 < len(lines) && strings.HasPrefix(lines[n+i+1], "\u3000") {
				a.Byline = story.TidyByline(l)
				continue
			}
			if names, is := cue.CutByline(l); is {
				a.Byline = story.TidyByline(names)
				continue
			}
		}
		a.Paragraphs = append(a.Paragraphs, model.Paragraph{Text: l})
	}
	if len(a.Paragraphs) > 0 {
		p := &a.Paragraphs[0]
		a.Dateline, a.Byline, p.Text = story.CutLead(p.Text, a.Byline)
	}
	return a, true
}

// indentOf returns the ideographic spaces that a line begins with.
func indentOf(l string) string { return l[:len(l)-len(strings.TrimLeft(l, "\u3000"))] }

func trim(l string) string { return strings.Trim(l, " \u3000\t") }

// headLines returns the number of lines above the body: three at most, and none behind a
// byline.
func headLines(lines []string) int {
	n := 0
	for n < 3 && n < len(lines) && !isBody(lines[n]) {
		if n++; n > 1 && trim(lines[n-2]) != "" && facts.SignsBelow(trim(lines[n-1])) {
			break
		}
	}
	return n
}

// isBody reports whether a line is of the body: it has an indent, is long, or is a sentence.
func isBody(line string) bool {
	t := trim(line)
	if t == "" {
		return false
	}
	if strings.HasPrefix(t, "问：") || strings.HasPrefix(t, "答：") {
		return true
	}
	if strings.HasPrefix(line, "\u3000\u3000") || strings.HasPrefix(line, "    ") && utf8.RuneCountInString(t) > 30 {
		return true
	}
	if d, _ := cue.CutDateline(t); d != "" {
		return true
	}
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(t, "”’」』）"))
	return utf8.RuneCountInString(t) > 60 || strings.ContainsRune("。；", r) || strings.Count(t, "。") > 0 && utf8.RuneCountInString(t) > 30
}

// headOf reads the lines above the body. Three lines are kicker, headline and deck, each of
// which can be empty; if the middle one is, the first is the headline. Of fewer lines the
// first is the headline and the second the deck. A kicker or deck that is a byline is
// returned as byline.
func headOf(lines []string) (kicker string, headline []string, deck, byline string) {
	t := make([]string, len(lines))
	for i, l := range lines {
		t[i] = trim(l)
	}
	if len(t) == 3 {
		switch {
		case t[1] != "":
			kicker, deck = t[0], t[2]
			headline = []string{t[1]}
		case t[0] != "" && t[2] == "":
			headline = []string{t[0]}
		default: // the second line is empty
			headline, deck = nonEmpty(t[0]), t[2]
			if len(headline) == 0 {
				headline, deck = nonEmpty(t[2]), ""
			}
		}
	} else {
		full := nonEmpty(t...)
		switch len(full) {
		case 1:
			headline = full
		case 2:
			headline, deck = full[:1], full[1]
		}
	}
	for _, s := range [...]*string{&deck, &kicker} {
		if names, ok := cue.CutByline(*s); ok {
			byline, *s = story.TidyByline(names), ""
		}
	}
	if byline == "" && facts.SignsBelow(deck) {
		byline, deck = story.TidyByline(deck), ""
	}
	return kicker, headline, deck, byline
}

func nonEmpty(s ...string) []string {
	return slices.DeleteFunc(slices.Clone(s), func(l string) bool { return l == "" })
}
