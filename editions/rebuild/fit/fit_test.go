package fit

import (
	"math/rand/v2"
	"testing"

	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/label"
	"baolan/editions/rebuild/measure"
	"baolan/editions/rebuild/scan"
)

// Every feature has a name of its own, and a table comes back from its text.
func TestTable_RoundTrip(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	w := make([][label.Count]float32, Count)
	for f := range Count {
		if n := Name(f); seen[n] {
			t.Fatalf("two features are named %s", n)
		} else {
			seen[n] = true
		}
		w[f][f%label.Count] = float32(f%7) - 3
	}
	table := Of(w)
	back, err := Parse(table.String())
	if err != nil {
		t.Fatal(err)
	}
	for f := range int32(Count) {
		var a, b [label.Count]float32
		table.Add([]int32{f}, &a)
		back.Add([]int32{f}, &b)
		if a != b {
			t.Fatalf("feature %s: %v, read back %v", Name(int(f)), a, b)
		}
	}
	if _, err := Parse("no-such-feature/1 head 0.5"); err == nil {
		t.Error("a feature that does not exist was read")
	}
}

// Every feature of a line is one of the table's.
func TestReader_Features(t *testing.T) {
	t.Parallel()
	text := "标题一行\n□记者 李明\n本报讯 昨日，新桥通车，两岸居民\n出行方便。\n　　今天，有人来看桥，说桥修得\n好。\n12\n34\n56\n停水公告\n"
	lines := measure.Of(scan.Text(text + text + text).Lines)
	var r Reader
	r.Reset(lines, cue.All(lines), []measure.Em{14 * measure.OneEm})
	for i := range lines {
		for _, v := range r.Features(i, nil) {
			if v < 0 || int(v) >= Count {
				t.Fatalf("line %d has feature %d of %d", i, v, Count)
			}
		}
	}
}

// The costs of several labels that are summed at once are those that are summed one by
// one, to the last bit.
func TestTable_Add(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(9, 10)) //nolint:gosec // a test
	w := make([][label.Count]float32, Count)
	for f := range w {
		for l := range w[f] {
			if random.IntN(3) > 0 {
				w[f][l] = float32(random.IntN(300)-150) / 100
			}
		}
	}
	table := Of(w)
	for n := range 103 { // as many as a line has at most
		features := make([]int32, n)
		var want [label.Count]float32
		for i := range features {
			features[i] = int32(random.IntN(Count))
			for l, v := range &w[features[i]] {
				want[l] += v
			}
		}
		var got [label.Count]float32
		if table.Add(features, &got); got != want {
			t.Fatalf("%d features: %v, want %v", n, got, want)
		}
	}
}
