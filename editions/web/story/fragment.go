package story

import "baolan/editions/web/markup"

// PlainBody returns the text of a piece of a page, as records of articles have it: that of the
// body, if the piece marks one, without lists of other articles behind it.
func PlainBody(d *markup.Document) string {
	from, to := 0, len(d.Nodes)
	if m := readMeta(d); m.body[1] > 0 {
		from, to = m.body[0], m.body[1]
	}
	return d.PlainText(from, relatedIn(d, from, to))
}

// relatedIn returns the node at which a list of other articles begins, a heading with nothing
// but links behind it: to, if there is none.
func relatedIn(d *markup.Document, from, to int) int {
	blocks := blocksOf(d)
	end := to
	for i := len(blocks) - 1; i >= 0 && blocks[i].from >= from; i-- {
		b := &blocks[i]
		switch {
		case b.from >= to || b.length == 0:
		case b.isLinks():
		case isSectionEnd(b.line()) && i+1 < len(blocks) && i > 0:
			end = b.from
			if b.node >= 0 && blocks[i-1].node != b.node {
				end = min(end, b.node)
			}
		default:
			return end
		}
	}
	return to
}
