//go:build unix

package main

import (
	"fmt"
	"regexp"
	"strings"

	"baolan/editions/clean"
)

// sequence is a control sequence or string in its 7-bit form; a title is text.
var (
	sequence = regexp.MustCompile("\x1b\\[[0-?]*[ -/]*[@-~]|\x1b\\][^\a\x1b]*(?:\a|\x1b\\\\)|\x1b[PX^_][^\x1b]*\x1b\\\\|\x1b[ -/]*[0-~]")
	title    = regexp.MustCompile("^\x1b\\]2;(.*)\a$")
	numbers  = regexp.MustCompile(`[0-9]+`)
)

// shape is a sequence without its numbers; those of modes and of window operations
// say what is done and stay, and of a title nothing is left but that it is one.
func shape(s string) string {
	switch {
	case title.MatchString(s):
		return "title"
	case strings.HasPrefix(s, "\x1b[") && !strings.HasPrefix(s, "\x1b[?") && !strings.HasSuffix(s, "t") && !strings.HasSuffix(s, "n"):
		return numbers.ReplaceAllString(s, "")
	}
	return s
}

// inOutput counts what may not have reached a terminal.
func (h *attack) inOutput(what, out string, known map[string]bool) int {
	n := 0
	leak := func(of string) {
		n++
		h.leaks.Add(1)
		fmt.Printf("LEAK %s: %.100q\n", what, of)
	}
	titles := ""
	text := sequence.ReplaceAllStringFunc(out, func(s string) string {
		if m := title.FindStringSubmatch(s); m != nil {
			titles += m[1] + "\n"
		}
		if !known[shape(s)] {
			leak(s)
		}
		return ""
	})
	_, report := clean.Text(strings.ReplaceAll(text+titles, "\r", ""))
	for _, f := range report.Findings() {
		leak(fmt.Sprintf("%s, %d", f.Kind, f.Count))
	}
	return n
}
