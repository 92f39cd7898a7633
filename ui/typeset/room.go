package typeset

import "sort"

// advance gives, for each byte of a text at which a cluster begins, the cells of
// that cluster with its room, at most 255. It gives nil where the style has no
// rooms and the ruler's widths hold.
func (s Style) advance(text string) []uint8 {
	if len(s.Rooms) == 0 {
		return nil
	}
	advance := make([]uint8, len(text))
	rooms := s.Rooms
	for at := 0; at < len(text); {
		cluster, w := s.Ruler.Next(text[at:])
		if len(rooms) > 0 && rooms[0].At == at {
			w += rooms[0].Before + rooms[0].After
			rooms = rooms[1:]
		}
		advance[at] = uint8(min(w, 255)) //nolint:gosec // at most 255
		at += len(cluster)
	}
	return advance
}

// gaps gives the blank cells that the style's rooms put before and behind the
// clusters of the line from byte start to byte end.
func (s Style) gaps(text string, start, end int) []Gap {
	var gaps []Gap
	blanks := func(at, n int) {
		switch last := len(gaps) - 1; {
		case n <= 0 || at >= end:
		case last >= 0 && gaps[last].At == at:
			gaps[last].Cells += n
		default:
			gaps = append(gaps, Gap{At: at, Cells: n})
		}
	}
	first := sort.Search(len(s.Rooms), func(i int) bool { return s.Rooms[i].At >= start })
	for _, r := range s.Rooms[first:] {
		if r.At >= end {
			break
		}
		cluster, _ := s.Ruler.Next(text[r.At:end])
		blanks(r.At, r.Before)
		blanks(r.At+len(cluster), r.After)
	}
	return gaps
}
