package session

import (
	"cmp"
	"strconv"
	"strings"
	"time"

	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/cells"
)

// Thousands gives a number with separators: 12,345.
func Thousands(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// PlainText removes control characters, except line breaks.
func PlainText(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' || r >= 0x7f && r < 0xa0 {
			return -1
		}
		return r
	}, s)
}

// PaperName gives the name of a paper as it is shown.
func PaperName(lang catalog.Lang, name string) string {
	if name == "" {
		return lang.Say(catalog.UnknownPaper)
	}
	return cells.Fold(name)
}

// DateWords gives a date as 2020年12月29日 星期二; it is empty if the date is not known.
func DateWords(lang catalog.Lang, d model.Date) string {
	if d.IsZero() {
		return ""
	}
	return lang.Say(catalog.DateForm, d.Year, d.Month, d.Day) + " " + Weekday(lang, d.Weekday())
}

// Weekday gives the name of a day of the week.
func Weekday(lang catalog.Lang, d time.Weekday) string {
	return lang.Say(catalog.Weekday0 + catalog.Key(d))
}

// PageName gives “1 要闻”, or “第1版” if the page has no name; i is its index.
func PageName(lang catalog.Lang, p *model.Page, i int) string {
	n := p.Number
	if n == 0 {
		n = i + 1
	}
	label := cells.Fold(p.Label)
	if label == "" {
		label = Thousands(n)
	}
	if p.Name == "" {
		return lang.Say(pageNamed(p), label)
	}
	return label + " " + cells.Fold(p.Name)
}

// PageNumber gives “第1版”, or “第1页” in a digest; i is the page's index.
func PageNumber(lang catalog.Lang, p *model.Page, i int) string {
	return lang.Say(pageNamed(p), PageLabel(p, i))
}

func pageNamed(p *model.Page) catalog.Key {
	if p.InBook {
		return catalog.BookPageNamed
	}
	return catalog.PageNamed
}

// PageLabel gives the printed label of a page, its number, or its position.
func PageLabel(p *model.Page, i int) string {
	switch {
	case p.Label != "":
		return p.Label
	case p.Number > 0:
		return Thousands(p.Number)
	}
	return Thousands(i + 1)
}

// EditionName gives 《清河日报》2024-03-07.
func EditionName(lang catalog.Lang, paper string, date model.Date) string {
	if paper == "" {
		paper = lang.Say(catalog.UnknownPaper)
	}
	return lang.Say(catalog.Titled, paper) + date.String()
}

// nameMost is how many characters name an article that has no headline: what two rows of the
// widest list hold.
const nameMost = 48

// NameOf gives what an article is called wherever it is named: its headline, or its first words
// where it has none.
func (s *Session) NameOf(a *model.Article) string {
	return cmp.Or(s.Shown(a.Title()), s.firstWords(a, nameMost), s.Say(catalog.UntitledArticle))
}

// firstWords gives the beginning of an article's text on one line, at most so many
// characters of it: what stands for a headline that the page does not have. It is empty if
// the article has no text. The lines of a table or of a verse have a blank between them.
func (s *Session) firstWords(a *model.Article, most int) string {
	for i := range a.Paragraphs {
		text, n := a.Paragraphs[i].Text, 0
		for at := range text {
			if n++; n > 2*most { // some are blanks that are left out
				text = text[:at]
				break
			}
		}
		words := []rune(strings.Join(strings.Fields(text), " "))
		if len(words) == 0 {
			continue
		}
		if len(words) > most {
			words = append(words[:most], '…')
		}
		return s.Shown(string(words))
	}
	return ""
}
