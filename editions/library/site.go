package library

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path"
	"path/filepath"
	"strings"

	"baolan/editions/source"
	"baolan/model"
)

// addSite copies files that are read together, such as the linked pages of a saved
// site, with those of their pictures that exist. They are put into a folder of the
// edition, with the same relative paths, so that the links between them still work.
func (a *adder) addSite(ctx context.Context, e source.Entry) ([]Added, error) {
	loaded, err := source.Load(ctx, e, a.o.Source)
	if err != nil {
		return nil, err
	}
	if len(loaded) != 1 {
		return nil, &Error{Kind: Several, Count: len(loaded)}
	}
	f := factsOf(&loaded[0].Edition)
	if a.o.Facts.Paper != "" {
		f.Paper = a.o.Facts.Paper
	}
	if a.o.Facts.Date != (model.Date{}) {
		f.Date = a.o.Facts.Date
	}
	f.Page = ""
	switch {
	case f.Paper == "":
		return nil, &Error{Kind: Unclear, Subject: AskPaper}
	case f.Date.IsZero():
		return nil, &Error{Kind: Unclear, Subject: AskDate}
	}
	if err := checkPaper(f.Paper); err != nil {
		return nil, err
	}
	files := siteFiles(e, &loaded[0])
	top := commonFolder(files)
	var added []Added
	for _, file := range files {
		if err := ctx.Err(); err != nil {
			return added, err
		}
		inside, err := filepath.Rel(top, file)
		if err != nil {
			return added, err
		}
		one := Added{Path: file, Facts: f, Target: path.Join(f.Paper, f.Date.String(), siteFolder, filepath.ToSlash(inside))}
		if one.Same, err = a.copyFile(file, one.Target); err != nil {
			return added, err
		}
		added = append(added, one)
	}
	return added, nil
}

// siteFolder is the name of an edition's folder that holds a saved site.
const siteFolder = "web"

// siteFiles gives the files of a site, and after them the pictures of its pages.
func siteFiles(e source.Entry, l *source.Loaded) []string {
	var files []string
	for _, f := range e.Files {
		files = append(files, f.System)
	}
	seen := map[string]bool{}
	for i := range l.Pages {
		for _, p := range l.Pages[i].Pictures {
			if p.File != "" && !seen[p.File] {
				seen[p.File] = true
				files = append(files, p.File)
			}
		}
	}
	return files
}

// commonFolder gives the deepest folder that holds all the files.
func commonFolder(files []string) string {
	top := filepath.Dir(files[0])
	for _, f := range files[1:] {
		for top != filepath.Dir(top) && !strings.HasPrefix(f, top+string(filepath.Separator)) {
			top = filepath.Dir(top)
		}
	}
	return top
}

// copyFile copies a file to its place in the library, and reports whether it was there
// already.
func (a *adder) copyFile(file, target string) (same bool, err error) {
	content, err := os.ReadFile(file)
	if err != nil {
		return false, err
	}
	there, err := a.root.ReadFile(filepath.FromSlash(target))
	switch {
	case errors.Is(err, os.ErrNotExist):
		return false, publish(a.root, target, content, false)
	case err != nil:
		return false, err
	case bytes.Equal(there, content):
		return true, nil
	case !a.o.Replace:
		return false, &Error{Kind: Exists, Subject: AskReplace, Value: target}
	}
	return false, publish(a.root, target, content, true)
}
