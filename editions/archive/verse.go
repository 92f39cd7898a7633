package archive

import (
	"strings"
	"unicode/utf8"

	"baolan/model"
)

// This file reads verse in quotations, where a line of the quotation is one of the verse and an empty one ends a stanza.

// The greatest number of characters of a line of verse, and the least number of lines.
const (
	longestVerse = 20
	leastVerse   = 4
)

// verse adds the stanzas of a quotation that begins with the first line, if it is verse: four lines and more, all short,
// of which most have a break by hand behind them or end in no stop. It returns the number of its lines, 0 if it is none.
func (p *passage) verse(lines []line) int {
	var stanzas [][]string
	n, count, ended, begins := 0, 0, 0, true
	for ; n < len(lines) && lines[n].kind == quote; n++ {
		s := strings.TrimSpace(lines[n].text)
		if s == "" {
			begins = true
			continue
		}
		if utf8.RuneCountInString(s) > longestVerse {
			return 0
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
	if count < leastVerse || ended*2 > count || len(stanzas)*2 > count {
		return 0
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

// joinVerse makes one paragraph of the lines of each poem, with an empty line between its stanzas.
func (p *passage) joinVerse(a *model.Article) {
	for _, poem := range p.poems {
		for i := range a.Paragraphs {
			text, n := poem.at(a.Paragraphs[i:])
			if n == 0 {
				continue
			}
			joined := model.Paragraph{Kind: model.Verse, Text: text}
			a.Paragraphs = append(append(a.Paragraphs[:i:i], joined), a.Paragraphs[i+n:]...)
			break
		}
	}
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
