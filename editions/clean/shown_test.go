package clean

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"
)

// obeyed gives what of s a terminal would obey, hide or turn.
func obeyed(s string) string {
	for i, r := range s {
		if r == '\n' {
			continue
		}
		if k := kindOf(r); r == utf8.RuneError && !strings.HasPrefix(s[i:], "\uFFFD") || k < Invalid || k == breaks || k == tabs || k == StandIn || k == Noncharacter {
			return fmt.Sprintf("%q at %d", r, i)
		}
	}
	return ""
}

// everything is each code point that may not be shown, between letters.
func everything() string {
	var b strings.Builder
	for r := rune(0); r <= 0x10ffff; r++ {
		if k := kindOf(r); k != plain && k != Unassigned && k != Private && (r < 0xd800 || r > 0xdfff) {
			b.WriteString("甲" + string(r))
		}
	}
	return b.String() + "\xff\xc3\x28\xed\xa0\x80" + strings.Repeat("é\u0301\u0301\u0301", 30)
}

func TestWriter(t *testing.T) {
	t.Parallel()
	text := everything() + "\x1b]52;c;AAAA\a\x1b[31m\r\n\u009b31m"
	want, _ := Text(text)
	for _, cut := range []int{1, 2, 3, 7, 4096, len(text)} {
		var out bytes.Buffer
		w := NewWriter(&out)
		for b := []byte(text); len(b) > 0; b = b[min(cut, len(b)):] {
			if n, err := w.Write(b[:min(cut, len(b))]); err != nil || n != min(cut, len(b)) {
				t.Fatal(n, err)
			}
		}
		if bad := obeyed(out.String()); bad != "" {
			t.Errorf("cut at %d: %s passed", cut, bad)
		}
		if cut == len(text) && out.String() != want {
			t.Errorf("whole text is not Text")
		}
	}
	_, err := NewWriter(failing{}).Write([]byte("甲"))
	if err == nil {
		t.Error("an error of the writer is lost")
	}
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, iotest.ErrTimeout }

func TestJSONWriter(t *testing.T) {
	t.Parallel()
	text := strings.ToValidUTF8(everything(), "\uFFFD")
	whole, err := json.Marshal(map[string]string{"a": text})
	if err != nil {
		t.Fatal(err)
	}
	for _, cut := range []int{1, 3, 5, 4096, len(whole)} {
		var out bytes.Buffer
		w := NewJSONWriter(&out)
		for b := whole; len(b) > 0; b = b[min(cut, len(b)):] {
			if _, err := w.Write(b[:min(cut, len(b))]); err != nil {
				t.Fatal(err)
			}
		}
		if bad := obeyed(out.String()); bad != "" {
			t.Errorf("cut at %d: %s passed", cut, bad)
		}
		var back map[string]string
		if err := json.Unmarshal(out.Bytes(), &back); err != nil || back["a"] != text {
			t.Errorf("cut at %d: the value is another, %v", cut, err)
		}
	}
}

func TestShown(t *testing.T) {
	t.Parallel()
	if got := fmt.Sprintf("%s|%v|%q|%5s", Show("a\x1b[31mb\nc"), Show("\u202e甲"), Show("\a乙"), Show("x")); got != `ab c|甲|"乙"|    x` {
		t.Errorf("%s", got)
	}
	if got := ShowName("报\xb1\xa8\x1b]0;t\a.txt").String(); got != "报<B1><A8>.txt" {
		t.Errorf("%s", got)
	}
	if bad := obeyed(ShowText(everything()).String()); bad != "" {
		t.Errorf("%s passed", bad)
	}
}
