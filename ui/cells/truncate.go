package cells

import "strings"

// ellipsis stands for what Truncate cuts away.
const ellipsis = "…"

// Truncate gives s if it fits, else as many whole clusters of it as leave room
// for an ellipsis. Where not even that fits it gives what fits without one.
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
