package rebuild

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"baolan/editions/rebuild/attach"
	"baolan/editions/rebuild/heads"
	"baolan/editions/rebuild/label"
	"baolan/editions/rebuild/measure"
	"baolan/editions/rebuild/scan"
)

// roles are the truth of a page's lines: label, part of the headline group
// (1 label, 2 kicker, 3 headline, 4 deck), article.
type roles struct {
	label   label.Label
	part    string
	article string
}

func readRoles(t *testing.T, file string) []roles {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out []roles
	for l := range strings.Lines(string(b)) {
		f := strings.Split(strings.TrimRight(l, "\n"), "\t")
		if len(f) < 3 {
			out = append(out, roles{})
			continue
		}
		r := roles{part: f[1], article: f[2]}
		for k := range label.Label(label.Count) {
			if k.String() == f[0] {
				r.label = k
			}
		}
		out = append(out, r)
	}
	return out
}

// With the true label of every line, this share of the headline groups comes
// whole to its own body, and is split as printed.
const leastGroups, leastSplits = 0.78, 0.48

func TestAttach_TrueLabels(t *testing.T) {
	var groups, right, whole int
	files, err := filepath.Glob("../../internal/maker/fixed/daily/*.roles")
	if err != nil || len(files) == 0 {
		t.Fatalf("no pages: %v", err)
	}
	for _, f := range files {
		if strings.HasSuffix(f, ".layout.txt.roles") || strings.HasSuffix(f, ".plain.txt.roles") {
			continue // columns side by side, or their blocks out of order, are of other forms
		}
		b, err := os.ReadFile(strings.TrimSuffix(f, ".roles"))
		if err != nil {
			t.Fatal(err)
		}
		lines := scan.Text(strings.ReplaceAll(string(b), "\f", "")).Lines
		truth := readRoles(t, f)
		x := &attach.Text{Lines: measure.Of(lines)}
		of := make([]roles, len(lines))
		for i := range lines {
			r := roles{label: label.Other, article: "-1"}
			if k := int(lines[i].From); k < len(truth) {
				r = truth[k]
			}
			of[i] = r
			x.Labels = append(x.Labels, r.label)
		}
		x.Widths = widths(x, of)
		x.Spacing = heads.SpacingOf(x.Lines, func(i int) bool { return x.Labels[i] == label.Head })
		g, r, s, log := compareHeads(x, of)
		groups, right, whole = groups+g, right+r, whole+s
		if g != r || s != g {
			t.Logf("%s: %d of %d, %d split\n%s", filepath.Base(f), r, g, s, log)
		}
	}
	t.Logf("%d of %d groups, %d split as printed", right, groups, whole)
	if float64(right) < leastGroups*float64(groups) || float64(whole) < leastSplits*float64(groups) {
		t.Errorf("%d of %d groups are right, %d split as printed", right, groups, whole)
	}
}

// widths are the columns of the bodies: as wide as the widest line that stands
// with a line.
func widths(x *attach.Text, of []roles) []measure.Em {
	out := make([]measure.Em, len(x.Lines))
	prose := func(i int) bool {
		return x.Labels[i] == label.First || x.Labels[i] == label.Next || x.Labels[i] == label.Item
	}
	for i := 0; i < len(out); {
		j, widest := i, measure.Em(0)
		for j < len(out) && prose(j) && of[j].article == of[i].article {
			widest = max(widest, x.Lines[j].Nat)
			j++
		}
		for k := i; k < j; k++ {
			out[k] = widest / measure.OneEm * measure.OneEm
		}
		i = max(j, i+1)
	}
	return out
}

// compareHeads counts the headline groups of the truth, those that came whole
// to their body, and those of them that are split as printed.
func compareHeads(x *attach.Text, of []roles) (groups, right, split int, log string) {
	want := map[string][]int{}
	for i, l := range x.Labels {
		if (l == label.Head || l == label.Column) && of[i].article != "-1" {
			want[of[i].article] = append(want[of[i].article], i)
		}
	}
	res := attach.Page(x)
	got := map[string]*attach.Article{}
	for k := range res.Articles {
		a := &res.Articles[k]
		votes := map[string]int{}
		best := ""
		for _, p := range a.Pieces {
			for i := p.From; i < p.To; i++ {
				votes[of[i].article]++
				if votes[of[i].article] > votes[best] {
					best = of[i].article
				}
			}
		}
		if got[best] == nil || len(a.Head) > 0 {
			got[best] = a
		}
	}
	for id, lines := range want {
		groups++
		a := got[id]
		if a == nil || fmt.Sprint(sorted(a.Head)) != fmt.Sprint(lines) {
			log += fmt.Sprintf("  %s wants %s\n", id, texts(x, lines))
			if a != nil {
				log += fmt.Sprintf("    has %s\n", texts(x, a.Head))
			}
			continue
		}
		right++
		h := heads.Split(x.Lines, a.Head, heads.Form{
			Spacing: x.Spacing, Reported: a.IsReported(x.Lines),
			Torn:   func(p, q *measure.Line) bool { return a.IsTorn(x.Lines, p, q) },
			Known:  a.Knows(x),
			Column: func(i int) bool { return x.Labels[i] == label.Column },
		})
		wanted, had := "", ""
		for _, i := range a.Head {
			wanted += of[i].part
		}
		for _, i := range a.Head {
			had += partOf(&h, i)
		}
		if wanted == had {
			split++
		} else {
			log += fmt.Sprintf("  %s split %s, want %s: %s\n", id, had, wanted, texts(x, a.Head))
		}
	}
	return groups, right, split, log
}

func partOf(h *heads.Parts, i int) string {
	for k, part := range [...][]int{h.Column, h.Kicker, h.Main, h.Deck} {
		for _, j := range part {
			if i == j {
				return fmt.Sprint(k + 1)
			}
		}
	}
	return "?"
}

func sorted(list []int) []int {
	out := append([]int(nil), list...)
	for i := range out {
		for j := i + 1; j < len(out); j++ {
			if out[j] < out[i] {
				out[i], out[j] = out[j], out[i]
			}
		}
	}
	return out
}

func texts(x *attach.Text, lines []int) string {
	var out []string
	for _, i := range lines {
		out = append(out, x.Lines[i].Text)
	}
	return strings.Join(out, " / ")
}
