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
	most int
}

// write writes the value at a place. A value inside of itself is null. ok is false if the value
// becomes too long.
func (r *resolver) write(at int) (ok bool) {
	if r.out.Len() > r.most {
		return false
	}
	if at < 0 || at >= len(r.all) || len(r.open) > deepestPlace || slices.Contains(r.open, at) {
		r.out.WriteString("null")
		return true
	}
	r.open = append(r.open, at)
	defer func() { r.open = r.open[:len(r.open)-1] }()
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
		if err != nil {
			return false
		}
		if !first {
			r.out.WriteByte(',')
		}
		quoted, err := json.Marshal(name)
		if err != nil {
			return false
		}
		r.out.Write(quoted)
		r.out.WriteByte(':')
		if !r.write(member) {
			return false
		}
	}
	r.out.WriteByte('}')
	return true
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
		return r.list(joined(items))
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

// pairs writes a map as an object. Its names are texts themselves, or the places of texts.
func (r *resolver) pairs(word string, items []json.RawMessage) bool {
	var object strings.Builder
	object.WriteByte('{')
	for i := 0; i+1 < len(items); i += 2 {
		name := items[i]
		var at int
		if word == "Map" && json.Unmarshal(name, &at) == nil && at >= 0 && at < len(r.all) {
			name = r.all[at]
		}
		var text string
		if json.Unmarshal(name, &text) != nil {
			continue
		}
		if object.Len() > 1 {
			object.WriteByte(',')
		}
		object.Write(name)
		object.WriteByte(':')
		object.Write(items[i+1])
	}
	object.WriteByte('}')
	return r.object(json.RawMessage(object.String()))
}

func joined(items []json.RawMessage) json.RawMessage {
	parts := make([]string, len(items))
	for i, item := range items {
		parts[i] = string(item)
	}
	return json.RawMessage("[" + strings.Join(parts, ",") + "]")
}
