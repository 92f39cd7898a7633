package record

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"baolan/editions/clean"
	"baolan/editions/format"
	"baolan/editions/pattern"
	"baolan/model"
)

// unnamed is a text in a field whose name is not known.
type unnamed struct{ name, text string }

// The least number of Chinese characters of prose: with the end of a sentence, and without.
const (
	leastProse = 12
	longProse  = 40
)

// unnamedConfidence is the confidence of an article whose text was in a field with an unknown
// name.
const unnamedConfidence = 0.6

// noName is the key in the catalogue of the doubt about such an article.
const noName = "doubt.record.field"

// keep keeps the value of a field with an unknown name if it is prose. It becomes the text of
// the article if there is no other; otherwise the field is reported.
func (a *article) keep(name, text string) {
	if isProse(text) {
		a.unnamed = append(a.unnamed, unnamed{name, text})
	}
}

// isProse reports whether a text is for a reader, and not a name, a kind or an address.
func isProse(s string) bool {
	han := 0
	for _, r := range s {
		if unicode.Is(unicode.Han, r) {
			if han++; han >= longProse {
				return true
			}
		}
	}
	return han >= leastProse && strings.ContainsAny(s, "。！？；")
}

// readBelow reads the values inside an article whose names are not known.
func (a *article) readBelow(v *value) {
	for i, k := range v.keys {
		if f := fieldOf(k); !v.items[i].scalar && (f == unknown || !mayBeList(f)) {
			a.keepBelow(&v.items[i], k, 0)
		}
	}
}

// keepBelow takes fields that the article lacks from a value inside it, and keeps other prose
// in the value: {"title": …, "detail": {"content": …}}. An object with the address of a
// picture has its caption, and one with a title is a link to another article; of these it
// takes nothing.
func (a *article) keepBelow(v *value, name string, depth int) {
	picture := isPicture(v)
	if depth > deepest || !picture && v.keys != nil && v.has(fTitle, "") && !v.hasText() {
		return
	}
	for i := range v.items {
		item, at := &v.items[i], name
		if v.keys != nil {
			at = v.keys[i]
		}
		switch f := fieldOf(at); {
		case f == fCaption && v.keys != nil, picture && item.scalar && isProse(item.text):
			a.captions = append(a.captions, item.strings(0)...)
		case f == fContent && len(a.paragraphs) == 0 && !picture:
			a.paragraphs = item.strings(0)
		case item.scalar:
			a.keep(at, item.text)
		default:
			a.keepBelow(item, at, depth+1)
		}
	}
}

// hasText reports whether an article has anything that can be its text.
func (a *article) hasText() bool { return len(a.paragraphs)+len(a.unnamed) > 0 }

// takeUnnamed makes the longest of the unnamed texts the text of the article, if it has none.
func (a *article) takeUnnamed() (taken bool) {
	if taken = len(a.paragraphs) == 0 && len(a.unnamed) > 0; taken {
		a.paragraphs = []string{slices.MaxFunc(a.unnamed, func(x, y unnamed) int { return cmp.Compare(len(x.text), len(y.text)) }).text}
	}
	a.unnamed = nil
	return taken
}

// proses returns the texts of an object with the names of their fields. If but is set, those
// of articles inside it are left out.
func proses(v *value, but bool) []unnamed {
	var out []unnamed
	var below func(v *value, name string, depth int)
	below = func(v *value, name string, depth int) {
		for i := range v.items {
			item, at := &v.items[i], name
			if v.keys != nil {
				at = v.keys[i]
			}
			switch {
			case item.scalar && isProse(item.text):
				out = append(out, unnamed{at, item.text})
			case !item.scalar && depth < deepest && !(but && depth == 0 && holdsArticles(item, true)):
				below(item, at, depth+1)
			}
		}
	}
	below(v, "", 0)
	return out
}

// windowLetters is the number of letters at the end of a text by which it is recognised.
const windowLetters = 12

// account counts the fields of a record whose text is in none of its articles. A text mostly
// ends where its article does, so the articles are searched from their ends.
func (s *paperPages) account(texts []unnamed, articles []model.Article) {
	waiting := map[string][]string{} // names by the last letters of the texts
	for _, u := range texts {
		if l := []rune(letters(lastLine(u.text))); len(l) >= windowLetters {
			l = l[len(l)-windowLetters:]
			waiting[string(l)] = append(waiting[string(l)], u.name)
		}
	}
	find := func(text string) {
		if len(waiting) == 0 {
			return
		}
		l := []rune(letters(text))
		for i := len(l) - windowLetters; i >= 0 && len(waiting) > 0; i-- {
			delete(waiting, string(l[i:i+windowLetters]))
		}
	}
	for i := range slices.Backward(articles) {
		a := &articles[i]
		for j := range slices.Backward(a.Paragraphs) {
			find(a.Paragraphs[j].Text)
		}
		find(a.Kicker + a.Title() + a.Deck + a.Byline + a.Dateline)
	}
	for _, names := range waiting {
		s.untell(names...)
	}
}

// lastLine returns the last line of a value, as lines does. (The first line can lose its
// dateline.)
func lastLine(text string) string {
	if at := strings.LastIndexByte(strings.TrimRight(text, " \u3000\u00a0\n"), '\n'); at > 0 && !isHTML(text) && !strings.Contains(text, "\r") {
		text = "…" + text[at:] // lines must see that there are several lines
	}
	all := lines(text)
	if len(all) == 0 {
		return ""
	}
	return all[len(all)-1]
}

// letters returns the letters and digits of a text, which are the same in all settings of it.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}

func (s *paperPages) untell(names ...string) {
	if s.untold == nil {
		s.untold = map[string]int{}
	}
	for _, name := range names {
		s.untold[name]++
	}
}

// tell reports each field with text that is in no article, and the number of its records.
func (s *paperPages) tell(path string, leave func(*format.Error)) {
	for _, l := range s.losses() {
		leave(&format.Error{Path: path, Kind: format.Field, Detail: l.Detail, Count: l.Count, Of: l.Of})
	}
}

// losses returns those fields in the order of their names.
func (s *paperPages) losses() []format.Loss {
	var out []format.Loss
	for name, n := range s.untold {
		out = append(out, format.Loss{What: format.LostField, Detail: clean.Line(name), Count: n, Of: max(n, s.records)})
	}
	slices.SortFunc(out, func(a, b format.Loss) int { return strings.Compare(a.Detail, b.Detail) })
	return out
}

var markdownHeading = pattern.Of(`(?m)^#{1,6}[ \t]+\S`)

// isMarkdown reports whether a text is written in Markdown, by its headings.
func isMarkdown(texts []string) bool {
	return slices.ContainsFunc(texts, func(s string) bool {
		return strings.Contains(s, "#") && markdownHeading().MatchString(s) && !isHTML(s)
	})
}

// models returns the articles of a record: one, or those of a text in Markdown with headings.
func (a *article) models(s *paperPages) []model.Article {
	taken := a.takeUnnamed()
	s.records++
	var out []model.Article
	if isMarkdown(a.paragraphs) {
		text := strings.Join(a.paragraphs, "\n\n")
		captions := a.captions
		a.paragraphs, a.captions = nil, nil
		out = a.articles(text)
		a.captions = captions
	} else {
		out = []model.Article{a.model()}
	}
	if taken {
		for i := range out {
			out[i].Confidence = unnamedConfidence
			out[i].Doubts = append(out[i].Doubts, model.Doubt{Role: model.RoleBody, Reason: noName})
		}
	}
	return out
}
