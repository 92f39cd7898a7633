package sealed

import (
	"baolan/editions/rebuild/label"
	"baolan/internal/maker/extract"
	"baolan/internal/maker/sheet"
)

var labels = func() map[string]label.Label {
	m := map[string]label.Label{}
	for l := range label.Count {
		m[label.Label(l).String()] = label.Label(l)
	}
	return m
}()

// Said returns all strings of the sheet with their roles, in drawing order.
func (s *Sheet) Said() []extract.Said {
	var out []extract.Said
	add := func(p Para) {
		role := sheet.Role{Label: labels[p.Kind], Part: sheet.Part(p.Part), Article: p.Article, Paragraph: p.Block}
		out = append(out, extract.Said{Role: role, Text: p.Text})
	}
	for _, f := range s.Frames {
		for _, p := range f.Paras {
			add(p)
		}
	}
	for _, p := range s.Flow {
		add(p)
	}
	return out
}
