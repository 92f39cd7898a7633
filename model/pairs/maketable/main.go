// Maketable writes the two tables of pairs of characters that package pairs embeds, out of the
// word list of jieba with its frequencies (jieba.dict.utf8):
//
//	go mod download -json github.com/yanyiwu/gojieba@v1.4.6
//	go run ./maketable -words DIR/deps/cppjieba/dict/jieba.dict.utf8
//
// A line holds a character and, behind it, those that stand behind it in words.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// A table keeps a pair that is met often, and more often than its characters would
// stand together by chance.
var tables = [...]struct {
	name       string
	met, times float64 // how often it is met at least, and how many times as often as by chance
}{
	{"pairs.txt", 350, 2},
	{"firm.txt", 50, 80},
}

func main() {
	words := flag.String("words", "jieba.dict.utf8", "jieba's list of words")
	out := flag.String("o", ".", "folder to write into")
	flag.Parse()
	if err := run(*words, *out); err != nil {
		fmt.Fprintln(os.Stderr, "maketable:", err)
		os.Exit(1)
	}
}

func run(words, out string) error {
	f, err := os.Open(words)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }() // nothing was written
	met, before, behind, total := map[[2]rune]float64{}, map[rune]float64{}, map[rune]float64{}, 0.0
	in := bufio.NewScanner(f)
	for in.Scan() {
		fields := strings.Fields(in.Text())
		if len(fields) < 2 {
			continue
		}
		n, err := strconv.ParseFloat(fields[1], 64)
		if err != nil {
			return fmt.Errorf("%s: %w", in.Text(), err)
		}
		word := []rune(fields[0])
		for i := 1; i < len(word); i++ {
			if x, y := word[i-1], word[i]; isHan(x) && isHan(y) {
				met[[2]rune{x, y}] += n
				before[x] += n
				behind[y] += n
				total += n
			}
		}
	}
	if err := in.Err(); err != nil {
		return err
	}
	for _, t := range tables {
		rows := map[rune][]rune{}
		for p, n := range met {
			if n >= t.met && n*total >= t.times*before[p[0]]*behind[p[1]] {
				rows[p[0]] = append(rows[p[0]], p[1])
			}
		}
		if err := os.WriteFile(filepath.Join(out, t.name), []byte(textOf(rows)), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// textOf writes a row for each first character, in order.
func textOf(rows map[rune][]rune) string {
	var b strings.Builder
	for _, r := range slices.Sorted(maps.Keys(rows)) {
		slices.Sort(rows[r])
		b.WriteString(string(r) + string(rows[r]) + "\n")
	}
	return b.String()
}

func isHan(r rune) bool { return r >= 0x4E00 && r < 0xA000 }
