package form

// habits are how a document sets its titles.
type habits struct {
	tops bool // articles begin at the top of a sheet
	bare bool // no title is signed, and no other line has the shape of one
	gap  int  // blank lines before paragraphs and lines over parts of an article
}

// habitsOf learns from the blocks of a document. Of the titles with a source or byline
// below four in five stand at the top of a sheet where articles begin there.
func habitsOf(blocks []block) habits {
	of := habits{gap: usualGap(blocks)}
	top, signed, apart, other := 0, 0, 0, 0
	for i := 0; i < len(blocks); {
		h := headingAt(blocks, i)
		switch {
		case len(h.titles) == 0:
		case h.source || h.signed:
			signed++
			if blocks[i].top {
				top++
			}
		case i > 0 && !blocks[i-1].isEnded():
		case blocks[i].top || gapBefore(blocks, i) > max(of.gap, 1):
			apart++
		default:
			other++
		}
		i = max(h.end, i+1)
	}
	of.tops = signed >= 3 && top*5 >= signed*4
	of.bare = signed == 0 && other == 0 && apart >= 2
	return of
}

// usualGap is how many blank lines stand before paragraphs and lines over parts of an
// article: the most that one block in ten has.
func usualGap(blocks []block) int {
	var count [8]int
	for i := 1; i < len(blocks); i++ {
		count[min(gapBefore(blocks, i), len(count)-1)]++
	}
	sum := 0
	for n := len(count) - 1; n > 0; n-- {
		if sum += count[n]; sum*10 >= len(blocks) {
			return n
		}
	}
	return 0
}

// gapBefore counts the blank lines above a block on its sheet.
func gapBefore(blocks []block, i int) int {
	if blocks[i].top {
		return 0
	}
	return max(0, int(blocks[i].lines[0].From-blocks[i-1].last().To)-1)
}

// placed is what the place of a title on its sheet says for a new article: above, or
// below more blank lines than others.
func (of *habits) placed(blocks []block, i int) (sum float64) {
	b := &blocks[i]
	switch {
	case b.top:
		sum += forTop
		if b.early {
			sum += forEarly
		}
		if of.tops || of.bare {
			sum += forTops
		}
	case of.tops:
		sum -= againstMid
	}
	if b.blank {
		sum += forBlank
	}
	if gapBefore(blocks, i) > max(of.gap, 1) {
		sum += forApart
	}
	return sum
}
