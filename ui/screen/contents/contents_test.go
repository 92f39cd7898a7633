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
