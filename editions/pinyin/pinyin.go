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

// Mode is over which characters Pinyin stands.
type Mode uint8

// The modes.
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

// Names are the names that Parse reads, in the order of the constants.
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

// Next gives the mode behind m in the order of the constants, and the first behind
// the last.
func (m Mode) Next() Mode { return (m + 1) % Mode(len(names)) }

// Made by: go run ./maketable; see there for the sources.
//
//go:embed readings.gz
var readingsTable []byte

// table has the syllables of characters, and of words that are read otherwise.
type table struct {
	single map[rune]string
	rare   map[rune]bool
	words  map[string]string
	most   map[rune]int // bytes of the longest word that begins with a character
}

// readings unpacks what is embedded, when the first reading of a process is asked
// for.
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

// Syllable is how the character at byte At of a text is read.
type Syllable struct {
	At   int
	Text string // zhuāng
}

// Read gives the syllables of a text, in its order, for the characters that a
// mode asks for.
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
		if c < 0x3007 { // the first character with a reading
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

// longest gives the longest word that a text begins with, whose first character
// is c; "" for none.
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
