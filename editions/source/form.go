package source

import (
	"io/fs"
	"path"
	"strings"
)

// The forms of a page's file.
const (
	formText     = "text"
	formRaw      = "raw" // page.raw.txt, the text of a second extractor
	formMarkdown = "markdown"
)

func isText(ext string) bool {
	return strings.EqualFold(ext, ".txt") || strings.EqualFold(ext, ".text")
}

func isMarkdown(ext string) bool {
	return strings.EqualFold(ext, ".md") || strings.EqualFold(ext, ".markdown")
}

// formOf tells the form of a file in a folder by its name, "" for none. Notes
// that stand in any folder of files are no pages.
func formOf(base string) string {
	ext := path.Ext(base)
	stem := strings.TrimSuffix(base, ext)
	switch {
	case strings.EqualFold(stem, "readme") || strings.EqualFold(stem, "license"):
		return ""
	case isMarkdown(ext):
		return formMarkdown
	case isText(ext) && strings.HasSuffix(stem, ".raw"):
		return formRaw
	case isText(ext):
		return formText
	}
	return ""
}

// pageForms tells for each stem in a folder the form that is read: Markdown,
// which a person has mended, before text, and text before its second form.
func pageForms(list []fs.DirEntry) map[string]string {
	rank := map[string]int{formRaw: 1, formText: 2, formMarkdown: 3}
	forms := map[string]string{}
	for _, e := range list {
		stem, form := stemOf(e.Name()), formOf(e.Name())
		if rank[form] > rank[forms[stem]] {
			forms[stem] = form
		}
	}
	return forms
}
