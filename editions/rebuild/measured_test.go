package rebuild

import (
	"context"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"baolan/editions/rebuild/measure"
	"baolan/editions/rebuild/scan"
)

// A text whose lines were measured before gives the page of the text, and its lines stay as
// they were, although torn ones are joined.
func TestMeasured(t *testing.T) {
	t.Parallel()
	for _, pattern := range []string{"testdata/cases/*.txt", "../../internal/score/corpus/*.txt"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatalf("no pages at %s: %v", pattern, err)
		}
		for _, f := range files {
			b, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			want, said, err := Read(context.Background(), string(b), Options{})
			if err != nil {
				t.Fatal(err)
			}
			p := scan.Text(string(b))
			lines := measure.Of(p.Lines)
			before := slices.Clone(lines)
			got, says, err := Measured(context.Background(), &p, lines, Options{})
			if err != nil {
				t.Fatal(err)
			}
			if !reflect.DeepEqual(got, want) || says != said {
				t.Errorf("%s: the measured lines give another page", f)
			}
			if !slices.Equal(lines, before) {
				t.Errorf("%s: the measured lines were changed", f)
			}
		}
	}
}
