package markup

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"

	"baolan/editions/decode"
)

func TestPlainText(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"<p>甲<p>乙":                                                    "甲\n乙",
		"<div>甲<br>乙</div>丙":                                          "甲\n乙\n丙",
		"甲\n乙 a\n b":                                                  "甲乙 a b",
		"<table><tr><td>一<td>二<tr><td>三":                              "一\n二\n三",
		"<script>x</script><style>y</style>甲":                         "甲",
		"<head><title>x</title><div>没有结束的头</div>":                     "没有结束的头",
		strings.Repeat("<div><span>", 2000) + "<p>甲</p><p>乙</p>":      "甲\n乙",
		"<a href=1>甲<a href=2>乙":                                      "甲乙",
		"<td></div>甲":                                                 "甲",
		"<![CDATA[甲<b>乙]]>":                                           "甲<b>乙",
		"<p>甲<script>document.write(view(\"乙&nbsp;\"))</script>丙</p>": "甲乙\u00a0丙",
	} {
		d := Parse(in)
		if got := d.PlainText(0, len(d.Nodes)); got != want {
			t.Errorf("%.60q reads %q, want %q", in, got, want)
		}
		for i, n := range d.Nodes {
			if n.End <= i || n.End > len(d.Nodes) || n.Parent >= i || n.Parent >= 0 && n.End > d.Nodes[n.Parent].End {
				t.Errorf("%.60q: node %d ends at %d and stands in %d", in, i, n.End, n.Parent)
			}
		}
	}
}

// The bytes decide before the declaration.
func TestDecode(t *testing.T) {
	t.Parallel()
	const text = "朱镕基题写的“垚”字碑，今日在石鼓湾揭幕，三千余人到场观看。"
	gbk, _ := simplifiedchinese.GBK.NewEncoder().String(text)
	for _, declared := range []string{"gb2312", "utf-8", "GBK", "", "iso-8859-1"} {
		for _, body := range []string{text, gbk} {
			b := []byte(`<meta charset="` + declared + `"><p>` + body)
			s, _, err := Decode(b, "")
			if err != nil || !strings.Contains(s, text) {
				t.Errorf("under %q: %q, %v", declared, s, err)
			}
		}
	}
}

// What begins as a file of another kind is no page, whatever encoding is named in it.
func TestDecode_OtherFiles(t *testing.T) {
	t.Parallel()
	for _, head := range []string{"%PDF-1.4\n", "PK\x03\x04", "\x89PNG\r\n\x1a\n"} {
		b := []byte(head + `<meta charset=gb2312>` + "\xb3\xc7\xc4\xcf")
		if _, _, want := decode.Bytes(b, ""); want == nil {
			t.Fatalf("%q is read as text", head)
		} else if s, _, err := Decode(b, ""); err == nil {
			t.Errorf("%q is read as %q", head, s)
		}
	}
}
