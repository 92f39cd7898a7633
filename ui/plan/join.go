package plan

import "baolan/model"

// joined joins boxes of an article that are side by side or one below the other, such
// as those of its headline and its columns, as long as no box of another article is in
// between.
func joined(boxes [][]model.Box) [][]model.Box {
	out := make([][]model.Box, len(boxes))
	for i, list := range boxes {
		out[i] = append([]model.Box(nil), list...)
	}
	for i := range out {
		for again := true; again; {
			again = false
			for k := 1; k < len(out[i]) && !again; k++ {
				for j := range k {
					if u := union(out[i][j], out[i][k]); !isTaken(out, i, u) {
						out[i][j] = u
						out[i] = append(out[i][:k], out[i][k+1:]...)
						again = true
						break
					}
				}
			}
		}
	}
	return out
}

func union(a, b model.Box) model.Box {
	return model.Box{Left: min(a.Left, b.Left), Top: min(a.Top, b.Top), Right: max(a.Right, b.Right), Bottom: max(a.Bottom, b.Bottom)}
}

// slack is by how many points boxes may overlap and still count as side by side.
const slack = 6

// isTaken reports whether a box of another article than of overlaps a box by more than
// slack.
func isTaken(boxes [][]model.Box, of int, in model.Box) bool {
	for i, list := range boxes {
		if i == of {
			continue
		}
		for _, b := range list {
			if b.Left < in.Right-slack && b.Right > in.Left+slack && b.Top < in.Bottom-slack && b.Bottom > in.Top+slack {
				return true
			}
		}
	}
	return false
}
