package form

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"baolan/editions/form/flow"
	"baolan/model"
)

// paragraphsOf are the paragraphs of an article; the second has a note's mark.
func paragraphsOf(title, mark string) (all []string) {
	for k := range 12 {
		m := ""
		if k == 1 {
			m = mark
		}
		all = append(all, fmt.Sprintf("《%s》的第%d段写的是镇上的旧事%s，讲的人记得很清楚，听的人也都点头称是，从桥头讲到车站，又从车站讲回桥头%s，天黑了才散。", title, k+1, m, strings.Repeat("，谁也不肯先走", k%4)))
	}
	return all
}

// digestOf sets a digest of two articles, one after the other, in sheets with the heads and
// feet that edges gives, and a note at the foot of the first sheet of each article.
func digestOf(edges func(n int, title string) (head, foot string), mark, note string) string {
	const width, rows = 34, 16
	var b strings.Builder
	n := 12
	for _, title := range []string{"桥边的车铺", "守塔人的账本"} {
		lines := []string{title, "○ 郑拾一"}
		for _, p := range paragraphsOf(title, mark) {
			for r := []rune("　　" + p); len(r) > 0; {
				k := min(width, len(r))
				for k < len(r) && strings.ContainsRune("，。》①*", r[k]) {
					k--
				}
				lines, r = append(lines, string(r[:k])), r[k:]
			}
		}
		for first := true; len(lines) > 0; first = false {
			k := min(rows, len(lines))
			head, foot := edges(n, title)
			under := ""
			if first {
				under = note
			}
			for _, l := range []string{head, strings.Join(lines[:k], "\n"), under, foot} {
				if l != "" {
					b.WriteString(l + "\n")
				}
			}
			b.WriteString("\f")
			lines, n = lines[k:], n+1
		}
	}
	return b.String()
}

// Running lines that differ from page to page belong to no article, and notes at the feet
// stand in no sentence, whatever their forms.
func TestSheets_Edges(t *testing.T) {
	t.Parallel()
	edges := map[string]func(n int, title string) (head, foot string){
		"number and name in turn": func(n int, _ string) (head, foot string) {
			return [2]string{fmt.Sprintf("%d　霁川文摘", n), fmt.Sprintf("乡土　%d", n)}[n%2], ""
		},
		"bars": func(n int, _ string) (head, foot string) { return fmt.Sprintf("霁川文摘 | %03d", n), "" },
		"title on a side": func(n int, title string) (head, foot string) {
			return [2]string{"霁川文摘", title}[n%2], fmt.Sprint(n)
		},
		"title and number": func(n int, title string) (head, foot string) {
			return "", [2]string{fmt.Sprintf("%d  JICHUAN DIGEST", n), fmt.Sprintf("%s  %d", title, n)}[n%2]
		},
		"section and name": func(n int, title string) (head, foot string) {
			return map[bool]string{true: "乡土", false: "世相"}[title == "桥边的车铺"] + " ◆ 霁川文摘", fmt.Sprintf("%d / 48", n)
		},
		"in words": func(n int, _ string) (head, foot string) {
			return "霁川文摘", "·" + string([]rune("一二三四五六七八九")[n%9]) + "·"
		},
	}
	notes := map[string][2]string{
		"none":     {},
		"circled":  {"①", "①《霁川县志》，霁川书局1989年版，第31页。"},
		"bracket":  {"[1]", "[1]《霁川县志》，霁川书局1989年版，第31页。"},
		"star":     {"*", "* 本文刊发时有删节。"},
		"ruled":    {"①", "————————\n①《霁川县志》，霁川书局1989年版，第31页。"},
		"two rows": {"①", "注：①这一年的大水见于《霁川县志》，霁川书局1989年版，又见\n《青石桥镇志》，第31页。"},
	}
	for e, edge := range edges {
		for k, note := range notes {
			text := digestOf(edge, note[0], note[1])
			var l Sample
			sheets := strings.Split(text, "\f")
			for _, s := range sheets {
				l.Page(s)
			}
			d := l.Document()
			if d.Kind != Sheets {
				t.Errorf("%s, %s: %s", e, k, d.Kind)
				continue
			}
			checkDigest(t, e+", "+k, d.Sheets(sheets), note[0], strings.TrimLeft(note[1], "—\n"))
		}
	}
}

func checkDigest(t *testing.T, name string, parts []flow.Part, mark, note string) {
	t.Helper()
	note = strings.NewReplacer("\n", "", " ", "").Replace(note)
	var titles []string
	for i := range parts {
		for _, a := range parts[i].Page.Articles {
			titles = append(titles, a.Title())
			var text, notes []string
			for _, p := range a.Paragraphs {
				if p.Kind == model.Note {
					notes = append(notes, strings.ReplaceAll(p.Text, " ", ""))
				} else {
					text = append(text, p.Text)
				}
			}
			if got := strings.Join(notes, "|"); got != note {
				t.Errorf("%s: notes %q", name, got)
			}
			if want := paragraphsOf(a.Title(), mark); !slices.Equal(text, want) {
				t.Errorf("%s: %d paragraphs\n%s", name, len(text), strings.Join(text, "\n"))
			}
		}
	}
	if got := strings.Join(titles, "|"); got != "桥边的车铺|守塔人的账本" {
		t.Errorf("%s: %s", name, got)
	}
}
