package attach

import (
	"slices"
	"sync"
)

// Whether a line between two stretches of text heads another article or is a sub-head is
// told by what they speak of. An article returns to its subject behind a sub-head; behind
// a headline the subject is gone, and the text speaks of the words of the headline.
//
//	…渔港上个月动工。渔港的老船长说，渔港不会等人。
//	账本里的老城                 渔港 goes on: a sub-head
//	老城人都知道渔港的脾气。…
//
//	…渔港上个月动工。渔港的老船长说，渔港不会等人。
//	长卷展出，还要等多久         渔港 is gone, and 长卷 is new: a headline
//	市文物局把长卷搬进了展厅。…

const (
	// A pair of characters that a text has so many times is what it speaks of.
	subjectTimes = 3
	// The subject is gone if less than this share of its pairs is in the text behind.
	subjectGone = 0.15
	// Text of fewer pairs shows no subject.
	leastSubject = 40
	// No more lines before and behind are looked at, so that time is linear.
	mostSubject = 60
)

// subjects finds out whether the subject turns at a line of a page. Its memory serves one
// question after the other.
type subjects struct {
	counts         [1 << 16]uint8
	before, behind []uint16 // the hashes of the pairs of the texts on both sides of the line
}

var subjectPool = sync.Pool{New: func() any { return new(subjects) }}

// turns reports whether the subject of the text before line l is gone behind it, where the
// text speaks of the line's words, which the text before does not.
func (s *subjects) turns(x *Text, before []Piece, l int, behind []Piece) bool {
	if !s.read(x, before, behind) {
		return false
	}
	line := x.widePairsOf(l, l+1)
	s.mark(line, 1)
	fresh := !s.anyMarked(s.before) && s.anyMarked(s.behind)
	s.mark(line, 0)
	return fresh && s.isGone(s.before, s.behind)
}

// areApart reports whether two texts have a subject each, of which the other has next to nothing.
func (s *subjects) areApart(x *Text, before, behind []Piece) bool {
	return s.read(x, before, behind) && s.isGone(s.before, s.behind) && s.isGone(s.behind, s.before)
}

// read reads two texts and reports whether both have enough pairs to show a subject.
func (s *subjects) read(x *Text, before, behind []Piece) bool {
	s.before, s.behind = s.before[:0], s.behind[:0]
	for _, p := range before {
		s.before = append(s.before, x.widePairsOf(p.From, p.To)...)
	}
	for _, p := range behind {
		s.behind = append(s.behind, x.widePairsOf(p.From, p.To)...)
	}
	return len(s.before) >= leastSubject && len(s.behind) >= leastSubject
}

// mark notes a number for every pair.
func (s *subjects) mark(pairs []uint16, n uint8) {
	for _, h := range pairs {
		s.counts[h] = n
	}
}

// anyMarked reports whether a pair was marked.
func (s *subjects) anyMarked(pairs []uint16) bool {
	for _, h := range pairs {
		if s.counts[h] > 0 {
			return true
		}
	}
	return false
}

// isGone reports whether a text has a subject and another has next to nothing of it: the pairs
// that stand in the one often are not in the other.
func (s *subjects) isGone(own, other []uint16) bool {
	const isInOther = 1 << 7
	for _, h := range own {
		s.counts[h] = min(s.counts[h]+1, subjectTimes)
	}
	for _, h := range other {
		s.counts[h] |= isInOther
	}
	of, kept := 0, 0
	for _, h := range own {
		if s.counts[h]&^isInOther >= subjectTimes {
			of++
			if s.counts[h]&isInOther != 0 {
				kept++
			}
		}
	}
	s.mark(own, 0)
	s.mark(other, 0)
	return of > 0 && float32(kept) < subjectGone*float32(of)
}

// lastLines returns the last mostSubject lines of prose in pieces, firstLines the first.
func lastLines(pieces []Piece) []Piece {
	n, at := 0, len(pieces)
	for at > 0 && n < mostSubject {
		at--
		n += pieces[at].To - pieces[at].From
	}
	out := pieces[at:]
	if n > mostSubject {
		out = append([]Piece(nil), out...)
		out[0].From += n - mostSubject
	}
	return out
}

func firstLines(pieces []Piece) []Piece {
	n := 0
	for i, p := range pieces {
		if n += p.To - p.From; n >= mostSubject {
			out := append([]Piece(nil), pieces[:i+1]...)
			out[i].To -= n - mostSubject
			return out
		}
	}
	return pieces
}

// textBehind returns the text behind run n, up to the next head line, sub-head or byline.
func (d *draft) textBehind(n int) []Piece {
	var list []Piece
	lines := 0
	for _, r := range d.runs[n+1:] {
		switch r.kind {
		case runBody:
			list = append(list, Piece{Prose, r.from, r.to})
			lines += r.to - r.from
		case runBlock:
			continue
		default:
			return list
		}
		if lines >= mostSubject {
			break
		}
	}
	return list
}

// haveOtherSubjects reports whether the end of one article and the beginning of another have a
// subject each, of which the other says next to nothing.
func (t *Text) haveOtherSubjects(a, b *Article) bool {
	before, behind := lastLines(a.Pieces), firstLines(b.Pieces)
	l := -1
	if len(behind) > 0 {
		l = behind[0].From
	}
	return t.askSubjects(1, l, before, behind, func(s *subjects) bool { return s.areApart(t, before, behind) })
}

// turnsSubject reports whether the subject of an article is gone behind line l, and the text
// there speaks of the line's words.
func (t *Text) turnsSubject(a *Article, l int, behind []Piece) bool {
	before, behind := lastLines(a.Pieces), firstLines(behind)
	return t.askSubjects(0, l, before, behind, func(s *subjects) bool { return s.turns(t, before, l, behind) })
}

// askSubjects asks one of two questions about the texts before and behind line l, -1 for none.
// Most readings of a page ask the same of the same texts, so the last answer is kept.
func (t *Text) askSubjects(question, l int, before, behind []Piece, ask func(*subjects) bool) bool {
	var known *subjectAnswer
	if t.Said != nil && l >= 0 {
		if t.Said.subjects == nil {
			t.Said.subjects = make([][2]subjectAnswer, len(t.Lines))
		}
		if known = &t.Said.subjects[l][question]; known.isKnown && slices.Equal(known.before, before) && slices.Equal(known.behind, behind) {
			return known.is
		}
	}
	s := subjectPool.Get().(*subjects)
	defer subjectPool.Put(s)
	is := ask(s)
	if known != nil {
		*known = subjectAnswer{append(known.before[:0], before...), append(known.behind[:0], behind...), true, is}
	}
	return is
}

// subjectAnswer is what was found of two texts the last time.
type subjectAnswer struct {
	before, behind []Piece
	isKnown, is    bool
}
