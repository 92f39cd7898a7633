package typeset

import (
	"math/rand/v2"
	"slices"
	"testing"

	"baolan/ui/cells"
)

// checkScan compares the stops of a text with those that the segmenter alone gives.
func checkScan(t *testing.T, text string, s scanner) {
	t.Helper()
	plain := s
	plain.plain = true
	got, want := s.scan(text), plain.scan(text)
	for i := range min(len(got), len(want)) {
		if got[i] != want[i] {
			t.Fatalf("%q: stop %d is %+v, the segmenter's %+v (%+q)", text, i, got[i], want[i], text[want[max(i-1, 0)].at:])
		}
	}
	if len(got) != len(want) {
		t.Fatalf("%q: %d stops, the segmenter's %d", text, len(got), len(want))
	}
}

// The alphabet is every code point that has a trait.
func alphabet() []rune {
	var all []rune
	for c := rune(1); c < 0x30000; c++ {
		if traitOf(c).line != lineOther {
			all = append(all, c)
		}
	}
	return all
}

// The trait of a character agrees with the functions for all of Unicode.
func TestTraits(t *testing.T) {
	for _, c := range alphabet() {
		tr := traitOf(c)
		if k := kindOf(c); k != tr.kind {
			t.Errorf("%U %c: kind %d, want %d", c, c, tr.kind, k)
		}
		for _, p := range []cells.Policy{cells.Narrow, cells.Wide} {
			if w := cells.NewRuler(p).Rune(c); tr.cells != 0 && w != int(tr.cells) {
				t.Errorf("%U %c: %d cells, want %d", c, c, tr.cells, w)
			}
		}
	}
}

// representatives are characters of every class and kind, some of them twice.
const representatives = "中字亿年第名ァあー々，。：；！？、（）「」【】《》“”‘’—…·–～／％＄aZé09 %$+-.,:;/!?()[]{}|&#\u3000¡\u301c①℃±￥Ａ３"

// Every character of the alphabet breaks as the segmenter says before and
// behind every representative, and between any two of them.
func TestScan_EveryCharacter(t *testing.T) {
	around := []rune(representatives)
	for _, c := range alphabet() {
		if c > 0x4E80 && c <= 0x9FFF && c%97 > 0 || c >= 0x3400 && c < 0x4DBF && c%97 > 0 {
			continue // the ideographs are alike
		}
		text := make([]rune, 0, 6*len(around))
		for _, r := range around {
			text = append(text, r, c, r, '5', c, '中', '文')
		}
		checkScan(t, string(text), scanner{measure: 3, level: LevelStrict})
	}
}

// Any three of the representatives have the same stops by the table and by the
// segmenter, at the beginning, in the middle and at the end of a text.
func TestScan_EveryThree(t *testing.T) {
	all := []rune(representatives)
	for _, a := range all {
		for _, b := range all {
			text := make([]rune, 0, 6*len(all))
			for _, c := range all {
				text = append(text, a, b, c, '中', '文')
				if c < 0x80 {
					checkScan(t, string([]rune{a, b, c}), scanner{measure: 9, level: LevelBasic})
				}
			}
			checkScan(t, string(text), scanner{measure: 9, level: LevelBasic})
		}
	}
}

// Texts of any length have the same stops by the table and by the segmenter, with
// anything between: combining marks, emoji, other scripts, line ends, bytes that are no
// UTF-8.
func TestScan_Mixed(t *testing.T) {
	others := []rune("\u0301\u200d\u200b\u00a0\n\r\t👍🏽🇨🇳한글ไทยעב\"'αЖ\u2060\u3099\U00020000가\ufffd¿«»")
	known := []rune(representatives)
	rng := rand.New(rand.NewPCG(1, 2))
	for range 30_000 {
		runes := make([]rune, rng.IntN(40))
		odd := rng.IntN(4)
		for i := range runes {
			switch n := rng.IntN(12); {
			case n < odd:
				runes[i] = others[rng.IntN(len(others))]
			case n < 7:
				runes[i] = known[rng.IntN(6)] // so that runs of ideographs are common
			default:
				runes[i] = known[rng.IntN(len(known))]
			}
		}
		text := []byte(string(runes))
		if rng.IntN(8) == 0 && len(text) > 0 {
			i := rng.IntN(len(text))
			text = slices.Delete(text, i, i+1)
		}
		checkScan(t, string(text), scanner{
			ruler: cells.NewRuler(cells.Policy(rng.IntN(2))), measure: int32(1 + rng.IntN(30)),
			level: Level(1 + rng.IntN(4)), gutter: rng.IntN(2) == 0, lang: Lang(rng.IntN(3)),
		})
	}
}

// Unicode's own cases between Chinese characters have the same stops too.
func TestScan_LineBreakTest(t *testing.T) {
	for _, c := range lineBreakTests(t) {
		checkScan(t, "中文"+string(c.runes)+"中文", scanner{measure: 9, level: LevelBasic})
	}
}

// The paragraphs of the corpus have the same stops at every level.
func TestScan_Corpus(t *testing.T) {
	for _, texts := range sweepTexts(t) {
		for _, text := range texts {
			for level := LevelNone; level <= LevelStrict; level++ {
				checkScan(t, text, scanner{measure: 20, level: level, gutter: true})
			}
		}
	}
}
