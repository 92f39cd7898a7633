package places

import (
	"encoding/csv"
	"errors"
	"io"
	"strconv"
	"strings"

	"baolan/editions/line"
)

// table is a table of words or characters, by its heading row.
type table struct {
	comma   rune
	columns map[string]int
	inked   bool // tesseract's, by the box of the ink
}

// tableOf reads the heading row of a table with places; nil if a text begins with none.
func tableOf(t string) *table {
	first, _, _ := strings.Cut(strings.TrimLeft(t, "\ufeff\r\n"), "\n")
	out := &table{comma: ',', columns: map[string]int{}}
	for _, c := range "\t;" {
		if strings.ContainsRune(first, c) {
			out.comma = c
			break
		}
	}
	for i, name := range strings.Split(strings.TrimSpace(first), string(out.comma)) {
		out.columns[strings.ToLower(strings.Trim(strings.TrimSpace(name), `"`))] = i
	}
	has := func(names ...string) bool {
		for _, n := range names {
			if _, ok := out.columns[n]; !ok {
				return false
			}
		}
		return true
	}
	switch {
	case has("level", "left", "top", "width", "height", "text"):
		out.inked = !strings.Contains(t, "###")
	case has("x0", "x1", "top", "bottom", "text"), has("x0", "y0", "x1", "y1", "text"):
	default:
		return nil
	}
	return out
}

func readTable(s *sheet) error {
	head, _ := s.from.Peek(s.from.Size()) // an error of reading comes again
	t := tableOf(string(head))
	rows := csv.NewReader(s.from)
	rows.Comma, rows.LazyQuotes, rows.FieldsPerRecord, rows.ReuseRecord = t.comma, true, -1, true
	if t.comma == '\t' {
		return t.lines(s)
	}
	page := ""
	for n := 0; ; n++ {
		row, err := rows.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			at, _ := rows.FieldPos(0)
			return &faultAt{at, err.Error()}
		}
		if n == 0 {
			continue
		}
		if of := t.page(row); n == 1 || of != page {
			page = of
			if err := s.begin(0, 0); err != nil {
				return err
			}
		}
		t.plumber(s, row)
	}
}

// cell returns the cell of a row in the first of these columns that it has.
func (t *table) cell(row []string, names ...string) string {
	for _, n := range names {
		if i, ok := t.columns[n]; ok && i < len(row) && row[i] != "" {
			return row[i]
		}
	}
	return ""
}

// page returns what tells the page of a row from others: its number, or how far it is below
// the first page's top.
func (t *table) page(row []string) string {
	if n := t.cell(row, "page_number", "page", "page_num"); n != "" {
		return n
	}
	if above := t.cell(row, "doctop"); above != "" {
		if off := float(above) - float(t.cell(row, "top")); off > 1 {
			return strconv.Itoa(int(off))
		}
	}
	return ""
}

// plumber is a word or character of pdfplumber's.
func (t *table) plumber(s *sheet, row []string) {
	if kind := t.cell(row, "object_type"); kind != "" && kind != "char" && kind != "word" {
		return // a rule or a picture
	}
	s.put(word{
		box: line.Box{
			Left: float(t.cell(row, "x0")), Right: float(t.cell(row, "x1")),
			Top: float(t.cell(row, "top", "y0")), Bottom: float(t.cell(row, "bottom", "y1")),
		},
		text: t.cell(row, "text"), size: float(t.cell(row, "size")), font: s.fontOf(t.cell(row, "fontname")),
	})
}
