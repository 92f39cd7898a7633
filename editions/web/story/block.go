package story

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"baolan/editions/web/markup"
)

// block is text that a browser sets as one paragraph: it stands between the beginnings and
// ends of block elements. Its lines end with <br>.
type block struct {
	flat     string  // text on one line
	text     string  // lines parted by \n; an empty line where two <br> follow each other
	cuts     []int   // the bytes of text at which an inline element with a class or id begins or ends
	node     int     // the block element that holds the block, -1 for none
	from, to int     // the nodes from which the block is made: from from to before to
	length   int     // the number of characters, spaces not counted
	linked   int     // the number of characters inside links
	strong   int     // the number of bold characters
	size     float32 // the sum of the characters' sizes while the block is read, then the mean, in pixels
	pictures int
	sources  []string // the addresses of the pictures that have one
	hidden   bool
	centered bool
	table    int // the innermost table that holds the block, -1 for none
	row      int // the row of that table that holds the block, -1 for none
	rubbish  bool
	data     bool // the block is a cell of a table of data
}

// line returns the block's text on one line, without spaces at its ends.
func (b *block) line() string { return b.flat }

// isLinks reports whether at least seven in ten characters of the block are in links.
func (b *block) isLinks() bool { return b.length > 0 && b.linked*10 >= b.length*7 }

// blocksOf divides a page into blocks. Blocks without text are kept if they have pictures.
func blocksOf(d *markup.Document) []block {
	s := splitter{d: d, table: -1, row: -1}
	s.begin(-1, 0)
	d.Walk(0, len(d.Nodes), s.visit)
	s.flush(len(d.Nodes))
	tables := map[int]bool{}
	for i := range s.out {
		b := &s.out[i]
		if b.table < 0 {
			continue
		}
		is, known := tables[b.table]
		if !known {
			is = isData(d, b.table)
			tables[b.table] = is
		}
		b.data = is
	}
	return s.out
}

type splitter struct {
	d      *markup.Document
	out    []block
	cur    block
	w      markup.Writer
	owners []int // the open block elements
	links  int   // the number of open links
	bold   int
	hidden int
	center int
	sizes  []float32 // the sizes of the open elements that set one
	broken bool      // a line has just ended
	at     int       // the index of the present node
	pre    int       // the number of open <pre>
	table  int
	row    int
	tables [][2]int // the tables and rows outside of the present ones
}

func (s *splitter) begin(owner, from int) {
	s.cur = block{node: owner, from: from, table: s.table, row: s.row}
	s.w.Reset()
}

func (s *splitter) flush(to int) {
	s.cur.text = strings.TrimRight(s.w.String(), " \n")
	if s.cur.length > 0 {
		s.cur.size /= float32(s.cur.length)
	}
	if s.cur.length > 0 || s.cur.pictures > 0 {
		s.cur.to, s.cur.flat = to, oneLine(s.cur.text)
		s.cur.hidden, s.cur.centered = s.hidden > 0, s.center > 0
		s.out = append(s.out, s.cur)
	}
	owner := -1
	if len(s.owners) > 0 {
		owner = s.owners[len(s.owners)-1]
	}
	s.begin(owner, to)
}

// visit reads the beginning or the end of a node. It is called by markup.Document.Walk.
func (s *splitter) visit(i int, open bool) bool {
	n := &s.d.Nodes[i]
	s.at = i
	switch {
	case n.Kind == markup.Text:
		s.text(n.Text)
	case n.Kind == markup.Comment:
		if isMarker(n.Text) {
			s.flush(i)
		}
	case n.Tag == "br":
		if open {
			s.w.BreakAlways()
			s.broken = true
		}
	case n.Tag == "img":
		if open && !isIcon(n) {
			s.cur.pictures++
			if src := sourceOf(n); src != "" {
				s.cur.sources = append(s.cur.sources, src)
			}
		}
	default:
		s.element(i, n, open)
	}
	return true
}

func (s *splitter) element(i int, n *markup.Node, open bool) {
	step := -1
	if open {
		step = 1
	}
	isBlock := markup.IsBlock(n.Tag)
	if isBlock {
		s.flush(edge(n, i, open))
	}
	switch n.Tag {
	case "a":
		s.links += step
	case "b", "strong":
		s.bold += step
	case "pre":
		s.pre += step
	case "table", "tr":
		s.cell(i, n, open)
	}
	if s.isHidden(i, n) {
		s.hidden += step
	}
	s.resize(n, open)
	if isCentered(n) {
		s.center += step
	}
	switch {
	case isBlock && open:
		s.owners = append(s.owners, i)
		s.begin(i, i)
	case isBlock:
		s.owners = s.owners[:max(0, len(s.owners)-1)]
		owner := -1
		if len(s.owners) > 0 {
			owner = s.owners[len(s.owners)-1]
		}
		s.begin(owner, edge(n, i, open))
	case n.Has("class") || n.Has("id") || n.Tag == "span" || n.Tag == "font":
		if open && s.isTools(n) {
			s.part(i)
		}
		s.cur.cuts = append(s.cur.cuts, s.w.Len())
	}
}

// edge returns the node at which the beginning or the end of element n, which is node i, parts
// two blocks.
func edge(n *markup.Node, i int, open bool) int {
	if open {
		return i
	}
	return n.End
}

// cell notes in which table and row the following text stands.
func (s *splitter) cell(i int, n *markup.Node, open bool) {
	switch {
	case n.Tag == "tr":
		if open {
			s.row = i
		}
	case open:
		s.tables = append(s.tables, [2]int{s.table, s.row})
		s.table, s.row = i, -1
	case len(s.tables) > 0:
		last := s.tables[len(s.tables)-1]
		s.table, s.row, s.tables = last[0], last[1], s.tables[:len(s.tables)-1]
	}
}

func (s *splitter) text(t string) {
	n := visible(t)
	// A line of another size than the one above it is a block of its own: in old pages only
	// a line break stands between a headline and its deck.
	// So is a bold line, and what follows it.
	if size := s.size(); n > 0 && s.broken && s.cur.length > 0 && s.links == 0 && (areUnlike(s.cur.size/float32(s.cur.length), size) || s.bold > 0 != (s.cur.strong == s.cur.length)) {
		s.part(s.at)
	}
	s.broken = s.broken && n == 0
	if s.pre > 0 {
		s.preformatted(t)
	} else {
		s.w.Text(t)
	}
	s.cur.size += s.size() * float32(n)
	s.cur.length += n
	if s.links > 0 {
		s.cur.linked += n
	}
	if s.bold > 0 {
		s.cur.strong += n
	}
}

// part ends the present block before node at, which is in the same element.
func (s *splitter) part(at int) {
	owner, from := s.cur.node, s.cur.from
	s.flush(at)
	s.begin(owner, max(from, at))
}

// isTools reports whether the block so far is the page's tools on one line with the text of
// element n, which begins. It is so if the block is links, or words of furniture before an
// element whose name says that it is a part of the article.
func (s *splitter) isTools(n *markup.Node) bool {
	const most = 24
	if s.cur.length == 0 || s.cur.length > most || !IsTool(oneLine(s.w.String())) {
		return false
	}
	return s.cur.linked*2 >= s.cur.length || namedPart(n.Names()) != nothing
}

// parts returns the pieces of a block between the ends of its inline elements with names.
func (b *block) parts() []string {
	var out []string
	at := 0
	for _, c := range append(b.cuts, len(b.text)) {
		if c = min(c, len(b.text)); c > at {
			out = append(out, b.text[at:c])
			at = c
		}
	}
	return out
}

// visible returns the number of characters that are not spaces.
func visible(s string) int {
	n := 0
	for _, r := range s {
		if !isSpace(r) {
			n++
		}
	}
	return n
}

// isSpace reports whether r is a space or a character that is not shown.
func isSpace(r rune) bool {
	return unicode.IsSpace(r) || r == '\u3000' || r >= '\u200b' && r <= '\u200f' || r == '\u2060' || r == '\ufeff'
}

func trimSpaces(s string) string { return strings.TrimFunc(s, isSpace) }

// oneLine returns a text on one line with single spaces.
func oneLine(s string) string {
	return strings.Join(strings.FieldsFunc(s, isSpace), " ")
}

// squeezed returns a text without spaces, by which two texts are compared.
func squeezed(s string) string {
	return strings.Map(func(r rune) rune {
		if isSpace(r) {
			return -1
		}
		return r
	}, s)
}

// isIcon reports whether a picture is no photograph: it is small or belongs to the page's
// furniture.
func isIcon(n *markup.Node) bool {
	for _, side := range [...]string{"width", "height"} {
		if v := leadingNumber(n.Attribute(side)); v > 0 && v < 48 {
			return true
		}
	}
	src := strings.ToLower(n.Attribute("src"))
	return strings.Contains(src, "icon") || strings.Contains(src, "logo") || strings.Contains(src, "spacer") || n.Has("usemap")
}

func leadingNumber(s string) int {
	v := 0
	for i := 0; i < len(s) && i < 6 && s[i] >= '0' && s[i] <= '9'; i++ {
		v = v*10 + int(s[i]-'0')
	}
	return v
}

// isHidden reports whether the text of an element is not shown. An element with more than a few
// words counts as shown: a script shows it after the page was drawn.
func (s *splitter) isHidden(i int, n *markup.Node) bool {
	if n.Has("hidden") {
		return true
	}
	style := n.Attribute("style")
	if style == "" {
		return false
	}
	style = strings.ToLower(squeezed(style))
	if strings.Contains(style, "display:none") {
		return true
	}
	return strings.Contains(style, "visibility:hidden") && visible(s.d.PlainText(i, n.End)) < mostHidden
}

// mostHidden is the greatest number of characters of an element that is never shown.
const mostHidden = 120

func isCentered(n *markup.Node) bool {
	align := n.Attribute("align")
	return n.Tag == "center" || strings.EqualFold(align, "center") || strings.EqualFold(align, "middle") && markup.IsBlock(n.Tag) || strings.Contains(strings.ToLower(squeezed(n.Attribute("style"))), "text-align:center")
}

// isShort reports whether a text has at most so many characters.
func isShort(s string, most int) bool {
	return len(s) <= most*utf8.UTFMax && utf8.RuneCountInString(s) <= most
}
