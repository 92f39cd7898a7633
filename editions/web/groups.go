package web

import (
	"strings"

	"baolan/editions/web/markup"
	"baolan/editions/web/story"
)

// A list of articles can be of several pages of the paper: a line names a page, and below
// it stand the links to the articles of that page, or their areas.

// heading is a line in a list that names a page. link is the index of the next link.
type heading struct {
	im   story.Imprint
	link int
}

// maxHeadings is the greatest number of headings that are kept of a list.
const maxHeadings = 500

// readHeading keeps a text that names a page of the paper and nothing else, unless it is
// a link to that page.
func (p *document) readHeading(d *markup.Document, i int) {
	text := strings.TrimSpace(d.Nodes[i].Text)
	if len(text) > 120 || !strings.ContainsAny(text, "版") || len(p.heads) == maxHeadings {
		return
	}
	for at, n := d.Nodes[i].Parent, 0; at >= 0 && n < 4; at, n = d.Nodes[at].Parent, n+1 {
		if d.Nodes[at].Is("a", "option") && hrefOf(&d.Nodes[at]) != "" {
			return
		}
	}
	if im, ok := story.PageOf(text); ok {
		p.heads = append(p.heads, heading{im, len(p.links)})
	}
}

// groups returns the links of a list by the pages under whose headings they stand, nil if
// the list is of one page. It is nil too if an article would be on two pages: then the
// headings are those of a list of pages. Where no other lines name pages the links to pages do.
func (s *site) groups(p *document) []pageDraft {
	heads := p.heads
	if len(heads) < 2 {
		heads = p.linkHeads()
	}
	if len(heads) < 2 || len(s.articlesOf(p, p.links[:heads[0].link])) > 0 {
		return nil
	}
	var out []pageDraft
	numbers := map[int]bool{}
	of := map[*document]int{} // the page on which an article is
	for k, h := range heads {
		end := len(p.links)
		if k+1 < len(heads) {
			end = heads[k+1].link
		}
		links := p.links[min(h.link, end):end]
		articles := s.articlesOf(p, links)
		for _, t := range articles {
			if number, met := of[t]; met && number != h.im.Number {
				return nil
			}
			of[t] = h.im.Number
		}
		if len(articles) == 0 {
			continue
		}
		numbers[h.im.Number] = true
		if n := len(out); n > 0 && sameNumber(out[n-1].im, h.im) {
			links = append(out[n-1].links[:len(out[n-1].links):len(out[n-1].links)], links...)
			out = out[:n-1]
		}
		out = append(out, pageDraft{list: p, im: h.im, links: links})
	}
	if len(numbers) < 2 {
		return nil
	}
	return out
}

// linkHeads returns the links of a list that name pages, as its headings.
func (p *document) linkHeads() (heads []heading) {
	for i, l := range p.links {
		if len(heads) == maxHeadings {
			break
		}
		if im, ok := story.PageOf(l.text); ok {
			heads = append(heads, heading{im, i})
		}
	}
	return heads
}

// articlesOf returns the articles to which links of p lead.
func (s *site) articlesOf(p *document, links []link) (out []*document) {
	for _, l := range links {
		if _, ok := s.pageLink(l); ok {
			continue
		}
		if t := s.target(p, l); t != nil && t != p && t.kind == article {
			out = append(out, t)
		}
	}
	return out
}
