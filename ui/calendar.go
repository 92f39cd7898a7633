package ui

import (
	"fmt"

	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/theme"
)

// daysColumn draws the month of the chosen edition with the days that have
// one, and below it the editions' dates, the newest first:
//
//	2024年3月
//	 一 二 三 四 五 六 日
//	              1  2  3
//	  4  5  6 [7] 8  9 10
func (p *shelfPane) daysColumn(m *Model, w int) (rows []string, at int) {
	rows = []string{p.heading(m, w, shelfDays, m.lang.Say(catalog.ShelfDays))}
	v := p.chosen()
	if v < 0 {
		return append(rows, newRow(m.ruler, w).gap(1).put(m.styles.Of(theme.Muted), m.lang.Say(catalog.ShelfEmpty)).String()), 0
	}
	if d := m.shelf[v].Date; !d.IsZero() {
		rows = append(rows, p.calendar(m, w, d)...)
		rows = append(rows, blanks(w))
	}
	paper := p.papers[p.paper]
	at = len(rows)
	for i := paper.from; i < paper.to; i++ {
		d := m.shelf[i].Date
		text := m.lang.Say(catalog.NoDate)
		if !d.IsZero() {
			text = d.String() + " " + m.weekday(d.Weekday())
		}
		if i == v {
			at = len(rows)
		}
		rows = append(rows, p.choice(m, shelfDays, w, i == v, text, ""))
	}
	return rows, at
}

// dayCells is the width of a day in the calendar.
const dayCells = 3

func (p *shelfPane) calendar(m *Model, w int, chosen model.Date) []string {
	st := &m.styles
	month := monthOf(chosen)
	has := map[int]bool{}
	paper := p.papers[p.paper]
	for i := paper.from; i < paper.to; i++ {
		if d := m.shelf[i].Date; !d.IsZero() && monthOf(d).Equal(month) {
			has[d.Day] = true
		}
	}
	rows := []string{newRow(m.ruler, w).gap(1).put(st.Of(theme.Strong), m.lang.Say(catalog.MonthForm, chosen.Year, chosen.Month)).String()}
	head := newRow(m.ruler, w).gap(1)
	for i := range 7 {
		name := m.lang.Say(catalog.Day0 + catalog.Key((i+1)%7)) // weeks begin on Monday
		head.gap(dayCells-m.ruler.Width(name)).put(st.Of(theme.Muted), name)
	}
	rows = append(rows, head.String())
	line := newRow(m.ruler, w).gap(1)
	column := (int(month.Weekday()) + 6) % 7
	line.gap(column * dayCells)
	last := month.AddDate(0, 1, -1).Day()
	for day := 1; day <= last; day++ {
		look := theme.Muted
		switch {
		case day == chosen.Day:
			look = theme.TitleChosen
		case has[day]:
			look = theme.Today
		}
		line.gap(1).put(st.Of(look), fmt.Sprintf("%*d", dayCells-1, day))
		if column++; column == 7 || day == last {
			rows = append(rows, line.String())
			line, column = newRow(m.ruler, w).gap(1), 0
		}
	}
	return rows
}
