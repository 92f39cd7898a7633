package book

import (
	"strings"
	"unicode/utf8"

	"baolan/editions/web/markup"
	"baolan/editions/web/story"
	"baolan/model"
)

// pageOf returns the page of the paper that begins with a chapter: what the contents or its
// first heading name so, or a section of the contents. The heading is taken out of the chapter.
func pageOf(d *markup.Document, entries []entry) (im story.Imprint, ok bool) {
	for _, e := range entries {
		if im, ok = story.PageOf(e.label); ok || !e.isSection {
			break
		}
		if n := utf8.RuneCountInString(e.label); n > 0 && n <= 16 {
			im.Name, ok = e.label, true
			break
		}
	}
	for i := range d.Nodes {
		if !isHeading(&d.Nodes[i]) {
			continue
		}
		text := oneLine(d.PlainText(i+1, d.Nodes[i].End))
		named, is := story.PageOf(text)
		if is || ok && text == im.Name || ok && len(entries) > 0 && text == entries[0].label {
			named.Merge(im)
			if is {
				im = named
			}
			for k := i + 1; k < d.Nodes[i].End; k++ {
				d.Nodes[k].Text = ""
			}
			return im, true
		}
		break
	}
	return im, ok
}

func isHeading(n *markup.Node) bool { return n.Is("h1", "h2", "h3", "h4", "h5", "h6") }

// found is an article of a chapter, with the pictures in it.
type found struct {
	article  model.Article
	pictures []story.Picture
}

// articlesOf returns the articles of a chapter: those of which the contents say where they begin,
// or one, or several below headings.
func articlesOf(d *markup.Document, entries []entry) (out []found) {
	text, linked := letters(d)
	if text == 0 || linked*2 > text {
		return nil // a cover, or a list of what follows
	}
	if parts := partsOf(d, entries); len(parts) > 1 {
		for k, p := range parts {
			to := len(d.Nodes)
			if k+1 < len(parts) {
				to = parts[k+1].from
			}
			out = append(out, articlesIn(d.Part(p.from, to), p.titles)...)
		}
		return out
	}
	var titles []string
	if len(entries) == 1 && !entries[0].isSection {
		if _, ok := story.PageOf(entries[0].label); !ok {
			titles = append(titles, entries[0].label)
		}
	}
	return articlesIn(d, titles)
}

// articlesIn returns the articles of a piece of a chapter to which the contents give these titles.
func articlesIn(d *markup.Document, titles []string) (out []found) {
	s := story.Read(d, titles)
	if s.IsEmpty() {
		return plain(d, titles)
	}
	out = append(out, found{s.Article(), s.Pictures})
	for i := range s.More {
		out = append(out, found{s.More[i].Article(), s.More[i].Pictures})
	}
	if len(out[0].article.Headline) == 0 {
		out[0].article.Headline = titles
	}
	return out
}

// piece is a piece of a chapter that begins at a node.
type piece struct {
	from   int
	titles []string
}

// partsOf returns the pieces of a chapter that the contents name by what stands in it, in their
// order: the highest of its entries, pages of the paper left out. There are none if one of
// them is not there.
func partsOf(d *markup.Document, entries []entry) (parts []piece) {
	var named []entry
	for _, e := range entries {
		if _, ok := story.PageOf(e.label); !ok && !e.isSection && e.label != "" && (len(named) == 0 || e.depth <= named[0].depth) {
			if len(named) > 0 && e.depth < named[0].depth {
				named = nil
			}
			named = append(named, e)
		}
	}
	if len(named) < 2 {
		return nil
	}
	places := map[string]int{}
	for i := range d.Nodes {
		for _, name := range [...]string{d.Nodes[i].Attribute("id"), d.Nodes[i].Attribute("name")} {
			if _, met := places[name]; name != "" && !met {
				places[name] = i
			}
		}
	}
	for k, e := range named {
		at, ok := places[e.fragment]
		if e.fragment == "" {
			at, ok = max(d.Find("body", 0), 0), k == 0
		}
		if !ok || k > 0 && at <= parts[k-1].from {
			return nil
		}
		parts = append(parts, piece{at, []string{e.label}})
	}
	if text, _ := letters(d.Part(0, parts[0].from)); text > 0 {
		parts = append([]piece{{}}, parts...)
	}
	return parts
}

// plain returns a chapter of which no article was found as its lines, so that nothing is lost.
func plain(d *markup.Document, titles []string) []found {
	var a model.Article
	for l := range strings.SplitSeq(d.PlainText(0, len(d.Nodes)), "\n") {
		if l = strings.TrimSpace(l); l != "" && (len(titles) == 0 || l != titles[0]) {
			a.Paragraphs = append(a.Paragraphs, model.Paragraph{Text: l})
		}
	}
	if len(a.Paragraphs) == 0 {
		return nil
	}
	a.Headline, a.Confidence = titles, plainTrust
	return []found{{article: a}}
}

// plainTrust is the probability that an article is right which was not found in a chapter but
// is all of it.
const plainTrust = 0.5

// letters counts the characters of a chapter, and those in links. Its title is not counted.
func letters(d *markup.Document) (all, linked int) {
	from := max(d.Find("body", 0), 0)
	inLink := 0 // the index behind the link that is open
	d.Walk(from, len(d.Nodes), func(i int, begins bool) bool {
		n := &d.Nodes[i]
		if n.Is("a") && begins && n.Has("href") {
			inLink = max(inLink, n.End)
		}
		if n.Kind == markup.Text {
			k := utf8.RuneCountInString(strings.TrimSpace(n.Text))
			all += k
			if i < inLink {
				linked += k
			}
		}
		return true
	})
	return all, linked
}
