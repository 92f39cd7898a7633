package raw

import "unicode/utf8"

// maxBound is how many lines of a headline may be bound to the paragraph before
// them: kicker, two lines, deck.
const maxBound = 4

// unbind labels as heads the lines at a paragraph's end that end in no mark and
// stand behind one that ends a sentence: no paragraph ends so, but a headline
// of the column's width looks like one more line of it.
//
//	公交专线。                  first | next
//	城市书房里的“夜归人”      next, as the labelling has it
//	□记者 程曦                  byline
//
// What paragraph goes on in another page ends so too; it has its jump behind it.
func unbind(lines []line, hints []hint, labels []labelling) {
	body := func(i int) bool { return i < len(labels) && labels[i].label >= labelFirst }
	for end := len(lines) - 2; end >= 0; end-- { // a text may break off anywhere
		if !body(end) || labels[end+1].label == labelNext || hints[end+1]&hintJump != 0 || labels[end+1].inside {
			continue
		}
		l := &lines[end]
		switch {
		case l.bare():
		case l.end == endsAsk && labels[end+1].label == labelByline && l.first != opening:
		default:
			continue
		}
		if body(end+1) && hints[end+1]&hintDateline == 0 && !lines[end+1].blank {
			continue // what an extractor tore from its paragraph stands so
		}
		from := end
		for from > 0 && end-from+1 < maxBound && labels[from].label == labelNext && lines[from-1].end < endsAsk {
			from--
		}
		if !standsApart(lines, hints, labels, from, end) {
			continue
		}
		for i := from; i <= end; i++ {
			labels[i] = labelling{label: labelHead}
		}
	}
}

// standsApart tells that lines [from, end] of a body have neither a sentence's
// end nor words that say what they are, and that a sentence ends before them.
func standsApart(lines []line, hints []hint, labels []labelling, from, end int) bool {
	if from > 0 && labels[from-1].label >= labelFirst && lines[from-1].end < endsAsk {
		return false
	}
	for i := from; i <= end; i++ {
		if hints[i]&^hintLabel != 0 || lines[i].end == endsComma || lines[i].lead > 0 && hints[i] == 0 {
			return false
		}
		t := lines[i].text
		if i == end && lines[i].end == endsAsk {
			_, n := utf8.DecodeLastRuneInString(t)
			t = t[:len(t)-n]
		}
		if anyOf(t, "。！？；") {
			return false
		}
	}
	return true
}
