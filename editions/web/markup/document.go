// Package markup reads HTML of any age and quality into a flat document.
//
// It owns the decoding of pages whose declared charset may be wrong and the
// making of a tree from tags that may be unclosed or badly nested. It promises
// a document for any bytes, in linear time and in memory of some ten times the
// text. It does not know newspapers, and it runs no script: of one it keeps the
// literals that document.write would put into the page.
//
// It is built on the tokenizer of golang.org/x/net/html: its parser refuses pages
// with more than 512 open elements, which old pages have.
package markup

import (
	"strings"

	"golang.org/x/net/html"
)

// Kind is the kind of a node.
type Kind uint8

// The kinds of node.
const (
	Element Kind = iota
	Text
	Comment
)

// Node is an element, a text or a comment. The nodes of a document stand in the
// order of their beginning; what an element holds is the nodes behind it up to End.
type Node struct {
	Kind   Kind
	Tag    string // the tag of an element, in lower case
	Text   string // the text of a text node with its entities resolved, of a comment or of a script
	Attr   []html.Attribute
	Parent int // the index of the element that holds the node, -1 for none
	End    int // the index behind the last node inside
}

// Document is a page as the list of its nodes.
type Document struct{ Nodes []Node }

// Attribute returns the value of an element's attribute, "" if it has none.
func (n *Node) Attribute(name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// Has reports whether an element has an attribute.
func (n *Node) Has(name string) bool {
	for _, a := range n.Attr {
		if a.Key == name {
			return true
		}
	}
	return false
}

// Is reports whether a node is an element of one of the tags.
func (n *Node) Is(tags ...string) bool {
	if n.Kind != Element {
		return false
	}
	for _, t := range tags {
		if n.Tag == t {
			return true
		}
	}
	return false
}

// Names returns the words of an element's class and id in lower case.
func (n *Node) Names() []string {
	return strings.Fields(strings.ToLower(n.Attribute("class") + " " + n.Attribute("id")))
}

// IsInside reports whether node i is node outer or is inside it.
func (d *Document) IsInside(i, outer int) bool {
	return outer >= 0 && i >= outer && i < d.Nodes[outer].End
}

// Find returns the index of the first element with a tag from node from on, -1 for none.
func (d *Document) Find(tag string, from int) int {
	for i := from; i < len(d.Nodes); i++ {
		if d.Nodes[i].Is(tag) {
			return i
		}
	}
	return -1
}

// PlainText returns the text of the nodes from from to before to as a browser would show it:
// without scripts and styles, with single spaces, with line feeds for <br> and for the ends
// of blocks.
func (d *Document) PlainText(from, to int) string {
	var w Writer
	d.Walk(from, to, func(i int, open bool) bool {
		n := &d.Nodes[i]
		switch {
		case n.Kind == Text:
			w.Text(n.Text)
		case n.Kind != Element:
		case n.Is("br") || IsBlock(n.Tag):
			w.Break()
		}
		return true
	})
	return w.String()
}

// Walk calls use for the nodes from from to before to: at the beginning of each with open
// true, and at the end of each element with open false. If use returns false at the
// beginning of an element, its content and its end are left out. The content of scripts,
// styles and the like is always left out, but text that a script writes is visited.
func (d *Document) Walk(from, to int, use func(i int, open bool) bool) {
	var open []int
	for i := from; i < to; i++ {
		for len(open) > 0 && d.Nodes[open[len(open)-1]].End <= i {
			use(open[len(open)-1], false)
			open = open[:len(open)-1]
		}
		n := &d.Nodes[i]
		if n.Kind != Element {
			use(i, true)
			continue
		}
		if isUnread(n.Tag) || !use(i, true) {
			i = min(n.End, to) - 1
			continue
		}
		open = append(open, i)
	}
	for len(open) > 0 {
		use(open[len(open)-1], false)
		open = open[:len(open)-1]
	}
}

// IsBlock reports whether a line ends before and behind elements with this tag.
func IsBlock(tag string) bool { return blocks[tag] }

var blocks = set("address article aside blockquote body caption center dd dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html li main map menu nav ol option p pre section select table tbody td tfoot th thead tr ul details summary founder-content founder-title")

// isUnread reports whether the content of elements with this tag is not text of the page. How
// characters are read (<rt>) stands over them and in no line.
func isUnread(tag string) bool { return unread[tag] }

var unread = set("script style template object embed iframe select textarea title svg math canvas audio video datalist button head noembed noscript rt rp")

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// Fill puts the nodes of another document into element i, which becomes a <div>.
func (d *Document) Fill(i int, inner *Document) {
	n, at := len(inner.Nodes), i+1
	nodes := make([]Node, 0, len(d.Nodes)+n)
	nodes = append(nodes, d.Nodes[:at]...)
	for _, node := range inner.Nodes {
		node.End += at
		node.Parent += at // -1, which is none, becomes i
		nodes = append(nodes, node)
	}
	nodes = append(nodes, d.Nodes[at:]...)
	for k := range nodes {
		if k >= at && k < at+n {
			continue
		}
		if nodes[k].End >= at {
			nodes[k].End += n
		}
		if nodes[k].Parent >= at {
			nodes[k].Parent += n
		}
	}
	nodes[i].Tag = "div"
	d.Nodes = nodes
}

// Part returns the nodes from from to before to as a document of its own, without the elements
// round them.
func (d *Document) Part(from, to int) *Document {
	out := &Document{Nodes: make([]Node, 0, to-from)}
	for _, n := range d.Nodes[from:to] {
		n.End = min(n.End, to) - from
		n.Parent = max(n.Parent-from, -1)
		out.Nodes = append(out.Nodes, n)
	}
	return out
}
