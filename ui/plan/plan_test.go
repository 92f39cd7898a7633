package plan

import (
	"image"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"baolan/model"
)

// pages draws a page of some articles, with places or without.
func pages(r *rapid.T) *model.Page {
	p := &model.Page{}
	if rapid.Bool().Draw(r, "printed") {
		p.Width, p.Height = 800, 1200
	}
	number := rapid.Float32Range(-50, 1300)
	for range rapid.IntRange(0, 20).Draw(r, "articles") {
		a := model.Article{Paragraphs: []model.Paragraph{{Text: strings.Repeat("字", rapid.IntRange(0, 2000).Draw(r, "length"))}}}
		if p.Width > 0 {
			for range rapid.IntRange(1, 3).Draw(r, "boxes") {
				a.Boxes = append(a.Boxes, model.Box{Left: number.Draw(r, "x"), Top: number.Draw(r, "y"), Right: number.Draw(r, "x"), Bottom: number.Draw(r, "y")})
			}
		}
		p.Articles = append(p.Articles, a)
	}
	if rapid.Bool().Draw(r, "weather") {
		p.Weather.Forecast = "晴"
	}
	return p
}

// Every article has a tile inside of the plan, whatever the page and the window.
func TestNew_EveryArticleHasATile(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(r *rapid.T) {
		p := pages(r)
		in := image.Rect(3, 2, 3+rapid.IntRange(1, 250).Draw(r, "width"), 2+rapid.IntRange(1, 70).Draw(r, "height"))
		m := New(p, -1, in)
		if !m.Rect.In(in) {
			r.Fatalf("the plan %v is not in %v", m.Rect, in)
		}
		for i := range p.Articles {
			at := m.Of(i)
			if at == None {
				r.Fatalf("article %d has no tile", i)
			}
			if tile := m.Tiles[at]; tile.Rect.Empty() || !tile.Rect.In(m.Rect) {
				r.Fatalf("article %d has the tile %v in %v", i, tile.Rect, m.Rect)
			}
		}
	})
}

// A move leads to another article on that side, or stays.
func TestNext_LeadsThatWay(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(r *rapid.T) {
		p := pages(r)
		m := New(p, -1, image.Rect(0, 0, 80, 30))
		if len(p.Articles) == 0 {
			return
		}
		at := rapid.IntRange(0, len(p.Articles)-1).Draw(r, "article")
		by := rapid.SampledFrom([]image.Point{{X: 1}, {X: -1}, {Y: 1}, {Y: -1}}).Draw(r, "direction")
		to := m.Next(at, by)
		if to == at {
			return
		}
		a, b := m.Tiles[m.Of(at)].Rect, m.Tiles[m.Of(to)].Rect
		off := b.Min.Add(b.Max).Sub(a.Min).Sub(a.Max)
		if off.X*by.X+off.Y*by.Y <= 0 {
			r.Fatalf("from %v %v leads to %v", m.Tiles[m.Of(at)].Rect, by, m.Tiles[m.Of(to)].Rect)
		}
	})
}

// A composed page has no two articles in one place, and its first story is the
// largest.
func TestComposed(t *testing.T) {
	t.Parallel()
	for n := 1; n <= 14; n++ {
		p := &model.Page{Articles: make([]model.Article, n), Weather: model.Weather{Forecast: "晴"}}
		boxes, weather := composed(p, -1)
		all := []model.Box{weather}
		for i := range boxes {
			if len(boxes[i]) != 1 {
				t.Fatalf("%d articles: article %d has %d boxes", n, i, len(boxes[i]))
			}
			all = append(all, boxes[i][0])
		}
		size := func(b model.Box) float32 { return (b.Right - b.Left) * (b.Bottom - b.Top) }
		for i, a := range all {
			if i > 1 && size(a) > size(all[1]) {
				t.Errorf("%d articles: article %d is larger than the first", n, i-1)
			}
			for _, b := range all[i+1:] {
				if a.Left < b.Right-.01 && b.Left < a.Right-.01 && a.Top < b.Bottom-.01 && b.Top < a.Bottom-.01 {
					t.Errorf("%d articles: %v lies over %v", n, a, b)
				}
			}
		}
	}
}

// The first story of a composed page is the one that lead gives.
func TestComposed_Lead(t *testing.T) {
	t.Parallel()
	p := &model.Page{Articles: make([]model.Article, 6)}
	boxes, _ := composed(p, 3)
	if b := boxes[3][0]; b.Left != 0 || b.Top != 0 || b.Right != 2*column {
		t.Errorf("the first story stands at %v", b)
	}
}

// If the printed places are known, an article that stands right of another stands right
// of it on the plan too.
func TestNew_Printed(t *testing.T) {
	t.Parallel()
	box := func(l, top, r, b float32) model.Article {
		return model.Article{Boxes: []model.Box{{Left: l, Top: top, Right: r, Bottom: b}}}
	}
	p := &model.Page{Width: 800, Height: 1200, Articles: []model.Article{
		box(50, 50, 500, 500), box(500, 50, 750, 500), box(50, 500, 400, 1150), box(400, 500, 750, 1150),
	}}
	m := New(p, -1, image.Rect(0, 0, 120, 37))
	if !m.Printed {
		t.Fatal("composed, though the places are known")
	}
	for _, step := range []struct {
		from int
		by   image.Point
		to   int
	}{
		{0, image.Pt(1, 0), 1}, {1, image.Pt(-1, 0), 0}, {0, image.Pt(0, 1), 2}, {1, image.Pt(0, 1), 3}, {3, image.Pt(-1, 0), 2}, {2, image.Pt(0, -1), 0}, {0, image.Pt(-1, 0), 0},
	} {
		if got := m.Next(step.from, step.by); got != step.to {
			t.Errorf("from %d %v leads to %d, want %d", step.from, step.by, got, step.to)
		}
	}
	for i := range p.Articles {
		r := m.Tiles[m.Of(i)].Rect
		if at := m.At(r.Min); at == None || m.Tiles[at].Article != i {
			t.Errorf("article %d is not found at %v", i, r.Min)
		}
	}
}

// A short first story takes less of a composed page than a long one among the same
// others, and as much as its least.
func TestComposed_ShortLead(t *testing.T) {
	t.Parallel()
	of := func(lead, others, n int) model.Box {
		p := &model.Page{Articles: make([]model.Article, n)}
		for i := range p.Articles {
			length := others
			if i == 0 {
				length = lead
			}
			p.Articles[i].Paragraphs = []model.Paragraph{{Text: strings.Repeat("字", length)}}
		}
		boxes, _ := composed(p, 0)
		return boxes[0][0]
	}
	for n := 3; n <= 14; n++ {
		last := float32(0)
		for _, length := range []int{100, 300, 900, 2700} {
			b := of(length, 500, n)
			if b.Bottom < last || b.Bottom < sheetHeight*leadLeast-0.01 || b.Bottom > sheetHeight*leadMost+0.01 {
				t.Errorf("%d articles: a first story of %d characters has %v, a shorter one has %v", n, length, b.Bottom, last)
			}
			last = b.Bottom
		}
		if of(100, 500, n).Bottom >= of(2700, 500, n).Bottom {
			t.Errorf("%d articles: a short first story takes as much as a long one", n)
		}
	}
}

// A picture that reaches over into a margin is cut to the page's articles, on each side; one that
// stands beside, above or below all of them is there whole.
func TestNew_PictureInMargin(t *testing.T) {
	text := model.Box{Left: 50, Top: 60, Right: 450, Bottom: 740}
	over := []model.Box{
		{Left: 5, Top: 100, Right: 250, Bottom: 300},
		{Left: 250, Top: 100, Right: 499, Bottom: 300},
		{Left: 100, Top: 1, Right: 400, Bottom: 200},
		{Left: 100, Top: 600, Right: 400, Bottom: 799},
		{Left: -40, Top: -30, Right: 540, Bottom: 830},
	}
	beside := []model.Box{
		{Left: 1, Top: 100, Right: 45, Bottom: 300},
		{Left: 455, Top: 100, Right: 499, Bottom: 300},
		{Left: 100, Top: 1, Right: 400, Bottom: 55},
		{Left: 100, Top: 745, Right: 400, Bottom: 799},
	}
	in := image.Rect(3, 2, 123, 62)
	plan := func(b model.Box) (article, picture, all image.Rectangle) {
		p := &model.Page{Width: 500, Height: 800, Articles: []model.Article{{Headline: []string{"题"}, Boxes: []model.Box{text}}}, Pictures: []model.Picture{{Box: b}}}
		m := New(p, 0, in)
		return m.Tiles[1].Rect, m.Tiles[0].Rect, m.Rect
	}
	for _, b := range over {
		if a, p, all := plan(b); !p.In(a) || a != all {
			t.Errorf("%v stands at %v, the article at %v of %v", b, p, a, all)
		}
	}
	for _, b := range beside {
		if a, p, all := plan(b); p.In(a) || !p.In(all) || p.Dx() < 2 || p.Dy() < 2 {
			t.Errorf("%v stands at %v, the article at %v of %v", b, p, a, all)
		}
	}
}
