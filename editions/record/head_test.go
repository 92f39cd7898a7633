package record

import (
	"fmt"
	"strings"
	"testing"

	"baolan/editions/format"
)

// What programs leave in the text of a record, or write as runs, lists of persons and remarks, makes the same
// article as a record with a field for everything.
func TestRead_Heads(t *testing.T) {
	t.Parallel()
	const want = "霁川晚报2026-04-18 0古镇的客流记者 郑拾一|%s|%s\n"
	p, q := prose(1), prose(2)
	const of = `"newspaper":"霁川晚报","date":"2026-04-18",`
	for name, record := range map[string]string{
		"fields":               `{` + of + `"title":"古镇的客流","author":"记者 郑拾一","content":"%[1]s\n%[2]s"}`,
		"the byline in it":     `{` + of + `"title":"古镇的客流","content":"记者 郑拾一\n%[1]s\n%[2]s"}`,
		"the title in it":      `{` + of + `"text":"古镇的客流\n\n记者 郑拾一\n\n%[1]s\n\n%[2]s\n\n#民生\n阅读原文"}`,
		"an account":           `{` + of + `"title":"古镇的客流","author":"admin","content_html":"<p>记者 郑拾一</p><p>%[1]s</p><p>%[2]s</p><p>END</p>"}`,
		"runs and texts":       `{` + of + `"text":[{"type":"bold","text":"古镇的客流"},"\n\n记者 郑拾一\n\n%[1]s\n\n%[2]s\n\n",{"type":"hashtag","text":"#民生"}]}`,
		"inserted runs":        `{` + of + `"title":"古镇的客流","body":{"ops":[{"insert":"记者 郑拾一\n"},{"insert":"%[1]s","attributes":{"bold":true}},{"insert":"\n%[2]s\n"}]}}`,
		"persons":              `{` + of + `"title":"古镇的客流","authors":[{"name":"记者 郑拾一","url":"https://a.example"}],"contentHtml":"<p>%[1]s</p><p>%[2]s</p>","attachments":[{"url":"https://a.example/1.mp3","title":"录音"}]}`,
		"remarks":              `{` + of + `"title":"古镇的客流","byline":"记者 郑拾一","content":"%[1]s\n%[2]s","annotations":[{"text":"记得去看","quote":"这一段","ranges":[{"start":"1"}]}]}`,
		"seconds":              `{"newspaper":"霁川晚报","title":"古镇的客流","author":"记者 郑拾一","create_time":1776463200,"content":"%[1]s\n%[2]s"}`,
		"published by":         `{"published_by":["霁川晚报"],"published_at":"2026-04-18T00:00:00+0800","created_at":"2026-05-02T09:11:00+0800","title":"古镇的客流","author":"记者 郑拾一","content":"%[1]s\n%[2]s"}`,
		"an object round them": `{"name":"霁川晚报","type":"public_channel","messages":[{"title":"霁川晚报","text":"","date":"2026-01-01"},{"date":"2026-04-18T06:12:00","title":"古镇的客流","author":"记者 郑拾一","text":"%[1]s\n%[2]s"}]}`,
	} {
		text := strings.ReplaceAll(strings.ReplaceAll(record, "%[1]s", p), "%[2]s", q)
		got, _, err := readAs(t, JSON{}, strings.ReplaceAll(text, "\n", `\n`))
		if err != nil || got != fmt.Sprintf(want, p, q) {
			t.Errorf("%s: %v\n%s", name, err, got)
		}
	}
}

// XML in which texts are kept as CDATA is known by its own elements and not by those in the texts.
func TestXML_InTexts(t *testing.T) {
	t.Parallel()
	text := "<?xml version=\"1.0\"?>\n<!DOCTYPE export SYSTEM \"a.dtd\">\n<export>"
	for i := range 2 {
		text += fmt.Sprintf("<note><title>第%d题</title><content><![CDATA[<?xml version=\"1.0\"?><note-body><div>记者 郑拾一</div><div>%s</div><div>%s</div></note-body>]]></content><resource><data>/9j/4AAQ</data></resource></note>", i, prose(i), prose(i+5))
	}
	if m := (XML{}).Match(format.Head{Name: "a.enex", Text: text}); m == format.No {
		t.Error("it is not known")
	}
	got, _, err := readAs(t, XML{}, text+"</export>")
	want := fmt.Sprintf(" 0第0题记者 郑拾一|%s|%s\n 0第1题记者 郑拾一|%s|%s\n", prose(0), prose(5), prose(1), prose(6))
	if err != nil || got != want {
		t.Errorf("%v\n%q\n%q", err, got, want)
	}
}
