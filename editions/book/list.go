package book

import (
	"cmp"
	"unicode/utf8"

	"baolan/editions/web/markup"
	"baolan/editions/web/story"
)

// This file recognises the chapters that list others with their first words, as programs write them that make a book of
// feeds: such a chapter has no article, and its heading is the name of the section.

// mostOutside is the greatest number of characters that stand beside the items of such a list: its heading, ways to
// other lists.
const mostOutside = 60

// leadsTo returns the chapters to which the items of a list lead, nil if a chapter is no list. Each item begins with its
// link, and hardly anything stands outside of items. (A paragraph with a link to a note has it behind its words.)
func (r *reader) leadsTo(name string, d *markup.Document, spine map[string]bool) (to []string) {
	outside, end := 0, 0               // the characters beside items, the index behind the item that is open
	link, led, said := 0, false, false // the index of the next link, whether the open item has begun with one, or with words
	from := max(d.Find("body", 0), 0)
	for i := from; i < len(d.Nodes); i++ {
		n := &d.Nodes[i]
		switch {
		case n.Is("li", "dt", "tr", "p") && i >= end:
			link = max(link, i+1)
			for link < len(d.Nodes) && !d.Nodes[link].Is("a") {
				link++
			}
			if link < n.End {
				end, led, said = n.End, false, false
			}
		case n.Is("a") && i < end && !said:
			led = true
			if file, _ := find(name, n.Attribute("href")); spine[file] && file != name {
				to = append(to, file)
			}
		case n.Kind == markup.Text && (i >= end || !led):
			count := utf8.RuneCountInString(oneLine(n.Text))
			if outside += count; outside > mostOutside {
				return nil
			}
			said = said || count > 0
		}
	}
	return to
}

// sectionOf returns the first heading of a chapter that lists the articles of a section, "" if it is too long for a name.
func sectionOf(d *markup.Document) string {
	for i := range d.Nodes {
		if isHeading(&d.Nodes[i]) {
			if text := oneLine(d.PlainText(i+1, d.Nodes[i].End)); utf8.RuneCountInString(text) <= 16 {
				return text
			}
			return ""
		}
	}
	return ""
}

// pageAt returns the page that begins with a chapter, if one does, and whether the chapter is a list of others. A list to
// which another leads is that of a section; lists keeps the chapters to which some do.
func (r *reader) pageAt(c chapter, d *markup.Document, spine, lists map[string]bool) (im story.Imprint, begins, isList bool) {
	im, begins = pageOf(d, c.entries)
	to := r.leadsTo(c.name, d, spine)
	for _, name := range to {
		lists[name] = true
	}
	if len(to) == 0 {
		return im, begins, false
	}
	im.Name = cmp.Or(im.Name, sectionOf(d))
	return im, begins || lists[c.name] && im.Name != "", true
}
