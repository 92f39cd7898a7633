package layout

import (
	"math"
	"slices"

	"baolan/editions/line"
)

// Arrange makes lines from a page's glyphs and sorts them as they are read: story by story,
// headline first, then column by column. Line.Place.Column is the number of the column on the
// page, Place.Story that of the story; both are counted from 1.
func Arrange(p *Page) line.Sheet {
	byDirection, main := marksOf(p)
	v := view{main, p.Width, p.Height}
	body := markSize(byDirection)
	var segs []*segment
	for d, marks := range byDirection {
		from := view{d, p.Width, p.Height}
		own := withRaised(joinGaps(cutAligned(segments(marks, d)), body))
		for _, s := range own {
			s.box = v.box(from.backBox(s.ownBox()))
		}
		segs = append(segs, own...)
	}
	sortSegments(segs)
	w := writer{page: p, views: map[int]view{}}
	segs, w.sheet.Readings, w.sheet.Across = withoutOverlaid(segs, body)
	if !main.vertical && main.turn == 0 {
		segs = withDropCaps(segs, body)
	}
	frames, rules := framesOf(p, v)
	frames, rules, grids := withoutGrids(frames, rules, segs)
	size := bodySize(segs)
	frames = withoutHeadBoxes(frames, segs, size)
	frames, rules = withoutBodyBoxes(frames, rules, segs, max(size, 1))
	all := zones(p, v, segs, cellRows(grids, segs, v.direction), frames, rules)
	for _, z := range all {
		w.views[z.frame] = z.view
		if z.view == v {
			z.notInGrids(grids)
		}
		z.tables()
		z.captions()
		z.pullQuotes()
		z.fuse()
		z.firstLines()
		z.risen()
		z.centred()
		z.briefs()
	}
	for _, s := range inOrder(all, frames) {
		w.story(s)
	}
	w.sheet.Width, w.sheet.Height = p.Width, p.Height
	for _, f := range frames {
		w.sheet.Frames = append(w.sheet.Frames, v.backBox(f))
	}
	for _, r := range rules {
		w.sheet.Rules = append(w.sheet.Rules, v.backBox(r))
	}
	w.sheet.Pictures = photographs(p)
	return w.sheet
}

// zones sorts lines by the frame that they stand in. The first zone is of what stands in none. A zone
// is arranged in the page's direction, but that of a frame in which all lines run in another one in
// theirs.
func zones(p *Page, v view, segs []*segment, rows tableRows, frames, rules []line.Box) []*zone {
	body := max(bodySize(segs), 1)
	lines := make([][]*printed, len(frames)+1)
	add := func(l *printed) {
		l.frame = 1 + slices.IndexFunc(frames, func(f line.Box) bool { return isInside(l.box, f) })
		lines[l.frame] = append(lines[l.frame], l)
	}
	for _, s := range segs {
		if !rows.has[s] {
			add(&printed{segment: s, text: s.text()})
		}
	}
	for _, l := range rows.rows {
		add(l)
	}
	var out []*zone
	for i, in := range lines {
		if len(in) == 0 {
			continue
		}
		z := &zone{body: body, frame: i, view: v}
		if i > 0 {
			z.body = max(bodySize(segmentsOf(in)), 1)
			z.view.direction = directionOf(in, v.direction)
		}
		for _, l := range in {
			if z.view != v {
				l.box = z.view.box(v.backBox(l.box))
			}
			if l.dir != z.view.direction { // from here on only the box of such a segment is used
				l.left, l.right, l.base = l.box.Left, l.box.Right, l.box.Bottom
			}
		}
		if z.rules = rules; z.view != v {
			z.rules = slices.Clone(rules)
			for k, r := range rules {
				z.rules[k] = z.view.box(v.backBox(r))
			}
		}
		for _, pic := range p.Pictures {
			z.pictures = append(z.pictures, z.view.box(pic))
		}
		if i == 0 {
			z.pics = append(z.pics, frames...) // a box stands between columns as a picture does
			for _, f := range frames {         // what is drawn and holds no text is a picture
				if f.Right-f.Left > emptyBox*body && f.Bottom-f.Top > emptyBox*body && linesIn(f, segs) == 0 {
					z.pictures = append(z.pictures, f)
				}
			}
		}
		z.pics = append(z.pics, z.pictures...)
		z.blocks = append(blocksOf(loose(in), z.body, z.view.direction), drawnTables(in)...)
		out = append(out, z)
	}
	return out
}

// emptyBox is the least width and height of a box without text that is taken for a picture, in body sizes.
const emptyBox = 6

// directionOf returns the direction of all lines, or main if they have several.
func directionOf(lines []*printed, main direction) direction {
	for _, l := range lines {
		if l.dir != lines[0].dir {
			return main
		}
	}
	return lines[0].dir
}

func segmentsOf(lines []*printed) []*segment {
	out := make([]*segment, len(lines))
	for i, l := range lines {
		out[i] = l.segment
	}
	return out
}

// writer puts lines into a sheet.
type writer struct {
	page    *Page
	views   map[int]view // by the number of the frame
	sheet   line.Sheet
	column  int32
	stories int32
}

func (w *writer) story(s *story) {
	w.stories++
	for _, b := range s.heads {
		for _, l := range b.lines {
			w.line(l, nil, true)
		}
	}
	for _, b := range s.columns {
		w.column++
		for _, l := range b.lines {
			w.line(l, b, false)
		}
	}
}

func (w *writer) line(l *printed, column *block, head bool) {
	n := int32(len(w.sheet.Lines)) //nolint:gosec // bounded by the page
	box := w.views[l.frame].backBox(l.box)
	out := line.Line{Text: l.text, From: n, To: n}
	out.Place = line.Place{
		Known: true, Vertical: l.dir.vertical,
		Left: box.Left, Right: box.Right, Top: box.Top, Bottom: box.Bottom,
		Size: l.size, Font: l.font, Frame: int32(l.frame), //nolint:gosec // few frames
		Story: w.stories, Head: head,
	}
	if l.dir.vertical {
		out.Place.Base = (box.Left + box.Right) / 2
	} else {
		out.Place.Base = box.Bottom - 0.12*l.size
	}
	if column != nil {
		out.Place.Column = w.column
		out.Place.Row, out.Place.UnderPicture = column.table, column.photo
		out.Place.Skip = int32(l.skip) //nolint:gosec // few columns
		out.Place.Indent = max(0, l.left-column.edge()) / column.size
		out.Place.Room = max(0, column.box.Right-l.right) / column.size
		out.Lead = int32(math.Round(float64(out.Place.Indent) * 2))
	}
	w.sheet.Lines = append(w.sheet.Lines, out)
}

// photographs leaves out pictures too small to show anything, and the ground of
// the whole page under its text.
func photographs(p *Page) []line.Box {
	const least = 18 // points
	var out []line.Box
	for _, b := range p.Pictures {
		w, h := b.Right-b.Left, b.Bottom-b.Top
		if w < least || h < least || len(p.Glyphs) > 0 && w*h > pageFrame*p.Width*p.Height {
			continue
		}
		out = append(out, b)
	}
	return out
}
