package markup

import (
	"strings"

	"golang.org/x/net/html"

	"baolan/editions/pattern"
	"baolan/editions/web/script"
)

// deepest is the greatest number of open elements. It is more than any page needs, and small
// enough that searching them for an end tag takes little time.
const deepest = 1000

// void is the set of the elements that have no end tag.
var void = set("area base basefont bgsound br col embed frame hr img input link meta param source track wbr")

// Parse makes a document from HTML of any quality. The text that a script hands to
// document.write is put where the script stands.
func Parse(s string) *Document {
	if head := s[:min(len(s), headBytes)]; strings.Contains(head, xhtml) {
		s = emptied().ReplaceAllString(s, "<$1$2></$1>")
	}
	b := builder{open: map[string]int{}}
	b.d.Nodes = make([]Node, 0, len(s)/40+16)
	b.read(s)
	b.closeTo(0)
	return &b.d
}

// xhtml is the name space of XHTML, in which <title/> is a whole element. In HTML all that
// follows would be its text.
const xhtml = "http://www.w3.org/1999/xhtml"

var emptied = pattern.Of(`<(title|script|style|textarea|iframe|noscript)\b([^<>]*)/>`)

type builder struct {
	d     Document
	stack []int          // the elements that are open
	open  map[string]int // the number of open elements by tag
}

func (b *builder) read(s string) {
	z := html.NewTokenizer(strings.NewReader(s))
	z.AllowCDATA(true)
	for {
		switch z.Next() {
		case html.ErrorToken: // the text is at its end, perhaps inside a token
			return
		case html.TextToken:
			b.text(string(z.Text()))
		case html.CommentToken:
			b.add(Node{Kind: Comment, Text: string(z.Text())})
		case html.StartTagToken, html.SelfClosingTagToken:
			b.start(z.Token())
		case html.EndTagToken:
			name, _ := z.TagName()
			b.end(string(name))
		}
	}
}

func (b *builder) add(n Node) int {
	n.Parent = -1
	if len(b.stack) > 0 {
		n.Parent = b.stack[len(b.stack)-1]
	}
	n.End = len(b.d.Nodes) + 1
	b.d.Nodes = append(b.d.Nodes, n)
	return len(b.d.Nodes) - 1
}

func (b *builder) text(s string) {
	if len(b.stack) == 0 {
		b.add(Node{Kind: Text, Text: s})
		return
	}
	top := &b.d.Nodes[b.stack[len(b.stack)-1]]
	if top.Tag != "script" {
		b.add(Node{Kind: Text, Text: s})
		return
	}
	top.Text = s
	if written := script.Written(s); written != "" {
		b.end("script")
		// The written text is HTML itself. A script in it writes nothing.
		inner := Parse(strings.ReplaceAll(written, "document.write", ""))
		b.graft(inner)
	}
}

// graft adds the nodes of another document inside the innermost open element.
func (b *builder) graft(d *Document) {
	base, parent := len(b.d.Nodes), -1
	if len(b.stack) > 0 {
		parent = b.stack[len(b.stack)-1]
	}
	for _, n := range d.Nodes {
		if n.End += base; n.Parent < 0 {
			n.Parent = parent
		} else {
			n.Parent += base
		}
		b.d.Nodes = append(b.d.Nodes, n)
	}
}

func (b *builder) start(t html.Token) {
	if b.open["head"] > 0 && !inHead[t.Data] { // the head may have no end tag
		b.endFrom("head")
	}
	b.imply(t.Data)
	i := b.add(Node{Kind: Element, Tag: t.Data, Attr: t.Attr})
	// <p/> is a beginning in HTML; it stands for an empty paragraph in XHTML, and
	// so does a foreign element that ends itself.
	if void[t.Data] || t.Type == html.SelfClosingTagToken {
		return
	}
	if len(b.stack) == deepest { // the element that was opened last ends here
		b.closeTo(deepest - 1)
		b.d.Nodes[i].Parent = b.stack[deepest-2]
	}
	b.stack = append(b.stack, i)
	b.open[t.Data]++
}

// ends has for each tag the open elements that it closes when it begins. They are searched
// from the innermost element outward to the first in scope.
var ends = map[string]struct{ closed, scope map[string]bool }{
	"li":              {set("li"), set("ul ol dir menu table td th")},
	"dt":              {set("dt dd"), set("dl table td th")},
	"dd":              {set("dt dd"), set("dl table td th")},
	"tr":              {set("td th tr"), set("table")},
	"td":              {set("td th"), set("tr table")},
	"th":              {set("td th"), set("tr table")},
	"tbody":           {set("td th tr tbody thead tfoot"), set("table")},
	"thead":           {set("td th tr tbody thead tfoot"), set("table")},
	"tfoot":           {set("td th tr tbody thead tfoot"), set("table")},
	"option":          {set("option"), set("select")},
	"a":               {set("a"), set("table td th div")},
	"body":            {set("head"), set("body")},
	"h1":              {set("p h1 h2 h3 h4 h5 h6"), set("div td th table li")},
	"h2":              {set("p h1 h2 h3 h4 h5 h6"), set("div td th table li")},
	"h3":              {set("p h1 h2 h3 h4 h5 h6"), set("div td th table li")},
	"h4":              {set("p h1 h2 h3 h4 h5 h6"), set("div td th table li")},
	"h5":              {set("p h1 h2 h3 h4 h5 h6"), set("div td th table li")},
	"h6":              {set("p h1 h2 h3 h4 h5 h6"), set("div td th table li")},
	"p":               {set("p"), set("div td th table li blockquote center h1 h2 h3 h4 h5 h6")},
	"div":             {set("p"), set("div td th table li")},
	"ul":              {set("p"), set("div td th table li")},
	"ol":              {set("p"), set("div td th table li")},
	"table":           {set("p h1 h2 h3 h4 h5 h6"), set("div td th table li")},
	"form":            {set("p"), set("div td th table li")},
	"section":         {set("p"), set("div td th table li")},
	"article":         {set("p"), set("div td th table li")},
	"footer":          {set("p"), set("div td th table li")},
	"header":          {set("p"), set("div td th table li")},
	"figure":          {set("p"), set("div td th table li")},
	"founder-content": {set("p"), set("div td th table li")},
}

// imply closes the open elements that the beginning of tag ends: a cell ends the cell
// before, a block the paragraph before. It closes the outermost such element in scope.
func (b *builder) imply(tag string) {
	e, ok := ends[tag]
	if !ok {
		return
	}
	some := false
	for t := range e.closed {
		some = some || b.open[t] > 0
	}
	if !some {
		return
	}
	at := -1
	for i := len(b.stack) - 1; i >= 0; i-- {
		t := b.d.Nodes[b.stack[i]].Tag
		if e.closed[t] {
			at = i
		} else if e.scope[t] {
			break
		}
	}
	if at >= 0 {
		b.closeTo(at)
	}
}

// end closes the innermost element with tag. Unless the tag is one of a table's structure,
// it closes none outside the table cell in which it stands.
func (b *builder) end(tag string) {
	if b.open[tag] == 0 {
		if tag == "p" || tag == "br" { // as browsers do
			b.add(Node{Kind: Element, Tag: tag})
		}
		return
	}
	structure := cells[tag]
	for i := len(b.stack) - 1; i >= 0; i-- {
		switch t := b.d.Nodes[b.stack[i]].Tag; {
		case t == tag:
			b.closeTo(i)
			return
		case !structure && (t == "td" || t == "th" || t == "table") || structure && t == "table":
			return
		}
	}
}

var cells = set("td th tr tbody thead tfoot table body html")

// inHead is the set of the elements that can stand in the head.
var inHead = set("title meta link script style base noscript template object bgsound")

// endFrom closes the innermost element with tag and all elements in it.
func (b *builder) endFrom(tag string) {
	for i := len(b.stack) - 1; i >= 0; i-- {
		if b.d.Nodes[b.stack[i]].Tag == tag {
			b.closeTo(i)
			return
		}
	}
}

// isShadow reports whether a template is what a page shows of the element that holds it. Programs
// that save pages write so what scripts have put into elements of their own.
func isShadow(n *Node) bool {
	return n.Has("shadowrootmode") || n.Has("shadowroot") || n.Has("shadowmode")
}

// closeTo closes the open elements from index n on.
func (b *builder) closeTo(n int) {
	for i := len(b.stack) - 1; i >= n; i-- {
		node := &b.d.Nodes[b.stack[i]]
		node.End = len(b.d.Nodes)
		b.open[node.Tag]--
		if node.Tag == "template" && isShadow(node) {
			node.Tag = "div"
		}
	}
	b.stack = b.stack[:n]
}
