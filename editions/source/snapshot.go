package source

import (
	"io/fs"
	"path"
	"slices"
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
	if !holds(list, "index.json") { // as nearly every folder of a paper
		return ""
	}
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
	if forms >= 2 || forms == 1 && slices.ContainsFunc(snapshotMarks[:], func(name string) bool { return has[name] }) {
		return best
	}
	return ""
}

// holds reports whether a folder has an entry of that name in small letters.
func holds(list []fs.DirEntry, name string) bool {
	return slices.ContainsFunc(list, func(e fs.DirEntry) bool { return strings.ToLower(e.Name()) == name })
}

// leaveForms returns what is read of a folder: of the forms of one page the best one, of a collection of such folders
// not the lists of its pages. The rest is reported.
func (s *scanner) leaveForms(dir string, list []fs.DirEntry) []fs.DirEntry {
	reads := s.formsRead(dir, list)
	if reads == nil {
		return list
	}
	var out []fs.DirEntry
	for _, e := range list {
		name := strings.ToLower(e.Name())
		p := path.Join(dir, e.Name())
		switch {
		case reads(name):
			out = append(out, e)
		case strings.HasPrefix(name, "index.") || name == "headers.json" || name == "favicon.ico" || name == collectionConfig || name == "article.json":
			s.skip(p, Notes)
		default:
			s.skip(p, SecondForm)
		}
	}
	return out
}

// formsRead returns which names in small letters are read of such a folder, nil for a folder of which all are.
func (s *scanner) formsRead(dir string, list []fs.DirEntry) func(name string) bool {
	switch best := s.snapshot(dir, list); {
	case best != "":
		return func(name string) bool { return name == best }
	case isCollection(list):
		return func(name string) bool {
			return name != "index.html" && name != "index.json" && name != collectionConfig
		}
	case s.isReadability(dir, list):
		return func(name string) bool { return name == readable }
	}
	return nil
}

// collectionConfig is the settings of a collection.
const collectionConfig = "archivebox.conf"

// isCollection recognises the folder in which ArchiveBox keeps those of the pages.
func isCollection(list []fs.DirEntry) bool {
	return holds(list, collectionConfig) && slices.ContainsFunc(list, func(e fs.DirEntry) bool { return e.IsDir() && e.Name() == "archive" })
}

// isReadability recognises the folder in which a page is kept as its article: as HTML, as text, and what was found
// of it.
func (s *scanner) isReadability(dir string, list []fs.DirEntry) bool {
	switch path.Base(dir) {
	case "readability", "mercury":
		return holds(list, "article.json") && s.hasReadable(dir)
	}
	return false
}

// hasReadable reports whether the HTML is in such a folder: a program that failed leaves the folder without it.
func (s *scanner) hasReadable(dir string) bool {
	info, err := fs.Stat(s.fsys, path.Join(dir, readable))
	return err == nil && !info.IsDir()
}

// readable is the name of the HTML in such a folder.
const readable = "content.html"
