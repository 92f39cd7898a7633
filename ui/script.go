package ui

import (
	"strings"

	"baolan/ui/typeset"
)

// scriptOf tells how an article's marks are set, by what it is written with:
// kana are Japanese; corner brackets for quotations, and no curved ones, are
// those of Traditional Chinese, whose stops stand in the middle of their cell
// and cannot lend its half to the margin.
func scriptOf(parts []part) typeset.Lang {
	const enough = 4 // a quoted の or a lone 「 says nothing
	kana, corner, curved := 0, 0, 0
	for i := range parts {
		for _, r := range parts[i].text {
			switch {
			case r >= 'ぁ' && r <= 'ヿ':
				kana++
			case strings.ContainsRune("「」『』", r):
				corner++
			case strings.ContainsRune("“”‘’", r):
				curved++
			}
		}
	}
	switch {
	case kana >= enough:
		return typeset.Japanese
	case corner >= enough && corner > curved:
		return typeset.Traditional
	}
	return typeset.Simplified
}
