package memory

import (
	"cmp"
	"maps"
	"slices"
)

// Change is a change of a favourite. Changes of several sessions add up: none says
// how the whole is to be, because it may be another by the time it is written.
type Change struct {
	On   bool     // the article is kept, else let go
	Add  []string // tags that it gets
	Take []string // tags that it loses; who lets go takes those that he saw
}

// mark is what is kept of a favourite: whether it is one, and each tag that it
// ever had with the time of its last change.
type mark struct {
	on   stamped[bool]
	tags map[string]stamped[bool]
}

// apply makes a change. An article that is let go stays a favourite where it has
// tags that were not taken: another session has given them.
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
	if !on && t.at == 0 { // it never had it
		return
	}
	t.set(on, now)
	m.put(name, t)
}

func (m *mark) put(name string, t stamped[bool]) {
	m.tags = maps.Clone(m.tags) // records are copied
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

// names gives the tags that it has, sorted.
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

// tagEntry is a tag as it is written, in the file and in an export.
type tagEntry struct {
	Name string `json:"tag"`
	On   bool   `json:"on"`
	At   int64  `json:"at"` // milliseconds of Unix time
}

func (m *mark) entries() []tagEntry {
	list := make([]tagEntry, 0, len(m.tags))
	for name, t := range m.tags {
		list = append(list, tagEntry{name, t.value, t.at})
	}
	slices.SortFunc(list, func(a, b tagEntry) int { return cmp.Compare(a.Name, b.Name) })
	return list
}

// tidyTags sorts tags, each once, without empty ones.
func tidyTags(tags []string) []string {
	tags = slices.DeleteFunc(slices.Clone(tags), func(t string) bool { return t == "" })
	slices.Sort(tags)
	return slices.Compact(tags)
}
