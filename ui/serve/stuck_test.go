package serve

import (
	"strings"
	"testing"
	"time"

	"baolan/ui/catalog"
)

// A reader that is stuck in Update or View is ended when the server stops, within the
// promised time, with a message and with the terminal as it was. No other reader is.
func TestStop_StuckReader(t *testing.T) {
	t.Parallel()
	r := serve(t, nil)
	well := read(t, r.dial(t), 80, 24, "LANG=zh_CN.UTF-8")
	well.shows("第0条")
	stuck := []*reading{}
	for i, key := range []string{"U", "W"} {
		p := read(t, r.dial(t), 80, 24, "LANG=zh_CN.UTF-8")
		p.shows("第0条")
		p.press(key)
		wait(t, "the reader is stuck", func() bool { return r.holding.Load() == int64(i+1) })
		p.press("jq\x03") // which have no effect
		p.resize(90, 30)
		stuck = append(stuck, p)
	}
	well.press("j")
	well.shows("第1条")
	begun := time.Now()
	r.stop()
	if err, took := r.ends(t), time.Since(begun); err != nil || took > inTime {
		t.Errorf("stopped after %s: %v", took, err)
	}
	for _, p := range append(stuck, well) {
		p.over()
		if !p.clean() || !strings.Contains(p.text(), reasonStopping.in(catalog.Chinese).String()) {
			t.Errorf("the screen is left as\n%s", p.text())
		}
	}
	if n := r.metric(t, "baolan_faults_total"); n != 2 {
		t.Errorf("%v faults counted, want one for each that was stuck", n)
	}
	if !strings.Contains(r.log.String(), errStubborn.Error()) {
		t.Error("the log does not say that something was stuck")
	}
}

// A limit and a client that goes end the session of a reader that is stuck, and
// its place is free; what it was to remember is written when it lets go.
func TestStuckReader_Limit(t *testing.T) {
	t.Parallel()
	r := serve(t, func(c *Config) { c.Limits.Session = unhurried })
	p, gone := read(t, r.dial(t), 80, 24, "LANG=zh_CN.UTF-8"), r.dial(t)
	q := read(t, gone, 80, 24)
	for _, p := range []*reading{p, q} {
		p.shows("第0条")
		p.press("U")
	}
	wait(t, "both are stuck", func() bool { return r.holding.Load() == 2 })
	if err := gone.Close(); err != nil {
		t.Fatal(err)
	}
	p.over()
	if !p.clean() || !strings.Contains(p.text(), reasonSession.in(catalog.Chinese).String()) {
		t.Errorf("the screen is left as\n%s", p.text())
	}
	wait(t, "no session is counted", func() bool { return r.metric(t, "baolan_sessions") == 0 })
	if n := r.closes.Load(); n != 0 {
		t.Errorf("%d models were closed while they were stuck", n)
	}
	r.release()
	wait(t, "the models are closed", func() bool { return r.closes.Load() == 2 })
}
