package decode

import (
	"math"
	"sync"
	"unicode"
)

// A language gives every character a probability. A candidate encoding is as
// likely as the text it makes of the bytes: since each encoding maps the same
// bytes to its own characters, the sums of logarithms compare directly, and
// one long wrong character weighs as much as two short ones.
type language struct {
	tier  map[rune]uint8 // from 1 to 3 for the frequent ideographs
	tiers [4]float64     // the log-probability of one ideograph of each tier; 0 for those in no tier
	kana  float64        // of one hiragana or katakana
	half  float64        // of one half-width katakana
}

// These are the sizes of the tiers.
const (
	firstTier  = 100
	secondTier = 300
)

// newLanguage spreads the share of each class evenly over its members. Shares
// are of running text: in Chinese news a hundred characters make up two fifths
// of it and a thousand nine tenths, in Japanese news kana are the half.
func newLanguage(frequent string, shares [4]float64, kana, half float64) language {
	l := language{
		tier: make(map[rune]uint8),
		kana: math.Log(kana / 170),
		half: math.Log(half / 63),
	}
	n := [4]int{20000 - 1000} // the other ideographs of U+4E00–9FFF
	for i, r := range []rune(frequent) {
		t := 3
		if i < firstTier {
			t = 1
		} else if i < secondTier {
			t = 2
		}
		l.tier[r] = uint8(t)
		n[t]++
	}
	for t, share := range shares {
		l.tiers[t] = math.Log(share / float64(n[t]))
	}
	return l
}

// languages are made at the first guess, because most editions are UTF-8 and need
// none.
var languages = sync.OnceValue(func() []language {
	return []language{
		newLanguage(frequentHans, [4]float64{0.08, 0.34, 0.20, 0.20}, 0.0005, 0.00001),
		newLanguage(frequentHant, [4]float64{0.10, 0.34, 0.19, 0.19}, 0.0005, 0.00001),
		newLanguage(frequentJapanese, [4]float64{0.03, 0.16, 0.12, 0.11}, 0.40, 0.0005),
	}
})

// These log-probabilities do not depend on the language.
var (
	logASCII   = math.Log(0.06 / 97)
	logMark    = math.Log(0.11 / 60)      // 、。，“” and the full-width forms
	logRareHan = math.Log(0.0005 / 30000) // extension A, compatibility ideographs, planes 2 and 3
	logOther   = math.Log(0.0005 / 3000)  // Latin with accents, Greek, Cyrillic, box drawing
	logHangul  = math.Log(0.00001 / 11172)
	logControl = math.Log(1e-7)
	logWrong   = math.Log(1e-9) // U+FFFD, private use, unassigned
)

func (l *language) log(r rune) float64 {
	switch {
	case r >= 0x20 && r < 0x7F, r == '\n', r == '\r', r == '\t', r == '\f':
		return logASCII
	case r < 0xA0:
		return logControl
	case r >= 0x4E00 && r <= 0x9FFF:
		return l.tiers[l.tier[r]]
	case r >= 0x3000 && r <= 0x301F, r >= 0xFF01 && r <= 0xFF5E,
		r >= 0x2014 && r <= 0x201D, r == 0x2026, r == 0xB7, r == 0x30FB:
		return logMark
	case r >= 0x3041 && r <= 0x30FF:
		return l.kana
	case r >= 0xFF61 && r <= 0xFF9F:
		return l.half
	case r >= 0xAC00 && r <= 0xD7A3:
		return logHangul
	case r == 0xFFFD, unicode.Is(unicode.Co, r), !unicode.IsGraphic(r):
		return logWrong
	case unicode.Is(unicode.Han, r):
		return logRareHan
	}
	return logOther
}

// likelihood gives the log-probability of a text in the language that fits it best.
func likelihood(text string) float64 {
	best := math.Inf(-1)
	ls := languages()
	for i := range ls {
		sum := 0.0
		for _, r := range text {
			sum += ls[i].log(r)
		}
		best = max(best, sum)
	}
	return best
}
