package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"

	"baolan/editions/clean"
	"baolan/editions/rebuild"
	"baolan/editions/source"
	"baolan/internal/score/measure"
	"baolan/internal/truth"
	"baolan/model"
)

// directly says that texts are read by package rebuild alone.
var directly bool

// page is a file and the file of its truth.
type page struct{ name, truth, file string }

// set is a group of pages that is counted together.
type set struct {
	name   string
	pages  []page
	counts measure.Counts
}

// folders is the folders of the sets in the repository. Each set is measured in every form
// that its pages have.
var folders = [...]struct{ name, path string }{
	{"corpus", "internal/score/corpus"},
	{"spec", "internal/maker/fixed/spec"},
	{"spec-fresh", "internal/maker/fixed/spec-fresh"},
	{"daily", "internal/maker/fixed/daily"},
	{"evening", "internal/maker/fixed/evening"},
	{"trade", "internal/maker/fixed/trade"},
	{"sealed", "internal/maker/fixed/sealed"},
}

// forms is the endings of the file names of the forms.
var forms = [...]string{".txt", ".raw.txt", ".plain.txt", ".layout.txt", ".pdf"}

// setsOf returns all sets. absent names those that are not there.
func setsOf(root string) (sets []*set, absent []string, err error) {
	if shared := os.Getenv("BAOLAN_SHARED"); shared == "" {
		absent = append(absent, "the seed; set BAOLAN_SHARED to the folder that has corpus/seed")
	} else {
		seed := filepath.Join(shared, "corpus/seed")
		p := page{"seed", filepath.Join(seed, "truth.json"), filepath.Join(seed, "page.txt")}
		if _, err := os.Stat(p.file); err != nil {
			absent = append(absent, fmt.Sprintf("the seed: %v", err))
		} else {
			sets = append(sets, &set{name: "seed", pages: []page{p}})
		}
	}
	for _, f := range folders {
		found := false
		for _, form := range forms {
			pages, err := pagesIn(filepath.Join(root, f.path), form)
			if err != nil {
				return nil, nil, err
			}
			if len(pages) > 0 {
				sets = append(sets, &set{name: f.name + form, pages: pages})
				found = true
			}
		}
		if !found {
			absent = append(absent, f.name+": no pages in "+f.path)
		}
	}
	return sets, absent, nil
}

// pagesIn finds the pages of one form in a folder of NAME.json and NAME.form.
func pagesIn(dir, form string) ([]page, error) {
	truths, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil {
		return nil, err
	}
	slices.Sort(truths)
	var out []page
	for _, t := range truths {
		file := strings.TrimSuffix(t, ".json") + form
		if _, err := os.Stat(file); err == nil {
			out = append(out, page{filepath.Base(file), t, file})
		}
	}
	return out, nil
}

// measure reads and compares every page of the set, as many at once as there
// are processors.
func (s *set) measure() ([]measure.Counts, error) {
	out := make([]measure.Counts, len(s.pages))
	errs := make([]error, len(s.pages))
	var wg sync.WaitGroup
	slots := make(chan struct{}, runtime.GOMAXPROCS(0))
	for i, p := range s.pages {
		wg.Add(1)
		slots <- struct{}{}
		go func() {
			defer func() { <-slots; wg.Done() }()
			out[i], errs[i] = p.measure()
		}()
	}
	wg.Wait()
	return out, errors.Join(errs...)
}

func (p *page) measure() (measure.Counts, error) {
	t, err := truth.Read(p.truth)
	if err != nil {
		return measure.Counts{}, err
	}
	pages := open(p.file)
	q := measure.Predicted(pages)
	o := measure.Options{Labels: true}
	if !strings.HasSuffix(p.file, ".pdf") {
		b, err := os.ReadFile(p.file)
		if err != nil {
			return measure.Counts{}, err
		}
		o.Source = clean.UprightText(string(b))
	}
	c := measure.Page(&t, &q, o)
	if b, err := os.ReadFile(p.file + ".roles"); err == nil {
		c.Lines = lineRoles(string(b), o.Source, pages)
	}
	return c, nil
}

// open reads a file as the program does. A file that it cannot read is a page
// without articles, which the figures show.
func open(file string) []model.Page {
	if directly && !strings.HasSuffix(file, ".pdf") {
		return rebuilt(file)
	}
	loaded, err := source.Open(context.Background(), file, source.Options{})
	if err != nil {
		fmt.Fprintf(os.Stderr, "score: %s: %v\n", file, err)
		return nil
	}
	var pages []model.Page
	for i := range loaded {
		pages = append(pages, loaded[i].Pages...)
	}
	return pages
}

// rebuilt reads a text by package rebuild alone: every form feed begins a
// page, and no other form of text is asked for.
func rebuilt(file string) []model.Page {
	b, err := os.ReadFile(file)
	if err != nil {
		fmt.Fprintln(os.Stderr, "score:", err)
		return nil
	}
	text, _ := clean.Text(strings.TrimSuffix(string(b), "\f"))
	text = clean.UprightText(text)
	var pages []model.Page
	for t := range strings.SplitSeq(text, "\f") {
		p, _, err := rebuild.Read(context.Background(), t, rebuild.Options{})
		if err != nil {
			fmt.Fprintf(os.Stderr, "score: %s: %v\n", file, err)
			continue
		}
		pages = append(pages, p)
	}
	return pages
}

func total(results []measure.Counts) measure.Counts {
	var all measure.Counts
	for i := range results {
		all.Add(&results[i])
	}
	return all
}
