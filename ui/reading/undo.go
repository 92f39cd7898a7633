package reading

import (
	"slices"

	"baolan/editions/memory"
)

// deedsMost is how many marks can be undone.
const deedsMost = 100

// Deed is a mark that the reader has set and can take back.
type Deed struct {
	Kind    MarkKind // MarkRead or MarkFavourite
	On      bool     // an article was kept, else it was let go
	Article memory.Article

	tags []string // that were added, or that were taken
}

// did notes a mark that can be undone. Tags that an article is given right after it
// was kept belong to that.
func (r *Reading) did(d Deed) {
	if n := len(r.deeds); n > 0 && d.Kind == MarkFavourite && d.On {
		if last := &r.deeds[n-1]; last.Kind == d.Kind && last.On && last.Article.Key == d.Article.Key {
			last.tags = append(last.tags, d.tags...)
			return
		}
	}
	r.deeds = append(r.deeds, d)
	if len(r.deeds) > deedsMost {
		r.deeds = r.deeds[1:]
	}
}

// LastDeed is what Undo would take back.
func (r *Reading) LastDeed() (Deed, bool) {
	if len(r.deeds) == 0 {
		return Deed{}, false
	}
	return r.deeds[len(r.deeds)-1], true
}

// Undo takes back the last mark of this session. Marks add up, so it is a mark of
// its own, and what another session has done since stays.
func (r *Reading) Undo() (Deed, bool) {
	d, ok := r.LastDeed()
	if !ok {
		return Deed{}, false
	}
	r.deeds = r.deeds[:len(r.deeds)-1]
	k := Mark{Kind: d.Kind, Article: d.Article}
	switch {
	case d.Kind == MarkRead:
		k.Unread = true
	case d.On:
		k.Change = memory.Change{Take: d.tags}
	default:
		k.Change = memory.Change{On: true, Add: d.tags}
	}
	if e := r.Edition(); e != nil && e.Paper == d.Article.Paper && e.Date == d.Article.Date {
		s := r.states[d.Article.Key]
		switch {
		case d.Kind == MarkRead:
			s.Read = false
		case d.On:
			s.Tags = slices.DeleteFunc(slices.Clone(s.Tags), func(t string) bool { return slices.Contains(d.tags, t) })
			s.Favourite = len(s.Tags) > 0 // another session has given them
		default:
			s.Favourite, s.Tags = true, slices.Concat(s.Tags, d.tags)
		}
		r.states[d.Article.Key] = s
		r.touched[d.Article.Key] |= 1 << d.Kind
	}
	r.marks = append(r.marks, k)
	return d, true
}
