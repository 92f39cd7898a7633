package script

import (
	"encoding/json"
	"slices"
	"strings"
)

// Resolved returns the value that a list of values stands for whose objects and lists name their
// members by their places in it: [{"title":1,"tags":2},"…",[1]] is {"title":"…","tags":["…"]}.
// Programs keep a page so where one value stands in many places. It returns "" if text is no
// such list.
func Resolved(text string) string {
	var all []json.RawMessage
	if json.Unmarshal([]byte(text), &all) != nil || len(all) == 0 {
		return ""
	}
	r := resolver{all: all, most: mostGrown * len(text)}
	if !r.write(0) {
		return ""
	}
	return r.out.String()
}

// deepestPlace is the greatest depth to which members are followed.
const deepestPlace = 60

type resolver struct {
	all  []json.RawMessage
	open []int // the places of the values that hold the present one
	out  strings.Builder
	read int // the bytes of the values that were read, once for each place that names them
	most int // the bound of both
}

// write writes the value at a place. A value inside of itself is null. ok is false if too much
// was written or read.
func (r *resolver) write(at int) (ok bool) {
	if r.out.Len() > r.most || r.read > r.most {
		return false
	}
	if at < 0 || at >= len(r.all) || len(r.open) > deepestPlace || slices.Contains(r.open, at) {
		r.out.WriteString("null")
		return true
	}
	r.open = append(r.open, at)
	defer func() { r.open = r.open[:len(r.open)-1] }()
	r.read += len(r.all[at])
	switch v := r.all[at]; v[0] {
	case '{':
		return r.object(v)
	case '[':
		return r.list(v)
	default:
		r.out.Write(v)
	}
	return true
}

// object writes an object whose members are places. The fields keep their order, by which what
// stands first counts.
func (r *resolver) object(v json.RawMessage) bool {
	d := json.NewDecoder(strings.NewReader(string(v)))
	r.out.WriteByte('{')
	if _, err := d.Token(); err != nil {
		return false
	}
	for first := true; d.More(); first = false {
		name, err := d.Token()
		var member int
		if err == nil {
			err = d.Decode(&member)
		}
		if err != nil || !r.field(first, name, member) {
			return false
		}
	}
	r.out.WriteByte('}')
	return true
}

// field writes a field of an object and the value at the place of its member.
func (r *resolver) field(first bool, name any, member int) bool {
	quoted, err := json.Marshal(name)
	if err != nil {
		return false
	}
	if !first {
		r.out.WriteByte(',')
	}
	r.out.Write(quoted)
	r.out.WriteByte(':')
	return r.write(member)
}

// list writes a list of places. A list that begins with a word stands for what a program makes
// of the values behind it.
func (r *resolver) list(v json.RawMessage) bool {
	var items []json.RawMessage
	if json.Unmarshal(v, &items) != nil {
		return false
	}
	var word string
	if len(items) > 0 && json.Unmarshal(items[0], &word) == nil {
		return r.made(word, items[1:])
	}
	return r.places(items)
}

// places writes a list of places.
func (r *resolver) places(items []json.RawMessage) bool {
	r.out.WriteByte('[')
	for i, item := range items {
		var member int
		if json.Unmarshal(item, &member) != nil {
			return false
		}
		if i > 0 {
			r.out.WriteByte(',')
		}
		if !r.write(member) {
			return false
		}
	}
	r.out.WriteByte(']')
	return true
}

// made writes the value that a program makes: a date from its text, a set, a map, or what it
// watches, from places.
func (r *resolver) made(word string, items []json.RawMessage) bool {
	switch word {
	case "Date":
		if len(items) == 1 {
			r.out.Write(items[0])
			return true
		}
	case "Set":
		return r.places(items)
	case "Map", "null":
		return r.pairs(word, items)
	}
	var member int
	if len(items) != 1 || json.Unmarshal(items[0], &member) != nil {
		r.out.WriteString("null")
		return true
	}
	return r.write(member)
}

// pairs writes a map as an object. Its names are texts themselves, or the places of texts; what has
// another name is left out.
func (r *resolver) pairs(word string, items []json.RawMessage) bool {
	r.out.WriteByte('{')
	first := true
	for i := 0; i+1 < len(items); i += 2 {
		name := items[i]
		var at int
		if word == "Map" && json.Unmarshal(name, &at) == nil && at >= 0 && at < len(r.all) {
			name = r.all[at]
		}
		if name[0] != '"' {
			continue
		}
		var text string
		var member int
		if json.Unmarshal(name, &text) != nil || json.Unmarshal(items[i+1], &member) != nil || !r.field(first, text, member) {
			return false
		}
		first = false
	}
	r.out.WriteByte('}')
	return true
}
