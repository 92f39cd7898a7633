//go:build unix

// Bench prints how many bytes a key sends to a terminal of 120×40 cells: the
// reader beside the pagers that are installed, all on one text in one run:
//
//	go run ./ui/paint/bench
//
// It exits 1 where a move in the shelf costs more than 1.2 KB, or a key that moves
// the text more than 4.5 KB.
package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"slices"
	"strings"

	"baolan/editions/export"
	"baolan/editions/samples"
	"baolan/editions/source"
	"baolan/model"
	"baolan/ui/cells"
)

const (
	width, height = 120, 40 // the terminal's size in cells
	presses       = 15      // how often each key is pressed; the median is printed
)

// The most bytes that a key may send.
const (
	// A move in the shelf, or in the list while its key is held down, changes two
	// rows of one column.
	moveBytes = 1200
	// A scroll changes all rows of the article's pane, whose characters alone are
	// 3.4 KB. A single move in the list does too, because another article is shown.
	scrollBytes = 4500
)

// action is a key to be measured, and the keys to be pressed once before it.
type action struct {
	name, before, key string
}

func main() {
	if err := run(context.Background()); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context) error {
	ls, err := source.OpenFS(ctx, samples.FS(), ".", source.Options{})
	if err != nil {
		return fmt.Errorf("editions: %w", err)
	}
	es := lengthen(source.Editions(ls))
	actions := []action{
		{"move in the list", "", "j"},
		{"move in the shelf", "e", "j"},
		{"scroll one line", "\r", "j"},
		{"next screen", "\r", " "},
		{"next article", "\r", "J"},
		{"next page", "", "]"},
	}
	fmt.Printf("median bytes a key, %d×%d, %d presses\n\n%-18s %9s %9s\n", width, height, presses, "", "ours", "text")
	got := map[string]int{}
	for _, a := range actions {
		var shown int
		got[a.name], shown = reader(es, a)
		fmt.Printf("%-18s %9d %9d\n", a.name, got[a.name], shown)
	}
	got["held in the list"] = holding(es, 'j')
	fmt.Printf("%-18s %9d\n", "held in the list", got["held in the list"])
	fmt.Printf("%-18s %9d\n\n", "nothing, 1 s", idle(es))
	name, remove, err := textFile(es)
	if err != nil {
		return err
	}
	defer remove()
	fmt.Printf("%-18s %9s %9s\n", "", "line", "screen")
	for _, p := range pagers {
		line, screen, err := p.measure(name)
		if err != nil {
			fmt.Printf("%-18s %s\n", p.name, err)
			continue
		}
		fmt.Printf("%-18s %9d %9d\n", p.name, line, screen)
	}
	for name, most := range map[string]int{
		"move in the list": scrollBytes, "held in the list": moveBytes, "move in the shelf": moveBytes, "scroll one line": scrollBytes, "next screen": scrollBytes,
	} {
		if n := got[name]; n > most {
			return fmt.Errorf("%s costs %d bytes, more than %d", name, n, most)
		}
	}
	return nil
}

// longer is how often the text of each article, and the articles of each page, are
// repeated, so that no key of the run reaches an end and sends nothing.
const longer = 12

// lengthen gives the first edition with long pages, and a month of it.
func lengthen(es []model.Edition) []model.Edition {
	e := es[0]
	e.Pages = slices.Clone(e.Pages)
	for i := range e.Pages {
		p := &e.Pages[i]
		p.Articles = slices.Clone(p.Articles)
		for j := range p.Articles {
			p.Articles[j].Paragraphs = slices.Repeat(p.Articles[j].Paragraphs, longer)
		}
		p.Articles = slices.Repeat(p.Articles, longer)
	}
	e.Pages = slices.Repeat(e.Pages, longer)
	days := make([]model.Edition, 28)
	for i := range days {
		days[i] = e
		days[i].Date, _ = model.ParseDate(fmt.Sprintf("2026-02-%02d", 28-i)) // newest first
	}
	return days
}

// textFile writes the editions as plain text, broken at the terminal's width
// as the pagers would break it, for them to read.
func textFile(es []model.Edition) (name string, remove func(), err error) {
	var b bytes.Buffer
	if err := export.Markdown(&b, es[0]); err != nil {
		return "", nil, fmt.Errorf("text: %w", err)
	}
	f, err := os.CreateTemp("", "baolan-*.txt")
	if err != nil {
		return "", nil, fmt.Errorf("text: %w", err)
	}
	defer func() { _ = f.Close() }()
	if _, err := f.WriteString(fold(b.String())); err != nil {
		return "", nil, fmt.Errorf("text: %w", err)
	}
	return f.Name(), func() { _ = os.Remove(f.Name()) }, nil
}

// fold breaks lines at the terminal's width, because w3m does not.
func fold(text string) string {
	var b strings.Builder
	r, x := cells.NewRuler(cells.Narrow), 0
	for _, c := range text {
		w := r.Rune(c)
		if c == '\n' {
			x = 0
		} else if x+w > width {
			b.WriteByte('\n')
			x = 0
		}
		b.WriteRune(c)
		x += w
	}
	return b.String()
}

func median(n []int) int {
	slices.Sort(n)
	return n[len(n)/2]
}
