package contents

import (
	"fmt"
	"image"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/keymap"
	"baolan/ui/layout"
	"baolan/ui/session"
	"baolan/ui/theme"
	"baolan/ui/typeset"
)

func pagesOf(pages, articles int) (all []*model.Page) {
	for i := range pages {
		p := &model.Page{Number: i + 1, Name: "要闻"}
		for k := range articles {
			body := strings.Repeat("沿河而居的人们说，水清了，鱼回来了。", 12)
			p.Articles = append(p.Articles, model.Article{Headline: []string{fmt.Sprintf("第%d版第%d篇的主题", i+1, k+1)}, Paragraphs: []model.Paragraph{{Text: "（上接第1版）"}, {Text: body}}})
		}
		all = append(all, p)
	}
	return all
}

// In wide windows the headlines stand in columns, whatever their number: each row is as
// wide as the window, the choice goes through all of them in their order and is always
// seen, a click finds what is seen, and a paper of a usual length is whole.
func TestContents_Columns(t *testing.T) {
	for _, size := range []image.Point{{60, 24}, {120, 40}, {160, 30}, {250, 60}, {250, 12}} {
		for _, n := range []struct{ pages, articles int }{{1, 3}, {5, 5}, {24, 8}} {
			s := session.New(catalog.Chinese, cells.Narrow, typeset.LevelAuto, theme.Paper())
			s.Size = size
			c := New(pagesOf(n.pages, n.articles), 0, 0)
			c.Layout(&s, layout.NewPanel(size.X, size.Y))
			for i := range n.pages * n.articles {
				title := fmt.Sprintf("第%d版第%d篇的主题", i/n.articles+1, i%n.articles+1)
				rows, seen := c.Rows(), image.Pt(-1, -1)
				for y, r := range rows {
					r = ansi.Strip(r)
					if w := s.Ruler.Width(r); w != size.X {
						t.Fatalf("%v, %v: row %d has %d cells", size, n, y, w)
					}
					if before, _, found := strings.Cut(r, title); found {
						seen = image.Pt(s.Ruler.Width(before), y)
					}
				}
				if seen.X < 0 {
					t.Fatalf("%v, %v: the choice %q is not seen", size, n, title)
				}
				if got := c.Click(seen); got != c.targets[i] {
					t.Fatalf("%v, %v: a click on %q gives %v", size, n, title, got)
				}
				c.Update(keymap.Press{Command: keymap.Down})
			}
			all := strings.Join(c.Rows(), "\n")
			if size.X >= 120 && size.Y >= 40 && n.pages < 24 && (!strings.Contains(all, "第1版第1篇") || !strings.Contains(all, "沿河而居")) {
				t.Errorf("%v, %v: the window has room for all, and for how they begin", size, n)
			}
			if strings.Contains(all, "上接") {
				t.Errorf("%v, %v: a reference stands for the beginning", size, n)
			}
		}
	}
}

// The preview of an article has an even left edge whatever its paragraphs are: each row of what is
// no prose begins where its first one does and is as full as those of prose, and the first lines
// of paragraphs begin in one column.
func TestContents_Previews(t *testing.T) {
	many := func(k model.ParagraphKind, text string, n int) (all []model.Paragraph) {
		for range n {
			all = append(all, model.Paragraph{Kind: k, Text: text})
		}
		return all
	}
	for name, paragraphs := range map[string][]model.Paragraph{
		"table":    many(model.Table, strings.TrimSuffix(strings.Repeat("豆腐一斤  三元五角  三元四角\n", 9), "\n"), 1),
		"verse":    many(model.Verse, strings.Repeat("白日依山尽，黄河入海流\n", 8)+"欲穷千里目", 2),
		"items":    many(model.Item, "封面人物与本期的话题", 12),
		"contents": many(model.Plain, "卷首语：写在新年之前的话", 12),
	} {
		for _, size := range []image.Point{{80, 24}, {120, 40}, {200, 60}} {
			s := session.New(catalog.Chinese, cells.Narrow, typeset.LevelAuto, theme.Paper())
			s.Size = size
			a := model.Article{Headline: []string{"本期的主题"}, Paragraphs: paragraphs}
			c := New([]*model.Page{{Number: 1, Articles: []model.Article{a}}}, 0, 0)
			c.Layout(&s, layout.NewPanel(size.X, size.Y))
			lines := c.lead(&a, 5)
			for i, l := range lines {
				text := l.Runs[0].Text
				first := lines[0].Runs[0].Text
				if blanks(text) != blanks(first) {
					t.Errorf("%s at %v: row %d begins elsewhere: %q", name, size, i, text)
				}
				if name != "contents" && i+1 < len(lines) && s.Ruler.Width(text) < c.width*2/3 {
					t.Errorf("%s at %v: row %d is ragged: %q", name, size, i, text)
				}
			}
			if len(lines) == 0 {
				t.Errorf("%s at %v: no preview", name, size)
			}
		}
	}
}

func blanks(s string) int { return len(s) - len(strings.TrimLeft(s, " ")) }
