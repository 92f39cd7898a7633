package clean

import "testing"

func TestUprightText(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, text, want string }{
		{"none", "老桥「通车」。", "老桥「通车」。"},
		{"vertical marks", "﹁をし﹂に改める︒", "「をし」に改める。"},
		{"forms of the first block alone", "一︑二︒", "一、二。"},
		{"of the second alone", "﹃書﹄", "『書』"},
		{"neighbours that are none", "\uFE20\uFE49\uFF0C", "\uFE20\uFE49\uFF0C"},
		{"bytes that are no UTF-8", "一\xEF\xB8", "一\uFFFD\uFFFD"},
	} {
		if got := UprightText(c.text); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}
