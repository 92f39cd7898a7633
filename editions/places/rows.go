package places

import (
	"bufio"
	"errors"
	"io"
	"strings"

	"baolan/editions/line"
)

// maxRow is the greatest length of a row of a table; a word is shorter.
const maxRow = 1 << 20

// The kinds of rows of a table as tesseract writes it and Poppler after it.
const (
	pageRow = "1"
	wordRow = "5"
)

// lines reads a table whose cells are parted by tabs and never quoted.
func (t *table) lines(s *sheet) error {
	rows := bufio.NewScanner(s.from)
	rows.Buffer(nil, maxRow)
	page, of := "", ""
	for n := 1; rows.Scan(); n++ {
		row := strings.Split(strings.TrimSuffix(rows.Text(), "\r"), "\t")
		if n == 1 || len(row) < 2 {
			continue
		}
		number := t.page(row)
		level := t.cell(row, "level")
		if level == pageRow || !s.open && s.given == 0 || number != page {
			page = number
			if err := t.begin(s, row, level == pageRow); err != nil {
				return err
			}
		}
		if _, ok := t.columns["level"]; !ok {
			t.plumber(s, row)
			continue
		}
		if level != wordRow {
			continue
		}
		left, top := float(t.cell(row, "left")), float(t.cell(row, "top"))
		box := line.Box{Left: left, Top: top, Right: left + float(t.cell(row, "width")), Bottom: top + float(t.cell(row, "height"))}
		text := strings.TrimSpace(t.cell(row, "text"))
		if !t.inked {
			if !strings.HasPrefix(text, "###") {
				s.put(word{box: box, text: text})
			}
			continue
		}
		if at := t.cell(row, "block_num") + " " + t.cell(row, "par_num") + " " + t.cell(row, "line_num"); at != of {
			of = at
			s.line++
		}
		s.ink(box, text)
	}
	if err := rows.Err(); errors.Is(err, bufio.ErrTooLong) {
		return &faultAt{0, "a row is longer than any word; " + err.Error()}
	} else if err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	return nil
}

// begin begins a page with the size that its row states.
func (t *table) begin(s *sheet, row []string, isSized bool) error {
	if !isSized {
		return s.begin(0, 0)
	}
	width := float(t.cell(row, "width"))
	if err := s.begin(width, float(t.cell(row, "height"))); err != nil {
		return err
	}
	if t.inked {
		s.resolution(dots(width))
	}
	return nil
}
