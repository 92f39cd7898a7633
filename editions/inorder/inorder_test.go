package inorder

import (
	"errors"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
)

// What was made is taken in order, however long each piece takes, and no more is under work than
// there is room for.
func TestWork(t *testing.T) {
	t.Parallel()
	var got []int
	var under, most atomic.Int64
	w := Work[int]{Take: func(n int) error { got = append(got, n); return nil }}
	var want []int
	for i := range 200 {
		want = append(want, i)
		err := w.Begin(MostBytes/3, func() (int, error) {
			now := under.Add(1)
			for m := most.Load(); now > m && !most.CompareAndSwap(m, now); m = most.Load() { //nolint:revive // it is tried again
			}
			under.Add(-1)
			return i, nil
		})
		if err != nil || w.Bytes() > MostBytes {
			t.Fatal(err, w.Bytes())
		}
	}
	if err := w.End(nil); err != nil || !slices.Equal(got, want) || most.Load() > 3 || w.Bytes() != 0 {
		t.Error(err, got, most.Load(), w.Bytes())
	}
}

// Behind an error of a piece, of who takes it or of the reader nothing is taken.
func TestWork_Errors(t *testing.T) {
	t.Parallel()
	bad := errors.New("bad")
	for _, where := range []string{"work", "take", "end"} {
		taken := 0
		w := Work[int]{Take: func(n int) error {
			if taken++; where == "take" && n == 3 {
				return bad
			}
			return nil
		}}
		var err error
		for i := 0; i < 9 && err == nil; i++ {
			err = w.Begin(1, func() (int, error) {
				if where == "work" && i == 3 {
					return 0, bad
				}
				return i, nil
			})
		}
		if where == "end" && err == nil {
			err = bad
		}
		before := taken
		if err = w.End(err); !errors.Is(err, bad) || taken > max(4, before) {
			t.Errorf("%s: %v, %d taken", where, err, taken)
		}
	}
}

// A panic in a piece is passed on to who takes it, with where it was.
func TestWork_Panic(t *testing.T) {
	t.Parallel()
	defer func() {
		if p, ok := recover().(string); !ok || !strings.Contains(p, "broken") || !strings.Contains(p, "inorder_test") {
			t.Error(p)
		}
	}()
	w := Work[int]{Take: func(int) error { return nil }}
	if err := w.Begin(1, func() (int, error) { panic("broken") }); err != nil {
		t.Error(err)
	}
	t.Error(w.End(nil))
}
