package galley

import (
	"strings"
	"testing"

	"baolan/ui/theme"
)

// Nothing an edition holds, not even through Markdown's entities, becomes an
// escape of ours.
func TestMarkdown_NoEscape(t *testing.T) {
	st := theme.New(theme.Paper(), theme.Terminal{})
	for _, evil := range []string{"&#27;[31mred", "&#x9b;31m", "a &NewLine; b", "&rlm;", "`&#27;]52;c;AAAA&#7;`", "[a](http://x \"&#27;c\")", "\x1b]52;c;A\a"} {
		for _, p := range MarkdownParts(evil, 0, &st) {
			for _, r := range p.Text {
				if r < ' ' || r >= 0x7f && r < 0xa0 || r == '\u200f' {
					t.Errorf("%q became %q", evil, p.Text)
				}
			}
			for _, s := range p.Spans {
				if strings.Contains(s.Style.Paint("x"), "]") {
					t.Errorf("%q has the style %q", evil, s.Style.Paint("x"))
				}
			}
		}
	}
}
