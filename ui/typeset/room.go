package typeset

import "sort"

// advance gives the cells of the cluster that begins at each byte of a text, or
// nil where every cluster has its own.
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
		advance[at] = uint8(min(w, 255)) //nolint:gosec // a cluster's cells
		at += len(cluster)
	}
	return advance
}

// gaps gives the blanks of a line that stand round the clusters that have more
// room than they take.
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
