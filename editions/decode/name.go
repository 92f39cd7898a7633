package decode

import (
	"strings"
	"unicode/utf8"
)

// Name gives the text of a file's name or path, which is bytes: UTF-8, or what an
// archive from another system has left there. Each part between slashes is
// guessed by itself, as a text is but for UTF-16, which has bytes that no name may
// have; what cannot be read becomes U+FFFD.
func Name(path string) string {
	if utf8.ValidString(path) {
		return path
	}
	parts := strings.Split(path, "/")
	for i, p := range parts {
		if utf8.ValidString(p) {
			continue
		}
		text := guessUpTo(1, []byte(p)).text([]byte(p))
		if !utf8.ValidString(text) || strings.ContainsAny(text, "/\n") {
			text = strings.ToValidUTF8(p, string(utf8.RuneError))
		}
		parts[i] = text
	}
	return strings.Join(parts, "/")
}
