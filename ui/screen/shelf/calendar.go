package shelf

import (
	"fmt"

	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/row"
	"baolan/ui/session"
	"baolan/ui/theme"
)

// daysColumn draws the month of the chosen edition, in which the days with an edition
// are marked, and below it the editions' dates, the newest first. at is the row of the
// choice.
//
//	2024年3月
//	 一 二 三 四 五 六 日
//	              1  2  3
//	  4  5  6 [7] 8  9 10
func (p *Screen) daysColumn(w int) (rows []string, at int) {
	rows = []string{p.heading(w, days, p.s.Say(catalog.ShelfDays))}
	v := p.Chosen()
	if v < 0 {
		return append(rows, p.s.Row(w).Gap(1).Put(p.s.Of(theme.Muted), p.s.Say(catalog.ShelfEmpty)).String()), 0
	}
	if d := p.editions[v].Date; !d.IsZero() {
		rows = append(rows, p.calendar(w, d)...)
		rows = append(rows, row.Blanks(w))
	}
	paper := p.papers[p.paper]
	at = len(rows)
	for i := paper.from; i < paper.to; i++ {
		d := p.editions[i].Date
		text := p.s.Say(catalog.NoDate)
		if !d.IsZero() {
			text = d.String() + " " + session.Weekday(p.s.Lang, d.Weekday())
		}
		if i == v {
			at = len(rows)
		}
		rows = append(rows, p.choice(days, w, i == v, text, ""))
	}
	return rows, at
}

// dayCells is the width of a day in the calendar in cells.
const dayCells = 3

func (p *Screen) calendar(w int, chosen model.Date) []string {
	st := &p.s.Styles
	month := monthOf(chosen)
	has := map[int]bool{}
	paper := p.papers[p.paper]
	for i := paper.from; i < paper.to; i++ {
		if d := p.editions[i].Date; !d.IsZero() && monthOf(d).Equal(month) {
			has[d.Day] = true
		}
	}
	rows := []string{p.s.Row(w).Gap(1).Put(st.Of(theme.Strong), p.s.Say(catalog.MonthForm, chosen.Year, chosen.Month)).String()}
	head := p.s.Row(w).Gap(1)
	for i := range 7 {
		name := p.s.Say(catalog.Day0 + catalog.Key((i+1)%7)) // weeks begin on Monday
		head.Gap(dayCells-p.s.Ruler.Width(name)).Put(st.Of(theme.Muted), name)
	}
	rows = append(rows, head.String())
	line := p.s.Row(w).Gap(1)
	column := (int(month.Weekday()) + 6) % 7
	line.Gap(column * dayCells)
	last := month.AddDate(0, 1, -1).Day()
	for day := 1; day <= last; day++ {
		look := theme.Muted
		switch {
		case day == chosen.Day:
			look = theme.TitleChosen
		case has[day]:
			look = theme.Today
		}
		line.Gap(1).Put(st.Of(look), fmt.Sprintf("%*d", dayCells-1, day))
		if column++; column == 7 || day == last {
			rows = append(rows, line.String())
			line, column = p.s.Row(w).Gap(1), 0
		}
	}
	return rows
}
