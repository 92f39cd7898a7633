package typeset

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"baolan/ui/cells"
)

// TestICU takes lines that ICU with the locale zh has broken greedily. Every one of its
// breaks is allowed here too, except those that CLREQ's table forbids, whose share is
// printed by kind.
func TestICU(t *testing.T) {
	f, err := os.Open("testdata/icu-zh-greedy.jsonl.gz")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	text, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	breaks, cases := 0, 0
	forbidden := map[string]int{}
	s := bufio.NewScanner(text)
	s.Buffer(nil, 1<<20)
	for s.Scan() {
		var c struct {
			Text      string
			Ambiguous int
			Width     int
			Lines     []string
		}
		if err := json.Unmarshal(s.Bytes(), &c); err != nil {
			t.Fatal(err)
		}
		cases++
		policy := cells.Narrow
		if c.Ambiguous == 2 {
			policy = cells.Wide
		}
		sc := scanner{ruler: cells.NewRuler(policy), measure: int32(c.Width), level: LevelBasic}
		stops := sc.scan(c.Text)
		at := 0
		for _, line := range c.Lines[:len(c.Lines)-1] {
			at += strings.Index(c.Text[at:], line) + len(line)
			at += len(c.Text[at:]) - len(strings.TrimLeft(c.Text[at:], " "))
			breaks++
			if slices.ContainsFunc(stops, func(p stop) bool { return int(p.at) == at }) {
				continue
			}
			next, _ := utf8.DecodeRuneInString(c.Text[at:])
			if kindOf(next) != kindMiddle && next != '—' {
				t.Errorf("%q|%q: ICU breaks, we forbid", tail(c.Text[:at]), head(c.Text[at:]))
			}
			forbidden["before "+string(next)]++
		}
	}
	sum := 0
	for _, n := range forbidden {
		sum += n
	}
	t.Logf("%d cases, %d breaks; CLREQ forbids %d (%.2f %%): %v", cases, breaks, sum, 100*float64(sum)/float64(breaks), forbidden)
}

func tail(s string) string { r := []rune(s); return string(r[max(len(r)-4, 0):]) }
func head(s string) string { r := []rune(s); return string(r[:min(len(r), 4)]) }
