package source

import (
	"io/fs"
	"path"
	"strings"

	"baolan/editions/format"
	"baolan/editions/office"
)

// These are the forms of a page's file, in addition to the formats.
const (
	formText     = format.Text
	formRaw      = "raw" // page.raw.txt: the text of another extractor
	formMarkdown = format.Markdown
)

func isText(ext string) bool {
	return strings.EqualFold(ext, ".txt") || strings.EqualFold(ext, ".text")
}

func isMarkdown(ext string) bool {
	return strings.EqualFold(ext, ".md") || strings.EqualFold(ext, ".markdown")
}

func (s *scanner) formats() []format.Format {
	if s.o.formats != nil {
		return s.o.formats
	}
	return formats
}

// isNotes reports whether a file is one that any folder may have and that is no page,
// such as a README.
func isNotes(base string) bool {
	stem := strings.TrimSuffix(base, path.Ext(base))
	return strings.EqualFold(stem, "readme") || strings.EqualFold(stem, "license") || strings.EqualFold(base, "robots.txt")
}

// formOf gives the form of a file in a folder by its name; "" if it is none.
func (s *scanner) formOf(base string) string {
	ext := path.Ext(base)
	stem := strings.TrimSuffix(base, ext)
	switch {
	case isNotes(base):
		return ""
	case isMarkdown(ext):
		return formMarkdown
	case isText(ext) && strings.HasSuffix(stem, ".raw"):
		return formRaw
	case isText(ext):
		return formText
	case office.IsNamed(base):
		return formOffice
	}
	if f := formatByName(s.formats(), base); f != nil {
		return f.Name()
	}
	return ""
}

// pageForms gives for each stem in a folder the form that is read. Markdown, which a
// person has corrected, comes before text, text before the formats, and these before
// the text of another extractor.
func (s *scanner) pageForms(list []fs.DirEntry) map[string]string {
	rank := func(form string) int {
		switch form {
		case "":
			return 0
		case formRaw:
			return 1
		case formText:
			return 3
		case formMarkdown:
			return 4
		}
		return 2
	}
	forms := map[string]string{}
	for _, e := range list {
		stem, form := stemOf(e.Name()), s.formOf(e.Name())
		if rank(form) > rank(forms[stem]) {
			forms[stem] = form
		}
	}
	return forms
}
