// Package footer draws the last row of every screen: at the left the work under way, a
// notice or what keys would do; at the right the place of the reader.
package footer

import (
	"slices"
	"strings"
	"time"

	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/row"
	"baolan/ui/session"
	"baolan/ui/theme"
)

// Work is a long task that is under way.
type Work struct {
	What        string
	Done, Total int           // how much is done, and of how much; Total is 0 if that is not known
	Taken       time.Duration // how long it has been going on
	Why         string        // why it takes longer than usual; "" for nothing
}

// Content is what the footer shows.
type Content struct {
	Work   *Work          // the work under way; nil for none
	Notice string         // what happened last; "" for nothing
	Hints  []session.Hint // what keys would do, the most needed first
	Where  string         // the place of the reader; "" for none
	Sign   string         // a text that stays at the right; "" for none
}

// Row draws the footer in a row of width cells. Work and notices get room before the
// place of the reader does. The sign is always shown, but beside a notice that needs its
// room.
func Row(s *session.Session, width int, c Content) string {
	where := Join(s, c.Where, c.Sign)
	room := width - s.Ruler.Width(where) - 3
	if c.Work != nil || s.Ruler.Width(cells.Fold(c.Notice)) > max(room, 0) || c.Sign != "" && room < hintsLeast {
		where = c.Sign
		if room = width - s.Ruler.Width(where) - 3; where == "" {
			room = width - 2
		}
	}
	if c.Work == nil && s.Ruler.Width(cells.Fold(c.Notice)) > max(room, 0) {
		where, room = "", width-2
	}
	r := s.Row(width).Gap(1)
	switch {
	case c.Work != nil:
		putWork(s, r, c.Work, max(room, width/2))
	case c.Notice != "":
		r.Put(s.Of(theme.Strong), s.Ruler.Truncate(cells.Fold(c.Notice), max(room, width/2)))
	default:
		putHints(s, r, c.Hints, room)
	}
	return r.Right(s.Of(theme.Muted), where+" ").String()
}

// hintsLeast is how many cells are kept for the first hint.
const hintsLeast = 8

// Join joins the texts at the right end, without those that are empty.
func Join(s *session.Session, parts ...string) string {
	parts = slices.DeleteFunc(parts, func(p string) bool { return p == "" })
	return strings.Join(parts, " "+s.Glyphs.Dot+" ")
}

// putHints writes as many hints as fit into room cells. The most needed one is first
// in hints.
func putHints(s *session.Session, r *row.Row, hints []session.Hint, room int) {
	first := true
	for _, h := range hints {
		word, keys := s.Say(h.Does), s.Keys.Show(h.Commands...)
		if keys == "" {
			continue
		}
		need := s.Ruler.Width(keys) + 1 + s.Ruler.Width(word)
		if !first {
			need += 2
		}
		if need > room {
			return
		}
		if !first {
			r.Gap(2)
		}
		first = false
		r.Put(s.Of(theme.Key), keys).Gap(1).Put(s.Of(theme.Muted), word)
		room -= need
	}
}

// putWork draws the work under way with its bar:
//
//	opening …  [######--------------] 31% 4 s
//
// Why it takes long is said where there is room beside the bar.
func putWork(s *session.Session, r *row.Row, w *Work, room int) {
	text := s.Ruler.Truncate(session.PlainText(w.What), max(room, 1))
	r.Put(s.Of(theme.Strong), text)
	room -= s.Ruler.Width(text)
	if bar := Bar(s, w, room-2); bar != "" {
		r.Gap(2).Put(s.Of(theme.Muted), bar)
		room -= 2 + s.Ruler.Width(bar)
	}
	if w.Why != "" && s.Ruler.Width(w.Why)+2 <= room {
		r.Gap(2).Put(s.Of(theme.Muted), w.Why)
	}
}

// The cells of the bar.
const (
	barMost  = 20 // the most: each cell is a twentieth of the work
	barLeast = 5  // the fewest: a shorter bar would show nothing that the percentage does not
)

// takenLeast is from when on the seconds are shown: a shorter wait needs no clock.
const takenLeast = 2 * time.Second

// Bar gives a bar and a percentage of how much of the work is done, in at most room
// cells, and behind it how many seconds it has taken, so that what stands still can be
// told from what goes on. If the total is not known it gives the megabytes read so far;
// "" if there is nothing to show or no room.
func Bar(s *session.Session, w *Work, room int) string {
	if w.Taken < takenLeast {
		return share(s, w, room)
	}
	taken := s.Say(catalog.SecondsTaken, int(w.Taken/time.Second))
	beside := s.Ruler.Width(taken) + 1
	if bar := share(s, w, room-beside); bar != "" {
		return bar + " " + taken
	}
	if bar := share(s, w, room); bar != "" || beside > room {
		return bar
	}
	return taken
}

// share says how much of the work is done.
func share(s *session.Session, w *Work, room int) string {
	if w.Total <= 0 {
		// The length of what comes through a pipe, for one, is not known.
		if text := s.Say(catalog.ReadSoFar, float64(w.Done)/1e6); w.Done > 0 && s.Ruler.Width(text) <= room {
			return text
		}
		return ""
	}
	const around = 7 // the cells of two brackets, a blank and 100%
	n := min(barMost, room-around)
	if n < barLeast {
		return ""
	}
	full := min(n, n*w.Done/w.Total)
	return "[" + strings.Repeat("#", full) + strings.Repeat("-", n-full) + "] " + session.Thousands(min(100, 100*w.Done/w.Total)) + "%"
}
