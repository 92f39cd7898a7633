package record

import (
	"slices"
	"strings"
)

// This file makes texts of the trees in which editors of sites keep an article: a node has a type and a list
// of nodes, down to the runs of a paragraph.

// inNode is the names under which a node has the nodes in it.
var inNode = [...]string{"content", "children", "nodes"}

// flattenNode takes away the level that a node of an editor's tree is: a paragraph becomes its text, a document the
// list of its paragraphs. It reports whether v was a node.
func (v *value) flattenNode() bool {
	if len(v.keys) == 1 && v.keys[0] == "root" && v.items[0].keys == nil && !v.items[0].scalar {
		*v = v.items[0]
		return true
	}
	if i := slices.Index(v.keys, "blocks"); i >= 0 && v.isTree() && v.items[i].isTexts() {
		*v = v.items[i]
		return true
	}
	kind := v.nodeType()
	if kind == "" || v.has(fTitle, "") {
		return false
	}
	if i := slices.Index(v.keys, "data"); i >= 0 && v.items[i].keys != nil && v.items[i].at("text") != nil { // a block of Editor.js
		*v = *v.items[i].at("text")
		return true
	}
	at := slices.IndexFunc(v.keys, func(k string) bool { return slices.Contains(inNode[:], k) })
	if at < 0 || v.items[at].keys != nil {
		return false
	}
	in := &v.items[at]
	switch {
	case in.scalar, !in.isTexts():
		return false
	case isParagraph(kind):
		between := ""
		if isTreeRoot(kind) && in.isParagraphs() {
			between = "\n"
		}
		*v = value{text: in.joined(between), scalar: true}
	case isTreeRoot(kind):
		*v = *in
	default:
		return false
	}
	return true
}

// nodeType returns the type of a node in small letters, "" if v has none.
func (v *value) nodeType() string {
	for _, name := range [...]string{"type", "_type"} {
		if t := v.at(name); t != nil && t.scalar {
			return strings.ToLower(t.text)
		}
	}
	return ""
}

// isTree reports whether an object with blocks has nothing else but what editors say of them.
func (v *value) isTree() bool {
	return !slices.ContainsFunc(v.keys, func(k string) bool {
		switch k {
		case "blocks", "time", "version", "entityMap", "id", "readOnly":
			return false
		}
		return true
	})
}

// isTexts reports whether all items of a list are texts or runs of one.
func (v *value) isTexts() bool {
	if len(v.items) == 0 {
		return false
	}
	for i := range v.items {
		item := &v.items[i]
		if t := item.at("text"); !item.scalar && (t == nil || !t.scalar) && !item.isBreak() {
			return false
		}
	}
	return true
}

// joined returns the texts of a list of runs or paragraphs, with this between them.
func (v *value) joined(between string) string {
	all := make([]string, len(v.items))
	for i := range v.items {
		all[i] = v.items[i].run()
	}
	return strings.Join(all, between)
}

// isParagraphs reports whether all items of a list are texts: paragraphs, which have become their texts, as runs do not.
func (v *value) isParagraphs() bool {
	return !slices.ContainsFunc(v.items, func(item value) bool { return !item.scalar })
}

// isBreak reports whether a node is a break of the line inside of a paragraph.
func (v *value) isBreak() bool {
	switch v.nodeType() {
	case "hardbreak", "hard_break", "linebreak", "br":
		return true
	}
	return false
}

// run returns the text of a run.
func (v *value) run() string {
	switch {
	case v.scalar:
		return v.text
	case v.isBreak():
		return "\n"
	}
	return v.at("text").text
}

// isParagraph recognises the types of nodes whose nodes are the runs of one paragraph.
func isParagraph(kind string) bool {
	switch kind {
	case "paragraph", "p", "heading", "h1", "h2", "h3", "h4", "h5", "h6", "block", "blockquote", "quote", "list-item", "list_item", "listitem", "unstyled", "text-block", "line":
		return true
	}
	return false
}

// isTreeRoot recognises the types of nodes whose nodes are paragraphs, in some editors alone where isParagraph has them too.
func isTreeRoot(kind string) bool {
	switch kind {
	case "doc", "document", "root", "section", "bullet_list", "bulletlist", "ordered_list", "orderedlist", "list", "blockquote", "listitem", "list_item":
		return true
	}
	return false
}
