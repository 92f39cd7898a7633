package story

import (
	"slices"
	"strings"

	"baolan/editions/web/markup"
)

// Picture is a photograph or drawing in a story.
type Picture struct {
	Source string // the picture's address as the page writes it
	Before int    // the index of the paragraph before which it stands
}

// maxPictures is the greatest number of pictures that are kept of a story. A whole page of
// photographs has fewer.
const maxPictures = 32

// sourceOf returns the address of a picture. Pages that load pictures late have a placeholder
// in src, and the address in another attribute.
func sourceOf(n *markup.Node) string {
	for _, name := range [...]string{"data-src", "data-original", "src"} {
		if src := strings.TrimSpace(n.Attribute(name)); src != "" && !strings.HasPrefix(strings.ToLower(src), "data:") {
			return src
		}
	}
	return ""
}

// pictures adds the pictures of a block to the story, before the paragraph that is written
// next.
func (w *writer) pictures(b *block) { w.picturesBefore(b, len(w.s.Paragraphs)) }

func (w *writer) picturesBefore(b *block, paragraph int) {
	if b.rubbish || b.hidden {
		return
	}
	for _, src := range b.sources {
		met := slices.ContainsFunc(w.s.Pictures, func(p Picture) bool { return p.Source == src })
		if !met && len(w.s.Pictures) < maxPictures {
			w.s.Pictures = append(w.s.Pictures, Picture{src, paragraph})
		}
	}
}

// textsBehindPictures returns for each picture the texts of the paragraphs behind it, the nearest first.
// tidy may remove some of them.
func (s *Story) textsBehindPictures() [][]string {
	out := make([][]string, len(s.Pictures))
	for i, p := range s.Pictures {
		for j := p.Before; j < len(s.Paragraphs) && j < p.Before+standingMost; j++ {
			out[i] = append(out[i], squeezed(s.Paragraphs[j].Text))
		}
	}
	return out
}

// standingMost is the number of paragraphs behind a picture that are kept to find its place
// again.
const standingMost = 8

// placePictures sets the places of the pictures among the paragraphs that are left. before is what
// standing returned.
func (s *Story) placePictures(before [][]string) {
	for i := range s.Pictures {
		p := &s.Pictures[i]
		at := len(s.Paragraphs)
	search:
		for _, text := range before[i] {
			if text == "" {
				continue
			}
			for j := range s.Paragraphs {
				// A dateline may have been cut off the first of them.
				if t := squeezed(s.Paragraphs[j].Text); t == text || j <= 1 && t != "" && strings.HasSuffix(text, t) {
					at = j
					break search
				}
			}
		}
		p.Before = at
	}
}
