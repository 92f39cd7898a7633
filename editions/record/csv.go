package record

import (
	"bufio"
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"io"
	"path"
	"strconv"
	"strings"
	"unicode/utf8"

	"baolan/editions/clean"
	"baolan/editions/decode"
	"baolan/editions/format"
	"baolan/editions/pattern"
)

// CSV implements format.Format for tables with a heading row.
type CSV struct{}

// Name implements format.Format.
func (CSV) Name() string { return "csv" }

// Match implements format.Format. A file is a table if its first line names a title or a text
// and one other known field.
func (CSV) Match(h format.Head) format.Match {
	if columns, _ := heading(h.Text); isHeading(columns) {
		return format.ByBytes
	}
	switch strings.ToLower(path.Ext(h.Name)) {
	case ".csv", ".tsv":
		return format.ByName
	}
	return format.No
}

// column is a column of a table.
type column struct {
	name string
	field
}

// heading reads the first line of a table with the delimiter that gives the most known
// fields, and returns the columns and that delimiter.
func heading(text string) (columns []column, comma rune) {
	text = strings.TrimLeft(text, "\ufeff\r\n")
	marks := []rune{',', '\t', ';', '|'}
	if n, mark := separator(text); n > 0 {
		text, marks = text[n:], []rune{mark}
	}
	first, _, _ := strings.Cut(text, "\n")
	first = strings.TrimSuffix(first, "\r")
	if len(first) > 4096 {
		return nil, 0
	}
	most := 0
	for _, c := range marks {
		if !strings.ContainsRune(first, c) {
			continue
		}
		r := csv.NewReader(strings.NewReader(first))
		r.Comma, r.LazyQuotes, r.TrimLeadingSpace = c, true, c != '\t' // a tab as the delimiter must not be trimmed as a space
		names, err := r.Read()
		if err != nil {
			continue
		}
		var cs []column
		known := 0
		for _, n := range names {
			f := fieldOf(n)
			if cs = append(cs, column{n, f}); f != unknown {
				known++
			}
		}
		if known > most {
			most, columns, comma = known, cs, c
		}
	}
	return columns, comma
}

var separatorLine = pattern.Needing("=", `^"?(?i:sep)=([^"\pL\pN\r\n])"?[,;|\t ]*\r?\n`)

// separator reads the line above the heading row in which spreadsheets name the delimiter,
// and returns its length and that delimiter.
func separator(text string) (length int, mark rune) {
	m := separatorLine.FindStringSubmatch(text[:min(len(text), 64)])
	if m == nil {
		return 0, 0
	}
	mark, _ = utf8.DecodeRuneInString(m[1])
	if mark == utf8.RuneError {
		return 0, 0
	}
	return len(m[0]), mark
}

func isHeading(columns []column) bool {
	known, isArticle := 0, false
	for _, c := range columns {
		if c.field != unknown {
			known++
		}
		isArticle = isArticle || c.field == fTitle || c.field == fContent
	}
	return known >= 2 && isArticle
}

// Read implements format.Format.
func (CSV) Read(ctx context.Context, in *format.Input, give func(*format.Page) error) error {
	return in.Each(func(f format.File) error { return readTable(ctx, in, f, give) })
}

func readTable(ctx context.Context, in *format.Input, f format.File, give func(*format.Page) error) error {
	text, err := in.Stream(ctx, f)
	if err != nil {
		return err
	}
	defer func() { _ = text.Close() }() // closing a file that was only read loses nothing
	s := paperPages{form: CSV{}.Name(), decoded: text.Report()}
	if err := readRows(ctx, in, f, text, &s); err != nil {
		return err
	}
	if len(s.pages) == 0 {
		return &format.Error{Path: f.Path, Line: 2, Kind: format.Record, Detail: "no row has a title or content"}
	}
	s.tell(f.Path, in.Leave)
	return s.give(ctx, give)
}

// headBytes is more than a heading row has.
const headBytes = 8 << 10

// readRows reads a table's rows into articles. A row that cannot be read is left out and
// reported.
func readRows(ctx context.Context, in *format.Input, f format.File, text *format.Stream, s *paperPages) error {
	from := bufio.NewReaderSize(text, format.BlockBytes)
	head, err := from.Peek(headBytes)
	if err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	blank := len(head) - len(bytes.TrimLeft(head, "\ufeff\r\n"))
	columns, comma := heading(string(head[blank:]))
	above, _ := separator(string(head[blank:]))
	over := bytes.Count(head[:blank+above], []byte{'\n'}) // lines above the heading row
	if _, err := from.Discard(blank + above); err != nil {
		return err
	}
	if !isHeading(columns) {
		return &format.Error{Path: f.Path, Line: 1, Kind: format.Record, Detail: "the heading row names no title and no content"}
	}
	r := csv.NewReader(from)
	r.Comma, r.LazyQuotes, r.FieldsPerRecord, r.ReuseRecord = comma, true, -1, true
	if _, err := r.Read(); err != nil {
		return &format.Error{Path: f.Path, Line: 1, Kind: format.Record, Detail: clean.Line(err.Error()), Err: err}
	}
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		line, _ := r.FieldPos(0)
		line += over
		if err != nil {
			e := &format.Error{Path: f.Path, Line: line, Kind: format.Record, Detail: clean.Line(err.Error()), Err: err}
			var pe *csv.ParseError
			if !errors.As(err, &pe) {
				return err // of reading
			}
			e.Line = pe.StartLine + over
			in.Leave(e)
			continue
		}
		if a, texts := s.row(columns, row); a != nil {
			s.add(a, texts)
		} else if strings.TrimSpace(strings.Join(row, "")) != "" {
			in.Leave(&format.Error{Path: f.Path, Line: line, Kind: format.Record, Detail: "neither title nor content"})
		}
		if s.err != nil {
			return s.err
		}
		in.Done(text.Taken())
	}
}

// row makes an article of a row, nil where it has neither title nor text, and gives the
// texts in it.
func (s *paperPages) row(columns []column, row []string) (made *article, texts []unnamed) {
	var a article
	for i, v := range row {
		if v = valueOf(v); strings.TrimSpace(v) == "" {
			continue
		}
		text, invalid, _ := decode.Text([]byte(v))
		s.decoded.Invalid += invalid
		c := column{name: strconv.Itoa(i + 1)} // a cell more than the heading has
		if i < len(columns) {
			c = columns[i]
		}
		if isProse(text) {
			texts = append(texts, unnamed{c.name, text})
		}
		if c.field != unknown {
			a.set(c.field, []string{text})
		} else {
			a.keep(c.name, text)
		}
	}
	if a.title == "" && !a.hasText() && len(a.summary) == 0 {
		return nil, nil
	}
	return &a, texts
}

// valueOf gives the value of a cell that a spreadsheet was told to keep as text: ="01".
func valueOf(cell string) string {
	if v, ok := strings.CutPrefix(cell, `="`); ok {
		if v, ok = strings.CutSuffix(v, `"`); ok {
			return v
		}
	}
	return cell
}
