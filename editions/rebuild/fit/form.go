// Package fit holds the fitted weights of the segmentation: how much each feature of a
// line's form speaks for or against each label, beside the rules. They were learnt
// from lines whose labels are known.
//
// A line's form is a few small numbers: how long it is, how it ends, what its
// words say, how it compares with the lines beside it. Each of them, and some
// pairs, is a feature with a name. The weights stand in fitted.txt, one a line
// (feature, label, nats), and are made by make train-lines.
package fit

import (
	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/measure"
)

// form holds the numbers from which the features of one line are computed.
type form struct {
	end, first, runes, ratio, latin, gaps, group uint8
	flags                                        uint8
	cues                                         cue.Set

	small, opens, closes uint8 // the number of small characters (see smalls); whether the line begins or ends with one
	echo                 uint8 // how many of its character pairs occur elsewhere on the page too
	joins                uint8 // whether the last character of the line before and its first occur side by side elsewhere
	fills                uint8 // whether it fills a column of the page
	alike                uint8 // how many of the lines around have its width

	roomPrev, roomNext uint8 // how it fills the measure of the lines before it and of those behind it
	shift              uint8 // how these two measures compare
}

const (
	flagStop uint8 = 1 << iota
	flagBlank
	flagLead
	flagStretched
	flagMarks // two or more
)

// bounds of the buckets of a line's characters and of its part of the page's
// commonest measure.
var (
	runesBounds = [...]int32{1, 2, 3, 4, 6, 8, 10, 13, 17, 22, 30, 45}
	ratioBounds = [...]measure.Em{25, 45, 65, 80, 95, 106, 130, 220}
)

const (
	runesBuckets = len(runesBounds) + 1
	ratioBuckets = len(ratioBounds) + 1
)

func bucket[T int32 | measure.Em | int](v T, bounds []T) uint8 {
	n := uint8(0)
	for _, b := range bounds {
		if v <= b {
			break
		}
		n++
	}
	return n
}

// groups of cues, the strongest first.
var groups = [...]cue.Set{
	cue.Byline, cue.Dateline, cue.Caption, cue.Folio | cue.Imprint | cue.Guide, cue.Notice | cue.Declares, cue.Weather,
	cue.Jump | cue.Note, cue.Column, cue.Talk | cue.Brief | cue.Point | cue.Entry | cue.Section, cue.Date | cue.Giver, cue.Author, cue.Cell,
}

const groupCount = len(groups) + 1

func groupOf(c cue.Set) uint8 {
	for i, g := range groups {
		if c&g != 0 {
			return uint8(i + 1)
		}
	}
	return 0
}

// formOf computes the form of one line from all but its characters, which form.word reads.
func formOf(l *measure.Line, c cue.Set, widths []measure.Em) form {
	width := widths[0]
	f := form{end: uint8(l.End), first: uint8(l.First), runes: bucket(l.Runes, runesBounds[:]), cues: c, group: groupOf(c)}
	f.ratio = bucket(l.Nat*100/max(width, measure.OneEm), ratioBounds[:])
	switch {
	case l.Latin == 0:
	case l.Latin*2 < l.Runes:
		f.latin = 1
	default:
		f.latin = 2
	}
	if l.Gaps && !l.Stretched {
		f.gaps = uint8(min(l.Words-1, 3))
	}
	set := func(on bool, flag uint8) {
		if on {
			f.flags |= flag
		}
	}
	set(l.Traits&measure.HasStop != 0, flagStop)
	set(l.Blank, flagBlank)
	set(l.Lead > 0, flagLead)
	set(l.Stretched, flagStretched)
	set(l.Marks >= 2, flagMarks)
	f.fills = fillOf(l.Nat, widths)
	return f
}

// relation returns how one width compares with another.
func relation(a, b measure.Em) uint8 {
	switch d := a - b; {
	case d < -4*measure.OneEm:
		return 0
	case d < -3*measure.OneEm/2:
		return 1
	case d < -3*measure.OneEm/5:
		return 2
	case d <= 3*measure.OneEm/5:
		return 3
	case d <= 3*measure.OneEm/2:
		return 4
	case d <= 4*measure.OneEm:
		return 5
	}
	return 6
}

const relations = 7

// smalls are particles, conjunctions and pronouns, which are frequent in prose and rare
// in titles. A line of a title begins with none of openers and ends with none of
// closers.
const (
	smalls  = "的了着是在和与这那有也就都而但被把将让给对为从到于以及等我你他她它们很还又不没過個這個們與對為從將讓給沒還"
	openers = "的了着过们等者们得地吗呢吧性化里中上下后後时時间間个個們過裡"
	closers = "的在和与为是将对从被把向于以及等其这那有也就都而并或该个一不让给使由经按据与與為將對從這個並該讓給經據"
)

// grammar is which of these lists a character is in.
type grammar uint8

const (
	isSmall grammar = 1 << iota
	opensNone
	closesNone
)

// grammars holds the grammar of the characters of the basic plane; those beyond have none.
var grammars = func() *[1 << 16]grammar {
	var t [1 << 16]grammar
	for _, list := range [...]struct {
		chars string
		is    grammar
	}{{smalls, isSmall}, {openers, opensNone}, {closers, closesNone}} {
		for _, r := range list.chars {
			t[r] |= list.is
		}
	}
	return &t
}()

func grammarOf(r rune) grammar {
	if r < 1<<16 {
		return grammars[r]
	}
	return 0
}

// word counts the small characters of a line and appends its pairs, in one look at each
// character. A pair is two neighbouring ideographs; gaps between them are ignored, as a
// letter-spaced line has them.
func (f *form) word(s string, pairs []uint16) []uint16 {
	n, last, prev := 0, rune(0), rune(0)
	for i, size := 0, 0; i < len(s); i += size {
		var r rune
		r, size = measure.RuneAt(s, i)
		if g := grammarOf(r); g != 0 {
			if g&isSmall != 0 {
				n++
			}
			if i == 0 && g&opensNone != 0 {
				f.opens = 1
			}
		}
		last = r
		switch measure.ClassOf(r) {
		case measure.Ideograph:
			if prev != 0 {
				pairs = append(pairs, pairOf(prev, r))
			}
			prev = r
		case measure.Gap:
		default:
			prev = 0
		}
	}
	if grammarOf(last)&closesNone != 0 {
		f.closes = 1
	}
	f.small = bucket(n, smallBounds[:])
	return pairs
}

var smallBounds = [...]int{0, 1, 3}

const smallBuckets = len(smallBounds) + 1

// fillOf returns how much of a column of the page a width fills: not all, all but an
// indent, or all.
func fillOf(w measure.Em, widths []measure.Em) uint8 {
	fill := uint8(0)
	for _, c := range widths {
		switch d := c - w; {
		case d >= -measure.OneEm && d <= 6*measure.OneEm/10:
			return 2
		case d > 6*measure.OneEm/10 && d <= 5*measure.OneEm/2:
			fill = 1
		}
	}
	return fill
}
