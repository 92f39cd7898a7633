package attach

import (
	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/heads"
	"baolan/editions/rebuild/measure"
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
// brackets, which may reach into the next line.
func (t *Text) OpensDated(i int) bool {
	return t.asks(i, opensDated, func() bool { return OpensDated(&t.Lines[i]) || t.opensBroken(i) })
}

// opensBroken reports whether line i begins with a dateline or with a reporter's name in
// brackets that a line's end breaks, or that stands in a letter-spaced line:
//
//	（記者王小明白河 19 日      【 記 者 王 小 明 白 河 報
//	電）縣府昨天宣布，老       導】縣府昨天宣布，老屋
func (t *Text) opensBroken(i int) bool {
	l := &t.Lines[i]
	if i+1 >= len(t.Lines) || l.First != measure.Opening && l.Traits&measure.OpensDateline == 0 {
		return false
	}
	text, next := tightened(l), tightened(&t.Lines[i+1])
	if l.First == measure.Opening {
		return (l.Stretched || cue.OpenBracket(text) == 0) && cue.OpensCredit(text+next)
	}
	d, _ := cue.CutDateline(text + next)
	return d != "" && (l.Stretched || len(d) > len(text))
}

// tightened returns a line's text without the gaps of a letter-spaced one.
func tightened(l *measure.Line) string {
	if l.Stretched {
		return l.Squeezed()
	}
	return l.Text
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
