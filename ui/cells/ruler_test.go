package cells

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestRuler_Width(t *testing.T) {
	for _, c := range []struct {
		text         string
		narrow, wide int
	}{
		{"", 0, 0},
		{"ab", 2, 2},
		{"中文，。", 8, 8},
		{"“好”", 4, 6},
		{"——……", 4, 8},
		{"玛丽·居里", 9, 10},
		{"①℃─", 3, 6},
		{"e\u0301", 1, 1},
		{"α\u0301", 1, 2},
		{"葛\U000e0100", 2, 2},
		{"가\u1112\u1161\u11ab", 4, 4},
		{"︐︒﹃﹄", 8, 8},
		{"\xff", 1, 2}, // such a byte counts as U+FFFD, which is Ambiguous
		{"中\xe4\xb8", 4, 6},
	} {
		if got := (Ruler{}).Width(c.text); got != c.narrow {
			t.Errorf("narrow %q: %d, want %d", c.text, got, c.narrow)
		}
		for _, p := range []Policy{Wide, Pin} {
			if got := NewRuler(p).Width(c.text); got != c.wide {
				t.Errorf("%v %q: %d, want %d", p, c.text, got, c.wide)
			}
		}
	}
}

// Next divides every string into clusters that are never empty.
func TestRuler_Next(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.OneOf(rapid.String(), rapid.StringMatching(`[中文“—·ae\x{301}\x{200d}\x{fe0f}👍🏽🇨 ]*`)).Draw(t, "text")
		if rapid.Bool().Draw(t, "cut") && len(s) > 0 {
			s = s[:len(s)-1]
		}
		r := NewRuler(Policy(rapid.IntRange(0, 2).Draw(t, "policy")))
		sum := 0
		for rest := s; rest != ""; {
			cluster, w := r.Next(rest)
			if cluster == "" || !strings.HasPrefix(rest, cluster) || w < 0 || w > 2 {
				t.Fatalf("Next(%q) = %q, %d", rest, cluster, w)
			}
			rest, sum = rest[len(cluster):], sum+w
		}
		if got := r.Width(s); got != sum {
			t.Fatalf("Width(%q) = %d, its clusters %d", s, got, sum)
		}
	})
}

func TestRuler_Truncate(t *testing.T) {
	for _, c := range []struct {
		p     Policy
		text  string
		cells int
		want  string
	}{
		{Narrow, "清河日报", 8, "清河日报"},
		{Narrow, "清河日报", 7, "清河日…"},
		{Narrow, "清河日报", 6, "清河…"},
		{Wide, "清河日报", 7, "清河…"},
		{Wide, "清河日报", 1, ""},
		{Narrow, "清河日报", 1, "…"},
		{Narrow, "清河日报", 0, ""},
		{Narrow, "清河日报", -3, ""},
		{Narrow, "", 0, ""},
		{Wide, "“日”", 6, "“日”"},
		{Wide, "“日”", 5, "“…"},
	} {
		if got := NewRuler(c.p).Truncate(c.text, c.cells); got != c.want {
			t.Errorf("%v: Truncate(%q, %d) = %q, want %q", c.p, c.text, c.cells, got, c.want)
		}
	}
}

func TestRuler_Fit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringMatching(`[中文“—·ae\x{301} ]*`).Draw(t, "text")
		n := rapid.IntRange(0, 20).Draw(t, "cells")
		r := NewRuler(Policy(rapid.IntRange(0, 2).Draw(t, "policy")))
		if got := r.Fit(s, n); r.Width(got) != n {
			t.Fatalf("Fit(%q, %d) = %q, %d cells", s, n, got, r.Width(got))
		}
	})
	if got := (Ruler{}).Fit("日", -1); got != "" {
		t.Errorf("%q in less than nothing", got)
	}
}

func TestParsePolicy(t *testing.T) {
	for _, p := range []Policy{Narrow, Wide, Pin} {
		if got, err := ParsePolicy(strings.ToUpper(p.String())); got != p || err != nil {
			t.Errorf("%v: %v, %v", p, got, err)
		}
	}
	if _, err := ParsePolicy("auto"); err == nil {
		t.Error("auto is no policy")
	}
}
