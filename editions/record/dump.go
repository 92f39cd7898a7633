package record

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"io"
	"path"
	"strings"

	"baolan/editions/format"
	"baolan/editions/pattern"
)

// Dump implements format.Format for dumps of databases: the statements of SQL that create a
// table and fill it, and the rows that PostgreSQL copies.
type Dump struct{}

// Name implements format.Format.
func (Dump) Name() string { return "sql" }

var dumpMark = pattern.Needing("(", `(?im)^\s*(?:insert\s+into|replace\s+into|create\s+table|copy)\s+[^\n]{0,400}\(`)

// Match implements format.Format. A file is a dump if a statement that makes or fills a table
// is near its beginning.
func (Dump) Match(h format.Head) format.Match {
	isNamed := strings.EqualFold(path.Ext(h.Name), ".sql")
	switch {
	case (isNamed || strings.Contains(h.Text, ";")) && dumpMark.MatchString(h.Text):
		return format.ByBytes
	case isNamed:
		return format.ByName
	}
	return format.No
}

// Read implements format.Format.
func (Dump) Read(ctx context.Context, in *format.Input, give func(*format.Page) error) error {
	return in.Each(func(f format.File) error { return readDump(ctx, in, f, give) })
}

func readDump(ctx context.Context, in *format.Input, f format.File, give func(*format.Page) error) error {
	text, err := in.Stream(ctx, f)
	if err != nil {
		return err
	}
	defer func() { _ = text.Close() }() // closing a file that was only read loses nothing
	d := dump{
		tokens: tokens{from: bufio.NewReaderSize(text, format.BlockBytes), line: 1}, path: f.Path, left: in.Leave,
		to: &paperPages{form: Dump{}.Name(), decoded: text.Report()}, tables: map[string][]column{}, refused: map[string]bool{},
		done: func() { in.Done(text.Taken()) },
	}
	head, _ := d.from.Peek(headBytes) // the reader returns its error again
	d.escapes = escapesIn(string(head))
	if err := d.statements(ctx); err != nil {
		return err
	}
	if err := d.decide(); err != nil {
		return err
	}
	if len(d.to.pages) == 0 {
		return &format.Error{Path: f.Path, Line: 1, Kind: format.Record, Detail: "no table has rows with title and content"}
	}
	d.to.tell(f.Path, in.Leave)
	return d.to.give(ctx, give)
}

// escapesIn reports whether strings of a dump have escapes behind a backslash, as those of
// MySQL do. Only MySQL puts names between grave accents.
func escapesIn(head string) bool {
	return strings.ContainsRune(head, '`') || strings.Contains(head, "MySQL") || strings.Contains(head, "MariaDB")
}

// dump reads the statements of a dump.
type dump struct {
	tokens
	path    string
	to      *paperPages
	tables  map[string][]column // the columns of tables, by their names
	refused map[string]bool     // tables that were reported
	left    func(*format.Error)
	done    func()
	halves  halves
}

// statements reads all statements. Those that neither make nor fill a table say nothing to a
// reader and are passed over.
func (d *dump) statements(ctx context.Context) error {
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		t, err := d.next()
		if err == nil && t.kind == isWord {
			switch strings.ToLower(t.text) {
			case "create":
				err = d.create()
			case "insert", "replace":
				err = d.insert(ctx)
			case "copy":
				err = d.copied(ctx)
			default:
				err = d.end(t)
			}
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err = cmp.Or(err, d.to.err); err != nil {
			return err
		}
		d.done()
	}
}

// end reads to the end of a statement of which t is the last token read.
func (d *dump) end(t token) (err error) {
	for !t.is(';') {
		if t, err = d.next(); err != nil {
			return err
		}
	}
	return nil
}

// isTable reads on to what a statement creates, and reports whether that is a table. The token
// is the last one read.
func (d *dump) isTable() (is bool, t token, err error) {
	for {
		if t, err = d.next(); err != nil {
			return false, t, err
		}
		switch strings.ToLower(t.text) {
		case "table":
			return true, t, nil
		case "temporary", "temp", "unlogged", "global", "local", "or", "replace":
		default:
			return false, t, nil
		}
	}
}

// create reads the columns of a table.
func (d *dump) create() error {
	is, t, err := d.isTable()
	if err != nil {
		return err
	}
	if !is {
		return d.end(t)
	}
	name, t, err := d.upTo("(")
	if err != nil || !t.is('(') {
		return err
	}
	var columns []column
	first := true // the next token begins a definition
	for depth := 1; depth > 0; {
		if t, err = d.next(); err != nil {
			return err
		}
		switch {
		case t.is('('):
			depth++
		case t.is(')'):
			depth--
		case t.is(',') && depth == 1:
			first = true
			continue
		case first && depth == 1 && !isConstraint(t):
			columns = append(columns, column{t.text, fieldOf(t.text)})
		}
		first = false
	}
	d.tables[name] = columns
	return d.end(t)
}

// isConstraint recognises what begins a line of a table that defines no column.
func isConstraint(t token) bool {
	if t.kind != isWord {
		return false
	}
	switch strings.ToLower(t.text) {
	case "primary", "key", "unique", "constraint", "index", "fulltext", "foreign", "check", "spatial":
		return true
	}
	return false
}

// upTo reads the name of a table, and on to a bracket or one of the words; last is the token
// that it ends at.
func (d *dump) upTo(words ...string) (name string, last token, err error) {
	for {
		t, err := d.next()
		if err != nil {
			return name, t, err
		}
		for _, w := range words {
			if strings.EqualFold(t.text, w) && t.kind != isQuoted {
				return name, t, nil
			}
		}
		switch {
		case t.is(';'):
			return name, t, nil
		case t.kind == isWord || t.kind == isQuoted:
			name = strings.ToLower(t.text)
		}
	}
}

// insert reads the rows of a statement: (…), (…);
func (d *dump) insert(ctx context.Context) error {
	name, t, err := d.upTo("(", "values", "select")
	if err != nil || t.is(';') {
		return err
	}
	columns, t, err := d.columns(name, t)
	if err != nil {
		return err
	}
	for !t.is(';') {
		if err := ctx.Err(); err != nil {
			return err
		}
		if t.is('(') {
			row, err := d.row()
			if err != nil {
				return d.broken(err)
			}
			d.add(name, columns, row)
			d.done()
		}
		if t, err = d.next(); err != nil {
			return err
		}
	}
	return nil
}

// row reads the values up to a closing bracket.
func (d *dump) row() (row []string, err error) {
	value, depth := "", 0
	for {
		t, err := d.next()
		switch {
		case err != nil:
			return row, err
		case t.is('('):
			depth++
		case t.is(')') && depth == 0:
			return append(row, value), nil
		case t.is(')'):
			depth--
		case t.is(',') && depth == 0:
			row, value = append(row, value), ""
		case t.kind == isWord && isEmptyWord(t.text):
		case t.kind == isWord && value == "", t.kind != isWord:
			value = t.text
		}
	}
}

// isEmptyWord recognises the value of a field without one, and what only says how a string is
// written: E'…', N'…', _utf8mb4'…'.
func isEmptyWord(s string) bool {
	return strings.EqualFold(s, "null") || strings.EqualFold(s, "e") || strings.EqualFold(s, "n") || strings.HasPrefix(s, "_")
}

// columns gives the columns that a statement names behind its table, and those of the table if
// it names none. t is the last token read, and last that behind the names.
func (d *dump) columns(table string, t token) (columns []column, last token, err error) {
	if !t.is('(') {
		return d.tables[table], t, nil
	}
	names, err := d.row()
	if err != nil {
		return nil, t, err
	}
	last, err = d.next()
	return columnsOf(names), last, err
}

func columnsOf(names []string) (columns []column) {
	for _, n := range names {
		columns = append(columns, column{n, fieldOf(n)})
	}
	return columns
}

// add makes an article of a row, or reports a table whose columns have neither title nor
// content although there is text in its rows.
func (d *dump) add(table string, columns []column, row []string) {
	switch {
	case d.take(table, columns, row):
	case isHeading(columns):
		d.article(d.line, columns, row)
	default:
		d.refuse(table, d.line, row)
	}
}

// broken reports a row in which the file ends.
func (d *dump) broken(err error) error {
	if errors.Is(err, io.EOF) {
		d.left(&format.Error{Path: d.path, Line: d.line, Kind: format.Record, Detail: "the record breaks off", Err: err})
	}
	return err
}

// copied reads the rows that PostgreSQL copies: a line each, values between tabs, up to \.
func (d *dump) copied(ctx context.Context) error {
	name, t, err := d.upTo("(", "from")
	if err != nil || t.is(';') {
		return err
	}
	columns, t, err := d.columns(name, t)
	if err != nil {
		return err
	}
	if err := d.end(t); err != nil {
		return err
	}
	for isFirst := true; ; isFirst = false {
		if err := ctx.Err(); err != nil {
			return err
		}
		l, err := d.rest()
		if err != nil && l == "" {
			return err
		}
		if l == `\.` {
			return nil
		}
		if isFirst && l == "" { // what stands behind the semicolon
			continue
		}
		row := strings.Split(l, "\t")
		for i, v := range row {
			if row[i] = unescaped(v); v == `\N` {
				row[i] = ""
			}
		}
		d.add(name, columns, row)
		d.done()
	}
}
