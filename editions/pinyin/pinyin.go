// Package pinyin tells how Han characters are read, in Pinyin with marked tones.
//
// It reads by words where they are read otherwise than their characters alone:
// 银行 is yín háng, 行走 is xíng zǒu. It promises one syllable for a character it
// knows, and says which characters a reader may not know. It does not know how
// syllables are set over text.
package pinyin

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
	"unicode/utf8"

	"baolan/editions/packed"
)

// Mode says over which characters Pinyin is shown.
type Mode uint8

// These are the modes.
const (
	Off  Mode = iota
	Rare      // over characters outside of the first level of GB/T 2312, in either script
	All
)

var names = [...]string{"off", "rare", "all"}

// String gives the name by which settings call the mode.
func (m Mode) String() string {
	if int(m) < len(names) {
		return names[m]
	}
	return fmt.Sprintf("Mode(%d)", uint8(m))
}

// Names gives the names that Parse reads, in the order of the constants.
func Names() []string { return names[:] }

// Parse reads a name that String gives.
func Parse(name string) (Mode, bool) {
	for i, n := range names {
		if n == name {
			return Mode(i), true //nolint:gosec // one of three
		}
	}
	return Off, false
}

// Next gives the mode after m in the order of the constants, and after the last the
// first.
func (m Mode) Next() Mode { return (m + 1) % Mode(len(names)) }

// Made by: go run ./maketable; see there for the sources.
//
//go:embed readings.gz
var readingsTable []byte

// table has the syllables of characters, and of the words in which characters are read
// in another way.
type table struct {
	single map[rune]string
	rare   map[rune]bool
	words  map[string]string
	most   map[rune]int // the length in bytes of the longest word that begins with a character
}

// readings unpacks the embedded table at the first use in a process.
var readings = sync.OnceValue(func() *table {
	t := &table{single: make(map[rune]string, 45_000), rare: make(map[rune]bool, 40_000), words: map[string]string{}, most: map[rune]int{}}
	for line := range packed.Lines("the readings", readingsTable) {
		key, syllables, _ := strings.Cut(line, "\t")
		c, size := utf8.DecodeRuneInString(key)
		if size == len(key) {
			t.single[c], t.rare[c] = strings.TrimSuffix(syllables, "*"), strings.HasSuffix(syllables, "*")
			continue
		}
		t.words[key] = syllables
		t.most[c] = max(t.most[c], len(key))
	}
	return t
})

// Syllable is the reading of the character at byte At of a text.
type Syllable struct {
	At   int
	Text string // zhuāng
}

// Read gives the syllables of the characters of a text for which a mode asks, in their
// order.
func Read(text string, m Mode) []Syllable {
	if m == Off {
		return nil
	}
	var list []Syllable
	put := func(at int, c rune, syllable string) {
		if m == All || readings().rare[c] {
			list = append(list, Syllable{at, syllable})
		}
	}
	for at := 0; at < len(text); {
		c, size := utf8.DecodeRuneInString(text[at:])
		if c < 0x3007 { // it is before the first character that has a reading
			at += size
			continue
		}
		t := readings()
		if word := t.longest(text[at:], c); word != "" {
			syllables := strings.Fields(t.words[word])
			i := 0
			for k, c := range word {
				put(at+k, c, syllables[i])
				i++
			}
			at += len(word)
			continue
		}
		if s := t.single[c]; s != "" {
			put(at, c, s)
		}
		at += size
	}
	return list
}

// longest gives the longest word with which a text begins; c is the text's first
// character. It is "" if there is none.
func (t *table) longest(text string, c rune) string {
	for n := min(t.most[c], len(text)); n > utf8.RuneLen(c); n-- {
		if n < len(text) && !utf8.RuneStart(text[n]) {
			continue
		}
		if _, ok := t.words[text[:n]]; ok {
			return text[:n]
		}
	}
	return ""
}
