package attach

import (
	"baolan/editions/rebuild/heads"
)

// Sayings holds what the lines of a page say by their words alone, whatever their
// labels are. A page is read several times with other labels, and each question is
// asked of a line once for all of these readings. The zero value has no answers.
type Sayings struct {
	of       []saying
	pairs    lineHashes
	wide     lineHashes
	subjects [][2]subjectAnswer // by line and question
}

// saying is what is known of one line.
type saying struct {
	asked, is    says
	kicker, deck float32 // heads.Kicker and heads.Deck, if asked has wordsWeighed
}

// says is a set of answers.
type says uint16

const (
	opensDated    says = 1 << iota // it begins with a dateline or a reporter's name in brackets
	opensReport                    // it begins with 记者 甲 报道, as the last line of its paragraph
	opensReportOn                  // the same, if the next line continues it
	opensPoint                     // it begins with the number of a point or with who speaks
	signedFirst                    // a reporter is named at its beginning, as the last line of its body
	signedFirstOn                  // the same, if the next line continues it
	signedLast                     // a name in brackets ends it, as the only line of its body
	signedLastOn                   // the same, behind the line before it
	endsCredited                   // it ends in a picture's credit
	endsSigned                     // ... in its author's name in brackets
	endsNoted                      // ... in something else in brackets
	endAsked                       // the three above were asked
	wordsWeighed                   // kicker and deck are known
)

// asks reports whether a line says something; ask is called if that is not known yet.
// Without room for answers it is called every time.
func (t *Text) asks(i int, what says, ask func() bool) bool {
	s := t.saying(i)
	if s == nil {
		return ask()
	}
	if s.asked&what == 0 {
		s.asked |= what
		if ask() {
			s.is |= what
		}
	}
	return s.is&what != 0
}

// saying returns what is known of a line; nil where nothing is kept.
func (t *Text) saying(i int) *saying {
	if t.Said == nil {
		return nil
	}
	if t.Said.of == nil {
		t.Said.of = make([]saying, len(t.Lines))
	}
	return &t.Said.of[i]
}

// OpensDated reports whether line i begins with a dateline or with a reporter's name in
// brackets.
func (t *Text) OpensDated(i int) bool {
	return t.asks(i, opensDated, func() bool { return OpensDated(&t.Lines[i]) })
}

// Words returns the evidence of a head line's words for a kicker and for a deck.
func (t *Text) Words(i int) (kicker, deck float32) {
	l := &t.Lines[i]
	s := t.saying(i)
	if s == nil {
		return heads.Kicker(l), heads.Deck(l)
	}
	if s.asked&wordsWeighed == 0 {
		s.asked |= wordsWeighed
		s.kicker, s.deck = heads.Kicker(l), heads.Deck(l)
	}
	return s.kicker, s.deck
}
