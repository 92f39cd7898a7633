package main

import "fmt"

const (
	em     = 13.0 // px of a body em
	margin = 3 * em
)

// placed is one line at its place on the sheet, in px.
type placed struct {
	x, y, width, size float64
	align             string  // l c r, or j: justified to width
	track             float64 // em between characters, for headings
	runs              []run
}

// run is text with the space after its last character, in em.
type run struct {
	text  string
	after float64
}

// sheet is a page that was laid out: its lines in drawing order, and its truth.
type sheet struct {
	lines, late   []placed
	printed       []string // every printed string, for the accounting
	articles      []truthArticle
	weather       *truthWeather
	other         []truthBlock
	width, height float64
}

// layOut places every block of the page: bands from top to bottom, in a band
// from left to right.
func layOut(p *page, texts map[string]*article) (*sheet, error) {
	s := &sheet{}
	x, top, low := margin, margin, margin
	for _, k := range p.blocks {
		var w, h float64
		switch k.kind {
		case "row":
			x, top = margin, low+2*em
			continue
		case "article":
			a := texts[k.ref]
			if a == nil {
				return nil, fmt.Errorf("no text %q", k.ref)
			}
			var err error
			if w, h, err = s.article(p, k, a, x, top); err != nil {
				return nil, fmt.Errorf("article %s: %w", k.ref, err)
			}
		case "weather":
			w, h = s.weatherBox(p, k, x, top)
		case "notice":
			w, h = s.notice(p, k, x, top)
		case "folio", "guide", "imprint":
			w, h = s.plainLines(p, k, x, top)
		default:
			return nil, fmt.Errorf("unknown block %q", k.kind)
		}
		x += w + 2.5*em
		low = max(low, top+h)
		s.width = max(s.width, x+margin)
	}
	s.height = low + 2*margin
	s.lines = append(s.lines, s.late...)
	return s, nil
}

func (p *page) setting() setting {
	f, ok := fonts[p.value(nil, "font", "uming")]
	if !ok {
		f = fonts["uming"]
	}
	return setting{
		font: f, auto: p.number(nil, "auto", 0.25),
		trim: p.value(nil, "trim", "yes") == "yes", kaiming: p.value(nil, "marks", "") == "kaiming",
	}
}

// put places one line without breaks and notes it as printed.
func (s *sheet) put(l placed, text string) {
	l.runs = []run{{text: text}}
	s.printed = append(s.printed, text)
	s.add(l)
}

func (s *sheet) add(l placed) { s.lines = append(s.lines, l) }

// runsOf gives a broken line its spaces: the gaps between ideograph and Latin
// and, in a squeezed line, what the marks give up.
//
//	，   gives the half em after it      “   the half em before it
func runsOf(l line) (runs []run, indent float64) {
	give := 0.0
	for i, a := range l.atoms {
		give += a.give
		if i+1 < len(l.atoms) {
			give += a.gap
		}
	}
	share := 0.0
	if l.squeeze > 0 && give > 0 {
		share = min(1, l.squeeze/give)
	}
	for i, a := range l.atoms {
		r := run{text: a.text}
		if i+1 < len(l.atoms) {
			r.after = a.gap * (1 - share)
		}
		switch {
		case a.class == opening && i == 0:
			indent = -a.give * share
		case a.class == opening:
			runs[i-1].after -= a.give * share
		default:
			r.after -= a.give * share
		}
		if a.width == 0.5 && (a.class == closing) {
			r.after -= 0.5
		}
		runs = append(runs, r)
	}
	return runs, indent
}
