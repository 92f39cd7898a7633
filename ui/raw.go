package ui

import (
	"strconv"

	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/theme"
)

// rawRows shows the source lines of the open article as they were extracted,
// with their numbers and what each was taken for:
//
//	86  headline  石柱镇前仓镇
//	87  headline  启动大会战
func rawRows(m *Model, width int) []string {
	p := m.currentPage()
	st := &m.styles
	rows := []string{newRow(m.ruler, width).gap(1).put(st.Of(theme.Subhead), m.lang.Say(catalog.RawTitle)).String(), blanks(width)}
	article := m.article
	if article == len(p.Articles) {
		article = -1
	}
	any := false
	for i, l := range p.Source {
		if l.Article != article || l.Role == model.RoleBlank {
			continue
		}
		any = true
		number := strconv.Itoa(i + 1)
		r := newRow(m.ruler, width).gap(max(1, 5-len(number))).put(st.Of(theme.Muted), number).gap(2)
		r.put(st.Of(theme.Muted), m.ruler.Fit(m.lang.Say(roleNames[l.Role]), roleCells)).gap(1)
		rows = append(rows, r.put(st.Of(theme.Body), cells.Fold(l.Text)).String())
	}
	if !any {
		rows = append(rows, newRow(m.ruler, width).gap(1).put(st.Of(theme.Muted), m.lang.Say(catalog.RawNone)).String())
	}
	return rows
}

// roleCells is the widest role name in either language.
const roleCells = 8

// roleNames words what a source line was taken for.
var roleNames = [...]catalog.Key{
	model.RoleBlank: catalog.RoleOther, model.RoleLabel: catalog.RoleLabel, model.RoleKicker: catalog.RoleKicker,
	model.RoleHeadline: catalog.RoleHeadline, model.RoleDeck: catalog.RoleDeck, model.RoleByline: catalog.RoleByline,
	model.RoleBody: catalog.RoleBody, model.RoleWeather: catalog.RoleWeather, model.RoleOther: catalog.RoleOther,
}
