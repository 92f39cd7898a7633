package record

import (
	"cmp"
	"slices"
	"strings"

	"baolan/editions/clean"
	"baolan/editions/format"
)

// This file puts articles together that a content system keeps in two tables, the titles in one and the
// texts in another, and tells a table of titles from those that have titles of other things, as menus
// and users' rights. Where no table has texts, rows with titles are articles of which only the titles
// are there.

// halves is the rows of tables that have titles and no column for a text, or texts and none for a title.
type halves struct {
	titles []*half
	texts  []*half
	rows   int  // the number of rows with titles that wait
	whole  bool // a table with titles and texts has rows
}

// half is a table with titles or with texts alone, whose rows wait.
type half struct {
	table   string
	columns []column
	id      int // the column by which its rows are those of another table, -1 for none
	line    int // the line of its first row
	rows    []halfRow
	byID    map[string]int
	again   int // the number of rows whose id was there before
}

// halfRow is a row: the values of one with a title, the place in the spill of one with a text.
type halfRow struct {
	values []string
	at     batch
	joined bool // the row of another table belongs to it
}

// mostTitled is the greatest number of rows with titles that wait. Where there are more, they are
// articles: a menu has fewer.
const mostTitled = 100_000

// foreign is the names of columns that say of which article a row is, the surest ones first. They stand
// without the word for the article: article_id, newsid, aid.
var foreign = [...]string{"articleid", "newsid", "postid", "aid", "nid", "contentid", "docid", "itemid", "cid", "pid", "tid", "id", "uid"}

// idOf returns the column by which rows are those of another table. In a table of titles it is id.
func idOf(columns []column, titles bool) int {
	names := make([]string, len(columns))
	for i, c := range columns {
		names[i] = plainName(c.name)
	}
	if i := slices.Index(names, "id"); titles && i >= 0 {
		return i
	}
	for _, name := range foreign {
		if i := slices.Index(names, name); i >= 0 {
			return i
		}
	}
	return -1
}

// take takes a row of a table that has titles or texts alone. It reports whether the row waits.
func (d *dump) take(table string, columns []column, row []string) bool {
	title, content, summary := fieldIn(columns, fTitle), fieldIn(columns, fContent), fieldIn(columns, fSummary)
	switch {
	case title && (content || summary):
		d.halves.whole = d.halves.whole || isHeading(columns)
	case title && isHeading(columns) && d.halves.rows < mostTitled:
		d.halves.rows++
		d.half(&d.halves.titles, table, columns, true).add(row, halfRow{values: slices.Clone(row)})
		return true
	case content && !title && idOf(columns, false) >= 0:
		at, err := d.to.store(row)
		d.to.err = cmp.Or(d.to.err, err)
		d.half(&d.halves.texts, table, columns, false).add(row, halfRow{at: at})
		return true
	}
	return false
}

func fieldIn(columns []column, f field) bool {
	return slices.ContainsFunc(columns, func(c column) bool { return c.field == f })
}

// half returns the table of that name among those that wait.
func (d *dump) half(list *[]*half, table string, columns []column, titles bool) *half {
	for _, h := range *list {
		if h.table == table && slices.Equal(h.columns, columns) {
			return h
		}
	}
	h := &half{table: table, columns: columns, id: idOf(columns, titles), line: d.line, byID: map[string]int{}}
	*list = append(*list, h)
	return h
}

// add adds a row, of which the id and r stay in memory.
func (h *half) add(row []string, r halfRow) {
	if h.id >= 0 && h.id < len(row) && row[h.id] != "" {
		if _, met := h.byID[row[h.id]]; met {
			h.again++
		} else {
			h.byID[strings.Clone(row[h.id])] = len(h.rows) // a value can be a part of the line of its row
		}
	}
	h.rows = append(h.rows, r)
}

// common returns how many rows of texts have a row of titles. What has several rows for one title, as
// remarks of readers have, are not the texts.
func (h *half) common(titles *half) (n int) {
	if h.again*10 > len(h.rows) || len(titles.byID) == 0 {
		return 0
	}
	for id := range h.byID {
		if _, ok := titles.byID[id]; ok {
			n++
		}
	}
	return n
}

// pair is two tables that have common rows.
type pair struct {
	titles, texts *half
	common        int
}

// pairs returns the tables that belong together, those with the most common rows first.
func (w *halves) pairs() (all []pair) {
	for _, t := range w.titles {
		for _, h := range w.texts {
			if n := h.common(t); n > 0 && n*2 >= min(len(h.rows), len(t.rows)) {
				all = append(all, pair{t, h, n})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b pair) int { return cmp.Compare(b.common, a.common) })
	return all
}

// decide makes articles of the rows that wait: of titles with their texts, of texts without titles, and
// of titles alone where no table has texts.
func (d *dump) decide() error {
	texts := d.halves.whole
	alone := map[*half]bool{}
	for _, h := range d.halves.texts {
		texts = texts || isHeading(h.columns)
		alone[h] = true
	}
	for _, p := range d.halves.pairs() {
		if p.titles.rows == nil || !alone[p.texts] {
			continue
		}
		alone[p.texts], texts = false, true
		if err := d.join(p.titles, p.texts); err != nil {
			return err
		}
		p.titles.rows = nil
	}
	for _, h := range d.halves.texts {
		if err := d.unjoined(h, alone[h]); err != nil {
			return err
		}
	}
	for _, t := range d.halves.titles {
		for i := range t.rows {
			if !texts {
				d.article(t.line, t.columns, t.rows[i].values)
			}
		}
	}
	return d.to.err
}

// join makes articles of the rows of two tables. A title without a text is an article too.
func (d *dump) join(titles, texts *half) error {
	columns := slices.Concat(titles.columns, texts.columns)
	for i := range titles.rows {
		row := titles.rows[i].values
		id := ""
		if titles.id < len(row) {
			id = row[titles.id]
		}
		k, ok := texts.byID[id]
		if !ok {
			d.article(titles.line, titles.columns, row)
			continue
		}
		var values []string
		if err := d.to.load(texts.rows[k].at, &values); err != nil {
			return err
		}
		texts.rows[k].joined = true
		row = append(row, make([]string, max(0, len(titles.columns)-len(row)))...)
		d.article(titles.line, columns, append(row[:len(titles.columns)], values...))
	}
	return nil
}

// unjoined makes articles of the texts that no title has, if the columns say more of them than the text; if
// they do not it reports the table.
func (d *dump) unjoined(h *half, alone bool) error {
	for i := range h.rows {
		if h.rows[i].joined {
			continue
		}
		var values []string
		if err := d.to.load(h.rows[i].at, &values); err != nil {
			return err
		}
		if isHeading(h.columns) || !alone {
			d.article(h.line, h.columns, values)
			continue
		}
		d.refuse(h.table, h.line, values)
	}
	return nil
}

// article makes an article of a row of a table, or reports the line.
func (d *dump) article(line int, columns []column, row []string) {
	if a, texts := d.to.row(columns, row); a != nil {
		d.to.add(a, texts)
	} else if strings.TrimSpace(strings.Join(row, "")) != "" {
		d.left(&format.Error{Path: d.path, Line: line, Kind: format.Record, Detail: "neither title nor content"})
	}
}

// refuse reports a table without columns for title and content, once, if there is text in its rows.
func (d *dump) refuse(table string, line int, row []string) {
	for _, v := range row {
		if isProse(v) && !d.refused[table] {
			d.refused[table] = true
			d.left(&format.Error{Path: d.path, Line: line, Kind: format.Record, Detail: "table " + clean.Line(table) + " has no column for title and content"})
		}
	}
}
