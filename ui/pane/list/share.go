package list

// share gives the entries their rows. Where the pane cannot hold them as they look best,
// the facts of an item move behind the last row of its headline if there is room, and
// then kickers are left out, except the chosen item's; the free rows are given to whole
// kickers in the order of the list, and then so that printed lines begin on rows of their
// own. Where even the headlines alone do not fit, the list is scrolled in any case, and
// nothing is left out. A headline or a kicker stands whole or not at all.
func (l *Pane) share() {
	l.tucks = false
	l.keep(func(e *entry) (title, kicker int) { return e.title.best, e.kicker.best })
	if l.free() >= 0 || len(l.items) == 0 {
		l.place()
		return
	}
	l.tucks = true
	l.keep(func(e *entry) (title, kicker int) { return e.title.whole(), 0 })
	if l.free() < 0 {
		l.keep(func(e *entry) (title, kicker int) { return e.title.whole(), e.kicker.whole() })
		l.wholly(&l.items[l.at])
		l.place()
		return
	}
	l.wholly(&l.items[l.at])
	free := l.free()
	free = l.grow(free, func(e *entry) (*text, int) { return &e.kicker, e.kicker.whole() })
	free = l.grow(free, func(e *entry) (*text, int) { return &e.title, e.title.best })
	l.grow(free, func(e *entry) (*text, int) { return &e.kicker, e.kicker.best })
	l.place()
}

// keep sets how many rows the texts of each entry have.
func (l *Pane) keep(of func(*entry) (title, kicker int)) {
	for i := range l.items {
		e := &l.items[i]
		e.title.kept, e.kicker.kept = of(e)
	}
}

// wholly gives the chosen entry all its rows, but no kicker in a pane that cannot hold
// both.
func (l *Pane) wholly(e *entry) {
	e.title.kept, e.kicker.kept = e.title.whole(), e.kicker.whole()
	if l.rows(e) > l.rect.Dy() {
		e.kicker.kept = 0
	}
}

// grow gives entries in the order of the list as many rows as of wants for their texts,
// if so many are free, and returns how many are left.
func (l *Pane) grow(free int, of func(*entry) (t *text, want int)) int {
	for i := range l.items {
		e := &l.items[i]
		t, want := of(e)
		if t.kept >= want {
			continue
		}
		kept, before := t.kept, l.rows(e)
		t.kept = want
		if more := l.rows(e) - before; more <= max(free, 0) {
			free -= more
		} else {
			t.kept = kept
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
	return l.tucks && e.title.kept > 0 && e.title.lastCells(l.s)+1+e.factCells <= l.width()
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
