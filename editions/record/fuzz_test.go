package record

import (
	"context"
	"testing"

	"baolan/editions/clean"
	"baolan/editions/format"
	"baolan/internal/fixture/onefile"
)

// Any bytes are read without a panic, what is read is clean, and the errors name the
// file.
func fuzz(f *testing.F, of format.Format, seeds ...string) {
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		in := onefile.Input("a", b)
		in.MaxBytes = 1 << 20
		in.Left = func(e *format.Error) {
			if e.Path == "" || e.Line == 0 {
				t.Errorf("the finding %v has no place", e)
			}
		}
		err := of.Read(context.Background(), in, func(p *format.Page) error {
			texts := []string{p.Name, p.Label, p.Stated.Paper, p.Origin.Text}
			for i := range p.Articles {
				a := &p.Articles[i]
				texts = append(append(texts, a.Kicker, a.Deck, a.Byline, a.Dateline, a.Label), a.Headline...)
				for _, q := range a.Paragraphs {
					texts = append(texts, q.Text)
				}
			}
			for _, s := range texts {
				if c, _ := clean.Text(s); c != s {
					t.Errorf("%q is not clean", s)
				}
			}
			return nil
		})
		if e, ok := err.(*format.Error); err != nil && (!ok || e.Path == "") { //nolint:errorlint // it is not wrapped
			t.Errorf("the error is %v", err)
		}
	})
}

func FuzzJSON(f *testing.F) {
	fuzz(f, JSON{}, "", "{", `{"title":"甲\u001b[31m","content":"<p>乙</p>\n丙"}`, `[{"标题":"甲","正文":["乙"]},{"标题":`, "{\"title\":\"a\"\n{\"title\":\"b\"}\n",
		`{"paper":"浣江日报","date":20260312,"pages":[{"page":"A01","name":"要闻","articles":[{"headline":["甲","乙"],"paragraphs":["丙"]}]}]}`,
		`{"2026-03-12":{"01版：要闻":[{"title":"甲","content":"乙"}]}}`)
}

func FuzzCSV(f *testing.F) {
	fuzz(f, CSV{}, "", "标题,正文\n甲,乙\n", "\ufefftitle\tcontent\tdate\n\"甲\n乙\"\t丙\t2026-03-12", "date;title\n\"a;b\n", "title,content\n\x1b,\x9b\n")
}

func FuzzDump(f *testing.F) {
	fuzz(f, Dump{}, "", "INSERT INTO `a` (`title`,`content`) VALUES ('甲\\n','乙'),(NULL,0);", "CREATE TABLE a (title TEXT, content TEXT);\nINSERT INTO a VALUES('甲','乙'';--", "COPY a (title, content) FROM stdin;\n甲\t\x1b乙\\n\n\\.\n", "INSERT INTO a (title) VALUES ((((", "/*", "--", "CREATE INDEX i ON a (title);")
}

func FuzzFeed(f *testing.F) {
	fuzz(f, Feed{}, "", "<rss><channel><title>甲</title><item><title>乙</title><description>&lt;p&gt;丙</description></item></channel></rss>", "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title type='html'>&amp;lt;\x1b</title><content type='xhtml'><div>丁</div></content></entry>", "<?xml version='1.1'?><rss/>", "<rss><item>&nbsp;&x;</item>", "<rss><item><item><item>")
}

func FuzzHugo(f *testing.F) {
	fuzz(f, Hugo{}, "", "---\ntitle: 甲\ndate: 2026-03-12T08:00:00+08:00\n---\n\n正文。\n\n{{< figure src=\"a\" caption=\"乙\" >}}\n", "+++\ntitle = \"甲\\\"\"\n+++\n# 甲\n\n![丙](x)\n", "---\ntitle: [\n---\n", "---\ntitle: &a [*a]\n---\n", "{\"title\": \"甲\"}\n\n正文。\n", "{\"title\": \"甲\", \"title\": [{}]}\n[")
}
