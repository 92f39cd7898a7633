package linekind

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"baolan/internal/fixture/corpus"
)

// The characters that tell a line without an expression are none that the
// expression takes: on every line of the corpus and on forms of numbers both say
// the same.
func TestLinesToldWithoutAnExpression(t *testing.T) {
	t.Parallel()
	lines := []string{
		"第3页", "第十二頁/共24页", "页码：7", "共8页，第3页", "12页", "— 3 —", "－ⅳ－", "~十二~", "·5·", "★12★", "3/24", "3 of 24",
		"Page 12", "P.3", "PAGE 7 of 9", "xiv", "XIV", "Ⅻ", "12", "[12]", "〔3〕", "《3》", "A03", "h12", "|7|", "5·", "３", "［３］",
		"1. 一", "（三）甲", "④乙", "十一、丙", "第3、丁", "甲……3", "甲 12版", "甲（3）", "甲/P12頁", "正文：", "【內容】", "Content:", "标题：甲",
	}
	for _, p := range corpusTexts(t) {
		lines = append(lines, strings.Split(p, "\n")...)
	}
	for _, l := range lines {
		s := HalfWidth(strings.Join(strings.Fields(l), ""))
		if (certainNumbers().MatchString(s) || weakPages().MatchString(s)) && strings.IndexFunc(s, isNotOfNumber) >= 0 {
			t.Errorf("%q is a page's number with a character that none has", l)
		}
		if entryHead().MatchString(l) && !entryFirst.Has([]rune(l)[0]) {
			t.Errorf("%q is an entry that begins as none does", l)
		}
		if r := []rune(l); pageTail().MatchString(l) && !pageLast.Has(r[len(r)-1]) {
			t.Errorf("%q points at a page and ends as none does", l)
		}
	}
}

// corpusTexts gives the program's own pages and the typeset ones.
func corpusTexts(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("../../samples/data/*/*/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no samples", err)
	}
	var texts []string
	for _, f := range append(files, corpus.Texts(t)...) {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(b))
	}
	return texts
}
