package model

import (
	"reflect"
	"testing"
	"unicode"
)

func TestArticle_Lines(t *testing.T) {
	t.Parallel()
	a := Article{Paragraphs: []Paragraph{
		{Text: "春眠不觉晓，\n处处闻啼鸟。", Kind: Verse},
		{Text: "品种  价\n白菜  1.20", Kind: Table, Rows: [][]string{{"品种", "价"}, {"白菜", "1.20"}}},
		{Text: "正文。"},
	}}
	if n := a.Characters(); n != 12+9+3 {
		t.Errorf("%d characters: line ends and blanks are none", n)
	}
	if got := a.Paragraphs[0].Lines(); !reflect.DeepEqual(got, []string{"春眠不觉晓，", "处处闻啼鸟。"}) {
		t.Errorf("lines %q", got)
	}
	if got := a.Paragraphs[2].Lines(); !reflect.DeepEqual(got, []string{"正文。"}) {
		t.Errorf("lines %q", got)
	}
}

// Every kind has its name in the contract, and one that is none reads as prose.
func TestParagraphKind_Block(t *testing.T) {
	t.Parallel()
	for k, want := range map[ParagraphKind]string{
		Plain: "prose", Subhead: "subhead", Brief: "prose", Note: "note", Table: "table", Verse: "verse", Item: "list",
		Question: "qa", Answer: "qa", Notice: "notice", Caption: "caption", Signature: "signature", Signature + 1: "prose",
	} {
		if got := k.Block(); got != want {
			t.Errorf("%d is %q, want %q", k, got, want)
		}
	}
}

// No space of Unicode is beyond the last that Characters asks for.
func TestArticle_Characters(t *testing.T) {
	t.Parallel()
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if unicode.IsSpace(r) && r > lastSpace {
			t.Errorf("%U is a space beyond %U", r, lastSpace)
		}
	}
}
