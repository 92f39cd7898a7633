package memory

import (
	"baolan/model"
)

// Share is how far a place is through an article, from 0 to 1.
func Share(a *model.Article, place int) float64 {
	total := a.Characters()
	if total <= 1 {
		return 1
	}
	return min(1, max(0, float64(place)/float64(total-1)))
}
