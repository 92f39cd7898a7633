package archive

import (
	"strings"
	"unicode/utf8"

	"baolan/editions/markdown"
	"baolan/model"
)

// This file reads verse in quotations, where a line of the quotation is one of the verse and an empty one ends a stanza.

// quotation adds the lines of a quotation up to its end or its first long line, and returns their number: as verse, or
// else as notes.
func (p *passage) quotation(lines []line) int {
	stanzas, n := verse(lines)
	if stanzas == nil {
		for _, l := range lines[:n] {
			p.line(l.text)
			p.kinds[l.text] = model.Note
		}
		return n
	}
	for _, stanza := range stanzas {
		for _, s := range stanza {
			p.line(s)
			p.kinds[s] = model.Verse
		}
	}
	p.poems = append(p.poems, stanzas)
	return n
}

// verse returns the stanzas of a quotation that begins with the first line, nil if it is no verse: four lines and more,
// all short, of which at least half end in no stop. n is the number of lines that were looked at, one at least.
func verse(lines []line) (stanzas poem, n int) {
	count, ended, begins := 0, 0, true
	for ; n < len(lines) && lines[n].kind == quote; n++ {
		s := strings.TrimSpace(lines[n].text)
		if s == "" {
			begins = true
			continue
		}
		if utf8.RuneCountInString(s) > markdown.LongestVerse {
			return nil, n + 1
		}
		if begins {
			stanzas, begins = append(stanzas, nil), false
		}
		last := &stanzas[len(stanzas)-1]
		*last = append(*last, s)
		count++
		if endsSentence(s) {
			ended++
		}
	}
	if !markdown.AreVerse(count, len(stanzas)) || ended*2 > count {
		return nil, n
	}
	return stanzas, n
}

// joinVerse makes one paragraph of the lines of each poem, with an empty line between its stanzas.
func (p *passage) joinVerse(a *model.Article) {
	if len(p.poems) == 0 {
		return
	}
	begin := map[string][]poem{} // those that begin with a line
	for _, o := range p.poems {
		begin[o[0][0]] = append(begin[o[0][0]], o)
	}
	var out []model.Paragraph
	for i := 0; i < len(a.Paragraphs); {
		first := a.Paragraphs[i].Text
		if poems := begin[first]; len(poems) > 0 {
			if text, n := poems[0].at(a.Paragraphs[i:]); n > 0 {
				out, begin[first] = append(out, model.Paragraph{Kind: model.Verse, Text: text}), poems[1:]
				i += n
				continue
			}
		}
		out = append(out, a.Paragraphs[i])
		i++
	}
	a.Paragraphs = out
}

// poem is the stanzas of a quotation.
type poem [][]string

// at returns the text of a poem if paragraphs begin with its lines, and their number.
func (o poem) at(ps []model.Paragraph) (text string, n int) {
	stanzas := make([]string, len(o))
	for k, stanza := range o {
		for _, s := range stanza {
			if n == len(ps) || ps[n].Text != s {
				return "", 0
			}
			n++
		}
		stanzas[k] = strings.Join(stanza, "\n")
	}
	return strings.Join(stanzas, "\n\n"), n
}
