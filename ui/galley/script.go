package galley

import "baolan/ui/typeset"

// scriptOf returns how an article's marks are set, by what it is written with:
// kana are Japanese; corner brackets for quotations, and no curved ones, are
// those of Traditional Chinese, whose stops stand in the middle of their cell
// and cannot lend its half to the margin.
func scriptOf(parts []Part) typeset.Lang {
	const (
		enough = 4       // a quoted の or a single 「 proves nothing
		sample = 4 << 10 // in bytes; this much text is enough to decide
	)
	kana, corner, curved, seen := 0, 0, 0, 0
	for i := range parts {
		for _, r := range parts[i].Text {
			switch {
			case r >= 'ぁ' && r <= 'ヿ':
				kana++
			case r >= '「' && r <= '』':
				corner++
			case r >= '‘' && r <= '”':
				curved++
			}
		}
		if seen += len(parts[i].Text); seen > sample {
			break
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
