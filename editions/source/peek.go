package source

import (
	"io"
	"strings"

	"baolan/editions/clean"
	"baolan/editions/markdown"
)

// peek reads the head of a file for its front matter. What cannot be read is
// left for Load to report.
func (s *scanner) peek(f *found) {
	r, err := s.fsys.Open(f.file.inside)
	if err != nil {
		return
	}
	defer func() { _ = r.Close() }() // nothing was written
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

// peekBytes holds the longest front matter, which begins with a rule.
const (
	peekBytes = 4 << 10
	bom       = "\uFEFF"
	rule      = "---"
)
