package record

import (
	"strings"
	"testing"

	"baolan/editions/format"
)

// Feeds of each kind give their articles; the day of universal time is that in China.
func TestFeed(t *testing.T) {
	t.Parallel()
	want := "霁川晚报2026-03-11 0一&二郑拾一|" + prose(1) + "|" + prose(2) + "\n"
	html := "<p>" + prose(1) + "</p><p>" + prose(2) + "</p>"
	escaped := strings.NewReplacer("<", "&lt;", ">", "&gt;").Replace(html)
	for name, text := range map[string]string{
		"RSS, the text beside a summary": `<?xml version="1.0"?><rss version="2.0" xmlns:content="c" xmlns:dc="d"><channel><title>霁川晚报</title><image><title>图</title></image><item><title>一&amp;二</title><dc:creator>郑拾一</dc:creator><pubDate>Tue, 10 Mar 2026 22:00:00 GMT</pubDate><description>短</description><content:encoded><![CDATA[` + html + `]]></content:encoded></item></channel></rss>`,
		"RSS, the text as description":   `<rss version="2.0"><channel><item><title><![CDATA[一&amp;二]]></title><author>a@b.example (郑拾一)</author><pubDate>2026-03-11 06:00</pubDate><description>` + escaped + `</description></item></channel></rss>`,
		"Atom":                           `<feed xmlns="http://www.w3.org/2005/Atom"><title>霁川晚报</title><updated>2026-03-12T00:00:00Z</updated><entry><title>一&amp;二</title><author><name>郑拾一</name><email>a@b.example</email></author><published>2026-03-10T22:00:00Z</published><updated>2026-03-12T00:00:00Z</updated><content type="html">` + escaped + `</content></entry></feed>`,
		"Atom, the text as elements":     `<feed xmlns="http://www.w3.org/2005/Atom"><title>霁川晚报</title><entry><title>一&amp;二</title><author><name>郑拾一</name></author><updated>2026-03-11T08:00:00+08:00</updated><content type="xhtml"><div xmlns="x">` + html + `</div></content></entry></feed>`,
	} {
		if (Feed{}).Match(format.Head{Name: "a.xml", Text: text}) != format.ByBytes {
			t.Errorf("%s: no feed", name)
		}
		expect := want
		if strings.Contains(name, "as description") {
			expect = strings.TrimPrefix(want, "霁川晚报") // the feed has no title
		}
		if got, left, err := readAs(t, Feed{}, text); err != nil || got != expect || left != "" {
			t.Errorf("%s: %v, left %q\n%s", name, err, left, got)
		}
	}
}

// Of a feed that breaks off the entries before are read and the line of the fault is
// reported; one without entries is an error.
func TestFeed_Faults(t *testing.T) {
	t.Parallel()
	entry := "<item><title>一</title><description>" + prose(1) + "</description></item>\n"
	got, left, err := readAs(t, Feed{}, "<rss><channel>\n"+entry+"<item><title>二</title")
	if err != nil || left != "3 " || !strings.Contains(got, prose(1)) {
		t.Errorf("%v, left %q\n%s", err, left, got)
	}
	for _, text := range []string{"<rss><channel></channel></rss>", "<rss", "<rss><channel><item></item></channel></rss>"} {
		if got, _, err := readAs(t, Feed{}, text); err == nil || got != "" {
			t.Errorf("%q is read: %s", text, got)
		}
	}
	for _, text := range []string{"<html><body><p>&lt;rss&gt;</p></body></html>", "说说 <rss> 是什么", "<article>"} {
		if (Feed{}).Match(format.Head{Text: text}) != format.No {
			t.Errorf("%q is a feed", text)
		}
	}
}
