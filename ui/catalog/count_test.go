package catalog

import (
	"fmt"
	"regexp"
	"testing"
)

// A number decides about the words behind it, whichever argument it is.
func TestCounted(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		message, want string
		args          []any
	}{
		{"%d file{s} {was|were} left", "1 file was left", []any{1}},
		{"%d file{s} {was|were} left", "0 files were left", []any{0}},
		{"%s file{s}", "1,000 files", []any{"1,000"}},
		{"%[2]d of %[1]d page{s}, 100%% {it|them}", "2 of 1 page, 100% it", []any{1, 2}},
		{"%s: %d page{s} of %d", "1: 2 pages of 1", []any{"1", 2, 1}},
		{"no number{s}", "no numbers", []any{}},
	} {
		if got := fmt.Sprintf(counted(c.message, c.args), c.args...); got != c.want {
			t.Errorf("%q of %v gives %q, want %q", c.message, c.args, got, c.want)
		}
	}
}

// argument matches what stands in a message for an argument.
var argument = regexp.MustCompile(`%(\[\d+\])?[a-z]`)

// Behind a number that is one a noun is in the singular, and so is its verb.
func TestSay_One(t *testing.T) {
	t.Parallel()
	plural := regexp.MustCompile(`\b1 [a-z]+s\b|\b1 ([a-z]+ )?(were|are|have|end)\b|[{}]`)
	verbs := regexp.MustCompile(`\b1 (is|was|has|as|does|ends|needs|closes|lists|shows|finds|stops|opens|fails|holds|refuses|exists|sets|quits|goes|sends|takes|begins)\b`)
	for k := range messages {
		var args []any
		for _, v := range argument.FindAllString(messages[k][English], -1) {
			if v[len(v)-1] == 'd' {
				args = append(args, 1)
			} else {
				args = append(args, "1")
			}
		}
		if got := English.Say(Key(k), args...); len(args) > 0 && plural.MatchString(verbs.ReplaceAllString(got, "")) { //nolint:gosec // there are some hundred keys
			t.Errorf("%q says %q", messages[k][English], got)
		}
	}
}
