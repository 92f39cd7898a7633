package layout

import (
	"cmp"
	"slices"

	"baolan/editions/line"
)

const (
	// A stroke is a rule if it is no thicker than this, in points, and a box if it
	// has room for a line.
	ruleThick = 3.0
	boxLeast  = 12.0
	// A box around more of the page than this frames the page.
	pageFrame = 0.8
	// Ends of the rules of one box meet as near as this.
	corner = 4.0
)

// framesOf sorts the strokes of a page, in its view, into frames and rules.
func framesOf(p *Page, v view) (frames, rules []line.Box) {
	w, h := v.size()
	var boxes []line.Box
	for _, s := range p.Strokes {
		b := v.box(s.Box)
		if !isFinite(b.Left, b.Right, b.Top, b.Bottom) {
			continue
		}
		width, height := b.Right-b.Left, b.Bottom-b.Top
		switch {
		case width <= ruleThick && height <= ruleThick:
		case width <= ruleThick || height <= ruleThick:
			rules = append(rules, b)
		case width >= boxLeast && height >= boxLeast:
			boxes = append(boxes, b)
		}
	}
	boxes = append(boxes, ruled(rules)...)
	for _, b := range boxes {
		if (b.Right-b.Left)*(b.Bottom-b.Top) > pageFrame*w*h || slices.ContainsFunc(frames, func(o line.Box) bool { return sameBox(o, b) }) {
			continue
		}
		frames = append(frames, b)
	}
	// The smallest first, so that the first that holds a line is the nearest.
	slices.SortStableFunc(frames, func(a, b line.Box) int {
		return cmp.Compare((a.Right-a.Left)*(a.Bottom-a.Top), (b.Right-b.Left)*(b.Bottom-b.Top))
	})
	return frames, rules
}

func sameBox(a, b line.Box) bool {
	return abs(a.Left-b.Left) < corner && abs(a.Top-b.Top) < corner && abs(a.Right-b.Right) < corner && abs(a.Bottom-b.Bottom) < corner
}

// maxRules is the greatest number of rules among which boxes are looked for.
const maxRules = 400

// ruled finds the boxes that four rules make.
func ruled(rules []line.Box) []line.Box {
	if len(rules) > maxRules {
		return nil
	}
	var flat, tall []line.Box
	for _, r := range rules {
		if r.Right-r.Left > r.Bottom-r.Top {
			flat = append(flat, r)
		} else {
			tall = append(tall, r)
		}
	}
	var out []line.Box
	for i, top := range flat {
		for _, bottom := range flat[i+1:] {
			if abs(top.Left-bottom.Left) > corner || abs(top.Right-bottom.Right) > corner {
				continue
			}
			b := top.Union(bottom)
			side := func(x float32) bool {
				return slices.ContainsFunc(tall, func(t line.Box) bool {
					return abs(t.Left-x) < corner && t.Top < b.Top+corner && t.Bottom > b.Bottom-corner
				})
			}
			if b.Bottom-b.Top >= boxLeast && side(b.Left) && side(b.Right) {
				out = append(out, b)
			}
		}
	}
	return out
}

// isInside reports whether most of a line is in a box.
func isInside(l, b line.Box) bool {
	x, y := (l.Left+l.Right)/2, (l.Top+l.Bottom)/2
	return x > b.Left && x < b.Right && y > b.Top-1 && y < b.Bottom+1 && l.Left > b.Left-4 && l.Right < b.Right+4
}

// withoutHeadBoxes leaves out the boxes in which nothing but lines of heads stands: a
// head on a ground of its own is one of the text around it.
func withoutHeadBoxes(frames []line.Box, segs []*segment, body float32) []line.Box {
	return slices.DeleteFunc(slices.Clone(frames), func(f line.Box) bool {
		heads := 0
		for _, s := range segs {
			if !isInside(s.box, f) {
				continue
			}
			if s.size < headSize*body {
				return false
			}
			heads++
		}
		return heads > 0
	})
}
