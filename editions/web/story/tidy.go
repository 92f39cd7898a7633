package story

import (
	"slices"
	"strings"

	"baolan/editions/clean"
	"baolan/editions/rebuild/cue"
	"baolan/model"
)

// tidy removes what is twice in a story, moves a byline out of the body, and cleans every
// text.
func (s *Story) tidy() {
	s.Kicker, s.Deck = tidyLine(s.Kicker), tidyLine(s.Deck)
	for i := range s.Headline {
		s.Headline[i] = tidyLine(s.Headline[i])
	}
	s.Headline = slices.DeleteFunc(s.Headline, func(l string) bool { return l == "" })
	s.Byline = TidyByline(s.Byline)
	for i := range s.Paragraphs {
		p := &s.Paragraphs[i]
		p.Text, _ = clean.Text(WithoutProperties(p.Text))
		p.Text = strings.Trim(p.Text, " \u3000\n")
		for _, row := range p.Rows {
			for j := range row {
				row[j] = clean.Line(row[j])
			}
		}
	}
	s.Paragraphs = slices.DeleteFunc(s.Paragraphs, func(p model.Paragraph) bool { return p.Text == "" })
	s.dropCopy()
	s.dropHead()
	s.dropTail()
	s.cutDateline()
	s.Imprint.Paper, s.Imprint.Name, s.Imprint.Label = clean.Line(s.Imprint.Paper), clean.Line(s.Imprint.Name), clean.Line(s.Imprint.Label)
}

func tidyLine(s string) string {
	return strings.Trim(clean.Line(oneLine(s)), " \u3000")
}

// TidyByline returns a byline without its label and marks.
func TidyByline(s string) string {
	s = tidyLine(s)
	if v, ok := cutWord(s, "作者", "撰稿", "撰文"); ok {
		s = v
	}
	if inner, ok := cue.CutBrackets(s); ok {
		s = inner
	}
	for _, w := range [...]string{" 报道", " 報道", " 报导", " 報導"} {
		s = strings.TrimSuffix(s, w)
	}
	return cue.TidyNames(strings.TrimLeft(s, "□■●○◎◇◆△▲ "))
}

// dropCopy removes the second of two equal bodies: some pages have one to read and one to
// copy.
func (s *Story) dropCopy() {
	n := len(s.Paragraphs)
	for half := n / 2; half >= 1; half-- {
		if half*2 < n-2 {
			return
		}
		first, second := s.Paragraphs[:half], s.Paragraphs[n-half:]
		if !slices.EqualFunc(first, second, func(a, b model.Paragraph) bool { return squeezed(a.Text) == squeezed(b.Text) }) {
			continue
		}
		if length(first) >= 40 {
			s.Paragraphs = s.Paragraphs[:half]
			return
		}
	}
}

func length(ps []model.Paragraph) int {
	n := 0
	for _, p := range ps {
		n += visible(p.Text)
	}
	return n
}

// dropHead removes the article's kicker, headline, deck and byline from its body.
func (s *Story) dropHead() {
	head := map[string]bool{squeezed(s.Kicker): true, squeezed(s.Deck): true, squeezed(strings.Join(s.Headline, "")): true, squeezed(s.Byline): true, "": false}
	for _, l := range s.Headline {
		head[squeezed(l)] = true
	}
	for i := 0; i < len(s.Paragraphs) && i < 6; {
		p := &s.Paragraphs[i]
		t := squeezed(p.Text)
		switch {
		case p.Kind == model.Caption:
			i++
			continue
		case head[t] || t == squeezed(s.Byline):
		case s.Byline == "" && p.Kind != model.Table:
			by, ok := byLine(p.Text)
			if !ok || i > 3 {
				return
			}
			s.Byline = TidyByline(by)
		default:
			im, rest, ok := ReadImprint(p.Text)
			if !ok || rest != "" {
				return
			}
			s.Imprint.Merge(im)
		}
		s.Paragraphs = slices.Delete(s.Paragraphs, i, i+1)
	}
}

// TakeHead moves what the first paragraphs of a text say of the article, its title once more, who
// wrote it, where it was printed, to the fields of the story.
func (s *Story) TakeHead() {
	s.dropHead()
	s.cutDateline()
}

// cutDateline moves 本报讯（记者 某某） from the first paragraph to the dateline and the byline.
func (s *Story) cutDateline() {
	for i := range s.Paragraphs {
		p := &s.Paragraphs[i]
		if p.Kind == model.Caption || p.Kind == model.Note {
			continue
		}
		s.Dateline, s.Byline, p.Text = CutLead(p.Text, s.Byline)
		return
	}
}

// CutLead separates a first paragraph into the dateline, the reporter in brackets behind it
// and the rest. byline is the known byline; if it names others the reporter stays in the
// rest.
func CutLead(text, byline string) (dateline, by, rest string) {
	dateline, rest = cue.CutDateline(text)
	if dateline == "" {
		return "", byline, text
	}
	names, _, after := cue.CutInlineByline(rest)
	names = cue.TidyNames(names)
	switch {
	case names == "" && (byline == "" || !strings.HasPrefix(rest, "（") && !strings.HasPrefix(rest, "(")):
		return dateline, byline, strings.TrimLeft(rest, " 　：:")
	case names == "" || byline != "" && squeezed(names) != squeezed(byline):
		return "", byline, text
	}
	return dateline, names, strings.TrimLeft(after, " 　：:")
}
