package shelf

import (
	"fmt"
	"image"

	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/theme"
)

// dayCells is the width of a day in the calendar in cells.
const dayCells = 3

// drawMonth draws the month of the chosen day.
func (p *Screen) drawMonth(d *drawn, chosen model.Date) {
	st, w := &p.s.Styles, d.width
	month := monthOf(chosen)
	has := map[int]int{} // the day's edition among the paper's
	paper := p.papers[p.paper]
	for i := paper.to - 1; i >= paper.from; i-- {
		if day := p.editions[i].Date; !day.IsZero() && monthOf(day).Equal(month) {
			has[day.Day] = i - paper.from
		}
	}
	d.add(none, p.s.Row(w).Gap(1).Put(st.Of(theme.Strong), p.s.Say(catalog.MonthForm, chosen.Year, chosen.Month)).String())
	head := p.s.Row(w).Gap(1)
	for i := range 7 {
		name := p.s.Say(catalog.Day0 + catalog.Key((i+1)%7)) // weeks begin on Monday
		head.Gap(dayCells-p.s.Ruler.Width(name)).Put(st.Of(theme.Muted), name)
	}
	d.add(none, head.String())
	line := p.s.Row(w).Gap(1)
	column := (int(month.Weekday()) + 6) % 7
	line.Gap(column * dayCells)
	last := month.AddDate(0, 1, -1).Day()
	for day := 1; day <= last; day++ {
		look := theme.Muted
		edition, is := has[day]
		switch {
		case day == chosen.Day:
			look = theme.TitleChosen
		case is:
			look = theme.Today
		}
		if x, y := 1+column*dayCells, len(d.rows); is {
			d.hits = append(d.hits, hit{image.Rect(x, y, x+dayCells, y+1), edition})
		}
		line.Gap(1).Put(st.Of(look), fmt.Sprintf("%*d", dayCells-1, day))
		if column++; column == 7 || day == last {
			d.add(none, line.String())
			line, column = p.s.Row(w).Gap(1), 0
		}
	}
}
