package raw

// class is what a character is to the setting of a line.
type class uint8

const (
	ideograph  class = iota // sets one em: Han, kana, full-width forms
	closing                 // may not begin a line; half of its em is space
	opening                 // may not end a line; half of its em is space
	suffix                  // may not begin a line; fills its em
	dash                    // — and …, set in pairs that do not part
	digit                   // ASCII digits
	letter                  // Latin and other letters narrower than an em
	narrowMark              // ASCII marks
	gap                     // any space
)

func classOf(r rune) class { return kindOf(r).class() }

// classByRule follows CLREQ 3.1.3 (marks and where they may stand) rather than
// UAX #14: “ ” ‘ ’ are opening and closing marks of one em, as Chinese sets
// them.
func classByRule(r rune) class {
	if r < 0x80 {
		switch {
		case r >= '0' && r <= '9':
			return digit
		case r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z':
			return letter
		case r <= ' ':
			return gap
		default:
			return narrowMark
		}
	}
	if r >= 0x4E00 && r <= 0x9FFF {
		return ideograph
	}
	switch r {
	case '，', '。', '、', '；', '：', '？', '！', '）', '》', '〉', '」', '』', '】', '〕', '〗', '］', '｝', '”', '’', '．':
		return closing
	case '“', '‘', '（', '《', '〈', '「', '『', '【', '〔', '〖', '［', '｛':
		return opening
	case '％', '℃', '‰', '々', 'ー', '～', '·', '・',
		'ぁ', 'ぃ', 'ぅ', 'ぇ', 'ぉ', 'っ', 'ゃ', 'ゅ', 'ょ', 'ゎ', 'ァ', 'ィ', 'ゥ', 'ェ', 'ォ', 'ッ', 'ャ', 'ュ', 'ョ', 'ヮ', 'ヵ', 'ヶ': // JIS X 4051: no line begins with a small kana
		return suffix
	case '—', '…', '―', '⸺', '─':
		return dash
	case 0x3000, 0xA0, 0x2002, 0x2003, 0x2009, 0x202F, 0x85, 0x2028, 0x2029, 0x1680, 0x205F:
		return gap
	}
	switch {
	case r >= 0x2000 && r <= 0x200A:
		return gap
	case r < 0x1100: // Latin with marks, Greek, Cyrillic …
		return letter
	case r >= 0xFF61 && r <= 0xFFDC: // half-width kana
		return letter
	}
	return ideograph
}

func (c class) isMark() bool { return c == closing || c == opening }

func (c class) isASCII() bool { return c == digit || c == letter || c == narrowMark }

// endsSentence tells the marks that end a sentence, ASCII ones among them.
func endsSentence(r rune) bool {
	switch r {
	case '。', '！', '？', '…', '.', '!', '?', '．':
		return true
	}
	return false
}
