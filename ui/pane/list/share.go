package list

// share gives the entries their rows. The chosen entry gets all that it needs if the
// pane can hold it. The others get their least, and the free rows are given out one by
// one in the order of the list: first until no headline is cut, then until no kicker
// is, then so that printed lines begin on rows of their own. Before anything is cut,
// the facts of an item move behind the last row of its headline if there is room.
func (l *Pane) share() {
	l.tucks = false
	for i := range l.items {
		l.items[i].title.kept, l.items[i].kicker.kept = l.items[i].title.best, l.items[i].kicker.best
	}
	if l.free() >= 0 || len(l.items) == 0 {
		l.place()
		return
	}
	l.tucks = true
	for i := range l.items {
		t, k := &l.items[i].title, &l.items[i].kicker
		t.kept, k.kept = min(t.whole(), titleLeast), min(k.whole(), kickerLeast)
	}
	l.wholly(&l.items[max(l.at, 0)])
	free := l.free()
	free = l.grow(free, func(e *entry) (*text, int) { return &e.title, e.title.whole() })
	free = l.grow(free, func(e *entry) (*text, int) { return &e.kicker, e.kicker.whole() })
	free = l.grow(free, func(e *entry) (*text, int) { return &e.title, e.title.best })
	l.grow(free, func(e *entry) (*text, int) { return &e.kicker, e.kicker.best })
	l.place()
}

// wholly gives the chosen entry all its rows. In a pane that cannot hold them its
// kicker is cut, and the headline never.
func (l *Pane) wholly(e *entry) {
	e.title.kept, e.kicker.kept = e.title.whole(), e.kicker.whole()
	for e.kicker.kept > 0 && l.rows(e) > l.rect.Dy() {
		e.kicker.kept--
	}
}

// grow gives out free rows, one in turn to each entry whose text has fewer rows than
// of wants for it, until none is left or none is wanted, and returns how many are left.
// A headline whose printed lines are to begin on rows of their own gets at once as many
// as that needs.
func (l *Pane) grow(free int, of func(*entry) (t *text, want int)) int {
	for given := true; given; {
		given = false
		for i := range l.items {
			e := &l.items[i]
			t, want := of(e)
			if t.kept >= want {
				continue
			}
			kept, before := t.kept, l.rows(e)
			if t.kept++; t.kept > t.whole() {
				t.kept = want
			}
			if more := l.rows(e) - before; more <= max(free, 0) {
				free, given = free-more, true
			} else {
				t.kept = kept
			}
		}
	}
	return free
}

// free gives how many of the pane's rows no entry takes; below 0 if the list is longer
// than the pane.
func (l *Pane) free() int {
	free := l.rect.Dy() + 1 // no blank row stands below the last item
	for i := range l.items {
		free -= l.rows(&l.items[i]) + 1
	}
	return free
}

// rows gives an entry's height without the blank row below it.
func (l *Pane) rows(e *entry) int {
	n := e.kicker.kept + e.title.kept
	if !l.isTucked(e) {
		n++
	}
	return n
}

// isTucked reports whether an entry's facts stand behind the last row of its headline.
func (l *Pane) isTucked(e *entry) bool {
	return l.tucks && e.title.kept >= e.title.whole() && e.title.kept > 0 && e.title.lastCells(l.s)+1+e.factCells <= l.width()
}

// place finds the first row of every entry.
func (l *Pane) place() {
	at := 0
	for i := range l.items {
		e := &l.items[i]
		e.from, e.height = at, l.rows(e)
		at += e.height + 1
	}
}

// fill gives the last row of the pane, if it is only the blank row between two items,
// to an item in sight that is cut.
func (l *Pane) fill() {
	end := l.top + l.rect.Dy()
	for i := range l.items {
		e := &l.items[i]
		if e.from+e.height == end-1 && l.lengthen(end) {
			l.place()
			return
		}
	}
}

// lengthen gives one row to the first item in sight that is cut and becomes no more
// than one row higher by it, and reports whether there is such an item.
func (l *Pane) lengthen(end int) bool {
	for i := range l.items {
		e := &l.items[i]
		if e.from >= end || e.from+e.height <= l.top {
			continue
		}
		for _, t := range []*text{&e.title, &e.kicker} {
			if t.kept >= t.whole() {
				continue
			}
			if t.kept++; l.rows(e) <= e.height+1 {
				return true
			}
			t.kept--
		}
	}
	return false
}
