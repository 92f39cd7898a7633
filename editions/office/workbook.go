package office

import (
	"encoding/csv"
	"encoding/xml"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
	"time"

	"baolan/editions/folder"
)

// book is a workbook.
type book struct {
	fsys    fs.FS
	strings []string
	isDate  []bool // which of its styles are those of dates
}

// sheet is a sheet of a workbook.
type sheet struct {
	name string
	rows [][]string
}

// workbook reads an .xlsx as a table: the rows of its first sheet with texts, and those of the sheets that have the same
// columns. Where sheets are named as pages of a paper are, the name is a column.
func workbook(fsys fs.FS, content []byte) (Text, error) {
	b := book{fsys: fsys}
	b.readStrings()
	b.readStyles()
	var sheets []sheet
	var beyond []Beyond
	for _, s := range b.names(content) {
		rows, far, err := b.rows(s.path)
		if err != nil {
			return Text{}, err
		}
		if far > 0 {
			beyond = append(beyond, Beyond{s.name, far})
		}
		if len(rows) > 0 {
			sheets = append(sheets, sheet{s.name, rows})
		}
	}
	if len(sheets) == 0 {
		return Text{}, ErrNoText
	}
	t, err := table(sheets, b.most())
	t.Beyond = beyond
	return t, err
}

// most returns the greatest length of the text of the workbook's cells. Cells name their texts by numbers, and a small
// file in which many name a long one would be a text without bounds.
func (b *book) most() int {
	n := 16 << 20
	for _, s := range b.strings {
		n += 4 * len(s)
	}
	return n
}

// table joins sheets with the same columns. A text of more than most bytes is that of a bomb.
func table(sheets []sheet, most int) (Text, error) {
	t := Text{Ext: ".csv"}
	var out strings.Builder
	w := csv.NewWriter(&out)
	head := sheets[0].rows[0]
	byPage := len(sheets) > 1 && strings.Contains(sheets[0].name, "版")
	for i, s := range sheets {
		rows := s.rows
		switch {
		case i > 0 && !slices.Equal(rows[0], head):
			t.Left = append(t.Left, s.name)
			continue
		case i > 0:
			rows = rows[1:]
		}
		for k, row := range rows {
			if byPage {
				name := s.name
				if i == 0 && k == 0 {
					name = "版面"
				}
				row = append([]string{name}, row...)
			}
			for _, s := range row {
				most -= len(s)
			}
			if most < 0 {
				return Text{}, &folder.BombError{Unpacked: int64(out.Len())}
			}
			if err := w.Write(row); err != nil {
				return Text{}, err
			}
		}
	}
	w.Flush()
	t.Text = out.String()
	return t, w.Error()
}

// part reads a part of the workbook into v. A part that is not there leaves it as it is.
func (b *book) part(name string, v any) {
	content, err := fs.ReadFile(b.fsys, name)
	if err != nil {
		return
	}
	_ = unmarshal(content, v) // what was read of a part that breaks off counts
}

// texts is a text in runs, without its readings.
type texts struct {
	T    []string `xml:"t"`
	Runs []struct {
		T []string `xml:"t"`
	} `xml:"r"`
}

func (t *texts) String() string {
	all := slices.Clone(t.T)
	for i := range t.Runs {
		all = append(all, t.Runs[i].T...)
	}
	return strings.Join(all, "")
}

func (b *book) readStrings() {
	var doc struct {
		Items []texts `xml:"si"`
	}
	b.part("xl/sharedStrings.xml", &doc)
	for i := range doc.Items {
		b.strings = append(b.strings, doc.Items[i].String())
	}
}

// readStyles finds out which numbers are dates.
func (b *book) readStyles() {
	var doc struct {
		Formats []struct {
			ID   int    `xml:"numFmtId,attr"`
			Code string `xml:"formatCode,attr"`
		} `xml:"numFmts>numFmt"`
		Cells []struct {
			Format int `xml:"numFmtId,attr"`
		} `xml:"cellXfs>xf"`
	}
	b.part("xl/styles.xml", &doc)
	codes := map[int]string{}
	for _, f := range doc.Formats {
		codes[f.ID] = strings.ToLower(f.Code)
	}
	for _, c := range doc.Cells {
		n := c.Format
		code := codes[n]
		b.isDate = append(b.isDate, n >= 14 && n <= 17 || n == 22 || n >= 27 && n <= 36 || n >= 50 && n <= 58 || strings.Contains(code, "y") || strings.Contains(code, "m") && strings.Contains(code, "d"))
	}
}

// named is a sheet's name and its path.
type named struct{ name, path string }

// names returns the sheets in their order, without hidden ones.
func (b *book) names(content []byte) (out []named) {
	var doc struct {
		Sheets []struct {
			Name  string     `xml:"name,attr"`
			State string     `xml:"state,attr"`
			Attrs []xml.Attr `xml:",any,attr"`
		} `xml:"sheets>sheet"`
	}
	_ = unmarshal(content, &doc) // what was read of a part that breaks off counts
	var relations struct {
		All []struct {
			ID     string `xml:"Id,attr"`
			Target string `xml:"Target,attr"`
		} `xml:"Relationship"`
	}
	b.part("xl/_rels/workbook.xml.rels", &relations)
	targets := map[string]string{}
	for _, r := range relations.All {
		targets[r.ID] = r.Target
	}
	met := map[string]bool{} // a part is one sheet, however often it is named
	for i, s := range doc.Sheets {
		at := "xl/worksheets/sheet" + strconv.Itoa(i+1) + ".xml"
		for _, a := range s.Attrs {
			target, ok := targets[a.Value]
			switch {
			case a.Name.Local != "id" || !ok:
			case strings.HasPrefix(target, "/"):
				at = strings.TrimPrefix(path.Clean(target), "/")
			default:
				at = path.Join("xl", target)
			}
		}
		if (s.State == "" || s.State == "visible") && !met[at] {
			met[at] = true
			out = append(out, named{s.Name, at})
		}
	}
	return out
}

// cell is a cell of a sheet.
type cell struct {
	At     string `xml:"r,attr"`
	Type   string `xml:"t,attr"`
	Style  int    `xml:"s,attr"`
	Value  string `xml:"v"`
	Inline texts  `xml:"is"`
}

// MostColumns is the greatest number of columns of a table that are read. Records have some dozens, and a row that has a
// cell far to the right would else be far longer than it is in the file.
const MostColumns = 128

// rows reads the rows of a sheet that have texts. far is how many cells with texts are not read because they stand
// beyond the last column.
func (b *book) rows(name string) (rows [][]string, far int, err error) {
	content, err := fs.ReadFile(b.fsys, name)
	if err != nil {
		return nil, 0, err
	}
	var doc struct {
		Rows []struct {
			Cells []cell `xml:"c"`
		} `xml:"sheetData>row"`
	}
	if err := unmarshal(content, &doc); err != nil && len(doc.Rows) == 0 {
		return nil, 0, err
	}
	for _, r := range doc.Rows {
		var row []string
		for i := range r.Cells {
			at := columnOf(r.Cells[i].At)
			if at < 0 {
				at = len(row)
			}
			if at >= MostColumns {
				if strings.TrimSpace(b.value(&r.Cells[i])) != "" {
					far++
				}
				continue
			}
			for len(row) <= at {
				row = append(row, "")
			}
			row[at] = b.value(&r.Cells[i])
		}
		if slices.ContainsFunc(row, func(s string) bool { return strings.TrimSpace(s) != "" }) {
			rows = append(rows, row)
		}
	}
	return rows, far, nil
}

// columnOf returns the number of a cell's column, from 0: 27 of AB12; -1 where it does not say it.
func columnOf(at string) int {
	n := 0
	for i := range len(at) {
		if at[i] < 'A' || at[i] > 'Z' || n > MostColumns {
			break
		}
		n = n*26 + int(at[i]-'A') + 1
	}
	return n - 1
}

// value returns the text of a cell.
func (b *book) value(c *cell) string {
	switch c.Type {
	case "s":
		if n, err := strconv.Atoi(strings.TrimSpace(c.Value)); err == nil && n >= 0 && n < len(b.strings) {
			return b.strings[n]
		}
		return ""
	case "inlineStr":
		return c.Inline.String()
	case "", "n":
		if c.Style >= 0 && c.Style < len(b.isDate) && b.isDate[c.Style] {
			if days, err := strconv.ParseFloat(c.Value, 64); err == nil && days > 0 && days < 200_000 {
				return time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).AddDate(0, 0, int(days)).Format(time.DateOnly)
			}
		}
	}
	return c.Value
}
