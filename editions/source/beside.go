package source

import (
	"io"
	"strings"

	"baolan/editions/decode"
)

// lookBytes is how much of a text is read to know whose it is.
const lookBytes = 8 << 10

// isOfProgram reports whether a text beside a saved site was written by the program that has
// copied the site, for itself: its log, its cookies, the addresses to fetch, the site's rules
// for robots. Such a text has addresses and no character of an East Asian script.
func (s *scanner) isOfProgram(f *found) bool {
	r, err := s.fsys.Open(f.file.inside)
	if err != nil {
		return false
	}
	defer func() { _ = r.Close() }() // it was only read
	b, err := io.ReadAll(io.LimitReader(r, lookBytes))
	if err != nil {
		return false
	}
	text, _, err := decode.Bytes(b, s.o.Encoding)
	if err != nil {
		return false
	}
	low := strings.ToLower(text)
	hasAddress := strings.Contains(low, "://") || strings.Contains(low, "user-agent:") || strings.Contains(low, "cookie")
	return hasAddress && strings.IndexFunc(text, isEastAsian) < 0
}
