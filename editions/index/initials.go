package index

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// sound is a character of a headline with the first letters of its readings: 重 has c
// and z, as in 重庆 and 重大. at is its byte in the headline.
type sound struct {
	letters []byte
	at      int
}

// sounds gives the initials of a headline's characters. A letter or digit is its own
// initial; punctuation and spaces are skipped: “科技周”开幕 begins with kjz.
func sounds(headline string) []sound {
	var list []sound
	for i, r := range headline {
		var letters []byte
		switch {
		case unicode.Is(unicode.Han, r):
			letters = []byte(lettersOf(r))
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if r = unicode.ToLower(narrow(r)); r <= unicode.MaxASCII {
				letters = []byte{byte(r)}
			}
		default:
			continue
		}
		list = append(list, sound{letters, i})
	}
	return list
}

// lettersOf gives the first letters of all readings of a Han character.
func lettersOf(r rune) string {
	if r < firstHan || r > lastHan {
		return ""
	}
	at := 2 * int(r-firstHan)
	return letterSets[int(letterIndex[at])<<8|int(letterIndex[at+1])]
}

func narrow(r rune) rune {
	if r >= '！' && r <= '～' {
		return r - '！' + '!'
	}
	return r
}

// appendInitials writes a token for every two initials that follow each other in any
// reading.
func appendInitials(b []byte, list []sound) []byte {
	var seen [1 << 14]bool
	for i := range list[:max(len(list)-1, 0)] {
		for _, x := range list[i].letters {
			for _, y := range list[i+1].letters {
				if at := int(x)<<7 | int(y); !seen[at] { // both letters are ASCII
					seen[at] = true
					b = append(utf8.AppendRune(b, markInitials), x, y, ' ')
				}
			}
		}
	}
	return b
}

// initialMatch gives the full-text query for initials.
func initialMatch(query string) match {
	var parts []match
	for i := 0; i+2 <= len(query) && len(parts) < mostPairs; i++ {
		parts = append(parts, has(string(markInitials)+query[i:i+2]))
	}
	return all(parts...)
}

// FindInitials gives the range of bytes of a headline whose pinyin initials are the
// query; ok is false if there is none.
func FindInitials(headline, query string) (start, end int, ok bool) {
	query = strings.ToLower(query)
	list := sounds(headline)
	for i := 0; i+len(query) <= len(list); i++ {
		j := 0
		for j < len(query) && slices.Contains(list[i+j].letters, query[j]) {
			j++
		}
		if j < len(query) {
			continue
		}
		end = len(headline)
		if i+j < len(list) {
			end = list[i+j].at
		}
		// Punctuation that follows the last character does not belong to the range.
		end = list[i+j-1].at + len(strings.TrimRightFunc(headline[list[i+j-1].at:end], func(r rune) bool {
			return !unicode.IsLetter(r) && !unicode.IsDigit(r)
		}))
		return list[i].at, end, true
	}
	return 0, 0, false
}
