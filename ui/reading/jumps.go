package reading

import (
	"slices"

	"baolan/editions/memory"
)

// jumpsMost is the most places in a list of jumps.
const jumpsMost = 100

// Jumps are the places that a reader has left for others, the oldest first. The rules
// are those of vim: a place that is left is added at the end of the list and removed
// from elsewhere in it; going back does not shorten the list.
type Jumps struct {
	spots []memory.Last
	at    int // the index of the place that the reader went back to; len(spots) if there is none
}

// Leave notes that the reader leaves a place for another.
func (j *Jumps) Leave(spot memory.Last) {
	j.spots = append(slices.DeleteFunc(j.spots, func(s memory.Last) bool { return s == spot }), spot)
	if len(j.spots) > jumpsMost {
		j.spots = j.spots[1:]
	}
	j.at = len(j.spots)
}

// Rename replaces the places by what f gives for them.
func (j *Jumps) Rename(f func(memory.Last) memory.Last) {
	for i := range j.spots {
		j.spots[i] = f(j.spots[i])
	}
}

// CanGo reports whether there is a place before here (-1) or after it (+1).
func (j *Jumps) CanGo(by int, here memory.Last) bool {
	_, ok := j.next(by, here)
	return ok
}

// Go gives the place before here (-1) or after it (+1).
func (j *Jumps) Go(by int, here memory.Last) (memory.Last, bool) {
	to, ok := j.next(by, here)
	if !ok {
		return memory.Last{}, false
	}
	spot := j.spots[to]
	if j.at == len(j.spots) { // going forward leads back to here
		j.Leave(here)
		to = slices.Index(j.spots, spot)
	}
	j.at = to
	return spot, true
}

// next finds the place before or after the one that the reader went back to, if it is
// not here.
func (j *Jumps) next(by int, here memory.Last) (int, bool) {
	for to := j.at + by; to >= 0 && to < len(j.spots); to += by {
		if j.spots[to] != here {
			return to, true
		}
	}
	return 0, false
}

// Spot gives where the reader is, if that is a place to come back to. A page that is
// still to be fetched is none, nor is an article that is only shown beside the list.
func (r *Reading) Spot() (memory.Last, bool) {
	if r.pending != nil || r.previewed {
		return memory.Last{}, false
	}
	if _, missing := r.Missing(); missing {
		return memory.Last{}, false
	}
	return r.Here()
}

// Return goes to a place of the open edition.
func (r *Reading) Return(spot memory.Last) {
	e := r.Edition()
	if e == nil {
		return
	}
	for i := range e.Pages {
		if PageKey(&e.Pages[i]) == spot.Page {
			r.open(i, Want{Page: spot.Page, Key: spot.Article})
			return
		}
	}
}
