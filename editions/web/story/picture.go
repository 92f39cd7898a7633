package story

import (
	"slices"
	"strings"

	"baolan/editions/web/markup"
)

// Picture is a photograph or drawing in a story.
type Picture struct {
	Source string // the address that the page has for it
	Before int    // the paragraph that it stands before
}

// maxPictures is how many pictures of a story are kept: the photographs of a whole
// page of them.
const maxPictures = 32

// sourceOf is the address of a picture. Pages that fetch pictures late have a
// stand-in at first, and the true address aside.
func sourceOf(n *markup.Node) string {
	for _, name := range [...]string{"data-src", "data-original", "src"} {
		if src := strings.TrimSpace(n.Attribute(name)); src != "" && !strings.HasPrefix(strings.ToLower(src), "data:") {
			return src
		}
	}
	return ""
}

// pictures takes the pictures of a block, to stand before what is written next.
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

// standing gives for each picture the paragraphs from the one on that it stands
// before, as texts: which of them stay is not known yet.
func (s *Story) standing() [][]string {
	out := make([][]string, len(s.Pictures))
	for i, p := range s.Pictures {
		for j := p.Before; j < len(s.Paragraphs) && j < p.Before+standingMost; j++ {
			out[i] = append(out[i], squeezed(s.Paragraphs[j].Text))
		}
	}
	return out
}

// standingMost is how many paragraphs may be taken out behind a picture that still
// finds its place.
const standingMost = 8

// restand gives the pictures their places among the paragraphs that stayed.
func (s *Story) restand(before [][]string) {
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
