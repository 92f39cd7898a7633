package running

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"baolan/internal/fixture/growth"
)

// pagesOf cuts a text at its marks.
func pagesOf(text string) (pages []string) {
	m, ok := FindMarks([]byte(text))
	if !ok {
		return []string{text}
	}
	for b := []byte(text); len(b) > 0; {
		page, next := m.Cut(b, b, len(b))
		if p := strings.TrimSpace(string(page)); p != "" {
			pages = append(pages, p)
		}
		b = b[next:]
	}
	return pages
}

func TestMarks(t *testing.T) {
	t.Parallel()
	body := "大桥昨天通车\n本报记者 林一\n　　两岸居民来往更方便了。"
	for _, mark := range []string{
		"===== Page 1 =====", "--- page-1 ---", "--- 第 1 页 ---", "# Page 1", "[1/1]", "【第1页】", "<!-- page 1 -->", "{1}------------------------", "----- Page (1) Break -----",
		"===== 第1页/共3页 =====", "### 1 ###", "*** PAGE 1 of 9 ***", "<!-- PageNumber=\"1\" -->", "[PAGE BREAK]", "————第1页————", "＝＝＝ Page 1 ＝＝＝",
		"========================\nPage 1 of 1\n========================", "----------\n第 1 页\n----------",
	} {
		for _, text := range []string{mark + "\n" + body + "\n", "\n" + mark + "\r\n\r\n" + body} {
			if got := pagesOf(text); len(got) != 1 || got[0] != body {
				t.Errorf("%s: %q", mark, got)
			}
		}
	}
	two := "--- Page 1 ---\n" + body + "\n--- Page 2 ---\n" + body
	if got := pagesOf(two); len(got) != 2 || got[0] != body || got[1] != body {
		t.Errorf("%q", got)
	}
	if got := pagesOf(body + "\n--- Page 4 ---\n" + body + "\n--- Page 5 ---\n"); len(got) != 2 {
		t.Errorf("%q", got)
	}
}

// What a newspaper prints is no mark: its own numbers, scores, notes in brackets, rules.
func TestMarks_Others(t *testing.T) {
	t.Parallel()
	for _, line := range []string{
		"——7——", "- 7 -", "第7页", "3/4", "[1]", "（一）", "----------", "=====", "# 要闻", "[3:2]", "(1/4决赛)", "<!-- 第1版：要闻 -->", "【第1版】", "**12**", "--7--",
	} {
		text := line + "\n大桥昨天通车\n　　两岸居民来往更方便了。\n"
		if _, ok := FindMarks([]byte(text)); ok {
			t.Errorf("%s is a mark", line)
		}
	}
	if _, ok := FindMarks([]byte("# Page 1\n\n# 大桥通车\n\n正文。\n")); ok {
		t.Error("a heading of Markdown is a mark")
	}
	if _, ok := FindMarks([]byte("大桥通车\n--- Page 1 ---\n正文。\n")); ok {
		t.Error("a lone mark in the middle is one")
	}
}

func TestMarks_Growth(t *testing.T) {
	if testing.Short() {
		t.Skip("it measures time")
	}
	for _, unit := range []string{"--------\n", "--- Page 1 ---\n", "--- Page 1 ---", "[", "<!-- page"} {
		bound := growth.Bound{Times: 4, Most: 10, Unfelt: 300 * time.Millisecond}
		few, many, tooFast := growth.TooFast(20_000, bound, func(n int) func() {
			text := strings.Repeat(unit, n)
			return func() { pagesOf(text) }
		})
		if tooFast {
			t.Errorf("%q: %v, %v", unit, few, many)
		}
	}
}

func FuzzMarks(f *testing.F) {
	f.Add([]byte("--- Page 1 ---\n正文\n--- Page 2 ---\n"))
	f.Add([]byte("========\nPage 1 of 1\n========\n正文"))
	f.Fuzz(func(t *testing.T, text []byte) {
		m, ok := FindMarks(text)
		if !ok {
			return
		}
		for b := text; len(b) > 0; {
			page, next := m.Cut(b, b, len(b))
			if next <= 0 || next > len(b) || len(page) > next || !bytes.HasPrefix(b, page) {
				t.Fatalf("%d of %d bytes, a page of %d", next, len(b), len(page))
			}
			b = b[next:]
		}
	})
}
