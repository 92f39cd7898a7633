package paint

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"baolan/editions/clean"
	"baolan/ui/cells"
)

// Whatever a view holds in its rows and in its title, because a pane did not clean it:
// the terminal gets the text and nothing that it would carry out, or that hides or
// reorders text.
func TestPainter_Border(t *testing.T) {
	t.Parallel()
	var hostile []string
	for c := rune(0); c < 0x20; c++ {
		hostile = append(hostile, string(c))
	}
	for c := rune(0x7f); c < 0xa0; c++ {
		hostile = append(hostile, string(c), string([]byte{byte(c)}))
	}
	for _, c := range []rune{0xad, 0x34f, 0x61c, 0x115f, 0x17b4, 0x180e, 0x2028, 0x2060, 0x2800, 0x3164, 0xfe0e, 0xfe0f, 0xfeff, 0xffa0, 0xfff9, 0xe000, 0xffff, 0x1d173, 0xe0001, 0xe0041, 0x10fffe} {
		hostile = append(hostile, string(c))
	}
	for c := rune(0x200b); c < 0x2070; c++ {
		hostile = append(hostile, string(c))
	}
	hostile = append(hostile, "\u0301"+strings.Repeat("\u0301", 60), "\ufe0f\u20e3", "\xed\xa0\x80",
		"\x1b]52;c;UFdO\a", "\x1b]0;T\x1b\\", "\x1bPq#0\x1b\\", "\x1b[2J", "\x1b[?1003h", "\x1b[6n", "\x1b[8;1;1t", "\u009b2J", "\u009d0;T\u009c", "\x1bc", "\x1b(0", "\x1b[38;5;1;8m\x1b[0;5;8m")
	for _, policy := range []cells.Policy{cells.Narrow, cells.Wide, cells.Pin} {
		for _, h := range hostile {
			for _, row := range []string{"甲" + h + "乙", h, "a" + h + "b", "\x1b[1m甲\x1b[m" + h + "\x1b[31m乙", "“" + h + "”", "👨" + h + "👩"} {
				o := &output{}
				p := New(o, Options{Width: 40, Height: 3})
				p.Show(tea.View{Content: cells.StandIn(row+"\n中", policy), WindowTitle: row})
				p.paint()
				if got := o.take(); obeyed(got) != "" {
					t.Errorf("%q: %s in %q", row, obeyed(got), got)
				} else if !strings.Contains(got, "中") || strings.Contains(row, "乙") && !strings.Contains(got, "乙") {
					t.Errorf("%q: lost its neighbours in %q", row, got)
				}
			}
		}
	}
}

// obeyed returns the parts of an output that are neither text nor sequences of the
// painter's own.
func obeyed(out string) string {
	var text strings.Builder
	s := scanner{in: []byte(out)}
	for t := (token{}); s.next(&t); {
		switch {
		case t.kind == tokenText:
			text.WriteString(string(t.bytes))
		case t.kind == tokenString && t.char == ']' && strings.HasPrefix(string(t.bytes), "\x1b]2;"):
			text.WriteString(strings.TrimSuffix(string(t.bytes[4:]), "\a"))
		case t.kind == tokenCSI && strings.ContainsRune("mHKJXChlt", t.char) && strings.Contains(" 22 23 ", fmt.Sprint(" ", first(t.params), " ")) == (t.char == 't'):
		case t.kind == tokenEscape && (t.char == '7' || t.char == '8') && t.middle == 0: // a pinned character is drawn between these
		default:
			return fmt.Sprintf("%q", t.bytes)
		}
	}
	_, report := clean.Text(text.String())
	for _, f := range report.Findings() {
		return f.Kind.String()
	}
	return ""
}

func first(p []param) int {
	if len(p) == 0 {
		return 0
	}
	return p[0].n
}
