package reading

import (
	"slices"

	"baolan/editions/memory"
	"baolan/model"
)

// Unknown reports whether memory has not yet answered for the open edition.
func (r *Reading) Unknown() (paper string, date model.Date, ok bool) {
	e := r.Edition()
	if e == nil || r.known {
		return "", model.Date{}, false
	}
	return e.Paper, e.Date, true
}

// Recall takes in what memory has of an edition. What the reader has done since the
// edition was opened is newer. A reader who is still at the beginning of the open
// article is taken to the place remembered in it.
func (r *Reading) Recall(paper string, date model.Date, states map[memory.Key]memory.State) {
	e := r.Edition()
	if e == nil || e.Paper != paper || e.Date != date || r.known {
		return
	}
	r.known = true
	for k, s := range states {
		now, touched := r.states[k], r.touched[k]
		if touched&(1<<MarkPlace) != 0 {
			s.Place = now.Place
		}
		if touched&(1<<MarkRead) != 0 {
			s.Read = now.Read
		}
		if touched&(1<<MarkFavourite) != 0 {
			s.Favourite, s.Tags = now.Favourite, now.Tags
		}
		r.states[k] = s
	}
	if at := r.State(r.article).Place; r.place == 0 && at > 0 {
		r.place = at
		r.turn++
	}
}

// Name gives an article's name in memory; ok is false if there is no such article.
func (r *Reading) Name(article int) (memory.Article, bool) {
	p := r.Page()
	if p == nil || article < 0 || article >= len(p.Articles) {
		return memory.Article{}, false
	}
	return r.namesOf(r.page)[article], true
}

// State gives what is known of an article of the open page. While nothing is known of
// any article, none is named: naming needs the tables of folding, for which the first
// picture should not wait.
func (r *Reading) State(article int) memory.State { return r.StateOf(Item{r.page, article}) }

// alter changes what is known of an article of the open page, and notes the change.
func (r *Reading) alter(article int, change func(*memory.State), k Mark) {
	a, ok := r.Name(article)
	if !ok {
		return
	}
	s := r.states[a.Key]
	change(&s)
	r.states[a.Key] = s
	r.touched[a.Key] |= 1 << k.Kind
	k.Article = a
	r.marks = append(r.marks, k)
}

// Visit notes that the open article is being read.
func (r *Reading) Visit() {
	if a, ok := r.Name(r.article); ok && r.visited != a.Key {
		r.visited, r.previewed = a.Key, false
		r.alter(r.article, func(*memory.State) {}, Mark{Kind: MarkVisit})
		r.last, r.began = memory.Last{}, point{}
		r.noteLast()
	}
}

// SetRead notes that the open article was read.
func (r *Reading) SetRead() {
	if !r.State(r.article).Read {
		r.alter(r.article, func(s *memory.State) { s.Read = true }, Mark{Kind: MarkRead})
		if a, ok := r.Name(r.article); ok {
			r.did(Deed{Kind: MarkRead, On: true, Article: a})
		}
	}
}

// Favour makes an article of the open page a favourite, and adds tags to those it has.
func (r *Reading) Favour(article int, tags []string) {
	if a, ok := r.Name(article); ok {
		r.did(Deed{Kind: MarkFavourite, On: true, Article: a, tags: slices.Clone(tags)})
	}
	r.alter(article, func(s *memory.State) { s.Favourite, s.Tags = true, append(slices.Clip(s.Tags), tags...) },
		Mark{Kind: MarkFavourite, Change: memory.Change{On: true, Add: tags}})
}

// Unfavour ends that an article of the open page is a favourite, with the tags that
// are known.
func (r *Reading) Unfavour(article int) {
	seen := r.State(article).Tags
	if a, ok := r.Name(article); ok {
		r.did(Deed{Kind: MarkFavourite, Article: a, tags: seen})
	}
	r.alter(article, func(s *memory.State) { s.Favourite, s.Tags = false, nil },
		Mark{Kind: MarkFavourite, Change: memory.Change{Take: seen}})
}

// LetGo ends that an article of any edition is a favourite, with the tags that were
// shown.
func (r *Reading) LetGo(a memory.Article, seen []string) {
	r.did(Deed{Kind: MarkFavourite, Article: a, tags: seen})
	if s, ok := r.states[a.Key]; ok {
		s.Favourite, s.Tags = false, nil
		r.states[a.Key] = s
		r.touched[a.Key] |= 1 << MarkFavourite
	}
	r.marks = append(r.marks, Mark{Kind: MarkFavourite, Article: a, Change: memory.Change{Take: seen}})
}

// Place gives how many characters of the body came before what was in sight when the
// open article was left.
func (r *Reading) Place() int { return r.place }

// SetPlace notes the place in the open article.
func (r *Reading) SetPlace(at int) {
	r.place = at
	if r.State(r.article).Place != at {
		r.alter(r.article, func(s *memory.State) { s.Place = at }, Mark{Kind: MarkPlace, Place: at})
	}
}

// Here gives what is open: edition, page and article.
func (r *Reading) Here() (memory.Last, bool) {
	e, p := r.Edition(), r.Page()
	if p == nil {
		return memory.Last{}, false
	}
	last := memory.Last{Paper: e.Paper, Date: e.Date, Page: memory.PageName(p)}
	if a, ok := r.Name(r.article); ok {
		last.Article = a.Key
	}
	return last, true
}

// point is an article of an edition, given by indices.
type point struct {
	edition       *model.Edition
	page, article int
}

func (r *Reading) at() point { return point{r.Edition(), r.page, r.article} }

// nameBegun names the article with which the session began, once the name is needed.
func (r *Reading) nameBegun() {
	b := r.began
	r.began = point{}
	if b.edition == nil || b.page >= len(b.edition.Pages) {
		return
	}
	p := r.cache.get(b.edition, b.page)
	if p == nil {
		p = &b.edition.Pages[b.page]
	}
	r.last = memory.Last{Paper: b.edition.Paper, Date: b.edition.Date, Page: memory.PageName(p)}
	if names := memory.Articles(b.edition.Paper, b.edition.Date, p); b.article < len(names) {
		r.last.Article = names[b.article].Key
	}
}

// noteLast notes what is open if something else was noted. What a session began with
// is noted once it is read, so that a reader who only looks in finds the newest
// edition the next time.
func (r *Reading) noteLast() {
	if r.began == r.at() {
		return
	}
	r.nameBegun()
	last, ok := r.Here()
	if !ok || last == r.last || r.pending != nil || r.previewed {
		return
	}
	r.last = last
	r.marks = append(r.marks, Mark{Kind: MarkLast, Last: last})
}

// Marks gives what is to be remembered since the last call. While an edition is still
// being read it gives nothing, because the names of its articles may change.
func (r *Reading) Marks() []Mark {
	r.noteLast()
	if len(r.Coming()) > 0 {
		return nil
	}
	return r.AllMarks()
}

// AllMarks gives what is to be remembered, under the names that are known now.
func (r *Reading) AllMarks() []Mark {
	marks := r.marks
	r.marks = nil
	return marks
}
