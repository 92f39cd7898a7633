package source

import (
	"io"
	"strings"

	"baolan/editions/clean"
	"baolan/editions/markdown"
)

// peek reads the beginning of a file for its front matter. If that fails, Load will
// report it.
func (s *scanner) peek(f *found) {
	r, err := s.fsys.Open(f.file.inside)
	if err != nil {
		return
	}
	defer func() { _ = r.Close() }() // it was only read
	var head [len(bom) + len(rule)]byte
	n, _ := io.ReadFull(r, head[:])
	if !strings.HasPrefix(strings.TrimPrefix(string(head[:n]), bom), rule) {
		return
	}
	rest, _ := io.ReadAll(io.LimitReader(r, peekBytes))
	t, _ := clean.Text(strings.TrimPrefix(string(head[:n])+string(rest), bom))
	front, _, _, err := markdown.CutFront(t)
	if err != nil {
		return
	}
	f.date = front.Date
	if front.Paper != "" {
		f.file.paper, f.file.code = front.Paper, false
	}
}

// peekBytes is more than the longest front matter has.
const (
	peekBytes = 4 << 10
	bom       = "\uFEFF"
	rule      = "---"
)
