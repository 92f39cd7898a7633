package typeset

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/go-text/typesetting/segmenter"
)

// breakTest is a line of LineBreakTest.txt: a text and the code point indices
// before which a line may break.
type breakTest struct {
	runes []rune
	stops []int
}

// lineBreakTests reads Unicode's own test, which the go-text module carries.
func lineBreakTests(t *testing.T) []breakTest {
	t.Helper()
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/go-text/typesetting").Output()
	if err != nil {
		t.Skipf("no go command to find the module with: %v", err)
	}
	f, err := os.Open(filepath.Join(strings.TrimSpace(string(dir)), "segmenter", "test", "LineBreakTest.txt"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var tests []breakTest
	for s := bufio.NewScanner(f); s.Scan(); {
		line, _, _ := strings.Cut(s.Text(), "#")
		var b breakTest
		for _, field := range strings.Fields(line) {
			switch field {
			case "÷":
				b.stops = append(b.stops, len(b.runes))
			case "×":
			default:
				c, err := strconv.ParseUint(field, 16, 32)
				if err != nil {
					t.Fatalf("%q: %v", line, err)
				}
				b.runes = append(b.runes, rune(c))
			}
		}
		if len(b.runes) > 0 {
			tests = append(tests, b)
		}
	}
	return tests
}

// opportunities gives the indices at which the segmenter allows a break.
func opportunities(runes []rune) []int {
	var seg segmenter.Segmenter
	seg.Init(runes)
	var at []int
	for it := seg.LineIterator(); it.Next(); {
		at = append(at, it.Line().Offset+len(it.Line().Text))
	}
	return at
}

func TestLineBreakTest(t *testing.T) {
	tests := lineBreakTests(t)
	if len(tests) < 19_000 { // Unicode 17 has 19 338
		t.Fatalf("only %d cases read", len(tests))
	}
	wrong := 0
	for _, c := range tests {
		if got := opportunities(c.runes); !slices.Equal(got, c.stops) {
			wrong++
			t.Errorf("%U: breaks %v, want %v", c.runes, got, c.stops)
		}
	}
	t.Logf("%d of %d cases before tailoring", len(tests)-wrong, len(tests))
}

// Over the same cases the tailored stops may differ only where a tailored
// character is near, or inside a grapheme cluster, which is never divided.
func TestLineBreakTest_Tailored(t *testing.T) {
	tests := lineBreakTests(t)
	differ := 0
	for _, c := range tests {
		text := string(c.runes)
		if strings.ContainsRune(text, utf8.RuneError) {
			continue // surrogates are no text
		}
		got := stopRunes(text, LevelStrict)
		if slices.Equal(got, c.stops) {
			continue
		}
		differ++
		if !tailored(c.runes) && !dividesCluster(c) {
			t.Errorf("%U: breaks %v, want %v", c.runes, got, c.stops)
		}
	}
	t.Logf("%d of %d cases differ by the tailoring", differ, len(tests))
}

// stopRunes gives the stops of a text as code point indices, the beginning
// left out.
func stopRunes(text string, level Level) []int {
	sc := scanner{measure: 1 << 20, level: level}
	var at []int
	for _, p := range sc.scan(text)[1:] {
		at = append(at, utf8.RuneCountInString(text[:p.at]))
	}
	return at
}

func tailored(runes []rune) bool {
	return slices.ContainsFunc(runes, func(c rune) bool {
		switch kindOf(c) {
		case kindMiddle, kindDash, kindEllipsis:
			return true
		}
		return strings.ContainsRune("“”‘’／/", c)
	})
}

func dividesCluster(c breakTest) bool {
	var seg segmenter.Segmenter
	seg.Init(c.runes)
	var at []int
	for it := seg.GraphemeIterator(); it.Next(); {
		at = append(at, it.Grapheme().Offset+len(it.Grapheme().Text))
	}
	return slices.ContainsFunc(c.stops, func(s int) bool { return !slices.Contains(at, s) })
}
