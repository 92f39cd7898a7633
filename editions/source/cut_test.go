package source

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestSizes_Text(t *testing.T) {
	t.Parallel()
	z := usual()
	largestPage, largestLine := z.page, z.line
	line := strings.Repeat("字", 20) + "\n"
	lines := strings.Repeat(line, 2*largestPage/len(line))
	sentence := "今天上午召开会议。"
	for name, c := range map[string]struct {
		text       string
		feeds      bool
		page, next int
	}{
		"whole":              {"一版\n", true, len("一版\n"), len("一版\n")},
		"form feed":          {"一版\n\f二版\n", true, len("一版\n"), len("一版\n\f")},
		"form feeds used up": {"一版\n\f二版\n", false, len("一版\n\f二版\n"), len("一版\n\f二版\n")},
		"a crumb too long":   {strings.Repeat("a\n", largestPage/2+9), true, largestPage + 18, largestPage + 18},
		"many lines":         {lines, true, largestPage / len(line) * len(line), largestPage / len(line) * len(line)},
		"CR LF":              {strings.Repeat("字\r\n", largestPage), true, largestPage / 5 * 5, largestPage / 5 * 5},
		"a long line": {
			strings.Repeat("字", largestPage) + "\n" + lines, true,
			3*largestPage + 1, 3*largestPage + 1,
		},
		"a long line and a page": {
			strings.Repeat("字", largestPage) + "\f" + lines, true,
			3 * largestPage, 3 * largestPage,
		},
		"the longest line": {strings.Repeat("字", largestLine/3), true, largestLine / 3 * 3, largestLine / 3 * 3},
		"a line without end": {
			strings.Repeat(sentence, 1<<20), true,
			largestLine / len(sentence) * len(sentence), largestLine / len(sentence) * len(sentence),
		},
		"a sentence without end": {strings.Repeat("字", 4<<20), true, largestLine / 3 * 3, largestLine / 3 * 3},
		"bytes of no text":       {strings.Repeat("\x80", 5<<20), true, largestLine - utf8.UTFMax, largestLine - utf8.UTFMax},
	} {
		page, next := z.text([]byte(c.text), c.feeds)
		if len(page) != c.page || next != c.next {
			t.Errorf("%s: a page of %d bytes and the next after %d, want %d and %d", name, len(page), next, c.page, c.next)
		}
	}
}

// A page of Markdown ends before the comment of the next, and one that is too large
// before an article, a block, a line or a sentence, whichever there is.
func TestSizes_Markdown(t *testing.T) {
	t.Parallel()
	z := sizes{page: 60, crumb: 20, line: 120}
	words := strings.Repeat("words ", 30)
	for name, c := range map[string]struct {
		text    string
		borders bool
		next    int
	}{
		"small":                 {"# a\n\nb\n", true, len("# a\n\nb\n")},
		"two pages":             {"<!-- 第1版 -->\n\na\n\n<!-- 第2版 -->\n", true, len("<!-- 第1版 -->\n\na\n\n")},
		"what is before a page": {"a\n<!-- 第1版 -->\n", true, len("a\n")},
		"indented, CR LF":       {"a\r\n   <!--版-->\r\n", true, len("a\r\n")},
		"indented as code":      {"a\n\n    <!-- 版 -->\n", true, len("a\n\n    <!-- 版 -->\n")},
		"in a line":             {"a\nb <!-- 版 -->\n", true, len("a\nb <!-- 版 -->\n")},
		"of other things":       {"a\n<!-- 天气 -->\n<!-- 再版 -->\n", true, len("a\n<!-- 天气 -->\n<!-- 再版 -->\n")},
		"no more pages":         {"a\n<!-- 第1版 -->\n", false, len("a\n<!-- 第1版 -->\n")},
		"far away":              {words[:90] + "\n<!-- 第2版 -->\n", true, 91},
		"articles":              {"# a\n\nb\n\n# c\n\nd\n\n" + words, true, len("# a\n\nb\n\n")},
		"blocks":                {"# a\n\nb\nc\n\nd\ne" + words, true, len("# a\n\nb\nc\n\n")},
		"blocks, CR LF":         {"# a\r\nb\r\n\r\nd" + words, true, len("# a\r\nb\r\n\r\n")},
		"lines":                 {"a\nb\n" + words, true, len("a\nb\n")},
		"a line without end":    {strings.Repeat("字。", 99), true, 120},
	} {
		page, next := z.markdown([]byte(c.text), c.borders)
		if next != c.next || len(page) != next {
			t.Errorf("%s: a page of %d bytes and the next after %d, want %d", name, len(page), next, c.next)
		}
	}
}

// FuzzText holds that cutting ends, loses nothing but the form feeds, makes
// no page that is too large and cuts no character.
func FuzzText(f *testing.F) {
	z := usual()
	largestPage, largestLine := z.page, z.line
	f.Add("一\n", uint32(9), true)
	f.Add("一二三\f", uint32(largestPage), true)
	f.Add("一二三\r\n", uint32(largestLine), false)
	f.Add("\x80\f", uint32(largestLine), false)
	f.Fuzz(func(t *testing.T, unit string, n uint32, feeds bool) {
		if unit == "" {
			return
		}
		s := bytes.Repeat([]byte(unit), int(n)%(largestLine*5/2)/len(unit)+1)
		whole := utf8.Valid(s)
		for len(s) > 0 {
			page, next := z.text(s, feeds)
			if next <= 0 || next > len(s) || len(page) > largestLine || !bytes.HasPrefix(s, page) {
				t.Fatalf("a page of %d bytes and the next after %d of %d", len(page), next, len(s))
			}
			if gone := s[len(page):next]; len(gone) > 0 && string(gone) != "\f" {
				t.Fatalf("%q is lost", gone)
			}
			if whole && !utf8.Valid(page) {
				t.Fatal("a character is cut")
			}
			s = s[next:]
		}
	})
}

// FuzzMarkdown holds the same of Markdown, of which nothing is lost.
func FuzzMarkdown(f *testing.F) {
	z := sizes{page: 60, crumb: 20, line: 120}
	f.Add("# a\n\nb\n<!-- 第2版 -->\n\n", uint8(9), true)
	f.Add("<!-- 版 -->\r\n\r\n", uint8(40), false)
	f.Add("字", uint8(200), true)
	f.Fuzz(func(t *testing.T, unit string, n uint8, borders bool) {
		s := []byte(strings.Repeat(unit, int(n)))
		whole := utf8.Valid(s)
		for len(s) > 0 {
			page, next := z.markdown(s, borders)
			if next <= 0 || next > len(s) || next > z.line || len(page) != next {
				t.Fatalf("a page of %d bytes and the next after %d of %d", len(page), next, len(s))
			}
			if whole && !utf8.Valid(page) {
				t.Fatal("a character is cut")
			}
			s = s[next:]
		}
	})
}
