package web

import (
	"bytes"
	"context"
	"encoding/base64"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"baolan/editions/clean"
	"baolan/editions/format"
	"baolan/internal/fixture/growth"
	"baolan/internal/fixture/onefile"
)

// FuzzRead reads any bytes as a saved page: nothing panics, what is read is clean, and
// the errors are those of the contract.
func FuzzRead(f *testing.F) {
	files, _ := filepath.Glob("../source/testdata/saved/cases/*/*/*/*/*.htm*")
	for _, name := range files {
		if b, err := os.ReadFile(name); err == nil {
			f.Add(b)
		}
	}
	for _, s := range []string{
		"", "<p>", "<html><div id=ozoom><p>一二三四五六七八九十一二三四五六七八九十。<table><tr><td>甲<td>乙<tr><td>丙<td>丁</table>",
		"<!--enpproperty <title>甲\x1b]52;c;eA==\a</title> /enpproperty--><!--enpcontent--><p>正文\x9b31m。&#27;[2J&#x202e;<!--/enpcontent-->",
		"<!--<npm:article-title>-->甲<!--</npm:article-title>--><founder-content><p>乙。",
		"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<h1>=E7=94=B2</h1><p>x=\r\n--x--",
		"MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n" + base64.StdEncoding.EncodeToString([]byte("<h1>甲乙</h1><p>这是一句足够长的话，用来当作文章的正文，读得出来。</p>")),
		"<script>document.write(\"\\u4e00\\x41<script>document.write('x')<\\/script>\")</script>",
		"<map><area coords=1,2,3,4 href=content_1.htm></map><a href=content_1.htm>标题</a><div xy='[{\"x\":1,\"y\":2},{\"x\":3,\"y\":4}]' onclick=\"go('content_1.htm')\">",
		"<meta http-equiv=refresh content='0;url=a.htm'>", "HTTP/1.1 200 OK\r\n\r\n<p>甲。",
		`<script type="application/ld+json">[{"@type":"NewsArticle","headline":"甲\u001b乙","author":[{"name":"丙"}]}]</script><p>这是一句足够长的话，用来当作文章的正文，读得出来。</p>`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		in := onefile.Input("content_1.htm", b)
		in.MaxBytes = 1 << 20
		err := Format{}.Read(context.Background(), in, func(p *format.Page) error {
			checkClean(t, p)
			return nil
		})
		if e, ok := err.(*format.Error); err != nil && (!ok || e.Path == "") { //nolint:errorlint // it is not wrapped
			t.Errorf("the error is %v", err)
		}
	})
}

// checkClean reports what stands on a page and may not be shown.
func checkClean(t *testing.T, p *format.Page) {
	t.Helper()
	texts := []string{p.Name, p.Label, p.Stated.Paper, p.Origin.Text}
	for i := range p.Articles {
		a := &p.Articles[i]
		texts = append(append(texts, a.Kicker, a.Deck, a.Byline, a.Dateline, a.Label), a.Headline...)
		for _, q := range a.Paragraphs {
			texts = append(texts, q.Text)
			for _, row := range q.Rows {
				texts = append(texts, row...)
			}
		}
	}
	for _, b := range p.Other {
		texts = append(texts, b.Lines...)
	}
	for _, s := range texts {
		if c, _ := clean.Text(s); c != s {
			t.Errorf("%q is not clean", s)
		}
	}
}

// Time grows with the length of a page, whatever it is made of.
func TestGrowth(t *testing.T) {
	if testing.Short() {
		t.Skip("long pages")
	}
	for name, unit := range map[string]string{
		"open elements": "<div><span>", "paragraphs": "<p>这是一句话，不长也不短。", "lines": "这是一句话，不长也不短。<br>",
		"links": "<a href=content_1.htm>标题文字</a>", "areas": "<area coords=1,2,3,4 href=content_2.htm>", "marks": "<!--enpcontent-->甲<!--/enpcontent-->",
		"cells": "<tr><td>一<td>二", "tables": "<table><tr><td>", "headings": "<h1>标题标题</h1>", "scripts": `<script>document.write("<p>一二三</p>")</script>`,
		"section ends": "<div><p>相关新闻</p>", "bodies": "<div id=ozoom>一二三四五六七八九十一二三四五六七八九十。", "properties": "<!--enpproperty <title></ -->",
		"ends": "</b></td>", "spans": "<span>一</span>", "attributes": `<p class="title a b c d e f g">`,
	} {
		t.Run(name, func(t *testing.T) {
			bound := growth.Bound{Times: 4, Most: 10, Unfelt: 200 * time.Millisecond}
			few, many, tooFast := growth.TooFast(100_000, bound, func(n int) func() {
				b := append([]byte("<html><title>甲乙</title>"), bytes.Repeat([]byte(unit), n/len(unit))...)
				return func() {
					_ = Format{}.Read(t.Context(), onefile.Input("a.htm", b), func(*format.Page) error { return nil })
				}
			})
			if tooFast {
				t.Errorf("4 times the length takes %v instead of %v", many, few)
			}
		})
	}
}

// A property list that does not end is not searched again and again.
func TestProperties(t *testing.T) {
	bound := growth.Bound{Times: 4, Most: 10, Unfelt: 200 * time.Millisecond}
	few, many, tooFast := growth.TooFast(50_000, bound, func(n int) func() {
		b := []byte("<!--enpproperty " + strings.Repeat("<title>", n) + "</ --><p>甲。")
		return func() {
			_ = Format{}.Read(t.Context(), onefile.Input("a.htm", b), func(*format.Page) error { return nil })
		}
	})
	if tooFast {
		t.Errorf("4 times the length takes %v instead of %v", many, few)
	}
}
