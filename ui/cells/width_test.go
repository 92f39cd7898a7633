package cells

import (
	"bufio"
	"bytes"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/mattn/go-runewidth"
)

// eachAssigned calls f for every code point that EastAsianWidth.txt gives a
// width, with its general category, unassigned and surrogates left out.
func eachAssigned(t *testing.T, f func(r rune, width, category string)) {
	t.Helper()
	file, err := os.Open("testdata/EastAsianWidth.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for s := bufio.NewScanner(file); s.Scan(); {
		data, comment, _ := strings.Cut(s.Text(), "#")
		field, width, ok := strings.Cut(data, ";")
		if !ok {
			continue
		}
		category := strings.TrimSpace(comment)[:2]
		if category == "Cn" || category == "Cs" {
			continue
		}
		a, b, ok := strings.Cut(strings.TrimSpace(field), "..")
		if !ok {
			b = a
		}
		first, err1 := strconv.ParseInt(a, 16, 32)
		last, err2 := strconv.ParseInt(b, 16, 32)
		if err1 != nil || err2 != nil {
			t.Fatalf("%q", s.Text())
		}
		for r := rune(first); r <= rune(last); r++ {
			f(r, strings.TrimSpace(width), category)
		}
	}
}

// exempt gives the width of a code point that is one of the exceptions listed at
// classOf.
func exempt(r rune, category string) (cells int, ok bool) {
	switch category {
	case "Cc", "Mn", "Me", "Cf", "Zl", "Zp":
		return 0, true
	case "Co":
		return 1, true
	}
	if r >= 0x1160 && r <= 0x11FF || r >= 0xD7B0 && r <= 0xD7FF {
		return 0, true
	}
	return 0, false
}

func TestWidth_EveryCodePoint(t *testing.T) {
	checked, exempted := 0, 0
	eachAssigned(t, func(r rune, width, category string) {
		checked++
		for _, p := range []Policy{Narrow, Wide, Pin} {
			want := map[string]int{"W": 2, "F": 2, "H": 1, "Na": 1, "N": 1, "A": 1}[width]
			if width == "A" && p != Narrow {
				want = 2
			}
			if w, ok := exempt(r, category); ok {
				want = w
				if p == Narrow {
					exempted++
				}
			}
			if got := NewRuler(p).Width(string(r)); got != want {
				t.Errorf("%v: %U (%s, %s) is %d cells, want %d", p, r, width, category, got, want)
			}
		}
	})
	t.Logf("%d code points of Unicode %s, %d by an exception", checked, unicodeVersion, exempted)
}

// The two width functions of the libraries for frames, and go-runewidth, agree with the
// ruler on every assigned code point, except on some that no newspaper prints; a row
// with one of these could be wrong by a cell.
func TestWidth_AgreesWithRenderer(t *testing.T) {
	condition := &runewidth.Condition{StrictEmojiNeutral: true}
	differ := map[string]int{}
	eachAssigned(t, func(r rune, _, category string) {
		s := string(r)
		ours := Ruler{}.Width(s)
		if ours == ansi.StringWidth(s) && ours == ansi.StringWidthWc(s) && ours == condition.StringWidth(s) {
			return
		}
		switch {
		case r >= 0x1160 && r <= 0x11FF || r >= 0xD7B0 && r <= 0xD7FF:
			differ["Jamo that join a syllable, alone"]++
		case isFlag(r):
			differ["half a flag, folded at entry"]++
		case isTag(r):
			differ["tag characters, folded at entry"]++
		case category == "Mn" || category == "Mc":
			differ["marks of Indic scripts and music, and marks newer than a table"]++
		case category == "Cf":
			differ["format characters of Arabic and others"]++
		default:
			t.Errorf("%U (%s): %d cells, renderer %d and %d, go-runewidth %d", r, category, ours, ansi.StringWidth(s), ansi.StringWidthWc(s), condition.StringWidth(s))
		}
	})
	t.Log(differ)
}

func TestTable_IsGenerated(t *testing.T) {
	want, err := os.ReadFile("table.go")
	if err != nil {
		t.Fatal(err)
	}
	goTool, err := exec.LookPath("go")
	if err != nil {
		t.Skip("no go command")
	}
	got, err := exec.Command(goTool, "run", "maketable.go", "testdata/EastAsianWidth.txt").Output()
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("table.go is not what maketable.go makes; run go generate")
	}
}
