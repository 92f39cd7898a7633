package body

import (
	"fmt"
	"image"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/session"
	"baolan/ui/theme"
	"baolan/ui/typeset"
)

// Below an article that ends early the next begins, at any size and in both policies:
// the article's own rows are what they are without it, no row is wider than the pane,
// and where there is no room, or no one column, there is nothing.
func TestNext_Sweep(t *testing.T) {
	article := func(title string, paragraphs int) *model.Article {
		a := &model.Article{Headline: []string{title}}
		for range paragraphs {
			a.Paragraphs = append(a.Paragraphs, model.Paragraph{Text: strings.Repeat("水清了，鱼回来了。", 6)})
		}
		return a
	}
	next := article("后来的一篇", 4)
	for _, policy := range []cells.Policy{cells.Narrow, cells.Wide} {
		s := session.New(catalog.Chinese, policy, typeset.LevelAuto, theme.Paper())
		for _, size := range []image.Point{{20, 10}, {30, 20}, {57, 36}, {80, 24}, {120, 50}} {
			for paragraphs := range 12 {
				open := article("先读的一篇", paragraphs)
				for _, c := range []Content{{}, {Beside: true}, {Vertical: true}, {Columns: 2}} {
					name := fmt.Sprintf("%v %v %d %+v", policy, size, paragraphs, c)
					c.Article = open
					var without, with Pane
					without.Layout(&s, image.Rectangle{Max: size}, c)
					c.Next = []model.Article{*next}
					with.Layout(&s, image.Rectangle{Max: size}, c)
					rows, plain := with.Rows(), without.Rows()
					for i, r := range rows {
						if w := s.Ruler.Width(ansi.Strip(r)); w != size.X {
							t.Fatalf("%s: row %d has %d cells", name, i, w)
						}
					}
					room := size.Y - without.galley.Len()
					begins := strings.Contains(ansi.Strip(strings.Join(rows, "")), "后来的一篇")
					if c.Vertical && !c.Beside {
						continue // there it follows to the left, which galley tests
					}
					if want := !c.Beside && !without.isPaged() && room >= nextLeast; begins != want {
						t.Errorf("%s: %d rows are free, the next begins: %v", name, room, begins)
					}
					if own := min(without.galley.Len(), size.Y); len(rows) != size.Y || !without.isPaged() && !slices.Equal(rows[:own], plain[:own]) {
						t.Errorf("%s: the article's own rows changed", name)
					}
				}
			}
		}
	}
}

// A low pane gives its rows to the text: its head has no blank rows inside, and one below.
func TestPane_Low(t *testing.T) {
	s := session.New(catalog.Chinese, cells.Narrow, typeset.LevelAuto, theme.Paper())
	a := &model.Article{Kicker: "三年建成", Headline: []string{"城南新桥合龙"}, Deck: "明年春天通车", Byline: "本报记者 林知远", Paragraphs: []model.Paragraph{{Text: strings.Repeat("水清了，鱼回来了。", 60)}}}
	for high := 5; high < 20; high++ {
		var p Pane
		p.Layout(&s, image.Rect(0, 0, 40, high), Content{Article: a})
		blank := 0
		for _, r := range p.Rows() {
			if strings.TrimSpace(ansi.Strip(r)) == "" {
				blank++
			}
		}
		want := 1
		if high >= airyLeast {
			want = 3
		}
		if blank != want {
			t.Errorf("%d rows of which %d are blank, want %d:\n%s", high, blank, want, ansi.Strip(strings.Join(p.Rows(), "\n")))
		}
	}
}
