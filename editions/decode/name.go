package decode

import (
	"strings"
	"unicode/utf8"
)

// Name gives the text of a file's name or path, which may be any bytes: UTF-8, or
// another encoding from an archive made on another system. The encoding of each part
// between slashes is found by itself, as that of a text is; UTF-16 is not tried,
// because it has bytes that a name cannot have. What cannot be decoded becomes U+FFFD.
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
