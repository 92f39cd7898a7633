package memory

import (
	"cmp"
	"maps"
	"slices"
)

// Change is a change of a favourite. It says what is added and what is taken away, and
// not what the result is to be, so that the changes of several sessions add up.
type Change struct {
	On   bool     // the article becomes a favourite; otherwise it ceases to be one
	Add  []string // the tags that are added
	Take []string // the tags that are removed; to remove a favourite, all that the reader sees
}

// mark is what is kept of a favourite: whether it is one, and for each tag that it
// ever had when that was last changed.
type mark struct {
	on   stamped[bool]
	tags map[string]stamped[bool]
}

// apply applies a change. An article that ceases to be a favourite remains one if it
// has tags that the change does not remove: another session has added them.
func (m *mark) apply(c Change, now moment) {
	for _, t := range tidyTags(c.Take) {
		m.setTag(t, false, now)
	}
	if c.On {
		for _, t := range tidyTags(c.Add) {
			m.setTag(t, true, now)
		}
	}
	if c.On || len(m.names()) == 0 {
		m.on.set(c.On, now)
	}
}

func (m *mark) setTag(name string, on bool, now moment) {
	t := m.tags[name]
	if !on && t.at == 0 { // the article never had this tag
		return
	}
	t.set(on, now)
	m.put(name, t)
}

func (m *mark) put(name string, t stamped[bool]) {
	m.tags = maps.Clone(m.tags) // copies of a record share the map, so it is copied before it is changed
	if m.tags == nil {
		m.tags = map[string]stamped[bool]{}
	}
	m.tags[name] = t
}

func (m *mark) merge(o mark) {
	m.on.merge(o.on, compareBool)
	for name, t := range o.tags {
		mine := m.tags[name]
		mine.merge(t, compareBool)
		m.put(name, mine)
	}
}

// names gives the tags that the article has, sorted.
func (m *mark) names() []string {
	var names []string
	for name, t := range m.tags {
		if t.value {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// tagEntry is a tag as the file and an export hold it.
type tagEntry struct {
	Name string `json:"tag"`
	On   bool   `json:"on"`
	At   int64  `json:"at"` // in milliseconds of Unix time
}

func (m *mark) entries() []tagEntry {
	list := make([]tagEntry, 0, len(m.tags))
	for name, t := range m.tags {
		list = append(list, tagEntry{name, t.value, t.at})
	}
	slices.SortFunc(list, func(a, b tagEntry) int { return cmp.Compare(a.Name, b.Name) })
	return list
}

// tidyTags gives the tags sorted, each once and without empty ones.
func tidyTags(tags []string) []string {
	tags = slices.DeleteFunc(slices.Clone(tags), func(t string) bool { return t == "" })
	slices.Sort(tags)
	return slices.Compact(tags)
}
