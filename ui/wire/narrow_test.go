package wire

import (
	"bytes"
	"strings"
	"testing"
)

// A window of one column has no room for a character of two; nothing panics,
// and when it grows the renderer's next frame is shown.
func TestWriter_OneColumn(t *testing.T) {
	var out bytes.Buffer
	w := NewWriter(&out, 1, 3)
	for _, width := range []int{1, 2, 1, 80} {
		w.Resize(width, 3)
		if _, err := w.WriteString("\x1b[?1049h\x1b[H\x1b[2J\x1b[?7l报栏\x1b[?7h\x1b[2;1H中a"); err != nil {
			t.Fatal(err)
		}
	}
	if !strings.Contains(out.String(), "报栏") {
		t.Errorf("the wide window shows %q", out.String())
	}
}
