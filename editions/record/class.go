package record

import (
	"baolan/editions/pattern"
	"baolan/editions/web/story"
	"baolan/model"
)

// class reads a category of a site, which may be the paper or its page: 第03版：市井.
func (e *edition) class(s string) {
	if im, ok := story.PageOf(s); ok && e.number == 0 {
		e.number, e.label, e.name = im.Number, im.Label, or(im.Name, e.name)
	} else if paper := story.PaperIn(s); e.paper == "" && paper != "" && paper == s {
		e.paper = paper
	}
}

// printedIn matches a line that says where an article was printed: 本文刊于《河口日报》2026年4月5日第1版.
var printedIn = pattern.Of(`^(?:本文|此文|该文)?(?:原载于?|刊载于?|刊于|首发于|发表于|载于|原刊于?)\s*(《[^《》]{2,16}》.{0,40}?)[。）)]?$`)

// takePrinted takes what the first or the last paragraph says of where the article was printed, and the paragraph if it
// says nothing else. It returns its text.
func (a *article) takePrinted(of *model.Article) string {
	for _, i := range [...]int{0, len(of.Paragraphs) - 1} {
		if i < 0 || len(of.Paragraphs) < 2 {
			break
		}
		m := printedIn().FindStringSubmatch(of.Paragraphs[i].Text)
		if m == nil {
			continue
		}
		im, rest, ok := story.ReadImprint(m[1])
		if !ok || rest != "" {
			continue
		}
		text := of.Paragraphs[i].Text
		a.of.paper = or(a.of.paper, im.Paper)
		if a.of.date.IsZero() {
			a.of.date = im.Date
		}
		if a.of.number == 0 {
			a.of.number, a.of.label, a.of.name = im.Number, im.Label, im.Name
		}
		of.Paragraphs = append(of.Paragraphs[:i:i], of.Paragraphs[i+1:]...)
		return text
	}
	return ""
}
