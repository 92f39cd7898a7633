package store

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"baolan/editions/memory"
)

// Figures is what was read in the days up to today.
type Figures struct {
	Days []Day // the last one is today
	Err  error
}

// Day is what was read on one day.
type Day struct {
	Date     time.Time // the beginning of the day in the reader's time zone
	Articles int
	Editions map[[2]string]bool // by paper and date
}

// Figures counts what was read in a number of days up to now.
func (s *Store) Figures(now time.Time, days int) tea.Cmd {
	mem, ctx := s.memory, s.ctx
	return func() tea.Msg {
		items, err := mem.History(ctx, -1)
		return Figures{DaysOf(items, now, days), err}
	}
}

// DaysOf counts articles by the day on which they were read.
func DaysOf(items []memory.Item, now time.Time, n int) []Day {
	days := make([]Day, n)
	for i := range days {
		y, m, d := now.AddDate(0, 0, i-n+1).Date()
		days[i] = Day{Date: time.Date(y, m, d, 0, 0, 0, 0, now.Location()), Editions: map[[2]string]bool{}}
	}
	for _, it := range items {
		if !it.Read {
			continue
		}
		for i := n - 1; i >= 0; i-- {
			if it.ReadAt.Before(days[i].Date) {
				continue
			}
			if i < n-1 || it.ReadAt.Before(days[i].Date.AddDate(0, 0, 1)) {
				days[i].Articles++
				days[i].Editions[[2]string{it.Paper, it.Date.String()}] = true
			}
			break
		}
	}
	return days
}
