package record

import (
	"cmp"
	"strings"

	"baolan/editions/form"
	"baolan/editions/pattern"
	"baolan/editions/web/story"
)

// This file reads what the text of a record says of itself: exporters of notes, of messengers and of
// sites leave the title, the names of those who wrote it and the tags in the text.

// takeHead moves what the first paragraphs say of the article to its fields, and keeps what they
// say of the edition.
func (a *article) takeHead(s *story.Story) {
	dateline := s.Dateline
	if s.TakeHead(); dateline != "" {
		s.Dateline = dateline
	}
	of, im := &a.of, s.Imprint
	of.paper, of.date = cmp.Or(of.paper, im.Paper), cmp.Or(of.date, im.Date)
	if of.number == 0 {
		of.number, of.label, of.name = im.Number, im.Label, cmp.Or(of.name, im.Name)
	}
}

// takeTitle takes the title of a record that has none from the lines of its text, which is read as one of
// paragraphs is. The lines that it returns are those of the text.
func (a *article) takeTitle(all []string) []string {
	if a.title != "" || len(all) < 2 {
		return all
	}
	d := form.Document{Kind: form.Paragraphs}
	parts := d.Sheets([]string{strings.Join(all, "\n")})
	if len(parts) == 0 || len(parts[0].Page.Articles) == 0 {
		return all
	}
	read := &parts[0].Page.Articles[0]
	above := map[string]bool{}
	for _, l := range append([]string{read.Kicker, read.Deck}, read.Headline...) {
		above[squeeze(l)] = l != ""
	}
	n := 0
	for n < len(all) && above[squeeze(all[n])] {
		n++
	}
	if n == 0 || n == len(all) {
		return all
	}
	a.kicker, a.title, a.deck = cmp.Or(a.kicker, read.Kicker), strings.Join(read.Headline, "\n"), cmp.Or(a.deck, read.Deck)
	return all[n:]
}

// tagLine matches a line that is nothing but tags: #要闻 #都市.
var tagLine = pattern.Of(`^(?:#[^\s#]{1,20}#?\s*)+$`)

// takeTags takes the last lines that are tags, or lead to the article at its site, from a text. A
// single tag is the name of a column.
func (a *article) takeTags(all []string) []string {
	n := len(all)
	for ; n > 1; n-- {
		switch l := all[n-1]; {
		case story.IsTool(l), story.IsEnd(l):
		case tagLine().MatchString(l) && strings.Count(l, "#") == 1 && a.column == "":
			a.column = strings.TrimPrefix(l, "#")
		default:
			return all[:n]
		}
	}
	return all[:n]
}

// accountName matches what a site calls an account, which is no name of an author.
var accountName = pattern.Of(`^(?i:admin(?:istrator)?|root|webmaster|editor|user|test|[a-z]{1,12}[0-9_.-]{1,8}[a-z0-9]*)$`)

// isAccount reports whether an author is an account of a site.
func isAccount(author string) bool { return accountName().MatchString(author) }
