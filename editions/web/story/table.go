package story

import (
	"strings"

	"baolan/editions/web/markup"
	"baolan/model"
)

// table writes the table of data that begins with block i and returns the number of its
// blocks, 0 if there is none.
func (w *writer) table(i, to int) int {
	node := w.r.blocks[i].table
	if node < 0 || i > 0 && w.r.blocks[i-1].table == node && w.r.d.IsInside(w.r.blocks[i-1].from, node) {
		return 0
	}
	span := w.r.spanOf(node, w.r.d.Nodes[node].End)
	if span.from != i || span.to > to || span.to <= i {
		return 0
	}
	rows, caption, ok := rowsOf(w.r.d, node)
	if !ok {
		return 0
	}
	if caption != "" {
		w.s.Paragraphs = append(w.s.Paragraphs, model.Paragraph{Text: caption, Kind: model.Subhead})
	}
	w.s.Paragraphs = append(w.s.Paragraphs, tableOf(rows))
	return span.to - span.from
}

func tableOf(rows [][]string) model.Paragraph {
	p := model.Paragraph{Kind: model.Table, Rows: rows}
	texts := make([]string, len(rows))
	for i, row := range rows {
		texts[i] = strings.TrimRight(strings.Join(row, "  "), " ")
	}
	p.Text = strings.Join(texts, "\n")
	return p
}

// isData reports whether a table has rows and columns of data and no links.
func isData(d *markup.Document, node int) bool {
	for i := node + 1; i < d.Nodes[node].End; i++ {
		if d.Nodes[i].Is("a", "table", "form") {
			return false
		}
	}
	rows, _, ok := rowsOf(d, node)
	return ok && len(rows) >= 2
}

// rowsOf reads the cells of a table. ok is false if the table only lays out the page: a table
// or a picture is in it, it has one column, or its text is long.
func rowsOf(d *markup.Document, node int) (rows [][]string, caption string, ok bool) {
	wide, long, cells := 0, 0, 0
	for i := node + 1; i < d.Nodes[node].End; i++ {
		n := &d.Nodes[i]
		switch {
		case n.Is("table") || n.Is("img") && !isIcon(n):
			return nil, "", false
		case n.Is("caption"):
			caption = oneLine(d.PlainText(i, n.End))
		case n.Is("tr"):
			rows = append(rows, nil)
		case n.Is("td", "th"):
			if len(rows) == 0 {
				rows = append(rows, nil)
			}
			text := oneLine(d.PlainText(i, n.End))
			row := &rows[len(rows)-1]
			*row = append(*row, text)
			for extra := leadingNumber(n.Attribute("colspan")); extra > 1 && len(*row) < 64; extra-- {
				*row = append(*row, "")
			}
			wide = max(wide, len(*row))
			if cells++; len(text) > 3*120 {
				long++
			}
			i = skip(d, i)
		}
	}
	kept := rows[:0]
	for _, row := range rows {
		if strings.TrimSpace(strings.Join(row, "")) != "" {
			kept = append(kept, row)
		}
	}
	return kept, caption, len(kept) >= 1 && wide >= 2 && long*4 <= cells
}

// skip returns the last node inside a cell that holds no table or picture.
func skip(d *markup.Document, cell int) int {
	for i := cell + 1; i < d.Nodes[cell].End; i++ {
		if d.Nodes[i].Is("table", "img") {
			return cell
		}
	}
	return d.Nodes[cell].End - 1
}
