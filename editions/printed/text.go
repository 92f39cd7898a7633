package printed

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"baolan/editions/pattern"
	"baolan/editions/web/markup"
)

// block is the lines of an element.
type block struct {
	lines     []string
	isPlaced  bool
	left, top float64 // where its first line begins, if it is placed
}

// Text returns the lines of a text that Is holds for, with form feeds between its pages.
func Text(text string) string {
	var out strings.Builder
	for i, p := range read(markup.Parse(text)) {
		if i > 0 {
			out.WriteByte('\f')
		}
		indent(p)
		lines := 0
		for _, b := range p {
			lines += len(b.lines)
		}
		areParted := lines >= 2*len(p) // a line a block parts nothing
		for k, b := range p {
			if k > 0 && areParted {
				out.WriteByte('\n')
			}
			for _, l := range b.lines {
				out.WriteString(l)
				out.WriteByte('\n')
			}
		}
	}
	return out.String()
}

// reader collects the lines of a document.
type reader struct {
	d      *markup.Document
	pages  [][]block
	blocks []block
	now    block
	line   strings.Builder
	broken bool // line ends are <br>, and those of the source are blanks
	pre    int  // the index behind the <pre> that is open
	body   int  // the index of the body
}

// fewBreaks is the number of <br> above which they are the line ends.
const fewBreaks = 2

func read(d *markup.Document) [][]block {
	r := reader{d: d, body: max(d.Find("body", 0), 0)}
	breaks := 0
	for i := range d.Nodes {
		if d.Nodes[i].Is("br") {
			breaks++
		}
	}
	r.broken = breaks > fewBreaks
	d.Walk(r.body, len(d.Nodes), r.node)
	r.endPage()
	return r.pages
}

func (r *reader) node(i int, begins bool) bool {
	n := &r.d.Nodes[i]
	switch {
	case n.Kind == markup.Text:
		r.text(n.Text, i < r.pre)
	case n.Kind != markup.Element:
	case n.Is("br"):
		if begins {
			r.endLine()
		}
	case n.Is("hr"):
		if begins {
			r.endPage()
		}
	case n.Is("title", "head"), n.Is("div") && slices.Contains(n.Names(), "annotation"):
		return false
	case markup.IsBlock(n.Tag):
		r.endBlock()
		if !begins {
			return true
		}
		if n.Is("div") && slices.Contains(n.Names(), "page") {
			r.endPage()
		}
		if n.Is("pre") {
			r.pre = max(r.pre, n.End)
		}
		r.now.isPlaced, r.now.left, r.now.top = placeOf(n.Attribute("style"))
	}
	return true
}

// text takes in a text of the document.
func (r *reader) text(s string, pre bool) {
	for k, page := range strings.Split(s, "\f") {
		if k > 0 {
			r.endPage()
		}
		if r.broken && !pre {
			page = strings.ReplaceAll(page, "\n", " ")
		}
		for i, l := range strings.Split(page, "\n") {
			if i > 0 {
				r.endLine()
			}
			if !pre && r.line.Len() == 0 {
				l = strings.TrimLeft(l, " \t\r")
			}
			r.line.WriteString(l)
		}
	}
}

// endLine ends a line. An empty line is kept inside of a block.
func (r *reader) endLine() {
	l := strings.TrimRight(strings.ReplaceAll(r.line.String(), "\u00a0", " "), " \t\r")
	r.line.Reset()
	if l != "" || len(r.now.lines) > 0 {
		r.now.lines = append(r.now.lines, l)
	}
}

func (r *reader) endBlock() {
	r.endLine()
	for n := len(r.now.lines); n > 0 && r.now.lines[n-1] == ""; n-- {
		r.now.lines = r.now.lines[:n-1]
	}
	if len(r.now.lines) > 0 {
		r.blocks = append(r.blocks, r.now)
	}
	r.now = block{}
}

func (r *reader) endPage() {
	r.endBlock()
	if len(r.blocks) > 0 {
		r.pages = append(r.pages, r.blocks)
	}
	r.blocks = nil
}

var placed = pattern.Of(`(?i)\b(top|left):\s*(-?[\d.]+)`)

// placeOf reads where an element stands from its style.
func placeOf(style string) (ok bool, left, top float64) {
	if !strings.Contains(style, "left:") {
		return false, 0, 0
	}
	for _, m := range placed().FindAllStringSubmatch(style, -1) {
		at, err := strconv.ParseFloat(m[2], 64)
		if err != nil {
			continue
		}
		if strings.EqualFold(m[1], "left") {
			left, ok = at, true
		} else {
			top = at
		}
	}
	return ok, left, top
}

// An em as a share of the distance of two lines, and by how many ems the first line of a
// paragraph is indented.
const (
	emOfPitch             = 1 / 1.5
	leastDeep, greatestIn = 1.2, 3.2
	// mostColumns is the greatest number of edges that are compared with every line.
	mostColumns = 16
)

// indent gives the lines of a page that stand at places of their own the indents that their
// left edges show: those that many lines share are the edges of columns.
func indent(p []block) {
	var pitches []float64
	edges := map[float64]int{}
	for i := range p {
		if !p[i].isPlaced {
			return
		}
		edges[p[i].left]++
		if i > 0 && p[i].top > p[i-1].top {
			pitches = append(pitches, p[i].top-p[i-1].top)
		}
	}
	if len(pitches) < 2 {
		return
	}
	slices.Sort(pitches)
	em := pitches[len(pitches)/2] * emOfPitch
	var columns []float64
	for x, n := range edges {
		if n >= 3 {
			columns = append(columns, x)
		}
	}
	slices.SortFunc(columns, func(a, b float64) int { return cmp.Or(cmp.Compare(edges[b], edges[a]), cmp.Compare(a, b)) })
	columns = columns[:min(len(columns), mostColumns)]
	for i := range p {
		for _, x := range columns {
			if in := (p[i].left - x) / em; in >= leastDeep && in <= greatestIn {
				p[i].lines[0] = "　　" + p[i].lines[0]
				break
			}
		}
	}
}
