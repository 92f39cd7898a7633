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
	rows := csv.NewWriter(&table)
	_ = rows.Write([]string{"日期", "版次", "标题", "正文"}) // to memory
	for i := range 240 {
		r := record{fmt.Sprintf("2026-03-%02d", 1+i%7), fmt.Sprintf("%02d", 1+i%3), fmt.Sprint("第", i, "篇"), strings.Repeat("古镇的客流一天比一天多，店家都忙。", 500)}
		all = append(all, r)
		b, _ := json.Marshal(r)
		lines.Write(append(b, '\n'))
		_ = rows.Write([]string{r.Date, r.Page, r.Title, r.Content}) // to memory
	}
	rows.Flush()
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
	gb, _ := simplifiedchinese.GB18030.NewEncoder().Bytes(lines.Bytes())
	for name, got := range map[string][]*format.Page{"lines": read(JSON{}, lines.Bytes()), "lines in GB18030": read(JSON{}, gb), "rows": read(CSV{}, table.Bytes())} {
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: other pages than at once: %d", name, len(got))
		}
	}
}
