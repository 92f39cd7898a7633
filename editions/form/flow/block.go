package flow

import (
	"strings"

	"baolan/editions/form/facts"
	"baolan/editions/form/linekind"
	"baolan/editions/join"
	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/measure"
)

// block is a paragraph, or a line that stands by itself: a title, a byline, an
// entry.
type block struct {
	lines  []measure.Line
	text   string // the text of the lines, joined
	sheet  int    // index of the sheet on which the block begins
	top    bool   // the block is the first of its sheet
	early  bool   // the block is the first of its sheet, and the sheet before is not full
	blank  bool   // a blank line stands above the block
	note   bool   // the block is a note at a sheet's foot, or the rule above one
	grade  graded // what the size of its type says of it
	begins bool   // an article begins with the block, whatever its words
	signs  bool   // the block is the name of the author of the text above
	entry  bool   // the block is an entry of a table of contents, whatever its words
}

func (b *block) last() *measure.Line { return &b.lines[len(b.lines)-1] }

// isEnded reports whether the block's last line ends as a paragraph does.
func (b *block) isEnded() bool { return linekind.EndsParagraph(b.last()) }

// isShort reports whether the block has the shape of a title.
func (b *block) isShort() bool {
	return len(b.lines) == 1 && linekind.IsTitleLike(b.text, &b.lines[0])
}

// names returns the block's text as a list of names, which the printed spaces separate.
func (b *block) names() string {
	var all []string
	for i := range b.lines {
		all = append(all, cue.TidyNames(b.lines[i].Text))
	}
	return strings.Join(all, " ")
}

// sheetLines is the lines of a sheet without the running ones.
type sheetLines struct {
	lines []measure.Line
	notes []measure.Line // the notes at its foot, which are not among lines
}

// longestTitle is the number of characters of the longest line whose spaces are printed, as those
// between the halves of a headline are. In a longer one they are an extractor's.
const longestTitle = 44

// joined returns one block for each run of lines. A run has at least one line.
func joined(runs [][]measure.Line) []block {
	j := join.New(func(yield func(join.Line) bool) {
		for _, run := range runs {
			for i := range run {
				if !yield(lineOf(&run[i])) {
					return
				}
			}
		}
	})
	out := make([]block, len(runs))
	for i, run := range runs {
		out[i] = block{lines: run, blank: run[0].Blank}
		if len(run) == 1 && run[0].Runes <= longestTitle && (!linekind.EndsParagraph(&run[0]) || linekind.IsItem(run[0].Text)) {
			if out[i].text = run[0].Text; facts.HasSpacedKey(out[i].text) {
				continue // the spaces stand for a colon
			}
			out[i].text = join.Headline(run[0].Text) // a line by itself keeps its printed spaces
			continue
		}
		out[i].text = j.Join(len(run), func(k int) join.Line { return lineOf(&run[k]) })
	}
	return out
}

func lineOf(l *measure.Line) join.Line {
	return join.Line{Text: l.Text, Stretched: l.Stretched, Gapless: !l.Gaps}
}

// paragraphBlocks makes a block of each line. A line that begins with a closing
// mark belongs to the line before it.
func paragraphBlocks(lines []measure.Line) []block {
	var runs [][]measure.Line
	for i := range lines {
		if i > 0 && lines[i].First == measure.Closing && len(runs) > 0 {
			k := len(runs) - 1
			runs[k] = lines[i-len(runs[k]) : i+1]
			continue
		}
		runs = append(runs, lines[i:i+1])
	}
	return joined(runs)
}
