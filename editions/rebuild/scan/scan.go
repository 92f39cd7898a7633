// Package scan cuts a page's text into printed lines.
//
// It promises that every line of the text is in Page.Source, and every line that is
// not blank in Page.Lines too, with its leading spaces counted and its trailing ones
// cut off. It reads no words.
package scan

import (
	"strings"

	"baolan/editions/line"
	"baolan/editions/rebuild/measure"
	"baolan/model"
)

// Page is a page's text cut into lines.
type Page struct {
	Source []model.SourceLine // every line as given, no article named yet
	Lines  []line.Line        // those that are not blank
}

// Text cuts a text at its line ends. The text is clean UTF-8.
func Text(text string) Page {
	n := strings.Count(text, "\n") + 1
	p := Page{Source: make([]model.SourceLine, 0, n)}
	p.Lines = cut(text, n, func(t string) { p.Source = append(p.Source, model.SourceLine{Text: t, Article: -1}) })
	return p
}

// Lines returns the lines of a text that are not blank, as Text does.
func Lines(text string) []line.Line {
	return cut(text, strings.Count(text, "\n")+1, func(string) {})
}

// cut returns the lines of a text that are not blank, and passes each of its n lines on.
func cut(text string, n int, pass func(string)) []line.Line {
	lines := make([]line.Line, 0, n-strings.Count(text, "\n\n"))
	blank, spaced := false, false
	for i := int32(0); ; i++ {
		t, rest, more := strings.Cut(text, "\n")
		if !more && t == "" {
			break // a text ends in a line end; it is no line of its own
		}
		pass(t)
		if body := strings.TrimLeftFunc(t, measure.IsGap); body == "" {
			blank, spaced = true, spaced || strings.ContainsAny(t, " \u3000")
		} else {
			lines = append(lines, line.Line{
				Text: strings.TrimRightFunc(body, measure.IsGap),
				From: i, To: i, Lead: lead(t[:len(t)-len(body)]), Blank: blank, Spaced: spaced,
			})
			blank, spaced = false, false
		}
		if !more {
			break
		}
		text = rest
	}
	return lines
}

// lead counts the spaces of an indent in half ems: MuPDF gives U+3000 as two
// spaces, other extractors keep it.
func lead(s string) int32 {
	n := int32(0)
	for _, r := range s {
		n++
		if r == 0x3000 {
			n++
		}
	}
	return min(n, 99)
}
