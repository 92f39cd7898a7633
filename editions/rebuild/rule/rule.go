// Package rule is the table of what a line's form and words say of its kind.
//
// A rule is data: a name, one sentence, a line for which it speaks and one for
// which it doesn't, and the labels it speaks of. What it weighs stands in
// weights.txt under its name. Adding a rule is one entry here and one line
// there; a test runs both examples of every rule.
//
// Rules look at a line and at the lines beside it. What follows what is not
// their business: the segmentation weighs that.
package rule

import (
	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/label"
	"baolan/editions/rebuild/measure"
	"baolan/editions/rebuild/weights"
)

// Rule is one piece of evidence.
type Rule struct {
	Name    string
	Doc     string        // one sentence
	For     []label.Label // the labels whose cost it changes
	Example string        // a page's lines; the first one, or the one behind "> ", has the rule
	Counter string        // the same for a line that has not

	cues  cue.Set          // it needs one of these, if any is given
	short bool             // it speaks of short lines alone
	place bool             // it speaks of lines alone whose places are known
	fires func(*View) bool // and this, if it is given
}

// View is a line as rules see it.
type View struct {
	Line       *measure.Line
	Prev, Next *measure.Line // never nil; an empty line beyond the page's ends
	Cues       cue.Set
	Before     cue.Set // of the line before
	Behind     cue.Set // of the line behind
	Page       *Facts
	At         int // which line of the page it is

	Short   uint8 // of the three lines on either side, those of a few characters
	Stops   uint8 // of those, and the line itself, the ones that end in a comma or a stop
	Figures uint8 // of the same, those that are a figure with its unit
}

var noLine measure.Line

// Look turns a view to line i of a page.
func (v *View) Look(lines []measure.Line, cues []cue.Set, i int) {
	v.At, v.Line, v.Cues = i, &lines[i], cues[i]
	v.Prev, v.Next, v.Before, v.Behind = &noLine, &noLine, 0, 0
	if i > 0 {
		v.Prev, v.Before = &lines[i-1], cues[i-1]
	}
	if i+1 < len(lines) {
		v.Next, v.Behind = &lines[i+1], cues[i+1]
	}
	v.count(lines, cues, i)
}

// Costs are what a line costs as each label, in nats.
type Costs [label.Count]float32

// Fires reports whether the rule has something to say of the line.
func (r *Rule) Fires(v *View) bool {
	if r.short && !IsShort(v.Line) || r.place && !v.Line.Place.Known {
		return false
	}
	return (r.cues == 0 || v.Cues&r.cues != 0) && (r.fires == nil || r.fires(v))
}

// weighed is a rule with its weight.
type weighed struct {
	*Rule
	weight float32
}

// Set is a set of rules with their weights, by when they are asked: most lines
// of a page are long, have no cue and no known place.
type Set struct{ byCue, byForm, byShort, byPlace []weighed }

// Whole is the set of all rules.
var Whole = setOf(rules[:], "")

// Without is the set of all rules but one.
func Without(name string) *Set { return setOf(rules[:], name) }

func setOf(list []Rule, but string) *Set {
	var s Set
	for i := range list {
		if list[i].Name == but {
			continue
		}
		w := weighed{&list[i], weights.Of(list[i].Name)}
		switch {
		case w.cues != 0:
			s.byCue = append(s.byCue, w)
		case w.short:
			s.byShort = append(s.byShort, w)
		case w.place:
			s.byPlace = append(s.byPlace, w)
		default:
			s.byForm = append(s.byForm, w)
		}
	}
	return &s
}

// All lists the rules.
func All() []Rule { return rules[:] }

// base is what a line costs as each label before any rule has spoken.
var base = func() (c Costs) {
	for l := range label.Label(label.Count) {
		if l != label.First && l != label.Next {
			c[l] = weights.Of("is." + l.String())
		}
	}
	return c
}()

// Weigh sets what the line costs as each label.
func (s *Set) Weigh(v *View, c *Costs) {
	*c = base
	ask(s.byForm, v, c)
	if IsShort(v.Line) {
		ask(s.byShort, v, c)
	}
	if v.Line.Place.Known {
		ask(s.byPlace, v, c)
	}
	if v.Cues == 0 {
		return
	}
	for i := range s.byCue {
		if r := &s.byCue[i]; v.Cues&r.cues != 0 && (r.fires == nil || r.fires(v)) {
			r.speak(c)
		}
	}
}

func ask(list []weighed, v *View, c *Costs) {
	for i := range list {
		if r := &list[i]; r.fires(v) {
			r.speak(c)
		}
	}
}

func (r *weighed) speak(c *Costs) {
	for _, l := range r.For {
		c[l] += r.weight
	}
}

// Reasons lists the rules that speak for or against the line as l.
func (s *Set) Reasons(v *View, l label.Label) []label.Reason {
	var out []label.Reason
	for _, list := range [...][]weighed{s.byForm, s.byShort, s.byPlace, s.byCue} {
		for i := range list {
			r := &list[i]
			for _, of := range r.For {
				if of == l && r.Fires(v) {
					out = append(out, label.Reason{Rule: r.Name, Weight: -r.weight})
				}
			}
		}
	}
	return out
}
