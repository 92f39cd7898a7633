package form_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// How far a damaged line may move what is made of a page: of its headlines and
// paragraphs, those that are there before or after and not both times. Most damage
// moves nothing else than the damaged line's own paragraph, or parts or joins it and
// a neighbour; a line that tells of the page's form may move more.
const (
	mostMoved  = 10  // headlines and paragraphs
	neverMoved = 0.6 // of a page's headlines and paragraphs before and after
)

// share is the share of all damage that may move more than mostMoved: where
// the lines stand in the order of reading, and where columns have to be taken apart
// first, which one line less or more may do otherwise.
func share(file string) float64 {
	if isMixed(file) {
		return 0.3
	}
	return 0.02
}

func isMixed(file string) bool {
	return strings.HasSuffix(file, ".plain.txt") || strings.HasSuffix(file, ".layout.txt") || strings.Contains(file, "/f28-")
}

// tally counts damage.
type tally struct{ far, all int }

// TestDamagedCorpus damages lines of every page of the corpora in turn and bounds
// how far the result moves: a sample of them, with BAOLAN_DAMAGE=all every one
// (make damage), or with a number one in so many.
func TestDamagedCorpus(t *testing.T) {
	t.Parallel()
	step := 2401
	every, _ := strconv.Atoi(os.Getenv("BAOLAN_DAMAGE"))
	switch {
	case os.Getenv("BAOLAN_DAMAGE") == "all":
		step = 1
	case every > 0:
		step = every
	case testing.Short():
		step = 9601
	}
	counts := map[bool]*tally{false: {}, true: {}}
	line := 0 // counted over all files, so that a sample meets every file alike
	for _, pattern := range []string{"../../internal/score/corpus/*.txt", "testdata/field/*.txt", "../../internal/maker/fixed/daily/*.txt", "../../internal/maker/fixed/evening/*.txt", "../../internal/maker/fixed/spec*/*.txt"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatal(pattern, err)
		}
		for _, f := range files {
			line = damageFile(t, f, line, step, counts[isMixed(f)])
		}
	}
	for mixed, n := range counts {
		of := "page.txt"
		if mixed {
			of = "page.plain.txt"
		}
		if float64(n.far) > share(of)*float64(n.all)+1 {
			t.Errorf("%s: %d of %d damages move more than %d headlines and paragraphs", of, n.far, n.all, mostMoved)
		}
		t.Logf("%s: %d of %d damages move more than %d headlines and paragraphs", of, n.far, n.all, mostMoved)
	}
}

// damageFile damages every step-th line of a file in every way, counting from line.
func damageFile(t *testing.T, file string, line, step int, count *tally) int {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	sheets := cleanSheets(strings.TrimSuffix(string(b), "\f"))
	var heads, paragraphs map[string]int
	for s := range sheets {
		for i, text := range strings.Split(sheets[s], "\n") {
			if len([]rune(strings.TrimSpace(text))) < 3 {
				continue
			}
			for _, d := range damages {
				if line++; line%step != 0 {
					continue
				}
				if heads == nil {
					heads, paragraphs = content(t, sheets)
				}
				h, p := content(t, damaged(sheets, s, i, d.damage))
				count.all++
				n := moved(heads, h) + moved(paragraphs, p)
				if n <= mostMoved {
					continue
				}
				count.far++
				where := fmt.Sprintf("%s in line %d of sheet %d of %s (%s): %d move of %d", d.name, i+1, s+1, file, text, n, len(heads)+len(paragraphs))
				t.Log(where)
				if all := len(heads) + len(paragraphs) + len(h) + len(p); !isMixed(file) && float64(n) > neverMoved*float64(all) {
					t.Error(where)
				}
			}
		}
	}
	return line
}
