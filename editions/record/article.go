package record

import (
	"cmp"
	"html"
	"strings"

	"baolan/editions/clean"
	"baolan/editions/web/markup"
	"baolan/editions/web/story"
	"baolan/model"
)

// summaryConfidence is the confidence of an article of which only a summary is there.
const summaryConfidence = 0.7

// model returns the article of a record. What its text says of the edition becomes that of a where the
// record says nothing of it.
func (a *article) model() model.Article {
	text, confidence := a.paragraphs, 1.0
	if len(text) == 0 {
		text, confidence = a.summary, summaryConfidence
	}
	var all []string
	for _, p := range text {
		all = append(all, lines(p)...)
	}
	all = a.takeTitle(a.takeTags(all))
	s := story.Story{Kicker: line(a.kicker), Headline: lines(a.title), Deck: line(a.deck), Dateline: line(a.dateline)}
	account := ""
	if s.Byline = story.TidyByline(a.author); isAccount(s.Byline) {
		account, s.Byline = s.Byline, ""
	}
	for _, l := range all {
		s.Paragraphs = append(s.Paragraphs, model.Paragraph{Text: l})
	}
	a.takeHead(&s)
	out := model.Article{Kicker: s.Kicker, Headline: s.Headline, Deck: s.Deck, Label: line(a.column), Dateline: s.Dateline, Byline: cmp.Or(s.Byline, account), Paragraphs: s.Paragraphs, Confidence: confidence}
	for _, c := range a.captions {
		for _, l := range lines(c) {
			out.Paragraphs = append(out.Paragraphs, model.Paragraph{Text: l, Kind: model.Caption})
		}
	}
	return out
}

// takeLead moves 本报讯（记者 某某） from the first paragraph to the dateline and the byline.
func takeLead(a *model.Article) {
	for i := range a.Paragraphs {
		p := &a.Paragraphs[i]
		if p.Kind == model.Caption {
			continue
		}
		if a.Dateline == "" && p.Markdown == "" {
			a.Dateline, a.Byline, p.Text = story.CutLead(p.Text, a.Byline)
		}
		return
	}
}

func line(s string) string { return strings.Join(lines(s), " ") }

// lines returns the lines of a value without their indents, the paragraphs of one in HTML
// without the tools of its page and its editors. A
// text whose line ends were lost is cut at its indents.
func lines(s string) []string {
	if isEscaped(s) {
		s = html.UnescapeString(s)
	}
	marked := isHTML(s)
	if marked {
		s = story.PlainBody(markup.Parse(s))
	}
	s, _ = clean.Text(story.WithoutProperties(s))
	s = strings.TrimLeft(s, " \u3000\u00a0\n")
	s = strings.ReplaceAll(s, "\ue40c", "\n") // a corpus of web pages writes it for the ends of lines
	if !strings.Contains(s, "\n") {
		s = strings.ReplaceAll(s, "\u3000\u3000", "\n")
	}
	var out []string
	for l := range strings.Lines(s) {
		if l = strings.Trim(l, " \u3000\u00a0\n"); l != "" && !(marked && story.IsTool(l)) {
			out = append(out, l)
		}
	}
	for n := len(out); marked && n > 1 && story.IsCredits(out[n-1]); n-- {
		out = out[:n-1]
	}
	return out
}

// isEscaped reports whether a value is written in HTML whose marks a program has escaped once
// more, as content systems keep it in their databases.
func isEscaped(s string) bool {
	if strings.Contains(s, "</") || !strings.Contains(s, "&lt;/") && !strings.Contains(s, "&lt;br") {
		return false
	}
	return isHTML(html.UnescapeString(s))
}

// isHTML reports whether a value is written in HTML.
func isHTML(s string) bool {
	if !strings.ContainsAny(s, "<&") {
		return false
	}
	low := strings.ToLower(s)
	for _, tag := range [...]string{"<p", "</p>", "<br", "<div", "<span", "&nbsp;", "&ldquo;", "&emsp;"} {
		if strings.Contains(low, tag) {
			return true
		}
	}
	return false
}
