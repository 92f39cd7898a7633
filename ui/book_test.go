package ui

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"baolan/editions/memory"
	"baolan/model"
	"baolan/ui/cells"
	"baolan/ui/layout"
)

// bookReader reads a digest, on whose pages mostly one article begins and on some none.
func bookReader(w, h int) *Model {
	e := model.Edition{Paper: "海客文摘"}
	for n := range 12 {
		p := model.Page{Number: n + 1, InBook: true, Other: []model.Block{{Type: model.BlockFolio, Lines: []string{fmt.Sprint(n + 1)}}}}
		for k := range []int{1, 1, 2, 0, 1, 1, 0, 0, 3, 1, 1, 1}[n] {
			p.Articles = append(p.Articles, model.Article{
				Headline: []string{fmt.Sprintf("潮汐表之%d-%d", n+1, k+1)}, Paragraphs: []model.Paragraph{{Text: strings.Repeat("涨潮了。", 40)}},
			})
		}
		e.Pages = append(e.Pages, p)
	}
	m := newReader(Options{Editions: held([]model.Edition{e}), Policy: cells.Narrow, Library: testLibrary{}, Memory: lasting{memory.None()}})
	settle(m, m.store.ListEditions(""))
	send(m, tea.WindowSizeMsg{Width: w, Height: h})
	return m
}

// The list of a book has the articles of all its pages, and its cursor goes from page to page.
func TestBook_List(t *testing.T) {
	t.Parallel()
	for _, width := range []int{40, 80, 120} {
		m := bookReader(width, 60)
		if got := text(m); strings.Count(got, "潮汐表之") < 12 || !strings.Contains(got, "第12页") {
			t.Errorf("%d cells: the list has not all articles:\n%s", width, got)
		}
		at := func(page, article int, after string) {
			t.Helper()
			if m.read.PageIndex() != page || m.read.ArticleIndex() != article {
				t.Errorf("%d cells: %s leads to %+v, want page %d, article %d", width, after, m.read.Open(), page, article)
			}
		}
		press(m, "j j j j enter")
		at(4, 0, "j j j j enter")
		if m.ask.Focus != layout.Body {
			t.Errorf("%d cells: the article has not the keys", width)
		}
		press(m, "J J")
		at(6, 0, "J J") // the sixth page, and the seventh, which has no article
		press(m, "K K K")
		at(3, 0, "K K K")
		press(m, "K")
		at(2, 1, "K")
		press(m, "h j m 海 enter")
		if got := text(m); !strings.Contains(got, "潮汐表之5-1") {
			t.Errorf("%d cells: the article under the cursor is not shown:\n%s", width, got)
		}
		press(m, "h h G enter")
		if a := m.read.Article(); a == nil || a.Title() != "版面其他" {
			t.Errorf("%d cells: the last item is %+v", width, a)
		}
	}
}

// A favourite is what is under the cursor, on whatever page.
func TestBook_Favourite(t *testing.T) {
	t.Parallel()
	for _, width := range []int{40, 120} {
		m := bookReader(width, 40)
		press(m, "j j j m 海 enter") // the second of the third page
		at := m.read.Open()
		if !m.read.State(at.Article).Favourite || m.read.Article().Title() != "潮汐表之3-2" {
			t.Errorf("%d cells: %q is the favourite", width, m.read.Article().Title())
		}
	}
}

// Clicking on an article of another page opens it.
func TestBook_Click(t *testing.T) {
	t.Parallel()
	m := bookReader(120, 40)
	for y, row := range strings.Split(text(m), "\n") {
		if strings.Contains(row, "潮汐表之9-2") {
			m.Update(tea.MouseClickMsg{X: 8, Y: y, Button: tea.MouseLeft})
			break
		}
	}
	if a := m.read.Article(); a.Title() != "潮汐表之9-2" || m.ask.Focus != layout.Body {
		t.Errorf("%q is open", a.Title())
	}
}

// What holds for a paper's frames holds for a book's.
func TestGeometry_Book(t *testing.T) {
	t.Parallel()
	for i, w := range sweepWidths {
		for j, h := range sweepHeights {
			for k, s := range surfaces {
				if swept(i+j+k, 24) {
					m := bookReader(w, h)
					press(m, s.keys)
					checkFrame(t, m, w, h, s.name)
				}
			}
		}
	}
}
