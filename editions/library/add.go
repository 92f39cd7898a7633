package library

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"baolan/editions/fold"
	"baolan/editions/markdown"
	"baolan/editions/source"
	"baolan/model"
)

// Facts are what a file is named by in the library. Given ones win over what
// its name and text say.
type Facts struct {
	Paper string
	Date  model.Date
	Page  string // 1, A01; "" for unknown or for a file of several pages
}

// Subject says what a question is about.
type Subject uint8

// The subjects.
const (
	AskPaper   Subject = iota // which paper the file is of
	AskDate                   // of which day, as 2020-12-29
	AskPage                   // which page it is
	AskReplace                // whether it may replace a file with another content: yes or anything else
)

// Yes is the answer that agrees to AskReplace.
const Yes = "yes"

// Question is what a person must decide.
type Question struct {
	Subject Subject
	Path    string   // of the file to be added
	Known   Facts    // what is known so far
	Choices []string // what name and text say where they differ, else empty
	Target  string   // for AskReplace, the file that is there
}

// Ask answers a question. An empty answer leaves the file out; an error ends
// the adding.
type Ask func(Question) (string, error)

// Added is what became of a file.
type Added struct {
	Path   string // as given
	Target string // relative to the library, with slashes
	Facts  Facts
	Same   bool // it was there already
}

// AddOptions are how to add. The zero value asks nobody: what is unclear is
// left out.
type AddOptions struct {
	Facts    Facts
	Replace  bool // files with another content may be replaced
	Ask      Ask
	Source   source.Options
	Progress func(done, total int)
}

// Left is a file that was left out, with the reason.
type Left struct {
	Path string
	Err  error
}

// The reasons that a caller decides on.
var (
	ErrUnclear = errors.New("unclear")
	ErrExists  = errors.New("another file has this name; agree to replacing it")
)

// Add copies files, and those of folders, into the library under dir. It goes
// on after a file that is left out.
func Add(ctx context.Context, dir string, paths []string, o AddOptions) (added []Added, left []Left, err error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, nil, fmt.Errorf("%s: cannot be made: %w", dir, err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, nil, err
	}
	defer func() { _ = root.Close() }()
	a := adder{root: root, o: o, names: map[string]bool{}}
	files, left := listFiles(ctx, paths, o.Source)
	for i, path := range files {
		if err := ctx.Err(); err != nil {
			return added, left, err
		}
		one, err := a.add(ctx, path)
		var stop *stopped
		switch {
		case errors.As(err, &stop):
			return added, left, stop.err
		case err != nil:
			left = append(left, Left{path, err})
		default:
			added = append(added, one)
		}
		if o.Progress != nil {
			o.Progress(i+1, len(files))
		}
	}
	return added, left, nil
}

// listFiles gives the files under paths.
func listFiles(ctx context.Context, paths []string, o source.Options) (files []string, left []Left) {
	for _, p := range paths {
		entries, err := source.Scan(ctx, p, o)
		if err != nil {
			left = append(left, Left{p, err})
		}
		for _, e := range entries {
			for _, f := range e.Files {
				files = append(files, f.Path)
			}
		}
	}
	return files, left
}

// stopped is the error of an Ask: no further file is tried.
type stopped struct{ err error }

func (s *stopped) Error() string { return s.err.Error() }
func (s *stopped) Unwrap() error { return s.err }

type adder struct {
	root  *os.Root
	o     AddOptions
	names map[string]bool // papers whose folder name alone tells them
}

func (a *adder) add(ctx context.Context, path string) (Added, error) {
	content, err := os.ReadFile(path)
	if err != nil {
		return Added{}, err
	}
	facts, several, err := a.facts(ctx, path, content)
	if err != nil {
		return Added{}, err
	}
	target, err := a.target(ctx, facts, several, filepath.Ext(path))
	if err != nil {
		return Added{}, err
	}
	done := Added{Path: path, Target: target, Facts: facts}
	there, err := a.root.ReadFile(filepath.FromSlash(target))
	switch {
	case errors.Is(err, os.ErrNotExist):
		return done, publish(a.root, target, content, false)
	case err != nil:
		return Added{}, err
	case bytes.Equal(there, content):
		done.Same = true
		return done, nil
	case !a.o.Replace:
		answer, err := a.ask(Question{Subject: AskReplace, Path: path, Known: facts, Target: target})
		if err != nil {
			return Added{}, err
		}
		if answer != Yes {
			return Added{}, fmt.Errorf("%s: %w", target, ErrExists)
		}
	}
	return done, publish(a.root, target, content, true)
}

func (a *adder) ask(q Question) (string, error) {
	if a.o.Ask == nil {
		return "", nil
	}
	answer, err := a.o.Ask(q)
	if err != nil {
		return "", &stopped{err}
	}
	return strings.TrimSpace(answer), nil
}

// facts decides what a file is: by what was given, by its name and text, and
// where these are silent or differ, by asking. several tells of more than one
// page in the file.
func (a *adder) facts(ctx context.Context, path string, content []byte) (f Facts, several bool, err error) {
	named, err := source.Open(ctx, path, a.o.Source)
	if err != nil {
		return Facts{}, false, err
	}
	if len(named) != 1 {
		return Facts{}, false, fmt.Errorf("%d editions in one file; split it: %w", len(named), ErrUnclear)
	}
	// The text by itself, without the name, to see whether they agree.
	o := a.o.Source
	o.Stdin = bytes.NewReader(content)
	printed, err := source.Open(ctx, "-", o)
	if err != nil {
		return Facts{}, false, err
	}
	by, text := factsOf(&named[0]), factsOf(&printed[0])
	several = len(named[0].Pages) > 1
	steps := []struct {
		subject     Subject
		given       string
		name, print string
		set         func(string) error
	}{
		{AskPaper, a.o.Facts.Paper, by.Paper, text.Paper, func(s string) error {
			f.Paper = s
			return checkPaper(s)
		}},
		{AskDate, a.o.Facts.Date.String(), by.Date.String(), text.Date.String(), func(s string) (err error) {
			f.Date, err = model.ParseDate(s)
			return err
		}},
		{AskPage, a.o.Facts.Page, by.Page, text.Page, func(s string) error {
			f.Page = pageName(s)
			if f.Page == "" {
				return fmt.Errorf("%q is no page; write 1 or A01", s)
			}
			return nil
		}},
	}
	for _, s := range steps {
		if s.subject == AskPage && several {
			continue
		}
		value := s.given
		if value == "" && (s.print == "" || agree(s.name, s.print)) {
			value = s.name
		}
		if value == "" {
			q := Question{Subject: s.subject, Path: path, Known: f}
			if !agree(s.name, s.print) {
				q.Choices = []string{s.name, s.print}
			}
			if value, err = a.ask(q); err != nil {
				return Facts{}, false, err
			}
			if value == "" {
				return Facts{}, false, unclear(s.subject, q.Choices)
			}
		}
		if err := s.set(value); err != nil {
			return Facts{}, false, err
		}
	}
	return f, several, nil
}

// agree tells whether a name and a print mean the same: 永康日报 and 永康日報 do.
func agree(name, print string) bool { return fold.Fold(name).Text == fold.Fold(print).Text }

func factsOf(e *model.Edition) Facts {
	f := Facts{Paper: e.Paper, Date: e.Date}
	if len(e.Pages) == 1 && e.Pages[0].Number > 0 {
		f.Page = e.Pages[0].Label
		if f.Page == "" {
			f.Page = fmt.Sprint(e.Pages[0].Number)
		}
	}
	return f
}

func unclear(s Subject, choices []string) error {
	what := [...]string{AskPaper: "paper", AskDate: "date", AskPage: "page"}[s]
	if len(choices) > 0 {
		return fmt.Errorf("%s is %s by its name and %s by its text; give --%s: %w", what, choices[0], choices[1], what, ErrUnclear)
	}
	return fmt.Errorf("%s is not to be told; give --%s: %w", what, what, ErrUnclear)
}

// pageName gives a page as a file name: 01, A01; "" for what is no page.
func pageName(s string) string {
	number, label := markdown.PageNumber(s)
	switch {
	case number == 0:
		return ""
	case label != "":
		return label
	}
	return fmt.Sprintf("%02d", number)
}
