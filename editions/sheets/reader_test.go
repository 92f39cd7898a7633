package sheets_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"baolan/editions/format"
	"baolan/editions/line"
	"baolan/editions/sheets"
	"baolan/internal/fixture/growth"
	"baolan/model"
)

const (
	em      = 12
	leading = 20
	left    = 70
	han     = 36 // characters of a full line
)

// page is a page on paper that lines are set on.
type page struct {
	sheet line.Sheet
	y     float32
}

func newPage() *page {
	return &page{sheet: line.Sheet{Width: 595, Height: 842}, y: 80}
}

// set sets a line, indent ems from the left edge of its column.
func (p *page) set(text string, indent, size float32) {
	p.at(text, left+indent*em, p.y, size)
	p.y += max(leading, size*1.4)
}

func (p *page) at(text string, x, y, size float32) {
	width := float32(utf8.RuneCountInString(text)) * size
	p.sheet.Lines = append(p.sheet.Lines, line.Line{Text: text, Place: line.Place{
		Known: true, Left: x, Right: x + width, Top: y - 0.88*size, Bottom: y + 0.12*size, Base: y, Size: size, Font: 1,
	}})
}

// prose sets n full lines of a paragraph and a last one.
func (p *page) prose(n int) {
	p.set(strings.Repeat("桥", han-2), 2, em)
	for range n {
		p.set(strings.Repeat("水", han), 0, em)
	}
	p.set("船到岸了。", 0, em)
}

// read gives pages to a Reader and returns what it gave: the headlines of the articles of each
// page, and which pages were read alone.
func read(t *testing.T, pages []*page) (given []model.Page, alone []int) {
	t.Helper()
	r := sheets.NewReader(t.Context(), func(p *format.Page) error {
		given = append(given, p.Page)
		return nil
	})
	for i, p := range pages {
		in := sheets.Page{Lines: p.sheet}
		in.Found.Origin.Nth = i + 1
		in.Alone = func() (*format.Page, error) {
			alone = append(alone, i)
			return &format.Page{Page: model.Page{Number: i + 1}}, nil
		}
		if err := r.Add(in); err != nil {
			t.Fatal(err)
		}
	}
	if err := r.End(); err != nil {
		t.Fatal(err)
	}
	return given, alone
}

// An article that runs over pages is one article on the page on which it begins; its title may
// have two lines, and sub-heads begin no article.
func TestReader_Sheets(t *testing.T) {
	var pages []*page
	for k := range 3 {
		first := newPage()
		first.set(fmt.Sprintf("第%d座桥重新通行以后河口的人们怎样过河", k+1), 4, 1.6*em)
		first.set("记者 林知远", 14, em)
		first.prose(20)
		second := newPage()
		second.set([]string{"两岸的船家", "老码头", "汛期怎么办"}[k], 2, 1.15*em)
		second.prose(12)
		pages = append(pages, first, second)
	}
	for i, p := range pages {
		p.at(fmt.Sprintf("第 %d 页", i+1), 280, 812, 9)
	}
	given, alone := read(t, pages)
	if len(alone) > 0 || len(given) != 3 {
		t.Fatalf("%d pages, alone %v", len(given), alone)
	}
	for k, p := range given {
		if len(p.Articles) != 1 || !strings.HasPrefix(p.Articles[0].Title(), fmt.Sprintf("第%d座桥", k+1)) || p.Articles[0].Byline != "记者 林知远" {
			t.Errorf("page %d: %+v", k, p.Articles)
			continue
		}
		if n := len(p.Articles[0].Paragraphs); n != 3 || p.Articles[0].Paragraphs[1].Kind != model.Subhead {
			t.Errorf("page %d has %d paragraphs: %+v", k, n, p.Articles[0].Paragraphs)
		}
		if p.Number != 2*k+1 || !p.InBook {
			t.Errorf("page %d is numbered %d, in a book: %v", k, p.Number, p.InBook)
		}
	}
}

// Pages of a newspaper are read one by one, the first as soon as it is there.
func TestReader_Newspaper(t *testing.T) {
	columns := func() *page {
		p := newPage()
		for i := range 30 {
			y := float32(80 + 20*i)
			p.at(strings.Repeat("河", 16), left, y, em)
			p.at(strings.Repeat("岸", 16), left+230, y, em)
		}
		return p
	}
	named := func(n int) *page {
		p := newPage()
		p.set(fmt.Sprintf("清河日报　第%02d版：要闻　2026年3月7日 星期六", n), 0, 10)
		p.prose(20)
		return p
	}
	for name, pages := range map[string][]*page{
		"columns": {columns(), columns(), columns()}, "folios": {named(5), named(6)}, "empty": {newPage(), newPage()}, "none": {},
	} {
		given, alone := read(t, pages)
		if len(given) != len(pages) || len(alone) != len(pages) {
			t.Errorf("%s: %d of %d pages, alone %v", name, len(given), len(pages), alone)
		}
	}
	first := errors.New("given")
	r := sheets.NewReader(t.Context(), func(*format.Page) error { return first })
	err := r.Add(sheets.Page{Lines: columns().sheet, Alone: func() (*format.Page, error) { return &format.Page{}, nil }})
	if !errors.Is(err, first) {
		t.Error("the first page of a newspaper waits for the second")
	}
}

// A page of the document that is foreign to its language is read alone, in its place.
func TestReader_Foreign(t *testing.T) {
	var order []string
	r := sheets.NewReader(t.Context(), func(p *format.Page) error {
		order = append(order, p.Name)
		return nil
	})
	for i := range 4 {
		p := newPage()
		p.set("河口的桥", 14, 1.6*em)
		p.prose(20)
		in := sheets.Page{Lines: p.sheet, IsForeign: i == 2}
		in.Alone = func() (*format.Page, error) { return &format.Page{Page: model.Page{Name: "alone"}}, nil }
		if err := r.Add(in); err != nil {
			t.Fatal(err)
		}
	}
	if err := r.End(); err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(order, ","); got != ",,alone," {
		t.Errorf("pages %q", got)
	}
}

// Time is linear in the number of sheets, of many short articles and of one long one.
func TestReader_Growth(t *testing.T) {
	for name, titled := range map[string]bool{"articles": true, "one article": false} {
		t.Run(name, func(t *testing.T) {
			bound := growth.Bound{Times: 4, Most: 10, Unfelt: 300 * time.Millisecond}
			few, many, tooFast := growth.TooFast(100, bound, func(n int) func() {
				return func() {
					r := sheets.NewReader(context.Background(), func(*format.Page) error { return nil })
					for i := range n {
						p := newPage()
						if titled || i == 0 {
							p.set("河口的桥", 14, 1.6*em)
						}
						p.prose(25)
						if err := r.Add(sheets.Page{Lines: p.sheet, Alone: func() (*format.Page, error) { return &format.Page{}, nil }}); err != nil {
							t.Error(err)
						}
					}
					if err := r.End(); err != nil {
						t.Error(err)
					}
				}
			})
			if tooFast {
				t.Errorf("100 sheets take %s, 400 %s", few, many)
			}
		})
	}
}
