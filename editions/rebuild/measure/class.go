package measure

// Class is the role of a character in the setting of a line.
type Class uint8

const (
	Ideograph  Class = iota // sets one em: Han, kana, full-width forms
	Closing                 // may not begin a line; half of its em is space
	Opening                 // may not end a line; half of its em is space
	Suffix                  // may not begin a line; fills its em
	Dash                    // — and …, set in pairs that do not part
	Digit                   // ASCII digits
	Letter                  // Latin and other letters narrower than an em
	NarrowMark              // ASCII marks
	Gap                     // any space
)

// ClassOf returns the class of a character.
func ClassOf(r rune) Class { return kindOf(r).Class() }

// classByRule follows CLREQ 3.1.3 (marks and where they may stand) rather than
// UAX #14: “ ” ‘ ’ are opening and closing marks of one em, as Chinese sets
// them.
func classByRule(r rune) Class {
	if r < 0x80 {
		return asciiByRule(r)
	}
	if r >= 0x4E00 && r <= 0x9FFF {
		return Ideograph
	}
	switch r {
	case '，', '。', '、', '；', '：', '？', '！', '）', '》', '〉', '」', '』', '】', '〕', '〗', '］', '｝', '”', '’', '．':
		return Closing
	case '“', '‘', '（', '《', '〈', '「', '『', '【', '〔', '〖', '［', '｛':
		return Opening
	case '％', '℃', '‰', '々', 'ー', '～', '·', '・',
		'ぁ', 'ぃ', 'ぅ', 'ぇ', 'ぉ', 'っ', 'ゃ', 'ゅ', 'ょ', 'ゎ', 'ァ', 'ィ', 'ゥ', 'ェ', 'ォ', 'ッ', 'ャ', 'ュ', 'ョ', 'ヮ', 'ヵ', 'ヶ': // JIS X 4051: no line begins with a small kana
		return Suffix
	case '—', '…', '―', '⸺', '─':
		return Dash
	case 0x3000, 0xA0, 0x2002, 0x2003, 0x2009, 0x202F, 0x85, 0x2028, 0x2029, 0x1680, 0x205F:
		return Gap
	}
	switch {
	case r >= 0x2000 && r <= 0x200A:
		return Gap
	case r < 0x1100: // Latin with marks, Greek, Cyrillic …
		return Letter
	case r >= 0xFF61 && r <= 0xFFDC: // half-width kana
		return Letter
	}
	return Ideograph
}

func asciiByRule(r rune) Class {
	switch {
	case r >= '0' && r <= '9':
		return Digit
	case r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z':
		return Letter
	case r <= ' ':
		return Gap
	}
	return NarrowMark
}

// IsMark reports whether c is a mark half of whose em is space.
func (c Class) IsMark() bool { return c == Closing || c == Opening }

// IsASCII reports whether characters of the class are narrower than an em.
func (c Class) IsASCII() bool { return c == Digit || c == Letter || c == NarrowMark }

// EndsSentence reports whether r is a mark that ends a sentence, ASCII ones included.
func EndsSentence(r rune) bool {
	switch r {
	case '。', '！', '？', '…', '.', '!', '?', '．':
		return true
	}
	return false
}
