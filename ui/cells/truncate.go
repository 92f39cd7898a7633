package cells

import "strings"

// ellipsis is what Truncate puts in the place of the text that it leaves out.
const ellipsis = "…"

// Truncate gives s if it takes at most so many cells, otherwise as many of its clusters
// as leave room for an ellipsis, and the ellipsis. If even an ellipsis alone is too
// wide, it gives as many clusters as fit.
func (r Ruler) Truncate(s string, cells int) string {
	room := cells - r.Width(ellipsis)
	at, used, keep := 0, 0, 0
	for at < len(s) {
		cluster, w := r.Next(s[at:])
		if used+w > cells {
			if room < 0 {
				return s[:at]
			}
			return s[:keep] + ellipsis
		}
		used, at = used+w, at+len(cluster)
		if used <= room {
			keep = at
		}
	}
	return s
}

// Fit gives s in exactly so many cells: truncated, or filled with spaces.
func (r Ruler) Fit(s string, cells int) string {
	s = r.Truncate(s, cells)
	if free := cells - r.Width(s); free > 0 {
		return s + strings.Repeat(" ", free)
	}
	return s
}
