package ui

import (
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"baolan/editions/clean"
	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/reading"
	"baolan/ui/screen/help"
	"baolan/ui/session"
	"baolan/ui/store"
)

// figureDays is how many days the figures of reading go back.
const figureDays = 7

// askFigures has what was read counted.
func (m *Model) askFigures() tea.Cmd { return m.store.Figures(time.Now(), figureDays) }

// figured shows how much was read: of the open edition by its pages, and on the last
// days.
func (m *Model) figured(msg store.Figures) {
	if msg.Err != nil {
		m.notice = m.s.Words(msg.Err)
		return
	}
	var groups []help.Group
	for _, lines := range figureGroups(&m.s, m.read, msg.Days, m.store.IsPersistent()) {
		g := help.Group{Head: clean.Show(lines[0])}
		for _, l := range lines[1:] {
			g.Items = append(g.Items, clean.Show(l))
		}
		groups = append(groups, g)
	}
	m.push(help.Groups(m.s.Say(catalog.FiguresTitle), groups))
}

// FigureLines words how much was read.
func FigureLines(s *session.Session, r *reading.Reading, days []store.Day, lasts bool) []string {
	return slices.Concat(figureGroups(s, r, days, lasts)...)
}

// figureGroups words how much was read: of the edition and its pages, in the last days
// and on each of them, and whether that is kept. The first line of a group is about the
// others.
func figureGroups(s *session.Session, r *reading.Reading, days []store.Day, lasts bool) (groups [][]string) {
	if e := r.Edition(); e != nil {
		groups = append(groups, editionFigures(s, r, e))
	}
	lines := []string{s.Say(catalog.FiguresWeek)}
	articles, busy, editions := 0, 0, map[[2]string]bool{}
	for _, d := range days {
		day := model.Date{Year: d.Date.Year(), Month: int(d.Date.Month()), Day: d.Date.Day()}
		bar := s.Say(catalog.FiguresNothing)
		if d.Articles > 0 {
			bar = strings.Repeat("*", min(d.Articles, 30))
			busy++
		}
		lines = append(lines, s.Say(catalog.FiguresDay, day.String(), session.Weekday(s.Lang, d.Date.Weekday()), d.Articles, bar))
		articles += d.Articles
		for e := range d.Editions {
			editions[e] = true
		}
	}
	groups = append(groups, lines, []string{s.Say(catalog.FiguresSum, articles, len(editions), busy)})
	if !lasts {
		groups = append(groups, []string{s.Say(catalog.FiguresForgotten)})
	}
	return groups
}

// editionFigures words how much of an edition was read, and of each of its pages.
func editionFigures(s *session.Session, r *reading.Reading, e *model.Edition) []string {
	var pages []string
	articles, read, characters, seen := 0, 0, 0, 0
	for i, p := range r.Pages() {
		n := 0
		for k, state := range r.States(i) {
			c := p.Articles[k].Characters()
			characters += c
			if state.Read {
				n++
				seen += c
			}
		}
		articles += len(p.Articles)
		read += n
		if len(e.Pages) > 1 && len(p.Articles) > 0 {
			pages = append(pages, s.Say(catalog.FiguresPage, s.PageName(p, i), len(p.Articles), n))
		}
	}
	name := strings.TrimSpace(s.PaperName(e.Paper) + " " + e.Date.String())
	head := s.Say(catalog.FiguresEdition, name, articles, read, session.Thousands(characters), session.Thousands(seen), 100*seen/max(characters, 1))
	return append([]string{head}, pages...)
}
