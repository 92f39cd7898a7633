package record

import "testing"

// A quotation of paragraphs keeps their ends, one of runs is one paragraph.
func TestFlattenNode_Quotation(t *testing.T) {
	t.Parallel()
	run := func(s string) value {
		return value{keys: []string{"text"}, items: []value{{text: s, scalar: true}}}
	}
	for want, in := range map[string][]value{
		"甲\n乙": {{text: "甲", scalar: true}, {text: "乙", scalar: true}},
		"甲乙":   {run("甲"), run("乙")},
	} {
		v := value{keys: []string{"type", "content"}, items: []value{{text: "blockquote", scalar: true}, {items: in}}}
		if !v.flattenNode() || v.text != want {
			t.Errorf("%q, not %q", v.text, want)
		}
	}
}
