package decode

import (
	"strings"
	"testing"
)

// Bytes of GB18030 that are UTF-8 by accident, a few among letters, are not taken for UTF-8 that was encoded twice.
func TestGuess_FewAmongLetters(t *testing.T) {
	t.Parallel()
	in := []byte("name: \xc2\xbd " + strings.Repeat("the rest of it is written in letters ", 4))
	if isTwice(in[6:]) {
		t.Error("two bytes are a text that was encoded twice")
	}
	var twice strings.Builder
	for _, b := range []byte("木桥昨天换上了新板一共六十四块") {
		twice.WriteRune(rune(b))
	}
	if !isTwice([]byte(twice.String())) {
		t.Error("a text that was encoded twice is not known")
	}
}
