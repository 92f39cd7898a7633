package warc

import (
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/andybalholm/brotli"

	"baolan/editions/format"
	"baolan/internal/fixture/growth"
	"baolan/internal/fixture/onefile"
)

// recordOf is a record as a crawler writes it.
func recordOf(kind, target, media string, block []byte) []byte {
	return fmt.Appendf(nil, "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", kind, target, media, len(block), block)
}

// answerOf is a record of an answer with these lines and this body.
func answerOf(target, lines, body string) []byte {
	return recordOf("response", target, "application/http; msgtype=response", []byte("HTTP/1.1 200 OK\r\n"+lines+"\r\n"+body))
}

func gzipped(b []byte) []byte {
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	_, _ = w.Write(b) // to memory
	_ = w.Close()     // to memory
	return out.Bytes()
}

func brotlied(s string) string {
	var out bytes.Buffer
	w := brotli.NewWriter(&out)
	_, _ = w.Write([]byte(s)) // to memory
	_ = w.Close()             // to memory
	return out.String()
}

func pageOf(title string) string {
	return `<html><head><meta charset="utf-8"><title>` + title + `</title></head><body><h1>` + title + `</h1><div>《清河晚报》（2026年03月11日 第02版：要闻）</div><div id="ozoom"><p>` +
		strings.Repeat("大桥昨天通车，两岸居民来往更方便了。", 4) + `</p></div></body></html>`
}

// read gives the titles of the articles in records, and what was left out.
func read(t testing.TB, b []byte, most int64) (titles []string, left []*format.Error, err error) {
	t.Helper()
	in := onefile.Input("a.warc", b)
	in.MaxBytes, in.Progress = most, func(int64) {}
	in.Left = func(e *format.Error) { left = append(left, e) }
	err = Format{}.Read(t.Context(), in, func(p *format.Page) error {
		for i := range p.Articles {
			titles = append(titles, p.Articles[i].Title())
		}
		return nil
	})
	return titles, left, err
}

const html = "Content-Type: text/html\r\n"

// Pages are read however they came over the network and were kept.
func TestRead(t *testing.T) {
	t.Parallel()
	page := pageOf("大桥通车")
	var deflated bytes.Buffer
	w := zlib.NewWriter(&deflated)
	_, _ = w.Write([]byte(page)) // to memory
	_ = w.Close()                // to memory
	const at = "http://paper.example/html/2026-03/11/content_101.htm"
	for name, b := range map[string][]byte{
		"as it is":              answerOf(at, html, page),
		"in pieces":             answerOf(at, html+"Transfer-Encoding: chunked\r\n", fmt.Sprintf("%x\r\n%s\r\n0\r\n\r\n", len(page), page)),
		"whole, said in pieces": answerOf(at, html+"Transfer-Encoding: chunked\r\n", page),
		"packed":                answerOf(at, html+"Content-Encoding: gzip\r\n", string(gzipped([]byte(page)))),
		"said to be packed":     answerOf(at, html+"Content-Encoding: br\r\n", page),
		"packed by Brotli":      answerOf(at, html+"Content-Encoding: br\r\n", brotlied(page)),
		"its text (WET)":        recordOf("conversion", at, "text/plain", []byte("大桥通车_清河晚报\n首页\n要闻\n2026年03月11日 第02版：要闻\n上一篇\n大桥通车\n"+strings.Repeat("大桥昨天通车，两岸居民来往更方便了。", 4)+"\n版权所有 清河晚报\n")),
		"deflated":              answerOf(at, html+"Content-Encoding: deflate\r\n", deflated.String()),
		"shorter than said":     answerOf(at, html+"Content-Length: 999999\r\n", page),
		"without a type":        answerOf(at, "", page),
		"a resource":            recordOf("resource", at, "text/html", []byte(page)),
		"fetched twice":         append(answerOf(at, html, pageOf("大桥未通车")), answerOf(at, html, page)...),
		"in pieces of gzip":     append(gzipped(recordOf("warcinfo", "", "", []byte("software: x"))), gzipped(answerOf(at, html, page))...),
		"lines as in Unix":      bytes.ReplaceAll(recordOf("resource", at, "text/html", []byte(page)), []byte("\r\n"), []byte("\n")),
	} {
		titles, left, err := read(t, b, 0)
		if err != nil || len(left) > 0 || len(titles) != 1 || titles[0] != "大桥通车" {
			t.Errorf("%s: %v, left %v, %v", name, titles, left, err)
		}
		if (Format{}).Match(format.Head{Name: "x", Bytes: b}) != format.ByBytes {
			t.Errorf("%s is not known by its bytes", name)
		}
	}
}

// What cannot be read is reported with its record and address, what stands before it is read,
// and what is no page is passed over.
func TestRead_Faults(t *testing.T) {
	t.Parallel()
	good := answerOf("http://a/content_1.htm", html, pageOf("大桥通车"))
	join := func(parts ...[]byte) []byte { return bytes.Join(parts, nil) }
	bomb := gzipped(make([]byte, 16<<20))
	for name, c := range map[string]struct {
		b      []byte
		most   int64
		titles int
		left   int
		kind   format.Kind
	}{
		"cut short":       {join(good, good[:200]), 0, 1, 1, 0},
		"rubbish behind":  {join(good, []byte("rubbish\n")), 0, 1, 1, 0},
		"no length":       {join(good, []byte("WARC/1.0\r\nWARC-Type: response\r\n\r\n")), 0, 1, 1, 0},
		"no end of lines": {join(good, []byte("WARC/1.0\r\n"+strings.Repeat("x: y\r\n", 20000))), 0, 1, 1, 0},
		"a stated length": {join(good, []byte("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999999\r\n\r\n")), 0, 1, 1, 0},
		"a packed bomb":   {join(good, answerOf("http://a/2", html+"Content-Encoding: gzip\r\n", string(bomb))), 0, 1, 1, 0},
		"an unknown code": {join(good, answerOf("http://a/2", html+"Content-Encoding: zstd\r\n", "\x8b\x00\x80")), 0, 1, 1, 0},
		"broken Brotli":   {join(good, answerOf("http://a/2", html+"Content-Encoding: br\r\n", "\xff\xff\xff")), 0, 1, 1, 0},
		"a Brotli bomb":   {join(good, answerOf("http://a/2", html+"Content-Encoding: br\r\n", brotlied(strings.Repeat(" ", 16<<20)))), 0, 1, 1, 0},
		"no HTTP":         {join(good, recordOf("response", "http://a/2", "application/http", []byte("hello"))), 0, 1, 1, 0},
		"other kinds":     {join(recordOf("request", "http://a/1", "", []byte("GET")), recordOf("revisit", "http://a/1", "", nil), answerOf("http://a/x.png", "Content-Type: image/png\r\n", "PNG"), good), 0, 1, 0, 0},
		"nothing":         {recordOf("warcinfo", "", "", []byte("x")), 0, 0, 0, format.NoArticle},
		"a bomb":          {gzipped(bytes.Repeat(recordOf("metadata", "", "", make([]byte, 1<<20)), 32)), 0, 0, 0, format.Bomb},
		"too large":       {join(good, good), 300, 0, 0, format.TooLarge},
		"no gzip":         {[]byte("\x1f\x8b\x08broken"), 0, 0, 0, format.Record},
	} {
		titles, left, err := read(t, c.b, c.most)
		var e *format.Error
		if len(titles) != c.titles || len(left) != c.left || errors.As(err, &e) != (c.kind != 0) || e != nil && (e.Kind != c.kind || !strings.Contains(e.Error(), "a.warc")) {
			t.Errorf("%s: %v, left %v, %v", name, titles, left, err)
		}
		for _, l := range left {
			if !strings.Contains(l.Error(), "a.warc") || !strings.Contains(l.Error(), "record ") {
				t.Errorf("%s: %v", name, l)
			}
		}
	}
}

func TestFileName(t *testing.T) {
	t.Parallel()
	for target, want := range map[string]string{
		"http://a.example/b/c.htm": "a.example/b/c.htm", "http://a.example/": "a.example/index.html", "http://a.example": "a.example/index.html",
		"http://a.example/c.php?id=1": "a.example/c.php?id=1", "http://a/../../etc/passwd": "etc/passwd", "%zz": "page.html", "http://a/b/": "a/b/index.html",
	} {
		if got := fileName(target); got != want {
			t.Errorf("%s: %s, want %s", target, got, want)
		}
	}
}

// Four times the records take some four times the time.
func TestRead_Growth(t *testing.T) {
	if testing.Short() {
		t.Skip("it measures time")
	}
	bound := growth.Bound{Times: 4, Most: 10, Unfelt: 300 * time.Millisecond}
	few, many, tooFast := growth.TooFast(100, bound, func(n int) func() {
		var b bytes.Buffer
		for i := range n {
			b.Write(answerOf(fmt.Sprintf("http://a/content_%d.htm", i), html, pageOf(fmt.Sprint("大桥通车第", i))))
		}
		return func() { _, _, _ = read(t, b.Bytes(), 0) }
	})
	if tooFast {
		t.Errorf("%v, %v", few, many)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(answerOf("http://a/content_1.htm", html, pageOf("大桥通车")))
	f.Add(gzipped(answerOf("http://a/?x=1", html+"Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", "3\r\n\x1f\x8b\x08\r\n0\r\n\r\n")))
	f.Add([]byte("WARC/1.0\r\nContent-Length: -1\r\n\r\n"))
	f.Fuzz(func(t *testing.T, b []byte) { _, _, _ = read(t, b, 1<<20) })
}
