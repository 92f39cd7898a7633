package decode

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

func TestName(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		in   encoding.Encoding
		name string
	}{
		{simplifiedchinese.GBK, "清河日报-2024-03-07-01版.txt"},
		{simplifiedchinese.GBK, "永康日报"},
		{simplifiedchinese.GB18030, "第01版：要闻.txt"},
		{simplifiedchinese.GBK, "晚报2020年12月29日"},
		{simplifiedchinese.GBK, "副刊"},
		{traditionalchinese.Big5, "自由時報-2024-03-07-A1.txt"},
	} {
		b, err := c.in.NewEncoder().String(c.name)
		if err != nil {
			t.Fatal(err)
		}
		if got := Name("papers/" + b); got != "papers/"+c.name {
			t.Errorf("%s: %q", c.name, got)
		}
	}
	for _, plain := range []string{"", "a/b.txt", "清河/报.txt"} {
		if got := Name(plain); got != plain {
			t.Errorf("%q became %q", plain, got)
		}
	}
	for b := range 256 {
		for _, name := range []string{string([]byte{byte(b)}), "a" + string([]byte{byte(b), '.', 't'}), "报" + string([]byte{byte(b)})} {
			if got := Name(name); !utf8.ValidString(got) || got == "" && name != "" {
				t.Errorf("%q became %q", name, got)
			}
		}
		// A byte that is none changes nothing of what stands before it and far behind
		// it: no name is UTF-16.
		for _, name := range []string{"page-34a%2b.jpg", "page-34%.jpg", "page-%b234.jpg", "page-34a%%.jpg"} {
			name = strings.ReplaceAll(name, "%", string([]byte{byte(b)}))
			if got := Name(name); !strings.HasPrefix(got, "page-") || !strings.HasSuffix(got, "jpg") {
				t.Errorf("%q became %q", name, got)
			}
		}
	}
}
