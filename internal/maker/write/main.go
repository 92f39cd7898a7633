// Command write makes pages and writes their texts and truths.
//
//	go run ./internal/maker/write -maker daily -seeds 0-39 -out DIR
//
// For each seed it writes MAKER-SEED.json, the truth, and for each form of
// text MAKER-SEED.txt, .raw.txt, .plain.txt and .layout.txt with a .roles file
// beside it: a line of it for each line of the text, with label, part of the
// headline group, article and block, parted by tabs. With -pdf it writes the
// page as a PDF too, in turn with and without a predefined encoding; with
// -families it prints the maker's kinds of layout instead, of which seed n has the
// n-th in turn.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"baolan/internal/maker"
	"baolan/internal/maker/extract"
	"baolan/internal/maker/pdf"
)

func main() {
	name := flag.String("maker", "daily", "which maker")
	seeds := flag.String("seeds", "0-9", "seeds, from-to")
	out := flag.String("out", ".", "folder to write into")
	withPDF := flag.Bool("pdf", false, "write PDFs")
	families := flag.Bool("families", false, "print the maker's kinds of layout")
	flag.Parse()
	if *families {
		fmt.Println(strings.Join(maker.Families(*name), "\n"))
		return
	}
	if err := run(*name, *seeds, *out, *withPDF); err != nil {
		fmt.Fprintln(os.Stderr, "write:", err)
		os.Exit(1)
	}
}

func run(name, seeds, out string, withPDF bool) error {
	from, to, err := span(seeds)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	for seed := from; seed <= to; seed++ {
		d, err := maker.Make(name, seed)
		if err != nil {
			return err
		}
		base := filepath.Join(out, fmt.Sprintf("%s-%d", name, seed))
		b, err := d.Truth.Encode()
		if err != nil {
			return err
		}
		if err := os.WriteFile(base+".json", b, 0o644); err != nil {
			return err
		}
		if withPDF {
			b := pdf.Write(d, pdf.Options{Predefined: seed%2 == 1})
			if err := os.WriteFile(base+".pdf", b, 0o644); err != nil {
				return err
			}
		}
		for f := range extract.Forms {
			t := extract.Simulate(d, extract.Form(f))
			file := base + extract.Form(f).Suffix()
			if err := os.WriteFile(file, []byte(t.String()), 0o644); err != nil {
				return err
			}
			if err := os.WriteFile(file+".roles", []byte(t.Roles()), 0o644); err != nil {
				return err
			}
		}
	}
	return nil
}

func span(s string) (from, to uint64, err error) {
	a, b, ok := strings.Cut(s, "-")
	if !ok {
		b = a
	}
	if from, err = strconv.ParseUint(a, 10, 64); err != nil {
		return 0, 0, fmt.Errorf("seeds %q are not from-to", s)
	}
	to, err = strconv.ParseUint(b, 10, 64)
	return from, to, err
}
