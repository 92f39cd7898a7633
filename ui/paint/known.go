package paint

// hasKnownWidth recognises a character to which every terminal gives the same cells as
// package cells, provided that the policy for Ambiguous characters is the terminal's. It
// does not recognise emoji and characters with an emoji form, combining marks, scripts
// that join, and characters that are newer than the tables of some terminals.
func hasKnownWidth(c rune) bool {
	switch {
	case c < 0x0300: // Latin
		return c >= ' '
	case c < 0x0530: // Greek, Cyrillic; U+0483–0489 are marks
		return c >= 0x0370 && (c < 0x0483 || c > 0x0489)
	case c < 0x2010:
		return false
	case c < 0x2B00:
		return isKnownSymbol(c)
	case c < 0x2E80:
		return false
	case c <= 0xA4CF: // CJK: radicals, kana, Han, Yi
		return isKnownCJK(c)
	case c >= 0xAC00 && c <= 0xD7A3: // Hangul syllables
		return true
	case c >= 0xF900 && c <= 0xFAFF, c >= 0xFE30 && c <= 0xFE4F, c >= 0xFF01 && c <= 0xFF9D:
		return true
	case c >= 0x20000 && c <= 0x3FFFF: // Han, and the stand-ins of package cells
		return true
	}
	return false
}

// isKnownCJK is hasKnownWidth for U+2E80 to U+A4CF. It recognises all but combining
// marks, characters with an emoji form, and hexagrams.
func isKnownCJK(c rune) bool {
	switch {
	case c >= 0x302A && c <= 0x302F, c == 0x3099, c == 0x309A: // marks of tone and voicing
		return false
	case c == 0x3030, c == 0x303D, c == 0x303F, c == 0x3297, c == 0x3299:
		return false
	}
	return c < 0x4DC0 || c > 0x4DFF
}

// isKnownSymbol is hasKnownWidth for U+2010 to U+2AFF. It recognises punctuation,
// arrows, mathematics, numbers in circles, lines and blocks, without those that are
// emoji or have an emoji form.
func isKnownSymbol(c rune) bool {
	switch {
	case c >= 0x2028 && c <= 0x202F, c >= 0x2060 && c <= 0x206F, c == 0x203C, c == 0x2049:
		return false
	case c >= 0x20D0 && c <= 0x20FF, c == 0x2122, c == 0x2139:
		return false
	case c >= 0x2194 && c <= 0x21AA:
		return c > 0x2199 && c < 0x21A9
	case c >= 0x2300 && c <= 0x23FF:
		return c < 0x2318 || c > 0x231B && c < 0x2328 || c > 0x232A && c < 0x23CF
	case c == 0x24C2, c == 0x25AA, c == 0x25AB, c == 0x25B6, c == 0x25C0, c >= 0x25FB && c <= 0x25FE:
		return false
	case c >= 0x2600 && c <= 0x27BF, c == 0x2934, c == 0x2935:
		return false
	}
	return true
}
