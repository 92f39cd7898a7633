package pattern

import "testing"

func TestOf(t *testing.T) {
	date := Of(`(\d+)月(\d+)日`)
	if m := date().FindStringSubmatch("12月28日"); len(m) != 3 || m[1] != "12" || m[2] != "28" {
		t.Errorf("found %q", m)
	}
	if first, second := date(), date(); first != second {
		t.Error("the expression is compiled twice")
	}
	wrong := Of(`(`) // no panic before it is asked for
	defer func() {
		if recover() == nil {
			t.Error("what is no expression does not panic")
		}
	}()
	wrong()
}

func TestNeeding(t *testing.T) {
	page := Needing("版", `第?(\d+)版`)
	never := Needing("版", `(`)
	if never.MatchString("页") || never.FindString("页") != "" || never.FindStringSubmatch("页") != nil ||
		never.FindAllStringSubmatchIndex("页", -1) != nil || never.ReplaceAllString("页", "") != "页" {
		t.Error("a text without the characters is answered otherwise")
	}
	const text = "第3版 4版"
	if !page.MatchString(text) || page.FindString(text) != "第3版" || page.FindStringSubmatch(text)[1] != "3" ||
		len(page.FindAllStringSubmatchIndex(text, -1)) != 2 || page.ReplaceAllString(text, "") != " " {
		t.Error("an expression finds otherwise than regexp does")
	}
}
