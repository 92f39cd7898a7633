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
	style    = regexp.MustCompile("^\x1b\\[[0-9;:]*m$")
)

// shape is a sequence without its numbers, and of a style without its parts; those of modes and of window operations
// say what is done and stay, and of a title nothing is left but that it is one.
func shape(s string) string {
	switch {
	case title.MatchString(s):
		return "title"
	case style.MatchString(s):
		return "\x1b[m" // colours and strokes of text are put together freely
	case strings.HasPrefix(s, "\x1b[") && !strings.HasPrefix(s, "\x1b[?") && !strings.HasSuffix(s, "t") && !strings.HasSuffix(s, "n"):
		return numbers.ReplaceAllString(s, "")
	}
	return s
}

// painted are the shapes of what ui/paint writes, whether or not a screen over harmless
// names called for it: rows are scrolled only where enough of them stay the same.
// None is the shape of a planted sequence that the painter does not write.
var painted = []string{
	"\x1b[H", "\x1b[;H", "\x1b[m", "\x1b[X", "\x1b[K", "\x1b[S", "\x1b[T", "\x1b[;r", "\x1b[r", "\x1b[;s", "\x1b[?69h", "\x1b[?69l",
}

// drawn is the shapes and the very sequences that the reader wrote for harmless names.
type drawn struct{ shapes, exact map[string]bool }

func drawnIn(harmless string) drawn {
	d := drawn{map[string]bool{}, map[string]bool{}}
	for _, s := range painted {
		d.shapes[s] = true
	}
	for _, s := range sequence.FindAllString(harmless, -1) {
		d.shapes[shape(s)], d.exact[s] = true, true
	}
	return d
}

// inOutput returns the number of sequences in out that must not be there: those whose shape
// the reader does not use, and those that were put in and that the reader did not write for
// harmless names.
func (h *attack) inOutput(what, out string, known drawn) int {
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
		if !known.shapes[shape(s)] || h.isPlanted(s) && !known.exact[s] {
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
