package reading

import (
	"testing"

	"pgregory.net/rapid"

	"baolan/editions/memory"
)

func spotOf(name string) memory.Last { return memory.Last{Paper: name} }

// As in vim: back through what was left, forward again, and a place stands in the
// list once.
func TestJumps(t *testing.T) {
	t.Parallel()
	var j Jumps
	here := "a"
	leave := func(to string) { j.Leave(spotOf(here)); here = to }
	move := func(by int, want string) {
		t.Helper()
		got, ok := j.Go(by, spotOf(here))
		if want == "" {
			if ok {
				t.Errorf("from %s by %d to %s, where there is nothing", here, by, got.Paper)
			}
			return
		}
		if got.Paper != want {
			t.Errorf("from %s by %d to %q, want %s", here, by, got.Paper, want)
		}
		here = got.Paper
	}
	move(-1, "")
	move(1, "")
	leave("b")
	leave("c")
	move(-1, "b")
	move(-1, "a")
	move(-1, "")
	move(1, "b")
	move(1, "c")
	move(1, "")
	move(-1, "b")
	leave("d") // the list is not shortened
	move(-1, "b")
	move(-1, "c")
	move(-1, "a")
	move(1, "c")
}

// No place stands twice, going back and forward returns, and the list is bounded.
func TestJumps_Sound(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(r *rapid.T) {
		var j Jumps
		here := spotOf("0")
		for range rapid.IntRange(0, 300).Draw(r, "steps") {
			switch by := rapid.IntRange(-1, 1).Draw(r, "by"); by {
			case 0:
				j.Leave(here)
				here = spotOf(rapid.StringMatching(`[a-z]{1,2}`).Draw(r, "to"))
			default:
				could := j.CanGo(by, here)
				to, ok := j.Go(by, here)
				if ok != could || ok && to == here {
					r.Fatalf("went from %v to %v: %v, could %v", here, to, ok, could)
				}
				if ok {
					here = to
				}
			}
			seen := map[memory.Last]bool{}
			for _, s := range j.spots {
				if seen[s] {
					r.Fatalf("%v stands twice", s)
				}
				seen[s] = true
			}
			if len(j.spots) > jumpsMost || j.at < 0 || j.at > len(j.spots) {
				r.Fatalf("%d places, at %d", len(j.spots), j.at)
			}
		}
	})
}
