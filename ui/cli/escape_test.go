//go:build linux || darwin || freebsd || netbsd || openbsd || dragonfly

package cli

import "testing"

// Esc is heard by itself and behind other keys that a busy program reads with it; a
// key that begins with Esc is none.
func TestIsEscape(t *testing.T) {
	t.Parallel()
	for keys, want := range map[string]bool{
		"\x1b": true, "\x1b[D\x1b": true, "jj\x1b": true, "\x1b\x1b": true, "": false, "\x1b[D": false, "\x1bOA": false, "j": false, "\x1b[D\x1b[C": false,
	} {
		if got := isEscape([]byte(keys)); got != want {
			t.Errorf("%q: %v", keys, got)
		}
	}
}
