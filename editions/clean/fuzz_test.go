package clean

import (
	"testing"
	"unicode"
	"unicode/utf8"
)

// FuzzText holds the promise of the package, stated here again from the
// Unicode properties and not from kindOf.
func FuzzText(f *testing.F) {
	for _, s := range []string{
		"\x1b]52;c;UFdORUQ1Mg==\x07", "\x1b[31m\x9b31m\u009b31m", "中\u200d文\u202e", "\xed\xa0\x80\xc0\xaf",
		"e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301", "⽉⻓", "\r\n\n\r\f\v", "\U00038000\U000E0041\U000E0100",
		"\x1bP\x1b_\x1b]", "\u009d\u009c\u0090\x07",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		out, rep := Text(s)
		if !utf8.ValidString(out) {
			t.Fatalf("Text(%q) = %q is no UTF-8", s, out)
		}
		marks := 0
		for i, r := range out {
			bad := r < 0x20 && r != '\n' || r >= 0x7F && r <= 0x9F ||
				unicode.In(r, unicode.Bidi_Control, unicode.Cf, unicode.Cs, unicode.Co, unicode.Zl, unicode.Zp, unicode.Noncharacter_Code_Point) ||
				r >= 0x38000 && r <= 0x3FFFD || r >= 0xE0000 && r <= 0xE00FF
			if bad {
				t.Fatalf("Text(%q) lets %U pass at %d", s, r, i)
			}
			if unicode.Is(unicode.Mn, r) && !unicode.Is(unicode.Variation_Selector, r) {
				if marks++; marks > maxMarks {
					t.Fatalf("Text(%q) lets %d marks pass on one base", s, marks)
				}
			} else {
				marks = 0
			}
		}
		if again, _ := Text(out); again != out {
			t.Fatalf("Text is not idempotent: %q, then %q", out, again)
		}
		if len(rep.Findings()) == 0 && utf8.RuneCountInString(out) < utf8.RuneCountInString(s)-countBreaks(s) {
			t.Fatalf("Text(%q) = %q lost characters that no finding names", s, out)
		}
	})
}

// countBreaks bounds the characters that CR LF pairs may cost.
func countBreaks(s string) (n int) {
	for i := range len(s) {
		if s[i] == '\r' {
			n++
		}
	}
	return n
}
