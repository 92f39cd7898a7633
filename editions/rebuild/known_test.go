package rebuild

import (
	"context"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"baolan/editions/rebuild/scan"
	"baolan/editions/rebuild/segment"
)

// What is remembered of one reading of a page changes nothing in the others: without it
// the headlines are attached and the articles judged in the same way. Beside the readings
// that are tried, this asks about changes of every fifth line.
func TestChoose_Remembers(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("../../internal/maker/fixed/*/*.txt")
	if err != nil || len(files) < 20 {
		t.Fatal("no pages", err)
	}
	same := 0
	for n, f := range files {
		if n%3 != 0 {
			continue
		}
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		seg, err := segment.Page(context.Background(), scan.Text(string(text)).Lines, segment.Options{})
		if err != nil {
			t.Fatal(err)
		}
		r := readingOf(seg)
		now := r.weigh(nil)
		tries := r.tries(now)
		for i := 0; i < len(seg.Decisions); i += 5 {
			tries = append(tries, try{from: i, to: i + 1})
		}
		for _, x := range tries {
			other := r.with(x)
			plain := other.text
			plain.Said = nil
			if got, want := other.attached, attachTo(&plain); !reflect.DeepEqual(got, want) {
				t.Fatalf("%s: with lines %d to %d changed, attached %+v, without memory %+v", f, x.from, x.to, got, want)
			}
			k := known{r, &now, x}
			got := other.weigh(&k)
			parts := other.parts
			if want := other.weigh(nil); !reflect.DeepEqual(got, want) || !reflect.DeepEqual(parts, other.parts) {
				t.Fatalf("%s: with lines %d to %d changed, %+v %+v, without memory %+v %+v", f, x.from, x.to, got, parts, want, other.parts)
			}
			at := 0
			for i := range other.attached.Articles {
				if _, ok := k.find(&other.attached.Articles[i], &at); ok {
					same++
				}
			}
		}
	}
	if same == 0 {
		t.Error("no article was the same in two readings")
	}
}
