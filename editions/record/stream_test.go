package record

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"

	"baolan/editions/format"
	"baolan/internal/fixture/onefile"
)

// Records that are read line by line, and put away when many wait, make the pages
// that they make when they are read at once, whatever the encoding.
func TestRead_Streamed(t *testing.T) {
	t.Parallel()
	type record struct {
		Date    string `json:"date"`
		Page    string `json:"page"`
		Title   string `json:"title"`
		Content string `json:"content"`
	}
	var all []record
	var lines, table bytes.Buffer
	var entries, issues bytes.Buffer // XML: an element an article, and articles in pages of days
	entries.WriteString("<list>")
	issues.WriteString("<issues>")
	rows := csv.NewWriter(&table)
	_ = rows.Write([]string{"日期", "版次", "标题", "正文"}) // to memory
	for i := range 240 {
		r := record{fmt.Sprintf("2026-03-%02d", 1+i%7), fmt.Sprintf("%02d", 1+i%3), fmt.Sprint("第", i, "篇"), strings.Repeat("古镇的客流一天比一天多，店家都忙。", 500)}
		all = append(all, r)
		b, _ := json.Marshal(r)
		lines.Write(append(b, '\n'))
		fmt.Fprintf(&entries, "<item><date>%s</date><page>%s</page><title>%s</title><content><![CDATA[%s]]></content></item>\n", r.Date, r.Page, r.Title, r.Content)
		fmt.Fprintf(&issues, `<issue date="%s"><page no="%s"><article><content>%s</content><title>%s</title></article></page></issue>`, r.Date, r.Page, r.Content, r.Title)
		_ = rows.Write([]string{r.Date, r.Page, r.Title, r.Content}) // to memory
	}
	rows.Flush()
	entries.WriteString("</list>")
	issues.WriteString("</issues>")
	whole, _ := json.Marshal(all)
	read := func(f format.Format, b []byte) []*format.Page {
		var out []*format.Page
		if err := f.Read(t.Context(), onefile.Input("a", b), func(p *format.Page) error {
			p.Origin.Form, p.Origin.Decoded.Encoding, p.Origin.Decoded.Guessed = "", "", false
			out = append(out, p)
			return nil
		}); err != nil {
			t.Fatal(err)
		}
		return out
	}
	want := read(JSON{}, whole)
	if len(want) != 21 {
		t.Fatalf("%d pages", len(want))
	}
	indented, _ := json.MarshalIndent(all, "", "  ")
	object, _ := json.Marshal(map[string]any{"code": 0, "list": all})
	gb, _ := simplifiedchinese.GB18030.NewEncoder().Bytes(lines.Bytes())
	for name, got := range map[string][]*format.Page{"lines": read(JSON{}, lines.Bytes()), "lines in GB18030": read(JSON{}, gb), "rows": read(CSV{}, table.Bytes()), "an indented array": read(JSON{}, indented), "an object": read(JSON{}, object), "elements": read(XML{}, entries.Bytes()), "elements in elements": read(XML{}, issues.Bytes())} {
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: other pages than at once: %d", name, len(got))
		}
	}
}

// An array is read element by element. An element that cannot be read is reported with its
// line, and the others are there.
func TestRead_Array(t *testing.T) {
	t.Parallel()
	const a, b = `{"title":"甲 } ] \" ,","content":"乙\\"}`, `{"标题":"丙","正文":["丁","戊"]}`
	for text, want := range map[string]string{
		"[" + a + "," + b + "]":                             "甲 } ] \" ,,丙",
		"\n\n [\n" + a + "\n,\n" + b + "\n]\n":              "甲 } ] \" ,,丙",
		"[" + a + ",\n" + b:                                 "甲 } ] \" ,,丙",
		"[" + a + ", {\"title\":\"坏\n\", },\n" + b + "\n]":  "甲 } ] \" ,,坏,丙|1",
		"[[" + a + "],[" + b + "]]":                         "甲 } ] \" ,,丙",
		"[1, \"二\", " + a + ", null, " + b + "]":            "甲 } ] \" ,,丙",
		"[" + a + "]\n[" + b + "]\n":                        "甲 } ] \" ,,丙",
		"[" + a + ", {\"title\": \"断":                       "甲 } ] \" ,|1",
		"[\n" + a + ",\n" + b + ",\n{\"title\": \"断\", \"x": "甲 } ] \" ,,丙,断|4",
	} {
		var heads []string
		lines := ""
		in := onefile.Input("a", []byte(text))
		in.Left = func(e *format.Error) { lines += fmt.Sprintf("|%d", e.Line) }
		if err := (JSON{}).Read(t.Context(), in, func(p *format.Page) error {
			for i := range p.Articles {
				heads = append(heads, p.Articles[i].Title())
			}
			return nil
		}); err != nil {
			t.Errorf("%s: %v", text, err)
		}
		if got := strings.Join(heads, ",") + lines; got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}
