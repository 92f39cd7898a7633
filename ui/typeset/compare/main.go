// Compare sets the pages of the corpus with package typeset and with other libraries and
// programs that break lines for terminals, and prints the faults of each as a table:
//
//	go run ./ui/typeset/compare
//
// The columns count lines and faults:
//
//	lines     all lines
//	wide      lines wider than asked, by the policy's own width
//	start     lines that begin with a mark that may not: ，。、；：？！”’）》 …
//	end       lines that end with an opening mark: “‘（《 …
//	number    breaks inside 1,284.5, 18:30, 5%, ￥7
//	unit      breaks between a number and its unit: 2026|年, 30|万, 12亿|元
//	pair      breaks inside —— and ……
//	word      breaks inside a Latin word or between it and its digits
//	holes     lines, but for a paragraph's last, with three or more free cells
//	MB/s      text set on one core, best of several runs; – for other processes
//
// A program that breaks anywhere has no holes, so holes can be compared only between
// programs without faults. The others set a paragraph as one string without an indent,
// so package typeset sets without one here too.
package main

import (
	"flag"
	"fmt"
	"os"
	"strconv"
	"strings"

	"baolan/ui/cells"
)

func main() {
	pages := flag.String("pages", "internal/score/corpus", "folder of pages with their truth in JSON")
	widths := flag.String("widths", "30,40,60", "widths in cells")
	flag.Parse()
	if err := run(*pages, *widths); err != nil {
		fmt.Fprintln(os.Stderr, "compare:", err)
		os.Exit(1)
	}
}

func run(pages, widths string) error {
	texts, err := readCorpus(pages)
	if err != nil {
		return err
	}
	fmt.Printf("%d paragraphs, %d bytes\n", len(texts), len(strings.Join(texts, "")))
	for field := range strings.SplitSeq(widths, ",") {
		width, err := strconv.Atoi(strings.TrimSpace(field))
		if err != nil || width < 2 {
			return fmt.Errorf("width %q is no number of cells; use for example 30,40,60", field)
		}
		for _, policy := range []cells.Policy{cells.Narrow, cells.Wide} {
			fmt.Printf("\n%d cells, ambiguous %s\n\n", width, policy)
			table(texts, width, policy)
		}
	}
	return nil
}

// columns are the columns of the table behind the one of the names.
var columns = []string{"lines", "wide", "start", "end", "number", "unit", "pair", "word", "holes", "%", "MB/s"}

func table(texts []string, width int, policy cells.Policy) {
	row := func(name string, values ...any) {
		fmt.Printf("| %-17s |", name)
		for _, v := range values {
			fmt.Printf(" %6v |", v)
		}
		fmt.Println()
	}
	head, rule := make([]any, len(columns)), make([]any, len(columns))
	for i, c := range columns {
		head[i], rule[i] = c, "----:"
	}
	row("", head...)
	row("---", rule...)
	ruler := cells.NewRuler(policy)
	for _, p := range peers(width, policy) {
		paragraphs, err := p.set(texts)
		if err != nil {
			fmt.Fprintf(os.Stderr, "compare: %s: %v\n", p.name, err)
			continue
		}
		var c counts
		for i, lines := range paragraphs {
			c.add(texts[i], lines, width, p.gutter, ruler)
		}
		speed := "–"
		if p.inProcess {
			speed = fmt.Sprintf("%.1f", throughput(p, texts))
		}
		row(p.name, c.lines, c.wide, c.start, c.end, c.number, c.unit, c.pair, c.word, c.holes,
			fmt.Sprintf("%.1f", 100*float64(c.holes)/float64(max(c.inner, 1))), speed)
	}
}
