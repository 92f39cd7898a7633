package console

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"baolan/editions/clean"
)

// Whatever is logged, in whatever place, a line of the log may be shown and ends.
func TestLog(t *testing.T) {
	t.Parallel()
	hostile := "\x1b]52;c;AA\a\u009b2J\u202e\xff\U000e0041" + strings.Repeat("\x1b[31m长\r\n", 10_000)
	var out strings.Builder
	l := NewLog(&out, nil).With(hostile, hostile, "user", hostile)
	l.Info(hostile, "error", errors.New(hostile), "value", struct{ S string }{hostile}, "n", 3)
	l.Warn("two")
	l.Error("three")
	got := out.String()
	if _, report := clean.Text(got); len(report.Findings()) > 0 {
		t.Errorf("it holds %v", report.Findings())
	}
	for line := range strings.Lines(got) {
		if len(line) > 8*longest {
			t.Errorf("a line of %d bytes", len(line))
		}
	}
	if n := strings.Count(got, "\n"); n != 3 {
		t.Errorf("%d lines", n)
	}
	out.Reset()
	l = NewLog(&out, func(err error) clean.Shown { return clean.Show("错：" + err.Error()) })
	l.Warn("edition", "error", fmt.Errorf("a: %w", errors.New(hostile)), "user", "b")
	if got := out.String(); !strings.Contains(got, "error=\"错：a: ") || !strings.Contains(got, "msg=edition") || !strings.Contains(got, "user=b") {
		t.Errorf("with words it says %.200q", got)
	} else if _, report := clean.Text(got); len(report.Findings()) > 0 {
		t.Errorf("with words it holds %v", report.Findings())
	}
	var none Log
	none.With("a", 1).Info("nowhere")
	none.Warn("nowhere")
	none.Error("nowhere")
}
