package main

import (
	"strings"
	"time"

	"charm.land/glamour/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/go-text/typesetting/segmenter"
	"github.com/mattn/go-runewidth"

	"baolan/ui/cells"
	"baolan/ui/typeset"
)

// peer is a library or a program that breaks paragraphs into lines.
type peer struct {
	name      string
	gutter    bool // whether a cell beside the line may take the blank half of a mark
	inProcess bool
	set       func(texts []string) ([][]string, error)
}

func peers(width int, policy cells.Policy) []peer {
	condition := &runewidth.Condition{EastAsianWidth: policy != cells.Narrow, StrictEmojiNeutral: true}
	ruler := cells.NewRuler(policy)
	inProcess := func(name string, wrap func(string) string) peer {
		return peer{name: name, inProcess: true, set: each(func(s string) ([]string, error) { return strings.Split(wrap(s), "\n"), nil })}
	}
	block := lipgloss.NewStyle().Width(width)
	all := []peer{
		{name: "baolan", inProcess: true, set: each(ours(width, ruler, false))},
		{name: "baolan, gutter", gutter: true, inProcess: true, set: each(ours(width, ruler, true))},
		inProcess("x/ansi.Wrap", func(s string) string { return ansi.Wrap(s, width, "") }),
		inProcess("lipgloss", func(s string) string { return block.Render(s) }),
		{name: "glamour", inProcess: true, set: glamourSet(width)},
		inProcess("go-runewidth.Wrap", func(s string) string { return condition.Wrap(s, width) }),
		{name: "greedy go-text", inProcess: true, set: each(func(s string) ([]string, error) { return greedy(s, width, ruler), nil })},
	}
	return append(all, tools(width)...)
}

// each makes a peer's function of one that sets a single paragraph.
func each(set func(string) ([]string, error)) func([]string) ([][]string, error) {
	return func(texts []string) ([][]string, error) {
		all := make([][]string, len(texts))
		for i, t := range texts {
			lines, err := set(t)
			if err != nil {
				return nil, err
			}
			all[i] = lines
		}
		return all, nil
	}
}

func ours(width int, ruler cells.Ruler, gutter bool) func(string) ([]string, error) {
	s := typeset.Style{Ruler: ruler, Measure: width, Gutter: gutter}
	return func(text string) ([]string, error) {
		set := typeset.Paragraph(text, s)
		lines := make([]string, len(set))
		for i, l := range set {
			lines[i] = text[l.Start:l.End]
		}
		return lines, nil
	}
}

// glamourSet renders paragraphs as Markdown. Glamour leaves two cells on either side,
// so it gets four more than the measure.
func glamourSet(width int) func([]string) ([][]string, error) {
	return func(texts []string) ([][]string, error) {
		r, err := glamour.NewTermRenderer(glamour.WithStandardStyle("notty"), glamour.WithWordWrap(width+4))
		if err != nil {
			return nil, err
		}
		return each(func(s string) ([]string, error) {
			out, err := r.Render(s)
			return strings.Split(strings.Trim(ansi.Strip(out), "\n "), "\n"), err
		})(texts)
	}
}

// greedy fills lines at the opportunities of UAX #14 without any tailoring.
func greedy(text string, width int, r cells.Ruler) []string {
	var seg segmenter.Segmenter
	seg.Init([]rune(text))
	var lines []string
	from, at, used := 0, 0, 0
	for it := seg.LineIterator(); it.Next(); {
		part := string(it.Line().Text)
		w := r.Width(strings.TrimRight(part, " "))
		if used > 0 && used+w > width {
			lines = append(lines, text[from:at])
			from, used = at, 0
		}
		used += r.Width(part)
		at += len(part)
	}
	return append(lines, text[from:])
}

// throughput gives megabytes a second: the best of several runs that take half a second
// together.
func throughput(p peer, texts []string) float64 {
	bytes := len(strings.Join(texts, ""))
	best := time.Hour
	for began := time.Now(); time.Since(began) < 500*time.Millisecond; {
		start := time.Now()
		if _, err := p.set(texts); err != nil {
			return 0
		}
		best = min(best, time.Since(start))
	}
	return float64(bytes) / best.Seconds() / 1e6
}
