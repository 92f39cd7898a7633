// Maketable packs the readings that package pinyin embeds: the first reading of
// every Han character, from the dictionary of github.com/mozillazg/go-pinyin
// (MIT), and over it the characters and words of the npm package pinyin-pro (MIT):
// its words are those whose characters are read otherwise than alone.
//
//	npm pack pinyin-pro@3.29.4 && tar xzf pinyin-pro-*.tgz
//	node maketable/words.mjs package > words.tsv
//	go run ./maketable -words words.tsv
//
// go-pinyin's dictionary is a map that a program which links it builds at every
// start; what is packed here is unpacked when the first reading is asked for.
//
// A line is "text" TAB "syllables", the syllables parted by spaces; behind the
// syllable of a rare character stands a "*". The order is: the single
// characters in the order of their bytes, then the words in the order of
// their bytes.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/mozillazg/go-pinyin"
	"golang.org/x/text/encoding/simplifiedchinese"

	"baolan/editions/packed"
	"baolan/editions/script"
)

func main() {
	words := flag.String("words", "words.tsv", "words with their readings")
	out := flag.String("o", "readings.gz", "file to write")
	flag.Parse()
	if err := run(*words, *out); err != nil {
		fmt.Fprintln(os.Stderr, "maketable:", err)
		os.Exit(1)
	}
}

func run(words, out string) error {
	in, err := os.Open(words)
	if err != nil {
		return err
	}
	defer in.Close()
	return packed.WriteFile(out, func(w io.Writer) error { return write(w, in) })
}

// usual are characters whose first reading in both dictionaries is not the one
// that a newspaper has most often.
var usual = map[string]string{
	"嚣": "xiāo", "矽": "xī", "啦": "la", "瘩": "da", "夹": "jiā", "葛": "gé", "闷": "mèn", "咳": "ké", "爪": "zhǎo",
	"咀": "jǔ", "喇": "lǎ", "拧": "níng", "曲": "qū",
}

func write(w io.Writer, in io.Reader) error {
	single, words := map[string]string{}, map[string][]string{}
	for code, readings := range pinyin.PinyinDict {
		first, _, _ := strings.Cut(readings, ",")
		single[string(rune(code))] = first //nolint:gosec // a code point
	}
	lines := bufio.NewScanner(in)
	for lines.Scan() {
		text, syllables, _ := strings.Cut(lines.Text(), "\t")
		switch list := strings.Fields(syllables); {
		case len(list) != utf8.RuneCountInString(text):
		case len(list) == 1:
			single[text] = list[0]
		default:
			words[text] = list
		}
	}
	if err := lines.Err(); err != nil {
		return err
	}
	maps.Copy(single, usual)
	for _, c := range slices.Sorted(maps.Keys(single)) {
		mark := ""
		if isRare(c) {
			mark = "*"
		}
		if _, err := fmt.Fprintf(w, "%s\t%s%s\n", c, single[c], mark); err != nil {
			return err
		}
	}
	for _, word := range slices.Sorted(maps.Keys(words)) {
		if list := words[word]; isReadOtherwise(word, list, single) {
			if _, err := fmt.Fprintf(w, "%s\t%s\n", word, strings.Join(list, " ")); err != nil {
				return err
			}
		}
	}
	return nil
}

// isReadOtherwise reports whether a word is read otherwise than its characters are alone. The
// tones that 一 and 不 take before others are not written, and are set right.
func isReadOtherwise(word string, list []string, single map[string]string) bool {
	other := false
	for i, c := range []rune(word) {
		switch c {
		case '一':
			list[i] = "yī"
		case '不':
			list[i] = "bù"
		}
		other = other || list[i] != single[string(c)]
	}
	return other
}

// isRare reports whether a character is outside of the first level of GB/T 2312, the
// 3,755 characters in common use, and so is the Simplified one that it stands for.
func isRare(c string) bool {
	for _, form := range []string{c, script.Convert(c, script.Taiwan, script.Simplified).String} {
		b, err := simplifiedchinese.GBK.NewEncoder().String(form)
		if err == nil && len(b) == 2 && b[0] >= 0xB0 && b[0] <= 0xD7 && b[1] >= 0xA1 {
			return false
		}
	}
	return true
}
