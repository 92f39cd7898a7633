package config

import (
	"fmt"
	"strings"
	"testing"

	"github.com/pelletier/go-toml/v2"
	"pgregory.net/rapid"
)

func show(entries []Entry, errs []*Error) string {
	var b strings.Builder
	for _, e := range entries {
		fmt.Fprintf(&b, "%d %s = %s\n", e.Line, e.Name(), strings.Join(e.Values, "|"))
	}
	for _, e := range errs {
		fmt.Fprintf(&b, "! %d\n", e.Line)
	}
	return b.String()
}

func TestParse(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ name, in, want string }{
		{"empty", "", ""},
		{"values", "theme = \"paper\"\nno-mouse = true\n\n[print]\nwidth = 80 # cells\n", "1 theme = paper\n2 no-mouse = true\n5 print.width = 80\n"},
		{"an array", "[keys]\nnext = [\"J\", 'n', # both\n]\n", "2 keys.next = J|n\n"},
		{"a dotted key", "print.width = 40", "1 print.width = 40\n"},
		{"a value that is none", "a = 1\nb = {c = 1}\nd = 2024-01-01\ne = 2\n", "1 a = 1\n4 e = 2\n! 2\n! 3\n"},
		{"twice", "a = 1\na = 2\n", "1 a = 1\n! 2\n"},
		{"no TOML", "a = 1\nb = \nc = 3\n", "1 a = 1\n! 2\n"},
		{"an array of tables", "[[serve]]\na = 1\n", "2 serve.a = 1\n! 1\n"},
		{"escapes", "a = \"报\\t\\u680f\"\n", "1 a = 报\t栏\n"},
	} {
		if got := show(Parse([]byte(tt.in))); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestSet(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ name, in, table, key, value, want string }{
		{"into nothing", "", "", "theme", "rice", "theme = \"rice\"\n"},
		{"a value", "# mine\ntheme = \"paper\" # day\nlang = \"zh\"\n", "", "theme", "rice", "# mine\ntheme = \"rice\" # day\nlang = \"zh\"\n"},
		{"a number", "[print]\nwidth = 80", "print", "width", "60", "[print]\nwidth = 60"},
		{"a new key of a table", "a = 1\n\n[print]\nwidth = 80\n\n[serve]\nauth = \"keys\"\n", "print", "page", "3", "a = 1\n\n[print]\nwidth = 80\npage = 3\n\n[serve]\nauth = \"keys\"\n"},
		{"a new table", "a = 1\n", "print", "width", "60", "a = 1\n\n[print]\nwidth = 60\n"},
		{"a new key at the top", "a = 1\n\n[print]\nwidth = 80\n", "", "b", "x y", "a = 1\nb = \"x y\"\n\n[print]\nwidth = 80\n"},
		{"a string over lines", "a = \"\"\"\nx\n\"\"\"\nb = 2\n", "", "a", "y", "a = \"y\"\nb = 2\n"},
		{"an array", "a = [\n 1, # one\n 2] # two\nb = 2\n", "", "a", "y", "a = \"y\" # two\nb = 2\n"},
		{"a # in a string", "a = \"#1\" # one\n", "", "a", "#2", "a = \"#2\" # one\n"},
	} {
		if got := string(Set([]byte(tt.in), tt.table, tt.key, tt.value)); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// What is set is read back, whatever it is, and the file stays TOML.
func TestSet_ReadsBack(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(r *rapid.T) {
		b := []byte("# 报栏\ntheme = \"paper\"\n\n[print]\nwidth = 80 # 列\n\n[keys]\nnext = [\"J\"]\n")
		want := map[string]string{}
		for range rapid.IntRange(1, 6).Draw(r, "changes") {
			table := rapid.SampledFrom([]string{"", "print", "serve"}).Draw(r, "table")
			key := rapid.SampledFrom([]string{"theme", "width", "auth", "a-b"}).Draw(r, "key")
			value := rapid.String().Draw(r, "value")
			b = Set(b, table, key, value)
			e := Entry{Table: table, Key: key}
			want[e.Name()] = strings.ToValidUTF8(value, "\ufffd")
		}
		var all map[string]any
		if err := toml.Unmarshal(b, &all); err != nil {
			r.Fatalf("%q is no TOML: %v", b, err)
		}
		entries, errs := Parse(b)
		if len(errs) > 0 {
			r.Fatalf("%q has errors: %v", b, errs[0])
		}
		got := map[string]string{}
		for i := range entries {
			got[entries[i].Name()] = strings.Join(entries[i].Values, "|")
		}
		for name, value := range want {
			if got[name] != value {
				r.Fatalf("%s is %q in %q, want %q", name, got[name], b, value)
			}
		}
	})
}

func FuzzParse(f *testing.F) {
	f.Add([]byte("a = 1\n[b]\nc = [1, 'x']\n"))
	f.Add([]byte("a.b.c = \"\"\"\nx\"\"\"\n[[d]]\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		entries, _ := Parse(b)
		for _, e := range entries {
			if e.Line < 1 || e.Line > 1+strings.Count(string(b), "\n") {
				t.Errorf("%s stands on line %d", e.Name(), e.Line)
			}
		}
		Set(b, "print", "width", "3")
	})
}
