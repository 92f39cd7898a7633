package source

import (
	"context"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"baolan/editions/format"
	"baolan/model"
)

// issueFormat is a format of files that hold several pages: "ISSUE 1 2 A3 0", by
// what each prints as its number.
type issueFormat struct{ read *int }

func (issueFormat) Name() string { return "issue" }

func (issueFormat) Match(h format.Head) format.Match {
	if strings.HasPrefix(h.Text, "ISSUE ") {
		return format.ByBytes
	}
	return format.No
}

func (f issueFormat) Read(ctx context.Context, in *format.Input, give func(*format.Page) error) error {
	b, err := in.ReadAll(ctx, in.Files[0])
	if err != nil {
		return err
	}
	all := strings.Fields(string(b))[1:]
	for i, printed := range all {
		*f.read++
		p := format.Page{Printed: format.Imprint{Paper: "清河日报", Date: model.Date{Year: 2024, Month: 3, Day: 7}}}
		if printed[0] == 'A' {
			p.Label, printed = printed, printed[1:]
		}
		_, _ = fmt.Sscan(printed, &p.Number)
		p.Articles = []model.Article{{Headline: []string{fmt.Sprint("文", i)}}}
		p.Origin.Nth, p.Origin.Of = i+1, len(all)
		if err := give(&p); err != nil {
			return err
		}
	}
	return nil
}

// Who wants one page gets the page of that number of the whole edition, and the file
// is read no further where that is certain.
func TestPage(t *testing.T) {
	for _, c := range []struct {
		file string
		page int
		read int
	}{
		{"ISSUE 1 2 3 4", 1, 1},
		{"ISSUE 1 2 3 4", 3, 3},
		{"ISSUE 1 2 3 4", 4, 4},
		{"ISSUE 1 2 3 4", 9, 4},
		{"ISSUE 5 6 7 8", 7, 4}, // where a page is by its number, only all of them tell
		{"ISSUE 2 1 3 4", 1, 4},
		{"ISSUE 2 1 3 4", 2, 4},
		{"ISSUE 1 1 3 4", 2, 2}, // they are counted
		{"ISSUE 0 2 3 4", 1, 1},
		{"ISSUE A1 A2 A3", 1, 3},
		{"ISSUE 1 0 3", 3, 3},
	} {
		root := tree(t, map[string]string{"a.txt": c.file})
		of := func(page int) (found []string, read int) {
			ls, err := Open(t.Context(), root+"/a.txt", Options{Page: page, formats: []format.Format{issueFormat{&read}}})
			if err != nil {
				t.Fatal(err)
			}
			for _, p := range ls[0].Pages {
				if p.Number == c.page {
					found = append(found, fmt.Sprint(ls[0].Paper, ls[0].Date, p.Label, p.Articles[0].Title()))
				}
			}
			return found, read
		}
		want, _ := of(0)
		got, read := of(c.page)
		if !reflect.DeepEqual(got, want) || read != c.read {
			t.Errorf("%s: page %d is %q after %d pages, want %q after %d", c.file, c.page, got, read, want, c.read)
		}
	}
}
