package record

import "slices"

// This file tells the tables of a content system that have titles of other things, as its menus
// and its users' rights, from the table of its articles. Where no table has texts, rows with
// titles are articles of which only the titles are there.

// titled is the rows with titles of tables that have no column for a text.
type titled struct {
	rows  []titledRow
	texts bool // a table with a column for texts has rows
}

type titledRow struct {
	article *article
	texts   []unnamed
}

// mostTitled is the greatest number of such rows that wait. Where there are more, they are
// articles: a menu has fewer.
const mostTitled = 10_000

// take adds the article of a row, or lets it wait if its table has no column for a text.
func (d *dump) take(columns []column, a *article, texts []unnamed) {
	w := &d.titled
	if slices.ContainsFunc(columns, func(c column) bool { return c.field == fContent || c.field == fSummary }) {
		w.texts = true
	} else if len(w.rows) < mostTitled {
		w.rows = append(w.rows, titledRow{a, texts})
		return
	}
	d.to.add(a, texts)
}

// decide adds the rows that wait if no table has texts.
func (d *dump) decide() {
	if d.titled.texts {
		return
	}
	for _, r := range d.titled.rows {
		d.to.add(r.article, r.texts)
	}
}
