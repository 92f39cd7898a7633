package reading

import (
	"slices"

	"baolan/editions/memory"
)

// deedsMost is how many changes can be undone.
const deedsMost = 100

// Deed is a change by the reader that can be undone.
type Deed struct {
	Kind    MarkKind // MarkRead or MarkFavourite
	On      bool     // an article became a favourite, otherwise it ceased to be one
	Article memory.Article

	tags []string // the tags that were added or removed
}

// did notes a change that can be undone. Tags that an article gets right after it
// became a favourite belong to the same change.
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

// LastDeed gives what Undo would undo.
func (r *Reading) LastDeed() (Deed, bool) {
	if len(r.deeds) == 0 {
		return Deed{}, false
	}
	return r.deeds[len(r.deeds)-1], true
}

// Undo undoes the last change of this session. Changes add up, so this is a change of
// its own, and what another session has done since remains.
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
			s.Favourite = len(s.Tags) > 0 // another session has added these tags
		default:
			s.Favourite, s.Tags = true, slices.Concat(s.Tags, d.tags)
		}
		r.states[d.Article.Key] = s
		r.touched[d.Article.Key] |= 1 << d.Kind
	}
	r.marks = append(r.marks, k)
	return d, true
}
