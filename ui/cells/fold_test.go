package cells

import (
	"bufio"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/mattn/go-runewidth"
)

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"":                                "",
		"中文，“好”—":                         "中文，“好”—",
		"👨\u200d👩\u200d👧!":                "👨!",
		"👍🏽好":                             "👍好",
		"🏽":                               "🏽",
		"❤\ufe0f":                         "❤",
		"❤\ufe0f\u200d🔥":                  "❤",
		"☁\ufe0e":                         "☁",
		"1\ufe0f\u20e3 #\u20e3":           "1 #",
		"🇨🇳🇭🇰":                            "CNHK",
		"🏴\U000e0067\U000e0062\U000e007f": "🏴",
		"co\u00adop":                      "coop",
		"葛\U000e0100":                     "葛\U000e0100",
		"क्\u200dष":                       "क्\u200dष",
		"a\U0003a000\U0003bfff":           "a\ufffd\ufffd",
		"\xffé\u00ad\xe4":                 "\ufffdé\ufffd",
	} {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

// After folding, every emoji that Unicode recommends has the same width by every width
// function. The list is Unicode's own (in Debian's package unicode-data).
func TestFold_EveryEmoji(t *testing.T) {
	dir := os.Getenv("BAOLAN_UNICODE")
	if dir == "" {
		dir = "/usr/share/unicode"
	}
	file, err := os.Open(filepath.Join(dir, "emoji", "emoji-test.txt"))
	if err != nil {
		t.Skipf("no emoji-test.txt; set BAOLAN_UNICODE to the Unicode Character Database: %v", err)
	}
	defer file.Close()
	condition := &runewidth.Condition{StrictEmojiNeutral: true}
	n := 0
	for s := bufio.NewScanner(file); s.Scan(); {
		field, _, ok := strings.Cut(s.Text(), ";")
		if !ok || strings.HasPrefix(field, "#") {
			continue
		}
		var emoji strings.Builder
		for _, hex := range strings.Fields(field) {
			r, err := strconv.ParseUint(hex, 16, 32)
			if err != nil {
				t.Fatal(err)
			}
			emoji.WriteRune(rune(r))
		}
		n++
		f := Fold(emoji.String())
		ours := Ruler{}.Width(f)
		if grapheme, wc, rw := ansi.StringWidth(f), ansi.StringWidthWc(f), condition.StringWidth(f); ours != grapheme || ours != wc || ours != rw {
			t.Errorf("%+q → %+q: ours %d, grapheme %d, wcwidth %d, go-runewidth %d", emoji.String(), f, ours, grapheme, wc, rw)
		}
		if Fold(f) != f {
			t.Errorf("%+q is folded twice", f)
		}
	}
	t.Logf("%d emoji", n)
}
