package markup

import (
	"strings"

	"golang.org/x/net/html"
)

// deepest is how many elements may be open: more than any page needs, and few
// enough that an end tag without a beginning costs nothing.
const deepest = 1000

// void are the elements that have no end.
var void = set("area base basefont bgsound br col embed frame hr img input link meta param source track wbr")

// Parse makes a document of HTML. Text of a script is put into the page where
// document.write would put it.
func Parse(s string) *Document {
	b := builder{open: map[string]int{}}
	b.d.Nodes = make([]Node, 0, len(s)/40+16)
	b.read(s)
	b.closeTo(0)
	return &b.d
}

type builder struct {
	d     Document
	stack []int          // the elements that are open
	open  map[string]int // how many of each tag
}

func (b *builder) read(s string) {
	z := html.NewTokenizer(strings.NewReader(s))
	z.AllowCDATA(true)
	for {
		switch z.Next() {
		case html.ErrorToken: // the end, or a token that breaks off there
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
	if written := Written(s); written != "" {
		b.end("script")
		// What is written is HTML itself; of a script in it nothing is run.
		inner := Parse(strings.ReplaceAll(written, "document.write", ""))
		b.graft(inner)
	}
}

// graft puts the nodes of another document here.
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
	if b.open["head"] > 0 && !inHead[t.Data] { // it has no end tag
		b.endFrom("head")
	}
	b.imply(t.Data)
	i := b.add(Node{Kind: Element, Tag: t.Data, Attr: t.Attr})
	// <p/> is a beginning in HTML; it stands for an empty paragraph in XHTML, and
	// so does a foreign element that ends itself.
	if void[t.Data] || t.Type == html.SelfClosingTagToken {
		return
	}
	if len(b.stack) == deepest { // what was opened last has no end: it ends here
		b.closeTo(deepest - 1)
		b.d.Nodes[i].Parent = b.stack[deepest-2]
	}
	b.stack = append(b.stack, i)
	b.open[t.Data]++
}

// ends are the open elements that a beginning ends, as far up as one of scope.
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

// imply ends what the beginning of a tag ends: a cell the cell before, a block
// the paragraph before. The outermost such element in scope is ended.
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

// end ends the innermost element of a tag, but for one of a table's structure none
// that stands outside of the cell.
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

// inHead are the elements that may stand in the head.
var inHead = set("title meta link script style base noscript template object bgsound")

// endFrom ends the innermost element of a tag and all in it.
func (b *builder) endFrom(tag string) {
	for i := len(b.stack) - 1; i >= 0; i-- {
		if b.d.Nodes[b.stack[i]].Tag == tag {
			b.closeTo(i)
			return
		}
	}
}

// closeTo ends the open elements from the n-th on.
func (b *builder) closeTo(n int) {
	for i := len(b.stack) - 1; i >= n; i-- {
		node := &b.d.Nodes[b.stack[i]]
		node.End = len(b.d.Nodes)
		b.open[node.Tag]--
	}
	b.stack = b.stack[:n]
}
