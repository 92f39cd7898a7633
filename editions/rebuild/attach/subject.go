package attach

import (
	"sync"

	"baolan/editions/rebuild/measure"
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

// subjects counts the character pairs of the texts on both sides of a line.
type subjects struct {
	before, behind [1 << 16]uint8
	hashes         []uint32
}

var subjectPool = sync.Pool{New: func() any { return new(subjects) }}

// turns reports whether the subject of the text before line l is gone behind it, where the
// text speaks of the line's words, which the text before does not.
func (s *subjects) turns(lines []measure.Line, before []Piece, l int, behind []Piece) bool {
	defer s.clear(lines, before, behind)
	if s.count(&s.before, lines, before) < leastSubject || s.count(&s.behind, lines, behind) < leastSubject {
		return false
	}
	fresh := false
	s.hashes = widePairs(lines[l].Text, s.hashes[:0])
	for _, h := range s.hashes {
		if s.before[h>>16] > 0 {
			return false
		}
		fresh = fresh || s.behind[h>>16] > 0
	}
	return fresh && s.isGone(lines, before, &s.before, &s.behind)
}

// isGone reports whether a text has a subject and another has next to nothing of it: of the
// pairs of pieces, counted in own, those that stand there often are not in other.
func (s *subjects) isGone(lines []measure.Line, pieces []Piece, own, other *[1 << 16]uint8) bool {
	of, kept := 0, 0
	s.each(lines, pieces, func(h uint32) {
		if own[h>>16] >= subjectTimes {
			of++
			if other[h>>16] > 0 {
				kept++
			}
		}
	})
	return of > 0 && float32(kept) < subjectGone*float32(of)
}

// areApart reports whether two texts have a subject each, of which the other has next to nothing.
func (s *subjects) areApart(lines []measure.Line, before, behind []Piece) bool {
	defer s.clear(lines, before, behind)
	return s.count(&s.before, lines, before) >= leastSubject && s.count(&s.behind, lines, behind) >= leastSubject &&
		s.isGone(lines, before, &s.before, &s.behind) && s.isGone(lines, behind, &s.behind, &s.before)
}

// each calls f with every pair of pieces.
func (s *subjects) each(lines []measure.Line, pieces []Piece, f func(h uint32)) {
	for _, p := range pieces {
		for i := p.From; i < p.To; i++ {
			s.hashes = widePairs(lines[i].Text, s.hashes[:0])
			for _, h := range s.hashes {
				f(h)
			}
		}
	}
}

// count counts the pairs of pieces, up to subjectTimes, and returns how many there are.
func (s *subjects) count(to *[1 << 16]uint8, lines []measure.Line, pieces []Piece) int {
	n := 0
	s.each(lines, pieces, func(h uint32) {
		to[h>>16] = min(to[h>>16]+1, subjectTimes)
		n++
	})
	return n
}

func (s *subjects) clear(lines []measure.Line, before, behind []Piece) {
	for _, pieces := range [...][]Piece{before, behind} {
		s.each(lines, pieces, func(h uint32) { s.before[h>>16], s.behind[h>>16] = 0, 0 })
	}
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
	s := subjectPool.Get().(*subjects)
	defer subjectPool.Put(s)
	return s.areApart(t.Lines, lastLines(a.Pieces), firstLines(b.Pieces))
}

// turnsSubject reports whether the subject of an article is gone behind line l, and the text
// there speaks of the line's words.
func (t *Text) turnsSubject(a *Article, l int, behind []Piece) bool {
	s := subjectPool.Get().(*subjects)
	defer subjectPool.Put(s)
	return s.turns(t.Lines, lastLines(a.Pieces), l, firstLines(behind))
}
