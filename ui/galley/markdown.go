package galley

import (
	"html"
	"strings"

	"charm.land/glamour/v2"
	glamansi "charm.land/glamour/v2/ansi"
	"github.com/charmbracelet/x/ansi"

	"baolan/ui/cells"
	_ "baolan/ui/lean" // it comes before Glamour's highlighter, which is not used
	"baolan/ui/session"
	"baolan/ui/theme"
)

// Markdown is styled by Glamour with its own wrapping off, and broken into
// lines by ui/typeset like all other text, because Glamour's wrap knows no
// 禁则. Between the two stands a reader of escape sequences that lets styles
// through and nothing else.

// MarkdownParts styles Markdown. Each line that Glamour makes of it is a part.
func MarkdownParts(source string, para int, st *theme.Styles) []Part {
	var parts []Part
	for _, block := range blocks(source) {
		look := theme.Body
		if strings.HasPrefix(block, "#") {
			look = theme.Subhead
		}
		for _, line := range strings.Split(glamourize(block), "\n") {
			text, spans := readStyled(line)
			trimmed := strings.TrimLeft(text, " ")
			spans, text = shift(spans, len(text)-len(trimmed)), strings.TrimRight(trimmed, " ")
			if text == "" {
				continue
			}
			lead, text, spans := takeLead(text, spans)
			text, spans = tightened(text, spans)
			parts = append(parts, Part{Look: look, Text: text, Spans: spans, Para: para, Lead: lead})
		}
	}
	return parts
}

// linesAtOnce is how many lines of a list Glamour is given at once. Its time grows
// with the square of their number.
const linesAtOnce = 64

// beginsItem reports whether a line begins an item of an unordered list or a
// definition. Before it a block can be divided without a change in the result.
func beginsItem(line string) bool {
	for _, mark := range []string{"- ", "* ", "+ ", "["} {
		if strings.HasPrefix(line, mark) {
			return true
		}
	}
	return false
}

// blocks divides Markdown at blank lines. A fenced block is not divided.
func blocks(source string) []string {
	var all []string
	var now []string
	fenced := false
	flush := func() {
		if len(now) > 0 {
			all = append(all, strings.Join(now, "\n"))
		}
		now = nil
	}
	for _, line := range strings.Split(source, "\n") {
		if strings.HasPrefix(line, "```") {
			fenced = !fenced
		}
		if strings.TrimSpace(line) == "" && !fenced {
			flush()
			continue
		}
		if len(now) >= linesAtOnce && !fenced && beginsItem(line) {
			flush()
		}
		now = append(now, line)
	}
	flush()
	return all
}

// leads are the signs that the style below puts before a line.
var leads = [...]string{"• ", "│ ", "▪ "}

// takeLead separates a hanging sign, or the number of a list item, from its line.
func takeLead(text string, spans []Span) (string, string, []Span) {
	for _, l := range leads {
		if rest, ok := strings.CutPrefix(text, l); ok {
			return "  " + l, rest, shift(spans, len(l))
		}
	}
	if n := numberEnd(text); n > 0 {
		lead := itemIndent + text[:n]
		n = len(text) - len(strings.TrimLeft(text[n:], " "))
		return lead, text[n:], shift(spans, n)
	}
	return "", text, spans
}

// shift moves spans n bytes towards the beginning.
func shift(spans []Span, n int) []Span {
	var out []Span
	for _, s := range spans {
		s.At = max(0, s.At-n)
		if len(out) > 0 && out[len(out)-1].At == s.At {
			out[len(out)-1] = s
			continue
		}
		out = append(out, s)
	}
	return out
}

// glamourize renders Markdown without wrapping. Entities are decoded before, and every
// & is escaped, so that no entity (&#27; is an escape) is decoded after the text was
// cleaned.
func glamourize(source string) string {
	source = strings.ReplaceAll(session.PlainText(html.UnescapeString(source)), "&", "&amp;")
	r, err := glamour.NewTermRenderer(glamour.WithStyles(markdownStyle()), glamour.WithWordWrap(0))
	if err != nil {
		return source
	}
	out, err := r.Render(source)
	if err != nil {
		return source
	}
	return out
}

// readStyled separates a line with escape sequences into clean text and its styles.
// Only styles (SGR) are taken over; any other sequence is removed.
func readStyled(line string) (string, []Span) {
	var b strings.Builder
	var spans []Span
	var state byte
	sgr := ""
	for line != "" {
		seq, width, n, next := ansi.DecodeSequence(line, state, nil)
		state = next
		line = line[n:]
		switch {
		case width > 0:
			b.WriteString(cells.Fold(seq))
		case strings.HasPrefix(seq, "\x1b[") && strings.HasSuffix(seq, "m"):
			if seq == "\x1b[m" || seq == "\x1b[0m" {
				sgr = ""
			} else {
				sgr += seq
			}
			st := theme.Style{}
			if sgr != "" {
				st = theme.Raw(sgr)
			}
			if k := len(spans); k > 0 && spans[k-1].At == b.Len() {
				spans[k-1].Style = st
			} else {
				spans = append(spans, Span{b.Len(), st})
			}
		case seq == " ":
			b.WriteString(seq)
		}
	}
	return b.String(), spans
}

// markdownStyle gives Glamour's style sheet: without margins and colours, and with the
// signs that takeLead recognises.
func markdownStyle() glamansi.StyleConfig {
	yes := true
	bold := glamansi.StyleBlock{StylePrimitive: glamansi.StylePrimitive{Bold: &yes}}
	bar := "│ "
	one := uint(1)
	return glamansi.StyleConfig{
		Heading: bold, H1: bold, H2: bold, H3: bold, H4: bold, H5: bold, H6: bold,
		BlockQuote:     glamansi.StyleBlock{StylePrimitive: glamansi.StylePrimitive{Faint: &yes}, Indent: &one, IndentToken: &bar},
		Strong:         glamansi.StylePrimitive{Bold: &yes},
		Emph:           glamansi.StylePrimitive{Italic: &yes},
		Strikethrough:  glamansi.StylePrimitive{CrossedOut: &yes},
		Item:           glamansi.StylePrimitive{BlockPrefix: "• "},
		Enumeration:    glamansi.StylePrimitive{BlockPrefix: ". "},
		HorizontalRule: glamansi.StylePrimitive{Format: "\n⁂\n"},
		Link:           glamansi.StylePrimitive{Underline: &yes},
		LinkText:       glamansi.StylePrimitive{Underline: &yes},
		Code:           glamansi.StyleBlock{StylePrimitive: glamansi.StylePrimitive{Bold: &yes}},
		Task:           glamansi.StyleTask{Ticked: "[x] ", Unticked: "[ ] "},
	}
}
