package web

import (
	"path"
	"strconv"
	"strings"

	"baolan/editions/format"
)

// This file joins long articles that were saved in parts: content_881.htm, content_881_2.htm.

// maxParts is the greatest number of parts of an article.
const maxParts = 50

// partName returns the path of the n-th part of a file.
func partName(name string, n int) string {
	ext := path.Ext(name)
	return strings.TrimSuffix(name, ext) + "_" + strconv.Itoa(n) + ext
}

// followParts reads the further parts of a file that was opened by its name.
func (s *site) followParts(p *document) {
	for n := 2; n <= maxParts; n++ {
		if s.near(p, path.Base(partName(p.name, n))) == nil {
			return
		}
	}
}

// joinParts joins the parts of articles. A part that is not there although the first part
// links to it is reported.
func (s *site) joinParts() {
	for _, p := range s.docs {
		if p.kind != article {
			continue
		}
		for n := 2; n <= maxParts; n++ {
			name := partName(p.name, n)
			q := s.named[strings.ToLower(name)]
			if q == nil || q.kind != article {
				if q == nil && p.linksTo(path.Base(name)) {
					s.in.Leave(&format.Error{Path: s.display(p, path.Base(name)), Kind: format.Gone, Detail: strings.Join(p.story.Headline, " ")})
				}
				break
			}
			if !sameHeadline(p, q) {
				break
			}
			for _, pic := range q.story.Pictures {
				pic.Before += len(p.story.Paragraphs)
				p.story.Pictures = append(p.story.Pictures, pic)
			}
			p.story.Paragraphs = append(p.story.Paragraphs, q.story.Paragraphs...)
			q.kind = other
		}
	}
}

func sameHeadline(p, q *document) bool {
	a, b := letters(strings.Join(p.story.Headline, "")), letters(strings.Join(q.story.Headline, ""))
	return a == b || b == "" || strings.HasPrefix(b, a) && len(b) <= len(a)+3
}

func (p *document) linksTo(base string) bool {
	for _, l := range p.links {
		if path.Base(l.href) == base {
			return true
		}
	}
	return false
}
