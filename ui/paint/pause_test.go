package paint

import (
	"fmt"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// Between the paintings of two views the painter pauses. Of the views that are shown
// meanwhile the newest is painted, once.
func TestPainter_Pause(t *testing.T) {
	t.Parallel()
	var out output
	var painted atomic.Int32
	p := New(&out, Options{Width: 40, Height: 5, Pause: time.Hour, Painted: func() { painted.Add(1) }})
	p.Start()
	p.Show(viewOf("报栏"))
	until(t, "the first view", func() bool { return painted.Load() == 1 })
	for i := range 100 {
		p.Show(viewOf(fmt.Sprint("第", i, "条")))
	}
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}
	if n := painted.Load(); n != 2 || !strings.Contains(out.String(), "99") || strings.Contains(out.String(), "98") {
		t.Errorf("%d paintings: %q", n, out.String())
	}
}
