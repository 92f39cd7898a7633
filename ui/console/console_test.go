package console

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"

	"baolan/editions/clean"
)

func TestCharsetOf(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		all, ctype, lang string
		name             string
		writes           bool
	}{
		{"", "", "", "", true},
		{"", "", "zh_CN.UTF-8", "", true},
		{"zh_CN.utf8", "C", "C", "", true},
		{"C.UTF-8", "", "", "", true},
		{"zh_CN.GB18030", "", "zh_CN.UTF-8", "GB18030", true},
		{"", "zh_CN.GBK", "", "GBK", true},
		{"", "", "zh_CN.gb2312", "gb2312", true},
		{"", "", "zh_TW.Big5@x", "Big5", true},
		{"C", "", "zh_CN.UTF-8", "C", false},
		{"", "", "POSIX", "POSIX", false},
		{"", "", "de_DE.ISO-8859-1", "ISO-8859-1", false},
		{"", "", "zh_CN", "", true}, // without a character set
	} {
		got := CharsetOf(func(name string) string {
			return map[string]string{"LC_ALL": c.all, "LC_CTYPE": c.ctype, "LANG": c.lang}[name]
		})
		if got.Name != c.name || got.CanWrite() != c.writes {
			t.Errorf("%q %q %q: %q, writes %v", c.all, c.ctype, c.lang, got.Name, got.CanWrite())
		}
	}
}

// into writes to a console of a character set and gives the bytes.
func into(t *testing.T, set string, write func(*Console)) (string, int) {
	t.Helper()
	f, err := os.Create(filepath.Join(t.TempDir(), "out"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	c := New(f, CharsetOf(func(string) string { return "zh_CN." + set }))
	write(c)
	b, err := os.ReadFile(f.Name())
	if err != nil {
		t.Fatal(err)
	}
	return string(b), c.Lost()
}

func TestConsole_Charsets(t *testing.T) {
	t.Parallel()
	text := "报栏：“寒潮” 㐀 abc"
	say := func(c *Console) {
		if err := c.Say(clean.Show(text)); err != nil {
			t.Error(err)
		}
		if _, err := c.Text().Write([]byte(text[:4])); err != nil {
			t.Error(err)
		}
	}
	got, lost := into(t, "GB18030", say)
	if want, _ := simplifiedchinese.GB18030.NewEncoder().String(text + "\n报"); got != want || lost != 0 {
		t.Errorf("GB18030: %q, want %q; lost %d", got, want, lost)
	}
	got, lost = into(t, "Big5", func(c *Console) { _ = c.Say(clean.Show("報欄：报栏")) })
	if want, _ := traditionalchinese.Big5.NewEncoder().String("報欄：??\n"); got != want || lost != 2 {
		t.Errorf("Big5: %q, want %q; lost %d", got, want, lost)
	}
	if got, _ = into(t, "UTF-8", say); got != text+"\n报" {
		t.Errorf("UTF-8: %q", got)
	}
	// JSON is UTF-8 everywhere.
	if got, _ = into(t, "GBK", func(c *Console) { _, _ = c.JSON().Write([]byte(`"报"`)) }); got != `"报"` {
		t.Errorf("JSON: %q", got)
	}
}

// Nothing written to a console is obeyed by a terminal but colours where they
// are meant.
func TestConsole_Clean(t *testing.T) {
	t.Parallel()
	hostile := "\x1b]52;c;AA\a\x1b[31m\u009b2J\u202e\x1b[2J"
	got, _ := into(t, "UTF-8", func(c *Console) {
		_ = c.Say(clean.Show(hostile))
		_ = c.Ask(clean.Show(hostile))
		_, _ = c.Text().Write([]byte(hostile))
		_, _ = c.JSON().Write([]byte(`"` + "\u009b\u202e\u007f" + `"`))
	})
	if strings.ContainsAny(got, "\x1b\a\u009b\u202e\u007f") {
		t.Errorf("%q", got)
	}
	got, _ = into(t, "UTF-8", func(c *Console) { _, _ = c.Styled().Write([]byte("\x1b[1m甲\x1b[0m" + hostile + "乙")) })
	if got != "\x1b[1m甲\x1b[0m\x1b[31m乙" {
		t.Errorf("styled %q", got)
	}
}
