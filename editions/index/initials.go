package index

import (
	"slices"
	"strings"
	"unicode"
)

// sound is a character of a headline with the first letters that its readings
// have: 重 has c and z, for 重庆 and 重大. At is its byte in the headline.
type sound struct {
	letters []byte
	at      int
}

// sounds gives the initials of a headline. Letters and digits are their own;
// marks and spaces are skipped: “科技周”开幕 begins with kjz.
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
		return r - fullWidth
	}
	return r
}

// initialTokens writes every two and three initials that follow each other in
// any reading. Two letters are found by a token of two, more by those of three.
func initialTokens(list []sound) string {
	var tokens []string
	for i := range list {
		for _, a := range list[i].letters {
			if i+1 >= len(list) {
				continue
			}
			for _, b := range list[i+1].letters {
				tokens = append(tokens, string([]byte{a, b}))
				if i+2 >= len(list) {
					continue
				}
				for _, c := range list[i+2].letters {
					tokens = append(tokens, string([]byte{a, b, c}))
				}
			}
		}
	}
	slices.Sort(tokens)
	return strings.Join(slices.Compact(tokens), " ")
}

// initialMatch is the full-text query for initials, exact for two and three.
func initialMatch(query string) string {
	query = strings.ToLower(query)
	if len(query) == 2 {
		return `initials : "` + query + `"`
	}
	var parts []string
	for i := 0; i+3 <= len(query); i++ {
		parts = append(parts, `"`+query[i:i+3]+`"`)
	}
	slices.Sort(parts)
	return "initials : (" + strings.Join(slices.Compact(parts), " AND ") + ")"
}

// findInitials gives the byte range of a headline whose initials a query
// spells; ok is false for none.
func findInitials(headline, query string) (start, end int, ok bool) {
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
		// Marks behind the last character do not belong to it.
		end = list[i+j-1].at + len(strings.TrimRightFunc(headline[list[i+j-1].at:end], func(r rune) bool {
			return !unicode.IsLetter(r) && !unicode.IsDigit(r)
		}))
		return list[i].at, end, true
	}
	return 0, 0, false
}
