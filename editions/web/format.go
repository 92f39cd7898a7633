// Package web reads the pages of digital newspapers as browsers and crawlers save
// them: a folder, one page of the paper or one article, and the article of any
// other web page.
//
// It owns what ties saved files together: lists of pages and articles, areas on a
// page's picture, the addresses that pages were saved from. Which links are what,
// it decides by what they lead to and what they say, since every site has class
// names of its own. It promises that nothing is fetched, that no link leads out of
// the folder, and that an article that a list names and that was not saved is reported.
// What the article of a page is, package story finds.
package web

import (
	"bytes"
	"context"
	"path"
	"strings"

	"baolan/editions/format"
	"baolan/editions/pattern"
	"baolan/editions/printed"
	"baolan/editions/web/markup"
	"baolan/editions/web/mhtml"
	"baolan/editions/web/webarchive"
)

// Format implements format.Folder for .html, .mhtml and .webarchive.
type Format struct{}

// Name implements format.Format.
func (Format) Name() string { return "html" }

// Match implements format.Format. What a PDF extractor writes as HTML, with places or as
// printed lines, is no web page.
func (Format) Match(h format.Head) format.Match {
	switch {
	case webarchive.IsArchive(h.Bytes):
		return webarchiveMatch(h)
	case mhtml.IsMailbox(h.Bytes):
		return format.ByBytes
	case mhtml.IsArchive(h.Bytes), markup.IsHTML([]byte(h.Text)), markup.IsHTML(h.Bytes):
		if isExtract(h.Text) || printed.Is(h.Text) {
			return format.No
		}
		return format.ByBytes
	case isSaved(h.Name):
		return format.ByName
	}
	return format.No
}

// webarchiveMatch tells Safari's archives from other property lists, by what they have or by
// their name.
func webarchiveMatch(h format.Head) format.Match {
	switch {
	case bytes.Contains(h.Bytes, []byte("WebMainResource")):
		return format.ByBytes
	case isSaved(h.Name):
		return format.ByName
	}
	return format.No
}

// isExtract recognises the output of pdftotext -bbox.
func isExtract(text string) bool {
	text = text[:min(len(text), 4<<10)]
	return strings.Contains(text, "<doc>") && strings.Contains(text, "<page width=")
}

// isSaved tells by its name a file of a saved page. Programs that copy a site keep the question
// in an address: content.php?id=12, or content.php@id=12 where a name may have no question
// mark. The lists of a folder in other orders, index.html?C=M;O=A, are no pages.
func isSaved(name string) bool {
	ext := strings.ToLower(path.Ext(name))
	at := strings.IndexAny(name, "?@")
	asks := at > 0 && strings.Contains(name[at:], "=")
	if asks {
		if sorted().MatchString(name[at+1:]) {
			return false
		}
		ext = strings.ToLower(path.Ext(name[:at]))
	}
	switch ext {
	case ".htm", ".html", ".shtml", ".xhtml", ".mht", ".mhtml", ".webarchive", ".eml", ".mbox":
		return true
	case ".php", ".asp", ".aspx", ".jsp", ".do":
		return asks
	}
	return false
}

// sorted is what asks a server for the list of a folder in an order.
var sorted = pattern.Of(`^[CNSMD]=[A-Z](?:[;&]O=[AD])?(?:\.html)?$`)

// Claim implements format.Folder.
func (Format) Claim(_ string, names []string) []bool {
	out := make([]bool, len(names))
	for i, n := range names {
		out[i] = isSaved(n)
	}
	return out
}

// Companion implements format.Folder: what browsers and crawlers save beside pages.
func (Format) Companion(name string, isDir bool) bool {
	if isDir {
		return strings.HasSuffix(name, "_files") || strings.HasSuffix(name, ".files")
	}
	low := strings.ToLower(name)
	if low == "robots.txt" || strings.HasPrefix(low, "wget-log") || strings.HasPrefix(low, "hts-") {
		return true
	}
	if i := strings.IndexByte(low, '?'); i > 0 && sorted().MatchString(name[i+1:]) {
		return true
	}
	switch strings.ToLower(path.Ext(name)) {
	case ".jpg", ".jpeg", ".png", ".gif", ".webp", ".bmp", ".svg", ".ico", ".css", ".js", ".map", ".woff", ".woff2", ".ttf", ".eot", ".swf", ".mp3", ".mp4", ".json", ".pdf", ".xml", ".download", ".log", ".ini", ".cdx", ".tmp":
		return true
	}
	return false
}

// Read implements format.Format.
func (Format) Read(ctx context.Context, in *format.Input, give func(*format.Page) error) error {
	s := newSite(ctx, in)
	if err := s.gather(); err != nil {
		return err
	}
	s.link()
	if err := s.read(); err != nil {
		return err
	}
	return s.pages(give)
}
