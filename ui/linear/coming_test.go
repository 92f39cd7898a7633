package linear

import (
	"context"
	"io"
	"strings"
	"testing"

	"baolan/editions/library"
	"baolan/internal/fixture/partial"
	"baolan/model"
	"baolan/ui/catalog"
)

// scripted gives lines, and does something before one of them.
type scripted struct {
	lines []string
	at    map[int]func()
	next  int
}

func (s *scripted) Next(context.Context, string) (string, error) {
	if do := s.at[s.next]; do != nil {
		do()
	}
	if s.next == len(s.lines) {
		return "", io.EOF
	}
	s.next++
	return s.lines[s.next-1], nil
}

// comingPaper returns an edition of three pages, of which the last is read when told is
// closed, and the part of it that is there before.
func comingPaper(told chan struct{}) library.Edition {
	whole := library.Edition{Edition: model.Edition{Paper: "清河日报", Date: model.Date{Year: 2024, Month: 3, Day: 7}}, Nth: []int{1, 2, 3}}
	for i, title := range []string{"第一版的文章", "第二版的文章", "第三版的文章"} {
		whole.Pages = append(whole.Pages, model.Page{Number: i + 1, Articles: []model.Article{{Headline: []string{title}, Paragraphs: []model.Paragraph{{Text: "正文。"}}}}})
	}
	return partial.Edition(whole, told)
}

// The first page of an edition is printed while the others are still being read. Commands
// for all pages wait for them; leaving does not.
func TestComing(t *testing.T) {
	t.Parallel()
	told := make(chan struct{})
	var out strings.Builder
	lines := &scripted{lines: []string{"1", "]", "/第三版", "i", "q"}, at: map[int]func(){
		2: func() {
			if s := out.String(); !strings.Contains(s, "第一版的文章") || !strings.Contains(s, "第二版的文章") {
				t.Errorf("the pages that are there are not told: %s", s)
			}
			close(told)
		},
	}}
	if err := Run(t.Context(), Options{Editions: []library.Edition{comingPaper(told)}, Lang: catalog.Chinese}, lines, &out); err != nil {
		t.Fatal(err)
	}
	s := out.String()
	if from := strings.LastIndex(s, "第一版的文章"); strings.Count(s, "第三版的文章") < 2 || !strings.Contains(s[from:], "第三版的文章") {
		t.Errorf("the headlines are not those of all pages: %s", s)
	}
	out.Reset()
	leave := &scripted{lines: []string{"q"}}
	if err := Run(t.Context(), Options{Editions: []library.Edition{comingPaper(make(chan struct{}))}, Lang: catalog.Chinese}, leave, &out); err != nil {
		t.Fatal(err)
	}
}
