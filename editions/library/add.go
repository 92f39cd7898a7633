package library

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"baolan/editions/source"
	"baolan/model"
)

// Facts are the paper, date and page by which a file is named in the library. What the
// caller gives is used instead of what the file's name and text say.
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

// Ask answers a question. An empty answer leaves the file out; an error ends the whole
// adding.
type Ask func(Question) (string, error)

// Added is a file that was added, or that the library had already.
type Added struct {
	Path   string // as given
	Target string // relative to the library, with slashes
	Facts  Facts
	Same   bool // the library had it already
}

// AddOptions say how to add. With the zero value no questions are asked, and a file of
// which something is unclear is left out.
type AddOptions struct {
	Facts    Facts
	Replace  bool // files with the same name and another content may be replaced
	Ask      Ask
	Source   source.Options
	Progress func(done, total int)
}

// Left is a file that was left out, with the reason.
type Left struct {
	Path string
	Err  error
}

// Add copies files, and the files of folders, into the library under dir. After a file
// that is left out it goes on with the next.
func Add(ctx context.Context, dir string, paths []string, o AddOptions) (added []Added, left []Left, err error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, nil, &Error{Kind: NoPlace, Value: dir, Err: err}
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, nil, err
	}
	defer func() { _ = root.Close() }()
	a := adder{root: root, o: o, names: map[string]bool{}}
	files, sites, left := listFiles(ctx, paths, o.Source)
	for _, e := range sites {
		some, err := a.addSite(ctx, e)
		if added = append(added, some...); err != nil {
			left = append(left, Left{e.Files[0].System, err})
		}
	}
	for i, path := range files {
		if err := ctx.Err(); err != nil {
			return added, left, err
		}
		one, err := a.addFrom(ctx, path)
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

// listFiles gives the files under the paths, and the entries of saved sites that have
// several files.
func listFiles(ctx context.Context, paths []string, o source.Options) (files []string, sites []source.Entry, left []Left) {
	for _, p := range paths {
		entries, err := source.Scan(ctx, p, o)
		if err != nil {
			left = append(left, Left{p, err})
		}
		for _, e := range entries {
			if e.Files[0].System == "" { // the library copies files of the system
				left = append(left, Left{p, &source.Error{Path: p, Kind: source.Packed}})
				break
			}
			if e.IsSite() && len(e.Files) > 1 {
				sites = append(sites, e)
				continue
			}
			for _, f := range e.Files {
				files = append(files, f.System)
			}
		}
	}
	return files, sites, left
}

// stopped is the error of an Ask, after which no further file is tried.
type stopped struct{ err error }

func (s *stopped) Error() string { return s.err.Error() }
func (s *stopped) Unwrap() error { return s.err }

type adder struct {
	root  *os.Root
	o     AddOptions
	form  string          // of the file: format.Origin.Form
	names map[string]bool // for each paper, whether its folder's name is enough to know the paper
}

func (a *adder) addFrom(ctx context.Context, path string) (Added, error) {
	content, err := os.ReadFile(path)
	if err != nil {
		return Added{}, err
	}
	facts, several, err := a.facts(ctx, path)
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
			return Added{}, &Error{Kind: Exists, Subject: AskReplace, Value: target}
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
