// Package opening draws the screen until the paper is there: in the middle what is
// being read, and below it how much of it is done and why it takes long.
package opening

import (
	"baolan/ui/pane/footer"
	"baolan/ui/row"
	"baolan/ui/session"
	"baolan/ui/theme"
)

// Rows draws the work under way over the whole window; blank rows if w is nil.
func Rows(s *session.Session, w *footer.Work) []string {
	width, height := s.Size.X, s.Size.Y
	rows := make([]string, height)
	for y := range rows {
		rows[y] = row.Blanks(width)
	}
	if w == nil {
		return rows // the opening was given up
	}
	middle := max((height-1)/2, 0)
	text := s.Ruler.Truncate(session.PlainText(w.What), max(width-2, 1))
	rows[middle] = s.Row(width).Gap(max(0, (width-s.Ruler.Width(text))/2)).Put(s.Of(theme.Strong), text).String()
	if bar := footer.Bar(s, w, width); bar != "" && middle+1 < height {
		rows[middle+1] = s.Row(width).Gap((width-s.Ruler.Width(bar))/2).Put(s.Of(theme.Muted), bar).String()
	}
	if why := s.Ruler.Truncate(w.Why, max(width-2, 1)); w.Why != "" && middle+2 < height {
		rows[middle+2] = s.Row(width).Gap(max(0, (width-s.Ruler.Width(why))/2)).Put(s.Of(theme.Muted), why).String()
	}
	return rows
}
