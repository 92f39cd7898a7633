package form

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"baolan/editions/rebuild/measure"
	"baolan/model"
)

// A page is the same whether its lines were measured with the running ones or are cut out of
// the text and measured again.
func TestRows_Rest(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("../../internal/score/corpus/page-*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no pages", err)
	}
	random := rand.New(rand.NewPCG(17, 18)) //nolint:gosec // a test
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		text := strings.ReplaceAll(string(b), "\f", "")
		if random.IntN(2) == 0 {
			text = fmt.Sprintf("\n\n清河日报\n\n第%d版\n%s\n\n— %d —\n\n", 7, text, 7)
		}
		all := func() *rows {
			r := new(Document).rows(text)
			gone := map[int32]bool{}
			r.aside = map[int]bool{}
			for i := range r.all.Lines { // some lines, as if they were running ones
				if random.IntN(9) == 0 || i == 0 {
					r.aside[i], gone[r.all.Lines[i].From] = true, true
				}
			}
			r.read, r.text = r.read[:0], ""
			for i := range r.all.Source {
				if at := int32(i); !gone[at] {
					r.read = append(r.read, row{r.all.Source[i].Text, at})
				}
			}
			return r
		}()
		again := *all
		again.all.Source = append([]model.SourceLine(nil), all.all.Source...)
		page, said, err := all.rest(context.Background(), measure.Of(all.all.Lines))
		want, saidToo, errToo := again.page(context.Background())
		if err != nil || errToo != nil {
			t.Fatal(err, errToo)
		}
		if !reflect.DeepEqual(page, want) || said != saidToo {
			t.Errorf("%s is read otherwise", f)
		}
	}
}
