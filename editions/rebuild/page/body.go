package page

import (
	"strings"

	"baolan/editions/join"
	"baolan/editions/rebuild/attach"
	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/label"
	"baolan/editions/rebuild/measure"
	"baolan/model"
)

// writer writes the body of one article.
type writer struct {
	*builder
	m *model.Article

	open []int       // the lines of the open paragraph
	is   label.Label // the label of its first line
}

// beginsParagraph reports whether a line with a label begins a paragraph or a block, or
// continues a block of its own kind.
func beginsParagraph(l label.Label) bool { return l != label.Next && l != label.Byline }

// isOneParagraph recognises the blocks whose lines make one paragraph together.
func isOneParagraph(l label.Label) bool { return l == label.Row || l == label.Verse }

// piece adds a piece of the body. A piece that begins in the middle of a paragraph
// continues the last paragraph.
func (w *writer) piece(p attach.Piece) {
	for i := p.From; i < p.To; i++ {
		w.place(i, model.RoleBody, len(w.out.Page.Articles))
	}
	switch p.Kind {
	case attach.Subhead:
		w.flush()
		for i := p.From; i < p.To; i++ {
			w.add(model.Paragraph{Text: join.Headline(w.Lines[i].Text), Kind: model.Subhead})
		}
	case attach.Jump:
		w.flush()
		for i := p.From; i < p.To; i++ {
			w.jump(w.join.Paragraph(w.line(i)))
		}
	default:
		for i := p.From; i < p.To; i++ {
			l := w.Labels[i]
			if beginsParagraph(l) && !(isOneParagraph(l) && w.is == l) {
				w.flush()
			}
			if len(w.open) == 0 {
				w.is = l
			}
			w.open = append(w.open, i)
		}
	}
}

func (w *writer) add(p model.Paragraph) { w.m.Paragraphs = append(w.m.Paragraphs, p) }

// jump adds the line that points to another page.
func (w *writer) jump(s string) {
	if s == "" {
		return
	}
	to, from := cue.JumpOf(s)
	w.m.JumpTo, w.m.JumpFrom = max(w.m.JumpTo, to), max(w.m.JumpFrom, from)
	w.add(model.Paragraph{Text: s, Kind: model.Note})
}

// kindOf tells by the label of a paragraph's first line the kind of the paragraph.
var kindOf = map[label.Label]model.ParagraphKind{
	label.Item: model.Item, label.Question: model.Question, label.Answer: model.Answer,
	label.Row: model.Table, label.Verse: model.Verse, label.Signature: model.Signature,
}

// flush ends the open paragraph.
func (w *writer) flush() {
	if len(w.open) == 0 {
		return
	}
	lines, first := w.open, &w.Lines[w.open[0]]
	q := model.Paragraph{Kind: kindOf[w.is]}
	w.open, w.is = lines[:0], label.Other // no paragraph is open any more
	switch {
	case q.Kind == model.Table:
		q.Text, q.Rows = w.table(lines)
		w.add(q)
		return
	case q.Kind == model.Verse:
		q.Text = w.verse(lines)
		w.add(q)
		return
	case q.Kind == model.Plain && first.Marked:
		q.Kind = model.Brief
		q.Text = w.text(lines)
	case q.Kind == model.Plain && w.m.Dateline == "" && (w.OpensDated(lines[0]) || len(w.m.Paragraphs) == 0 && w.beginsWithReporter(lines)):
		q.Text = w.opening(lines)
	default:
		q.Text = w.text(lines)
	}
	from, text, to := cue.CutJumps(q.Text)
	w.jump(from)
	if q.Text = text; text != "" {
		w.add(q)
	}
	w.jump(to)
}

// text joins lines into one paragraph.
func (b *builder) text(lines []int) string {
	return b.join.Join(len(lines), func(i int) join.Line { return b.line(lines[i]) })
}

// verse joins the lines of a poem, one below the other.
func (b *builder) verse(lines []int) string {
	out := make([]string, len(lines))
	for k, i := range lines {
		out[k] = join.Headline(b.Lines[i].Text)
	}
	return strings.Join(out, "\n")
}

// table cuts rows into cells. Where a row has gaps of two spaces or more, its cells are
// parted at those; otherwise at every gap that is not between two Latin words.
func (b *builder) table(lines []int) (text string, rows [][]string) {
	texts := make([]string, len(lines))
	rows = make([][]string, len(lines))
	for k, i := range lines {
		rows[k] = append(make([]string, b.Lines[i].Place.Skip), cells(b.Lines[i].Text)...)
		texts[k] = strings.Join(rows[k], "  ")
	}
	return strings.Join(texts, "\n"), rows
}

// emptyCell stands between the gaps of a row for a cell in which nothing is printed.
const emptyCell = "\u3000"

func cells(s string) []string {
	var out []string
	if !strings.Contains(s, "  ") {
		for _, w := range measure.Fields(s) {
			if n := len(out) - 1; n >= 0 && isLatin(out[n]) && isLatin(w) {
				out[n] += " " + w
				continue
			}
			out = append(out, w)
		}
		return out
	}
	for _, w := range strings.Split(s, "  ") {
		if w == emptyCell {
			out = append(out, "")
			continue
		}
		if w = strings.TrimFunc(w, measure.IsGap); w != "" {
			out = append(out, join.Tight(w))
		}
	}
	return out
}

// isLatin recognises a word that begins with a Latin letter.
func isLatin(w string) bool { return measure.ClassOf(measure.FirstRune(w)) == measure.Letter }
