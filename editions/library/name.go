package library

import (
	"context"
	"os"
	"path"
	"path/filepath"
	"strings"
	"unicode"

	"baolan/editions/format"
	"baolan/editions/source"
)

// checkPaper refuses a paper's name that could not be a folder's name on every system,
// or that would lead out of the library.
func checkPaper(s string) error {
	const maxBytes = 120 // with a date and a page it stays below the 255 bytes of file systems
	switch {
	case strings.TrimSpace(s) == "" || strings.Trim(s, ". ") != s || len(s) > maxBytes,
		strings.ContainsAny(s, `/\:*?"<>|`), strings.ContainsFunc(s, unicode.IsControl):
		return &Error{Kind: BadPaper, Value: s}
	}
	return nil
}

// target gives the name of a file in the library, with slashes.
//
//	永康日报/2020-12-29/01.txt
//	永康日报/2020-12-29/all.txt                       a file of several pages
//	参考消息/2020-12-29/参考消息-2020-12-29-01.txt      a paper that its folder does not tell
func (a *adder) target(ctx context.Context, f Facts, several bool, ext string) (string, error) {
	page := f.Page
	if several {
		page = "all"
	}
	date := f.Date.String()
	told, ok := a.names[f.Paper]
	if !ok {
		var err error
		if told, err = namesPaper(ctx, f.Paper, date); err != nil {
			return "", err
		}
		a.names[f.Paper] = told
	}
	if !told {
		page = strings.TrimSuffix(f.Paper+"-"+date+"-"+page, "-all")
	}
	return path.Join(f.Paper, date, page+extension(ext, a.form)), nil
}

// extension gives the ending of a file's name in the library: .pdf for a PDF, .txt or
// .md for a text, otherwise the file's own.
func extension(ext, form string) string {
	switch ext = strings.ToLower(ext); {
	case form == "pdf":
		return ".pdf"
	case ext == ".md" || ext == ".markdown":
		return ext
	case form == format.Text || form == format.Markdown || form == format.Archive || ext == "":
		return ".txt"
	}
	return ext
}

// namesPaper reports whether package source recognises the paper by the name of its
// folder. Only source knows which names it recognises, so it is asked with a file that
// is made for the purpose.
func namesPaper(ctx context.Context, paper, date string) (bool, error) {
	dir, err := os.MkdirTemp("", "baolan-")
	if err != nil {
		return false, err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	folder := filepath.Join(dir, paper, date)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return false, err
	}
	file := filepath.Join(folder, "01.txt")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		return false, err
	}
	entries, err := source.Scan(ctx, file, source.Options{})
	return err == nil && len(entries) == 1 && entries[0].Paper == paper, err
}
