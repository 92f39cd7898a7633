package reading

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"baolan/editions/library"
	"baolan/editions/memory"
	"baolan/model"
	"baolan/ui/catalog"
)

// papers are editions of several shapes: pages without articles, with one, with
// lines of no article; one edition has its pages elsewhere.
func papers() []library.Edition {
	var es []library.Edition
	for day := range 3 {
		e := library.Edition{Edition: model.Edition{Paper: "清河日报", Date: model.Date{Year: 2024, Month: 3, Day: 7 - day}}}
		for n := range 4 {
			e.Pages = append(e.Pages, page(day, n))
		}
		if day == 2 {
			whole := e.Pages
			e.Pages = make([]model.Page, len(whole))
			for i := range whole {
				e.Pages[i] = model.Page{Number: whole[i].Number}
			}
			e.LoadPage = func(_ context.Context, i int) (model.Page, error) {
				if i == 1 {
					return model.Page{}, errors.New("gone")
				}
				return whole[i], nil
			}
		}
		es = append(es, e)
	}
	return es
}

func page(day, n int) model.Page {
	p := model.Page{Number: n + 1}
	for i := range (n * 2) % 5 {
		p.Articles = append(p.Articles, model.Article{
			Headline:   []string{fmt.Sprintf("第%d日第%d版第%d篇", day, n+1, i+1)},
			Paragraphs: []model.Paragraph{{Text: "正文。"}},
		})
	}
	if n == 3 {
		p.Other = []model.Block{{Type: model.BlockFolio, Lines: []string{"第3版"}}}
	}
	return p
}

// walker makes random moves and keeps what they should have done beside it.
type walker struct {
	t      *testing.T
	r      *Reading
	random *rand.Rand
	kept   map[memory.Key]memory.State // what the marks say, written in their order
}

// step makes one move and gives its name.
func (w *walker) step() string {
	r, n := w.r, w.random
	by := n.IntN(2)*2 - 1
	switch n.IntN(17) {
	case 0, 1, 2:
		return fmt.Sprint("step ", by, r.Step(by))
	case 3:
		return fmt.Sprint("page ", r.GoPage(n.IntN(7)-1))
	case 4, 5:
		r.Preview(Item{r.PageIndex(), n.IntN(8) - 1})
		return "preview"
	case 6:
		if r.Items() > 0 {
			r.OpenArticle(n.IntN(r.Items()))
		}
		return "open"
	case 7:
		r.Visit()
		return "visit"
	case 8:
		r.SetRead()
		return "read"
	case 9:
		r.SetPlace(n.IntN(9))
		return "place"
	case 10:
		r.Favour(r.ArticleIndex(), []string{fmt.Sprint("签", n.IntN(3))})
		return "favour"
	case 11:
		r.Unfavour(r.ArticleIndex())
		return "unfavour"
	case 12:
		if to, ok := r.OtherDay(by); ok && r.Shelf()[to].IsOpen() {
			r.Enter(to, Want{Page: fmt.Sprint(n.IntN(5)), Article: n.IntN(6) - 1})
		}
		return "day"
	case 13:
		page, article := r.PageIndex(), r.ArticleIndex()
		found := r.NextUnread()
		_, missing := r.Missing()
		if found != (page != r.PageIndex() || article != r.ArticleIndex()) || found && !missing && r.State(r.ArticleIndex()).Read {
			w.t.Fatalf("from page %d, article %d, the next unread is page %d, article %d (%v)", page, article, r.PageIndex(), r.ArticleIndex(), found)
		}
		return "unread"
	case 14, 15:
		w.fetch()
		return "fetch"
	default:
		if paper, date, ok := r.Unknown(); ok {
			r.Recall(paper, date, nil)
		}
		return "recall"
	}
}

// fetch brings what is missing, as a store would.
func (w *walker) fetch() {
	m, ok := w.r.Missing()
	if !ok {
		return
	}
	p, err := m.Get(w.t.Context(), m.Page)
	if err != nil {
		w.r.Fetched(m.Edition, m.Page, nil)
		return
	}
	w.r.Fetched(m.Edition, m.Page, &p)
}

// write writes the marks as a memory does.
func (w *walker) write() {
	for _, k := range w.r.Marks() {
		s := w.kept[k.Article.Key]
		switch k.Kind {
		case MarkPlace:
			s.Place = k.Place
		case MarkRead:
			s.Read = !k.Unread
		case MarkFavourite:
			s.Favourite = k.Change.On
			s.Tags = slices.DeleteFunc(slices.Clone(s.Tags), func(t string) bool { return slices.Contains(k.Change.Take, t) })
			s.Tags = append(s.Tags, k.Change.Add...)
		case MarkVisit, MarkLast:
		}
		w.kept[k.Article.Key] = s
	}
}

// check holds the machine's promises against the state it is in.
func (w *walker) check(after string) {
	t, r := w.t, w.r
	t.Helper()
	e := r.Edition()
	if e == nil {
		t.Fatalf("after %s nothing is open", after)
	}
	if r.PageIndex() < 0 || r.PageIndex() >= len(e.Pages) || r.Page() == nil {
		t.Fatalf("after %s page %d of %d is open", after, r.PageIndex(), len(e.Pages))
	}
	if i := r.ArticleIndex(); i < 0 || i > max(r.Items()-1, 0) {
		t.Fatalf("after %s article %d of %d is open", after, i, r.Items())
	}
	if (r.Article() == nil) != (r.Items() == 0) {
		t.Fatalf("after %s there are %d articles, and the open one is %v", after, r.Items(), r.Article())
	}
	if lead := r.Lead(); lead >= len(r.Page().Articles) {
		t.Fatalf("after %s article %d leads a page of %d", after, lead, len(r.Page().Articles))
	}
	for i := range r.Page().Articles {
		if n, is := r.Characters(Item{r.PageIndex(), i}), r.Page().Articles[i].Characters(); n != is {
			t.Fatalf("after %s article %d has %d characters instead of %d", after, i, n, is)
		}
	}
	w.write()
	for i := range r.Page().Articles {
		a, _ := r.Name(i)
		is, kept := r.State(i), w.kept[a.Key]
		if is.Read != kept.Read || is.Favourite != kept.Favourite || is.Place != kept.Place {
			t.Fatalf("after %s article %d is %+v, by what was to be remembered %+v", after, i, is, kept)
		}
	}
}

func TestReading_AnyMoves(t *testing.T) {
	for seed := range uint64(300) {
		w := &walker{t: t, r: New(catalog.Chinese), random: rand.New(rand.NewPCG(seed, 14)), kept: map[memory.Key]memory.State{}}
		w.r.Begin(papers())
		for range 120 {
			e, page, article, turn := w.r.Edition(), w.r.PageIndex(), w.r.ArticleIndex(), w.r.Turn()
			did := w.step()
			if (e != w.r.Edition() || page != w.r.PageIndex() || article != w.r.ArticleIndex()) && turn == w.r.Turn() {
				t.Fatalf("seed %d: %s opens another article and nobody could tell", seed, did)
			}
			if w.r.Edition() != e {
				w.forget()
			}
			w.check(fmt.Sprintf("seed %d: %s", seed, did))
		}
	}
}

// forget: what is known of an edition is asked for anew where it is entered.
func (w *walker) forget() {
	e := w.r.Edition()
	states := map[memory.Key]memory.State{}
	for k, s := range w.kept {
		states[k] = s
	}
	w.r.Recall(e.Paper, e.Date, states)
}

// The next unread article is sought behind the open one, on the other pages, and then from the
// first; once all are read there is none.
func TestReading_NextUnread(t *testing.T) {
	r := New(catalog.Chinese)
	r.Begin(papers()[:1])
	r.GoPage(2)
	e := r.Edition()
	n := 0
	for i := range e.Pages {
		n += len(e.Pages[i].Articles)
	}
	seen := map[memory.Key]bool{}
	for range n {
		if a, ok := r.Name(r.ArticleIndex()); ok {
			seen[a.Key] = true
		}
		r.SetRead()
		if !r.NextUnread() {
			break
		}
	}
	if len(seen) != n || r.NextUnread() {
		t.Errorf("%d of %d articles were reached", len(seen), n)
	}
}

// Who steps forth and back is where they were.
func TestReading_StepsBack(t *testing.T) {
	r := New(catalog.Chinese)
	r.Begin(papers()[:1])
	for r.Step(1) {
		page, article := r.PageIndex(), r.ArticleIndex()
		if r.Step(1) {
			if r.Step(-1); r.PageIndex() != page || r.ArticleIndex() != article {
				t.Fatalf("forth and back from %d/%d leads to %d/%d", page, article, r.PageIndex(), r.ArticleIndex())
			}
		}
	}
	if r.PageIndex() != 3 || r.ArticleIndex() != r.Items()-1 {
		t.Errorf("the last step ends at %d/%d", r.PageIndex(), r.ArticleIndex())
	}
	if r.CanStep(1) {
		t.Error("there is a step beyond the last article")
	}
}

// What is only looked at leaves no mark; what is then read does.
func TestReading_PreviewIsNotNoted(t *testing.T) {
	r := New(catalog.Chinese)
	r.Begin(papers()[:1])
	r.GoPage(2)
	r.Marks()
	r.Preview(Item{2, 1})
	r.Preview(Item{2, 2})
	if marks := r.Marks(); len(marks) > 0 {
		t.Errorf("looking at two articles notes %+v", marks)
	}
	r.Visit()
	kinds := map[MarkKind]bool{}
	for _, k := range r.Marks() {
		kinds[k.Kind] = true
	}
	if !kinds[MarkVisit] || !kinds[MarkLast] {
		t.Errorf("reading it notes %v", kinds)
	}
}

// A page that comes late opens what was wanted of it, unless the reader has gone.
func TestReading_LatePage(t *testing.T) {
	es := papers()[2:]
	r := New(catalog.Chinese)
	r.Begin(es)
	whole := page(2, 2)
	r.Go(2, 3)
	first, ok := r.Missing()
	if !ok || first.Page != 2 || r.ArticleIndex() != 0 {
		t.Fatalf("page 3 is elsewhere: missing %+v, %v, article %d", first, ok, r.ArticleIndex())
	}
	r.Fetched(first.Edition, first.Page, &whole)
	if r.ArticleIndex() != 3 || r.Article().Title() != whole.Articles[3].Title() {
		t.Errorf("article %d is open where the fourth was wanted", r.ArticleIndex())
	}
	r.Go(3, 0)
	second, _ := r.Missing()
	r.GoPage(2)
	late := page(2, 3)
	if r.Fetched(second.Edition, second.Page, &late); r.PageIndex() != 2 {
		t.Errorf("a page that comes late moves the reader to page %d", r.PageIndex()+1)
	}
}
