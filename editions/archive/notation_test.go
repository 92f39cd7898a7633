package archive

import (
	"fmt"
	"strings"
	"testing"

	"baolan/editions/markdown"
	"baolan/model"
)

const (
	noteTitle = "第三条乡镇公交今起开通"
	noteFirst = "霁川市昨日开通第三条通往青石桥镇的公交线路，全程二十二公里，设站十六座。"
	noteLast  = "“以前要转两次车，现在一趟就到。”家住问渠古镇的老郑说。"
)

// notations are the ways in which programs write what an article is.
var notations = map[string]func(by, day string) string{
	"properties": func(by, day string) string {
		return "title:: %t\n作者:: " + by + "\n日期:: " + day + "\n\n- %1\n- %2\n"
	},
	"linked": func(by, day string) string {
		return "title:: %t\nauthor:: [[" + by + "]]\ndate:: " + day + "\n\n- %1\n  id:: 5f2a\n- %2\n"
	},
	"below a heading": func(by, day string) string { return "# %t\n\n作者:: " + by + "\n日期:: " + day + "\n\n%1\n\n%2\n" },
	"title block":     func(by, day string) string { return "% %t\n% " + by + "\n% " + day + "\n\n%1\n\n%2\n" },
	"head": func(by, day string) string {
		return "Title: %t\nDate: " + day + "\nAuthor: " + by + "\nSlug: a-1\nCategory: clips\n\n%1\n\n%2\n"
	},
	"attributes": func(by, day string) string {
		return "[]{#c.xhtml}\n\n# %t {#a .b}\n\n::: {.author}\n[" + by + "]{.underline}\n:::\n\n" + day + "\n\n%1\n\n%2\n"
	},
	"head, other case": func(by, day string) string {
		return "title: %t\nauthors: " + by + "\ndate: " + day + "\nstatus: draft\n\n%1\n\n%2\n"
	},
}

// TestPages_Notations asks that every notation gives the same article, whatever comments and
// highlights stand in its text.
func TestPages_Notations(t *testing.T) {
	t.Parallel()
	texts := map[string]func(first string) (text, aside string){
		"plain":     func(s string) (string, string) { return s, "" },
		"highlight": func(s string) (string, string) { return "==霁川市==" + strings.TrimPrefix(s, "霁川市"), "" },
		"inside":    func(s string) (string, string) { return strings.Replace(s, "，", "，%%待核对%%", 1), "待核对" },
		"below":     func(s string) (string, string) { return s + "\n\n%% 待核对 %%", "待核对" },
		"lines": func(s string) (string, string) {
			return s + "\n\n%%\n待核对\n再问一次\n%%", "待核对 | 再问一次"
		},
	}
	for name, write := range notations {
		for kind, mark := range texts {
			for _, by := range []string{"郑小一", "司马清和", "柳眉"} {
				first, aside := mark(noteFirst)
				s := strings.NewReplacer("%t", noteTitle, "%1", first, "%2", noteLast).Replace(write(by, "2026-11-05"))
				if !IsForeign(s) {
					t.Errorf("%s, %s: own form", name, kind)
				}
				got := shown(Pages(markdown.Front{}, s))
				want := fmt.Sprintf("= %s\nby: %s\n", noteTitle, by)
				if !strings.Contains(got, "|  2026-11-05\n") || !strings.Contains(got, want) || strings.Count(got, "\n= ") != 1 {
					t.Errorf("%s, %s, %s:\n%s", name, kind, by, got)
				}
				read, other, _ := strings.Cut(got, "\nother ")
				if !strings.Contains(read, noteFirst) || !strings.Contains(read, noteLast) || strings.Contains(read, "%") || strings.Contains(read, "Slug") || strings.Contains(read, "待核对") {
					t.Errorf("%s, %s: the text is\n%s", name, kind, read)
				}
				if aside != "" && !strings.Contains(other, aside) {
					t.Errorf("%s, %s: %q is lost in\n%s", name, kind, aside, got)
				}
			}
		}
	}
}

// Marks that look like these notations and are text stay.
func TestRewritten_Text(t *testing.T) {
	t.Parallel()
	for _, s := range []string{
		"增幅从5%%到8%%不等。\n", "答案是a==b，不是a=b。\n", "题\n====\n\n文。\n", "std::sort 是排序。\n", "时间：九点\n", "Title: 只有一行\n\n文。\n",
		"Note: 不是题\nDate: 2026-11-05\n\n文。\n", "%%没有另一半\n\n文。\n", "%d 是一个记号。\n",
	} {
		if got := rewritten(s); got != s {
			t.Errorf("%q became %q", s, got)
		}
	}
}

// Years and months over articles are no articles; below the title of one they are its heads.
func TestPages_Periods(t *testing.T) {
	t.Parallel()
	for _, above := range []string{"# 2024年", "# 2024", "# 2024年\n\n## 3月", "# 2024\n\n## 三月", "# 2024-03", "# 2024年3月", "# 2024/03", "# 2024\n\n## 十二月", "# 2024\n\n## 3月\n\n### 2024-03-05"} {
		s := above + "\n\n#### 甲路通车\n\n" + noteFirst + "\n\n#### 乙桥合龙\n\n" + noteLast + "\n"
		var titles []string
		for _, p := range Pages(markdown.Front{}, s) {
			for i := range p.Articles {
				titles = append(titles, p.Articles[i].Title())
			}
		}
		if got := strings.Join(titles, "|"); got != "甲路通车|乙桥合龙" {
			t.Errorf("under %q: %s", above, got)
		}
		inside := strings.ReplaceAll("\n"+above, "\n#", "\n##")
		s = "# 大事记\n\n" + noteFirst + "\n" + inside + "\n\n" + noteLast + "\n\n##### 四桥合龙\n\n" + noteLast + "\n"
		pages := Pages(markdown.Front{}, s)
		if strings.Contains(above, "-05") {
			continue // a day is no sub-head
		}
		if len(pages) != 1 || len(pages[0].Articles) != 1 || pages[0].Articles[0].Title() != "大事记" {
			t.Errorf("%q in an article: %s", above, shown(pages))
		}
	}
}

// A text of nothing but a comment is not lost.
func TestPages_Comment(t *testing.T) {
	t.Parallel()
	pages := Pages(markdown.Front{}, "%% 只有批注 %%\n")
	if len(pages) != 1 || len(pages[0].Other) != 1 || pages[0].Other[0].Type != model.BlockUnplaced || pages[0].Other[0].Lines[0] != "只有批注" {
		t.Errorf("got %s", shown(pages))
	}
}
