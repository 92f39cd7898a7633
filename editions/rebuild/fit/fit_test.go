package fit

import (
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

// Lines of one key have the same features: what is remembered by key is right.
func TestReader_Key(t *testing.T) {
	t.Parallel()
	text := "标题一行\n□记者 李明\n本报讯 昨日，新桥通车，两岸居民\n出行方便。\n　　今天，有人来看桥，说桥修得\n好。\n12\n34\n56\n停水公告\n"
	lines := measure.Of(scan.Text(text + text + text).Lines)
	cues := cue.All(lines)
	var r Reader
	r.Reset(lines, cues, []measure.Em{14 * measure.OneEm})
	by := map[Key][]int32{}
	for i := range lines {
		k, f := r.Key(i), r.Features(i, nil)
		for _, v := range f {
			if v < 0 || int(v) >= Count {
				t.Fatalf("line %d has feature %d of %d", i, v, Count)
			}
		}
		if old, ok := by[k]; ok && !equal(old, f) {
			t.Fatalf("line %d has the key of another and other features", i)
		}
		by[k] = f
	}
}

func equal(a, b []int32) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}
