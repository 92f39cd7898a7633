// Command maker typesets newspaper pages and extracts their text again, so
// that rebuilding can be measured on layouts whose truth is known.
//
//	texts/*.txt   articles        ┐
//	*.spec        pages, layouts  ├→ placed lines → HTML → PDF → NN.txt, NN.raw.txt, NN.json
//	                              ┘
//
// It needs chromium, mutool and pdftotext, and the fonts that fonts.go names.
// Run it from the module's root:
//
//	go run ./internal/maker/spec -spec heldout.spec -out internal/maker/fixed/spec
//	go run ./internal/maker/spec -spec samples.spec -out editions/samples/data -edition
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	dir := flag.String("dir", "internal/maker/spec", "folder with texts and specs")
	spec := flag.String("spec", "heldout.spec", "the page specification in that folder")
	out := flag.String("out", "internal/maker/fixed/spec", "folder to write to")
	only := flag.String("only", "", "page ids to make, with commas; empty for all")
	edition := flag.Bool("edition", false, "write editions: text with front matter, no truth and no raw.txt")
	keep := flag.String("keep", "", "folder that keeps the HTML and the PDF")
	flag.Parse()
	if err := makeAll(*dir, *spec, *out, *only, *keep, *edition); err != nil {
		fmt.Fprintln(os.Stderr, "maker:", err)
		os.Exit(1)
	}
}

func makeAll(dir, spec, out, only, keep string, edition bool) error {
	texts, err := readTexts(filepath.Join(dir, "texts"))
	if err != nil {
		return err
	}
	pages, err := readSpec(filepath.Join(dir, spec))
	if err != nil {
		return err
	}
	wanted := map[string]bool{}
	for id := range strings.SplitSeq(only, ",") {
		if id != "" {
			wanted[id] = true
		}
	}
	bad, articles, characters, made := 0, 0, 0, 0
	for _, p := range pages {
		if len(wanted) > 0 && !wanted[p.id] {
			continue
		}
		r, err := makePage(p, texts, out, keep, edition)
		if err != nil {
			return fmt.Errorf("page %s: %w", p.id, err)
		}
		made++
		articles += len(r.truth.Articles)
		characters += r.bodyCharacters()
		for _, d := range r.differences {
			bad++
			fmt.Printf("%s: %s\n", p.id, d)
		}
	}
	fmt.Printf("%d pages, %d articles, %d body characters, %d differences\n", made, articles, characters, bad)
	return nil
}

// madePage is what was written for one page.
type madePage struct {
	truth       truth
	differences []string
}

func (m madePage) bodyCharacters() int {
	n := 0
	for _, a := range m.truth.Articles {
		for _, p := range a.Paragraphs {
			n += len([]rune(withoutSpace(p)))
		}
	}
	return n
}

func makePage(p *page, texts map[string]*article, out, keep string, edition bool) (madePage, error) {
	sheet, err := layOut(p, texts)
	if err != nil {
		return madePage{}, err
	}
	txt, raw, err := extract(sheet.html(p), keep, strings.ReplaceAll(p.id, "/", "-"))
	if err != nil {
		return madePage{}, err
	}
	m := madePage{truth: truthOf(p, sheet)}
	m.differences = append(compare("txt", sheet.printed, txt), compare("raw.txt", sheet.printed, raw)...)
	m.differences = append(m.differences, missing(m.truth, txt)...)
	base := filepath.Join(out, p.id)
	if err := os.MkdirAll(filepath.Dir(base), 0o755); err != nil {
		return m, err
	}
	if edition {
		return m, os.WriteFile(base+".txt", append(frontMatter(p), txt...), 0o644)
	}
	if err := os.WriteFile(base+".txt", txt, 0o644); err != nil {
		return m, err
	}
	if err := os.WriteFile(base+".raw.txt", raw, 0o644); err != nil {
		return m, err
	}
	return m, writeTruth(base+".json", m.truth)
}
