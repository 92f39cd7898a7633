package main

import (
	"math/rand/v2"
	"strings"

	"baolan/editions/clean"
	"baolan/editions/line"
	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/label"
	"baolan/editions/rebuild/scan"
	"baolan/editions/rebuild/segment"
	"baolan/internal/maker"
	"baolan/internal/maker/extract"
	"baolan/internal/maker/sheet"
	"baolan/internal/truth"
	"baolan/internal/truth/align"
)

// sample is a page whose lines' labels are known.
type sample struct {
	maker, family string
	form          string
	p             *segment.Prepared
	want          []label.Label
	features      [][]int32
	roles         []sheet.Role // the roles of the lines, if a maker gives them
	truth         *truth.Page  // the truth of the whole document
	lines         []line.Line  // the lines before mend
}

// forms is the forms of a page to which the weights are fitted.
var forms = []extract.Form{extract.MuPDF, extract.Raw}

// made makes the pages of a maker's seeds in every form; if places is set, with places too; if
// more is set, in another order too.
func made(name string, seeds []uint64, places, more bool) ([]sample, error) {
	var out []sample
	for _, seed := range seeds {
		for _, f := range forms {
			d, text, err := maker.Sample(name, seed, f)
			if err != nil {
				return nil, err
			}
			for k := range d.Pages {
				if s, ok := sampleOf(text.Lines, k); ok {
					s.maker, s.family, s.form = d.Maker, d.Family, f.Suffix()
					if len(d.Pages) == 1 {
						s.truth = &d.Truth
					}
					out = append(out, s)
				}
				if !more {
					continue
				}
				r := rand.New(rand.NewPCG(seed, uint64(f))) //nolint:gosec // an order by seed, not secrets
				if s, ok := sampleOf(reordered(text.Lines, k, r), k); ok {
					s.maker, s.family, s.form = d.Maker, d.Family, f.Suffix()
					out = append(out, s)
				}
			}
		}
		if !places {
			continue
		}
		d, err := maker.Make(name, seed)
		if err != nil {
			return nil, err
		}
		for k := range d.Pages {
			sheet, roles := d.Pages[k].Placed()
			want := make([]label.Label, len(roles))
			for i := range roles {
				want[i] = roles[i].Label
			}
			s := prepared(sheet.Lines, want)
			s.tell(roles)
			s.maker, s.family, s.form = d.Maker, d.Family, "placed"
			out = append(out, s)
		}
	}
	return out, nil
}

// sampleOf takes one page's lines out of an extracted document.
func sampleOf(all []extract.Line, page int) (sample, bool) {
	var b strings.Builder
	var want []label.Label
	var roles []sheet.Role
	for i := range all {
		if l := &all[i]; l.Page == page {
			t, _ := clean.Text(strings.ReplaceAll(l.Text, "\f", ""))
			t = clean.UprightText(t)
			b.WriteString(strings.ReplaceAll(t, "\n", " "))
			b.WriteByte('\n')
			roles = append(roles, l.Role)
			if l.Mixed {
				want = append(want, align.Unknown)
			} else {
				want = append(want, l.Label)
			}
		}
	}
	lines := scan.Text(b.String()).Lines
	if len(lines) < 5 {
		return sample{}, false
	}
	s := prepared(lines, want)
	s.tell(roles)
	return s, true
}

// tell sets the role of every printed line to that of the source line with which it begins.
func (s *sample) tell(roles []sheet.Role) {
	for _, l := range s.p.Lines() {
		s.roles = append(s.roles, roles[l.From])
	}
}

// prepared makes a sample in which every printed line has the label of the source line with
// which it begins.
func prepared(lines []line.Line, want []label.Label) sample {
	s := sample{p: segment.Prepare(lines), lines: lines}
	s.features = s.p.Features()
	for _, l := range s.p.Lines() {
		s.want = append(s.want, learnt(want[l.From]))
	}
	s.mask()
	return s
}

// mask removes the labels of reporters' names in brackets behind a body's last words from
// the samples. The truth has them in the paragraph and the segmentation on their own, and
// both are right, because attach turns one into the other.
func (s *sample) mask() {
	for i, c := range s.p.Cues() {
		if c&cue.Byline != 0 && isProse(s.want[i]) {
			s.want[i] = align.Unknown
		}
	}
}

// learnt maps labels that only the rules distinguish to one.
func learnt(l label.Label) label.Label {
	switch l {
	case label.Item, label.Question, label.Answer:
		return label.First
	}
	return l
}
