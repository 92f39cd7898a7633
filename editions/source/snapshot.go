package source

import (
	"io/fs"
	"path"
	"strings"
)

// This file reads the folders in which programs keep one page of the web in several forms, as ArchiveBox does: one of
// the forms is read, and what the program has written of the page is left out.

// snapshotForms is the names of the forms of a page, those with all of the page first.
var snapshotForms = [...]string{"singlefile.html", "output.html", "readability", "mercury", "htmltotext.txt", "output.pdf"}

// snapshotMarks is the names of what such a program writes beside them.
var snapshotMarks = [...]string{"headers.json", "screenshot.png", "warc", "media", "git", "favicon.ico", "article.json", "dom", "wget", "sonic"}

// snapshot returns the name of the form of a page that is read in a folder of its forms, "" if the folder is none: it
// has a list of what is in it, and two forms or one and what stands beside it.
func (s *scanner) snapshot(dir string, list []fs.DirEntry) string {
	has := map[string]bool{}
	for _, e := range list {
		has[strings.ToLower(e.Name())] = true
	}
	best, forms := "", 0
	for _, name := range snapshotForms {
		if has[name] && (path.Ext(name) != "" || s.hasReadable(path.Join(dir, name))) {
			if forms++; best == "" {
				best = name
			}
		}
	}
	for _, name := range snapshotMarks {
		if forms == 1 && has[name] {
			forms++
		}
	}
	if !has["index.json"] || forms < 2 {
		return ""
	}
	return best
}

// leaveForms returns what is read of a folder: of the forms of one page the best one, of a collection of such folders
// not the lists of its pages. The rest is reported.
func (s *scanner) leaveForms(dir string, list []fs.DirEntry) []fs.DirEntry {
	best := s.snapshot(dir, list)
	isCollection := best == "" && isCollection(list)
	if best == "" && !isCollection && !s.isReadability(dir, list) {
		return list
	}
	var out []fs.DirEntry
	for _, e := range list {
		name := strings.ToLower(e.Name())
		p := path.Join(dir, e.Name())
		switch {
		case isCollection && name != "index.html" && name != "index.json" && name != "archivebox.conf",
			best != "" && name == best, best == "" && !isCollection && isReadable(name):
			out = append(out, e)
		case strings.HasPrefix(name, "index.") || name == "headers.json" || name == "favicon.ico" || name == "archivebox.conf" || name == "article.json":
			s.skip(p, Notes)
		default:
			s.skip(p, SecondForm)
		}
	}
	return out
}

// isCollection recognises the folder in which ArchiveBox keeps those of the pages.
func isCollection(list []fs.DirEntry) bool {
	config, pages := false, false
	for _, e := range list {
		config = config || strings.EqualFold(e.Name(), "ArchiveBox.conf")
		pages = pages || e.IsDir() && e.Name() == "archive"
	}
	return config && pages
}

// isReadability recognises the folder in which a page is kept as its article: as HTML, as text, and what was found
// of it.
func (s *scanner) isReadability(dir string, list []fs.DirEntry) bool {
	switch path.Base(dir) {
	case "readability", "mercury":
	default:
		return false
	}
	for _, e := range list {
		if strings.EqualFold(e.Name(), "article.json") {
			return s.hasReadable(dir)
		}
	}
	return false
}

// hasReadable reports whether the HTML is in such a folder: a program that failed leaves the folder without it.
func (s *scanner) hasReadable(dir string) bool {
	info, err := fs.Stat(s.fsys, path.Join(dir, "content.html"))
	return err == nil && !info.IsDir()
}

// isReadable recognises the HTML in such a folder.
func isReadable(name string) bool { return name == "content.html" }
