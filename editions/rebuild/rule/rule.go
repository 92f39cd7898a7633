// Package rule is the table of evidence for the label of a line, from its form, its
// words and its place.
//
// A rule is data: a name, one sentence, a line to which it applies and one to which it
// does not, and the labels whose cost it changes. Its weight stands in weights.txt
// under its name. Adding a rule takes one entry here and one line there; a test runs
// both examples of every rule.
//
// A rule looks at a line and at the lines beside it. Which label may follow which is
// decided by the segmentation.
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
	Example string        // lines of a page; the rule applies to the first one, or to the one behind "> "
	Counter string        // lines of a page; the rule does not apply to the first one, or to the one behind "> "

	// The rule applies to a line that meets all of the following conditions.
	cues  cue.Set          // the line has one of these cues, if any is given
	short bool             // if set, the line is short
	place bool             // if set, the place of the line is known
	fires func(*View) bool // returns true; may be nil
}

// View is a line as the rules see it.
type View struct {
	Line       *measure.Line
	Prev, Next *measure.Line // never nil; an empty line beyond the page's ends
	Cues       cue.Set
	Before     cue.Set // the cues of the line before
	Behind     cue.Set // the cues of the line behind
	Page       *Facts
	At         int // the index of the line on its page

	// Set for a short line, from the three lines on either side of it.
	Short   uint8 // how many of these are short too, and not much wider than the line
	Stops   uint8 // how many of the short ones, or the line itself, end in a comma or a stop
	Figures uint8 // how many of these are a figure with its unit
	Apart   bool  // blank lines part it from rows of a table, which have more cells than there are lines of it
	Block   bool  // it is in such a row
}

var noLine measure.Line

// Look sets a view to line i of a page.
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

// Costs holds by label what a line costs with that label, in nats.
type Costs [label.Count]float32

// Fires reports whether the rule applies to the line.
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

// Set is a set of rules with their weights. They are grouped by their first condition,
// because most lines of a page are long and have no cue and no known place.
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

// base holds what a line costs with each label if no rule applies.
var base = func() (c Costs) {
	for l := range label.Label(label.Count) {
		if l != label.First && l != label.Next {
			c[l] = weights.Of("is." + l.String())
		}
	}
	return c
}()

// Weigh sets what the line costs with each label.
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

// Reasons lists the rules that speak for or against the label l of a line.
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
