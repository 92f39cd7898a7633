package attach

import (
	"strings"

	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/label"
	"baolan/editions/rebuild/measure"
)

// To which body a byline belongs that stands between two is decided for the whole page
// at once, as the cheapest path through its bodies. A page has its bylines before the
// bodies or behind them,
//
//	byline · body · head · byline · body · head      before
//	body · head · byline · body · head · byline      behind
//
// and between two bodies both look the same. They are told apart by the beginning and
// the end of the page, and because an article has one byline.

// signing is a stretch of a page that belongs to one article: a body, or the halves of
// a body with another run between them.
type signing struct {
	bylines []int // the runs of bylines between this stretch and the one before
	from    int   // its first run
	to      int   // its last run
	inline  int   // the number of bylines inside its text
}

// signLast finds out for every run whether it is a byline of the article before it.
func (d *draft) signLast() {
	d.last = roomFor(d.last, len(d.runs))
	clear(d.last)
	list, rest := signingsOf(d)
	if len(list) == 0 {
		return
	}
	d.signings = append(list, signing{bylines: rest})
	s := signer{draft: d, list: d.signings}
	before, behind := s.solve(false), s.solve(true)
	steps := d.steps[0]
	if behind+costSignsBehind < before {
		steps = d.steps[1]
	}
	for gap, at := len(s.list)-1, 0; gap >= 0; gap-- {
		step := steps[gap][at]
		for _, n := range s.list[gap].bylines[:step.last] {
			d.last[n] = true
		}
		at = step.from
	}
}

// signingsOf parts a page into stretches; rest are the bylines behind the last one.
func signingsOf(d *draft) (list []signing, rest []int) {
	open := false
	list = d.signings[:0]
	for n, r := range d.runs {
		switch r.kind {
		case runBody, runInside, runSubhead, runJump:
			k := len(list) - 1
			if k >= 0 && len(rest) == 0 && (open || r.kind == runBody && d.Labels[r.from] == label.Next) {
				list[k].to = n
			} else {
				list = append(list, signing{bylines: rest, from: n, to: n})
				rest = nil
			}
			open = true
		case runHead:
			open = false
		case runByline:
			rest = append(rest, n)
			open = false
		}
	}
	for i := range list {
		list[i].inline = d.signedInside(&list[i])
	}
	return list, rest
}

// signedInside counts the bylines inside a stretch's text, at its beginning or in
// brackets at its end.
func (d *draft) signedInside(s *signing) int {
	from, to := d.runs[s.from].from, d.runs[s.to].to
	first, last := signedFirst, signedLast
	if to-from > 1 {
		first, last = signedFirstOn, signedLastOn
	}
	if d.asks(from, first, func() bool { return d.namesFirst(from, to) }) || d.asks(to-1, last, func() bool { return d.namesLast(from, to) }) {
		return 1
	}
	return 0
}

// namesFirst reports whether lines [from, to) begin with a dateline and a reporter, or
// with a reporter. A narrow column breaks both over several lines.
func (t *Text) namesFirst(from, to int) bool {
	_, text := cue.CutDateline(cue.DatelineOf(&t.Lines[from]))
	for i := from + 1; i < min(to, from+mostOpening); i++ {
		if i > from+1 && !cue.IsOpen(text) {
			break
		}
		text += t.Lines[i].Text
	}
	by, _, _ := cue.CutInlineByline(text + " ")
	return by != ""
}

// mostOpening bounds the lines that a body's dateline and reporters may take.
const mostOpening = 4

// namesLast reports whether lines [from, to) end in their author's name in brackets.
func (t *Text) namesLast(from, to int) bool {
	end := t.Lines[to-1].Squeezed()
	if !strings.HasSuffix(end, "）") {
		return false
	}
	if to-from > 1 && !strings.Contains(end, "（") {
		end = t.Lines[to-2].Squeezed() + end
	}
	at := strings.LastIndex(end, "（")
	return at > 0 && cue.IsEndSignature(strings.TrimSuffix(end[at+len("（"):], "）"))
}

// signer compares the ways to assign a page's bylines to its bodies. The last entry of
// list has no body: it holds the bylines behind all of them.
type signer struct {
	*draft
	list []signing
}

// signingStep is a decision before a stretch: how many of the bylines before it belong to the
// body before them, and how many of its own that body had so far.
type signingStep struct{ last, from int }

// mostSigned bounds the count of one article's bylines: more of them count as so many.
const mostSigned = 3

// mostParted bounds the bylines between two bodies that may be parted between them:
// more of them all belong to one body.
const mostParted = 6

// solve finds the cheapest assignment for a page with a habit and returns its cost. The
// decisions are in the steps of the habit.
func (s *signer) solve(behind bool) float32 {
	bodies := len(s.list) - 1
	missing := costUnsignedRare
	if n := s.bylines(); n*2 >= bodies {
		missing = costUnsignedBody
	}
	var cost [mostSigned + 1]float32 // by the number of bylines that the body before has so far
	for k := range cost {
		cost[k] = costInfinite
	}
	cost[0] = 0
	room := &s.steps[0]
	if behind {
		room = &s.steps[1]
	}
	*room = roomFor(*room, len(s.list))
	steps := *room
	clear(steps)
	for gap := range s.list {
		var next [mostSigned + 1]float32
		for k := range next {
			next[k] = costInfinite
		}
		m := len(s.list[gap].bylines)
		for has, c := range cost {
			if c >= costInfinite {
				continue
			}
			for last := 0; last <= m; last++ {
				if gap == 0 && last > 0 || gap == bodies && last < m || m > mostParted && last > 0 && last < m {
					continue
				}
				v := c + s.gap(gap, last, behind)
				if gap > 0 {
					v += countCost(has+last+s.list[gap-1].inline, missing)
				}
				if to := min(m-last, mostSigned); v < next[to] {
					next[to], steps[gap][to] = v, signingStep{last, has}
				}
			}
		}
		cost = next
	}
	return cost[0]
}

// bylines counts the bylines of the page.
func (s *signer) bylines() (n int) {
	for i := range s.list {
		n += len(s.list[i].bylines) + s.list[i].inline
	}
	return n
}

// countCost is the cost of an article with n bylines.
func countCost(n int, missing float32) float32 {
	if n == 0 {
		return missing
	}
	return costSignedTwice * float32(n-1)
}

// creditsPhoto reports whether a byline is a photographer's. It stands below what it signs on pages
// too that have reporters' names above.
func creditsPhoto(l *measure.Line) bool {
	if !measure.HasSuffixAny(l.Text, "摄", "攝", "道", "導", "影") {
		return false // most lines end otherwise, and need not be squeezed
	}
	return measure.HasSuffixAny(l.Squeezed(), "摄", "攝", "摄影报道", "攝影報導", "摄影", "撮影")
}

// gap is the cost of parting the bylines before a body: the first of them belong to
// the body before, the others to this one.
func (s *signer) gap(gap, last int, behind bool) (v float32) {
	for k, n := range s.list[gap].bylines {
		r := &s.runs[n]
		under := n > 0 && s.runs[n-1].kind == runBody
		over := n+1 < len(s.runs) && s.runs[n+1].kind == runBody
		if k < last {
			if !behind && !creditsPhoto(&s.Lines[r.to-1]) {
				v += costOffHabit
			}
			if over && !under {
				v += costSignsAcross
			}
			continue
		}
		if behind {
			v += costOffHabit
		}
		if under && !over {
			v += costSignsAcross
		}
		if under && cue.IsInRound(s.Lines[r.from].Text) {
			v += costRoundBehind
		}
	}
	return v
}
