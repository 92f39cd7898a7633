package story

import (
	"strings"

	"baolan/editions/web/markup"
)

// Some pages keep what a script shows when the reader turns to it: in elements that are hidden, as
// HTML in a field of text, in a script that is none, or in a template.

// ReadKept finds the article of a page that shows none in what the page keeps. It changes d.
func ReadKept(d *markup.Document, titles []string) Story {
	unfold(d)
	blocks := blocksOf(d)
	for i := range blocks {
		blocks[i].hidden = false
	}
	s := read(d, blocks, titles)
	s.Confidence *= keptTrust
	for i := range s.More {
		s.More[i].Confidence *= keptTrust
	}
	return s
}

// keptTrust is how much of its confidence an article has that the page does not show.
const keptTrust = 0.8

// unfold makes text of a page of the HTML that is kept in its elements.
func unfold(d *markup.Document) {
	unfolded := 0
	for i := 0; i < len(d.Nodes) && unfolded < mostUnfolded; i++ {
		n := &d.Nodes[i]
		if n.Is("template") {
			n.Tag = "div"
			continue
		}
		text := keptIn(d, i)
		if !strings.Contains(text, "<p") && !strings.Contains(text, "<P") && !strings.Contains(text, "<br") && !strings.Contains(text, "<BR") {
			continue
		}
		n.Text = ""
		for k := i + 1; k < n.End; k++ {
			d.Nodes[k].Text = ""
		}
		d.Fill(i, markup.Parse(text))
		i = d.Nodes[i].End - 1
		unfolded++
	}
}

// mostUnfolded is the greatest number of elements whose HTML is read.
const mostUnfolded = 200

// keptIn returns the HTML that element i keeps, "" for none.
func keptIn(d *markup.Document, i int) string {
	n := &d.Nodes[i]
	switch {
	case n.Is("textarea", "noscript", "noembed"):
		return rawText(d, i)
	case n.Is("script"):
		if t := strings.ToLower(n.Attribute("type")); strings.Contains(t, "html") || strings.Contains(t, "template") || t == "text/plain" {
			return n.Text
		}
	}
	return ""
}
