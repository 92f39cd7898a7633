package book

import (
	"encoding/xml"
	"strings"

	"baolan/editions/web/markup"
)

// entry is a line of a table of contents.
type entry struct {
	label     string
	file      string
	fragment  string
	isSection bool // entries of other files stand below it
	depth     int  // how many entries it stands below
}

// navPoint is a line of a table of contents of EPUB 2.
type navPoint struct {
	Label   string `xml:"navLabel>text"`
	Content struct {
		Src string `xml:"src,attr"`
	} `xml:"content"`
	Points []navPoint `xml:"navPoint"`
}

// maxEntries is the greatest number of lines of a table of contents that are read.
const maxEntries = 20_000

// ncx reads a table of contents of EPUB 2.
func ncx(name string, b []byte) (out []entry) {
	var doc struct {
		XMLName xml.Name   `xml:"ncx"`
		Points  []navPoint `xml:"navMap>navPoint"`
	}
	if unmarshal(b, &doc) != nil {
		return nil // a book is read without it
	}
	var add func(points []navPoint, depth int)
	add = func(points []navPoint, depth int) {
		for i := range points {
			if len(out) >= maxEntries || depth > 8 {
				return
			}
			p := &points[i]
			file, fragment := find(name, p.Content.Src)
			at := len(out)
			out = append(out, entry{label: oneLine(p.Label), file: file, fragment: fragment, depth: depth})
			add(p.Points, depth+1)
			out[at].isSection = leadsOn(out[at:])
		}
	}
	add(doc.Points, 0)
	return out
}

// leadsOn reports whether entries below the first are of other files.
func leadsOn(list []entry) bool {
	for i := range list {
		if list[i].file != list[0].file {
			return true
		}
	}
	return false
}

// nav reads a table of contents of EPUB 3: the lists in its first <nav>.
func nav(name string, b []byte) (out []entry) {
	text, _, err := markup.Decode(b, "")
	if err != nil {
		return nil
	}
	d := markup.Parse(text)
	from := d.Find("nav", 0)
	if from < 0 {
		return nil
	}
	var open []int // for each list item around, the index of its entry
	d.Walk(from, d.Nodes[from].End, func(i int, begins bool) bool {
		n := &d.Nodes[i]
		switch {
		case n.Is("li") && begins:
			open = append(open, len(out))
		case n.Is("li"):
			at := open[len(open)-1]
			if open = open[:len(open)-1]; at < len(out) {
				out[at].isSection = leadsOn(out[at:])
			}
		case n.Is("a") && begins && len(open) > 0 && len(out) < maxEntries:
			file, fragment := find(name, n.Attribute("href"))
			out = append(out, entry{label: oneLine(d.PlainText(i+1, n.End)), file: file, fragment: fragment, depth: len(open)})
		}
		return true
	})
	return out
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
