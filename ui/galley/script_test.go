package galley

import (
	"testing"

	"baolan/ui/typeset"
)

func TestScriptOf(t *testing.T) {
	for text, want := range map[string]typeset.Lang{
		"他说：“好。”": typeset.Simplified,
		"她說，「它不亮的那些年」，「那個方向。」":    typeset.Traditional,
		"市は十一日、新しい橋を開通した。「便利になる」": typeset.Japanese,
		"店名“の”字号「茶」":              typeset.Simplified,
		"":                        typeset.Simplified,
	} {
		if got := scriptOf([]Part{{Text: text}}); got != want {
			t.Errorf("%q is %v, want %v", text, got, want)
		}
	}
}
