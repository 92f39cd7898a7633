package markdown

import (
	"strings"

	"baolan/model"
)

// isGrid reports whether the text of a table is exactly that of its rows, so that the rows
// are enough to write.
func isGrid(p *model.Paragraph) bool {
	for _, r := range p.Rows {
		if len(r) == 0 {
			return false
		}
	}
	return len(p.Rows) > 0 && rowsText(p.Rows) == p.Text
}

// rowsText returns the text of a table: a line for each row, with two spaces between cells.
func rowsText(rows [][]string) string {
	lines := make([]string, len(rows))
	for i, r := range rows {
		lines[i] = strings.Join(r, "  ")
	}
	return strings.Join(lines, "\n")
}

// grid returns rows as a pipe table. The first row is its head.
func grid(rows [][]string) string {
	var b strings.Builder
	for i, r := range rows {
		for _, c := range r {
			b.WriteString("| " + cellSource(c) + " ")
		}
		b.WriteString("|\n")
		if i == 0 {
			b.WriteString(strings.Repeat("| --- ", len(r)) + "|\n")
		}
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// cellSource returns the source of a cell: its pipes have a backslash, which escape puts
// only before a first one.
func cellSource(c string) string {
	before, body, behind := cutSpaces(c)
	return references(before) + strings.ReplaceAll(strings.TrimPrefix(escape(body), pipePrefix(body)), "|", `\|`) + references(behind)
}

// pipePrefix returns the backslash that escape puts before a text that begins with a pipe.
func pipePrefix(body string) string {
	if strings.HasPrefix(body, "|") {
		return `\`
	}
	return ""
}

// readGrid reads the lines of a pipe table. ok is false if they are none.
func readGrid(lines []string) (rows [][]string, ok bool) {
	if len(lines) < 2 || !isRule(lines[1]) {
		return nil, false
	}
	for i, l := range lines {
		if i == 1 {
			continue
		}
		cells, ok := readCells(l)
		if !ok {
			return nil, false
		}
		rows = append(rows, cells)
	}
	return rows, true
}

// isRule reports whether a line is the rule below a table's head.
func isRule(l string) bool {
	return strings.Trim(l, "|-: \t") == "" && strings.Contains(l, "-") && strings.Contains(l, "|")
}

// readCells divides a row at its pipes. Those at its ends may be missing.
func readCells(l string) (cells []string, ok bool) {
	l = strings.TrimSpace(l)
	l = strings.TrimPrefix(l, "|")
	at, last := 0, false
	for i := 0; i < len(l); i++ {
		switch l[i] {
		case '\\':
			i++
		case '|':
			cells = append(cells, resolve(strings.TrimSpace(l[at:i])))
			at, last = i+1, i+1 == len(l)
			ok = true
		}
	}
	if !last {
		cells = append(cells, resolve(strings.TrimSpace(l[at:])))
	}
	return cells, ok
}
