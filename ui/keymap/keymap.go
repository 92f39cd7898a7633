package keymap

import (
	"slices"
	"strings"
	"sync"
)

// Press is a command that was given by a key.
type Press struct {
	Command Command
	Nth     int // which of the command's keys it was: go-page has one for each digit
}

// Keys says which keys give which commands. It does not change once it is made, so
// sessions may share it.
type Keys struct {
	keys   [commands][]string
	gives  [places]map[string]Press
	begins [places]map[string]bool // the beginnings of bindings of several strokes
}

// Default gives the default keys, which all sessions share.
func Default() *Keys { return defaults() }

var defaults = sync.OnceValue(func() *Keys {
	m, _ := build(nil)
	return m
})

// Binding is an entry of the reader's own file: a command and its keys.
type Binding struct {
	Name string
	Keys []string
	Line int
}

// FaultKind says what is wrong with a binding.
type FaultKind uint8

// These are the kinds of fault.
const (
	UnknownCommand FaultKind = iota // no command is called Name; Other is the one that was probably meant
	UnknownKey                      // Key is not a key
	TakenKey                        // Key gives Other already, by line Before
	TakenDefault                    // Key is a default key of Other, which the file does not bind
	HiddenKey                       // Key is the beginning of a longer key of Other, or the reverse
	NoWayOut                        // neither back nor quit would have a key
)

// Fault is an error in a reader's bindings. The other bindings are used.
type Fault struct {
	Kind             FaultKind
	Line, Before     int
	Name, Key, Other string
}

// New gives the default keys, changed by a reader's own bindings: a command that is
// bound has the keys of its binding and no others. Readers without bindings of their own
// share one map.
func New(own []Binding) (*Keys, []Fault) {
	if len(own) == 0 {
		return Default(), nil
	}
	return build(own)
}

func build(own []Binding) (*Keys, []Fault) {
	m := &Keys{}
	for p := range places {
		m.gives[p], m.begins[p] = map[string]Press{}, map[string]bool{}
	}
	b := &builder{m: m}
	for _, o := range own {
		b.bind(o)
	}
	for _, c := range All() {
		if b.line[c] == 0 {
			b.come(c)
		}
	}
	if len(m.keys[Quit]) == 0 && len(m.keys[Leave]) == 0 {
		b.faults = append(b.faults, Fault{Kind: NoWayOut, Line: max(b.line[Quit], b.line[Leave]), Name: Quit.String(), Key: wayOut})
		for _, c := range All() {
			m.keys[c] = slices.DeleteFunc(m.keys[c], func(k string) bool { return k == wayOut })
		}
		m.put(Quit, wayOut, 0)
	}
	return m, b.faults
}

// wayOut is the key of quit if no other key quits.
const wayOut = "ctrl+c"

// builder makes a map of keys and notes faults.
type builder struct {
	m      *Keys
	line   [commands]int // the line that binds a command; 0 if none does
	faults []Fault
}

// bind adds a binding of the reader.
func (b *builder) bind(o Binding) {
	c := Named(o.Name)
	if c == None {
		b.faults = append(b.faults, Fault{Kind: UnknownCommand, Line: o.Line, Name: o.Name, Other: nearest(o.Name)})
		return
	}
	b.line[c] = max(o.Line, 1)
	for i, k := range o.Keys {
		key, ok := parseKeys(k)
		if !ok {
			b.faults = append(b.faults, Fault{Kind: UnknownKey, Line: o.Line, Name: o.Name, Key: k})
			continue
		}
		if other, kind, free := b.free(c, key); !free {
			b.faults = append(b.faults, Fault{Kind: kind, Line: o.Line, Before: b.line[other], Name: o.Name, Key: key, Other: other.String()})
			continue
		}
		b.m.put(c, key, i)
	}
}

// come binds the default keys of a command, except those that the reader has bound to
// others.
func (b *builder) come(c Command) {
	for i, key := range specs[c].keys {
		if other, _, free := b.free(c, key); !free {
			b.faults = append(b.faults, Fault{Kind: TakenDefault, Line: b.line[other], Name: other.String(), Key: key, Other: c.String()})
			continue
		}
		b.m.put(c, key, i)
	}
}

// free reports whether a key can be bound to a command. It cannot if another command
// that can be given in the same place has this key, or a key that begins with it or
// with which it begins.
func (b *builder) free(c Command, key string) (other Command, kind FaultKind, ok bool) {
	for _, o := range All() {
		if o != c && specs[o].in&specs[c].in == 0 {
			continue
		}
		for _, k := range b.m.keys[o] {
			switch {
			case k == key && o == c:
				return o, TakenKey, true // binding it twice to the same command does no harm
			case k == key:
				return o, TakenKey, false
			case strings.HasPrefix(k, key+" "), strings.HasPrefix(key, k+" "):
				return o, HiddenKey, false
			}
		}
	}
	return None, 0, true
}

// put binds a key that is free.
func (m *Keys) put(c Command, key string, nth int) {
	if !slices.Contains(m.keys[c], key) {
		m.keys[c] = append(m.keys[c], key)
	}
	for p := range places {
		if !c.IsIn(p) {
			continue
		}
		m.gives[p][key] = Press{c, nth}
		for i := range len(key) {
			if key[i] == ' ' {
				m.begins[p][key[:i]] = true
			}
		}
	}
}

// Look finds the command that a stroke gives in a place, after the strokes that were
// typed before it. If further strokes must follow, more is what has been typed so far,
// otherwise "".
func (m *Keys) Look(p Place, before string, s Stroke) (press Press, more string) {
	key := string(s)
	if before != "" {
		key = before + " " + key
	}
	if m.begins[p][key] {
		return Press{}, key
	}
	return m.gives[p][key], ""
}

// Of gives the keys of a command, the most important one first.
func (m *Keys) Of(c Command) []string { return m.keys[c] }

// Show gives the first key of each command: j k.
func (m *Keys) Show(all ...Command) string {
	var words []string
	for _, c := range all {
		if len(m.keys[c]) > 0 {
			words = append(words, Show(m.keys[c][0]))
		}
	}
	return strings.Join(words, " ")
}

// nearest gives the name that is most similar to a wrong one, if one is similar.
func nearest(name string) string {
	best, least := "", len(name)/3+2
	for _, c := range All() {
		if d := distance(name, c.String()); d < least {
			best, least = c.String(), d
		}
	}
	return best
}

// distance gives how many characters must be inserted, removed or replaced to turn one
// text into another (Levenshtein).
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := diagonal
			if a[i] != b[j] {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
