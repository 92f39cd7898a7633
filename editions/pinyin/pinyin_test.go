package pinyin

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func syllables(text string, m Mode) string {
	var list []string
	for _, s := range Read(text, m) {
		list = append(list, s.Text)
	}
	return strings.Join(list, " ")
}

// Characters with several readings are read by the words they stand in.
func TestRead(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"银行行长": "yín háng háng zhǎng", "行走": "xíng zǒu", "重庆的重量": "chóng qìng de zhòng liàng",
		"音乐和快乐": "yīn yuè hé kuài lè", "首都": "shǒu dū", "都是": "dōu shì", "会计": "kuài jì", "开会": "kāi huì",
		"校长": "xiào zhǎng", "长江": "cháng jiāng", "孩子": "hái zi", "一个不": "yī gè bù", "睡觉": "shuì jiào", "觉得": "jué de",
		"Go 1.26，。": "", "發展": "fā zhǎn", "第3版": "dì bǎn",
	} {
		if got := syllables(text, All); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

func TestRead_Rare(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"饕餮盛宴": "tāo tiè", "发展經濟": "", "郫县豆瓣": "pí", "皇后的頭髮": "", "燊海井": "shēn", "瓘": "guàn",
	} {
		if got := syllables(text, Rare); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
	if Read("饕餮", Off) != nil {
		t.Error("there are syllables where none are asked for")
	}
}

// Every syllable is of a character of the text, in its order; those of rare
// characters are among those of all.
func TestRead_Places(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(r *rapid.T) {
		text := rapid.StringOf(rapid.RuneFrom([]rune("银行长重庆饕餮了的，a 1\u00a0髮瓘"))).Draw(r, "text")
		all := map[Syllable]bool{}
		last := -1
		for _, s := range Read(text, All) {
			if s.At <= last || s.At >= len(text) || s.Text == "" || strings.ContainsAny(s.Text, " ,\t") {
				r.Fatalf("%q: %+v behind %d", text, s, last)
			}
			last, all[s] = s.At, true
		}
		for _, s := range Read(text, Rare) {
			if !all[s] {
				r.Fatalf("%q: %+v is not among all", text, s)
			}
		}
	})
}

func TestParse(t *testing.T) {
	t.Parallel()
	for m := Off; m <= All; m++ {
		if got, ok := Parse(m.String()); !ok || got != m {
			t.Errorf("%v is read as %v, %v", m, got, ok)
		}
	}
	if _, ok := Parse("zhuyin"); ok || All.Next() != Off {
		t.Error("an unknown mode is known, or the last has none behind it")
	}
}
