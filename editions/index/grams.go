package index

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The tokenizer "ascii" parts at every ASCII character that is no letter or
// digit and at nothing else. Tokens may hold such characters too, so they are
// written in their full width form, which no folded text contains.
const fullWidth = '！' - '!'

// appendToken writes a character of a folded text as a part of a token.
func appendToken(b []byte, r rune) []byte {
	switch {
	case r == ' ':
		r = '\u3000'
	case r < ' ' || r == 0x7f:
		r = utf8.RuneError
	case r < utf8.RuneSelf && !isWord(r):
		r += fullWidth
	}
	return utf8.AppendRune(b, r)
}

func isWord(r rune) bool { return r >= '0' && r <= '9' || r >= 'a' && r <= 'z' }

// appendPairs writes the tokens of one part of an article.
func appendPairs(b []byte, folded string) []byte {
	last := rune(-1)
	for _, r := range folded {
		if last >= 0 {
			b = appendToken(appendToken(b, last), r)
			b = append(b, ' ')
		}
		last = r
	}
	if last >= 0 {
		b = append(appendToken(b, last), ' ')
	}
	return b
}

// phrase is the full-text phrase that stands where a folded text of two
// characters and more stands.
func phrase(folded string) string {
	b := []byte{'"'}
	last := rune(-1)
	for _, r := range folded {
		if last >= 0 {
			b = appendToken(appendToken(b, last), r)
			b = append(b, ' ')
		}
		last = r
	}
	b[len(b)-1] = '"' // over the last space
	return string(b)
}

// single is the token of a text of one character.
func single(folded string) string {
	r, _ := utf8.DecodeRuneInString(folded)
	return string(append(appendToken([]byte{'"'}, r), '"'))
}

// characters collects the different characters of texts.
type characters struct {
	basic [1 << 16 / 64]uint64
	rare  map[rune]bool
	list  []rune
}

func (c *characters) add(r rune) {
	if r >= 1<<16 {
		if !c.rare[r] {
			if c.rare == nil {
				c.rare = map[rune]bool{}
			}
			c.rare[r] = true
			c.list = append(c.list, r)
		}
		return
	}
	if w, bit := r/64, uint64(1)<<(r%64); c.basic[w]&bit == 0 {
		c.basic[w] |= bit
		c.list = append(c.list, r)
	}
}

// tokens writes the characters as tokens and forgets them.
func (c *characters) tokens() []byte {
	var b []byte
	for _, r := range c.list {
		b = append(appendToken(b, r), ' ')
		if r < 1<<16 {
			c.basic[r/64] = 0
		}
	}
	c.list, c.rare = c.list[:0], nil
	return b
}

// latin tells whether a query may be pinyin initials: two letters and more
// and nothing else.
func latin(s string) bool {
	return len(s) >= 2 && !strings.ContainsFunc(s, func(r rune) bool {
		return r > unicode.MaxASCII || !unicode.IsLetter(r)
	})
}
