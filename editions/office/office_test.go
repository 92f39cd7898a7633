package office

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"baolan/editions/folder"
)

func packed(t testing.TB, files ...[2]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range files {
		w, err := z.Create(f[0])
		if err == nil {
			_, err = w.Write([]byte(f[1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func document(t testing.TB, body string) []byte {
	t.Helper()
	return packed(t, [2]string{"word/document.xml", `<w:document xmlns:w="w"><w:body>` + body + `</w:body></w:document>`},
		[2]string{"word/styles.xml", `<w:styles xmlns:w="w"><w:style w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="x"><w:name w:val="题"/><w:basedOn w:val="1"/></w:style></w:styles>`},
		[2]string{"word/footnotes.xml", `<w:footnotes xmlns:w="w"><w:footnote><w:p><w:r><w:t>注文</w:t></w:r></w:p></w:footnote></w:footnotes>`})
}

func para(text, properties string) string {
	return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>"
}

func tableRow(cells ...string) string {
	s := "<w:tr>"
	for _, c := range cells {
		s += "<w:tc>" + para(c, "") + "</w:tc>"
	}
	return s + "</w:tr>"
}

func TestRead_Word(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ body, ext, want string }{
		"lines":      {para("题目", "") + para("甲", `<w:ind w:firstLineChars="200"/>`), ".txt", "题目\n\u3000\u3000甲\n注文\n"},
		"styles":     {para("题目", `<w:pStyle w:val="1"/>`) + para("#甲*", ""), ".md", "\n# 题目\n\n\\#甲\\*\n\n> 注文\n"},
		"based on":   {para("题目", `<w:pStyle w:val="x"/>`) + para("甲", ""), ".md", "\n# 题目\n\n甲\n\n> 注文\n"},
		"outline":    {para("题目", `<w:outlineLvl w:val="1"/>`), ".md", "\n## 题目\n\n> 注文\n"},
		"deleted":    {"<w:p><w:r><w:t>甲</w:t></w:r><w:del><w:r><w:delText>乙</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText><w:br/><w:t>丙</w:t></w:r></w:p>", ".txt", "甲\n丙\n注文\n"},
		"box":        {"<w:p><w:r><w:t>甲</w:t></w:r>" + para("框", "") + "<w:r><w:t>乙</w:t></w:r></w:p>", ".txt", "框\n甲乙\n注文\n"},
		"breaks off": {"<w:tbl><w:tr><w:tc>" + para("甲", "") + "</w:tc><w:tc><w:p><w:r><w:t>乙", ".txt", "甲\t乙\n注文\n"},
		"a text among rows": {
			para("题目", `<w:pStyle w:val="1"/>`) + "<w:tbl>" + tableRow("", "") + tableRow("甲", "乙") + tableRow("丙") + tableRow("丁", "戊") + "</w:tbl>",
			".md", "\n# 题目\n\n| 甲 | 乙 |\n|---|---|\n\n丙\n\n| 丁 | 戊 |\n|---|---|\n\n> 注文\n",
		},
		"table": {
			"<w:tbl><w:tr><w:tc>" + para("甲", "") + "</w:tc><w:tc>" + para("乙", "") + para("丙", "") + "</w:tc></w:tr></w:tbl>", ".txt", "甲\t乙\n丙\n注文\n",
		},
	} {
		got, err := Read(document(t, c.body))
		if err != nil || got.Ext != c.ext || got.Text != c.want {
			t.Errorf("%s: %s %q, %v, not %s %q", name, got.Ext, got.Text, err, c.ext, c.want)
		}
	}
	if got, err := Read(document(t, "")); err != nil || got.Text == "" { // its note is a text
		t.Errorf("%q, %v", got.Text, err)
	}
}

func TestRead_OpenText(t *testing.T) {
	t.Parallel()
	in := packed(t, [2]string{"mimetype", "application/vnd.oasis.opendocument.text"}, [2]string{
		"content.xml", `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b"><office:body><office:text><text:tracked-changes><text:p>删</text:p></text:tracked-changes>` +
			`<text:h text:outline-level="2">题目</text:h><text:p>甲<text:s text:c="2"/><text:span>乙</text:span><text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>注</text:p></text:note-body></text:note>丙</text:p>` +
			`</office:text></office:body></office:document-content>`,
	})
	got, err := Read(in)
	if want := "\n## 题目\n\n甲  乙丙\n\n> 注\n"; err != nil || got.Text != want || !Is("a.odt", in) {
		t.Errorf("%q, %v, not %q", got.Text, err, want)
	}
}

func TestRead_RichText(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		`{\rtf1\ansi\ansicpg936{\fonttbl{\f0 SimSun;}}{\*\generator x;}\uc1 \u39064?\u30446?\par \'bc\'d7\'d2\'d2\line b\tab c\par}`: "题目\n甲乙\nb\tc\n",
		`{\rtf1 {\pict 0011}a\emdash b\{c\}`:  "a—b{c}\n",
		`{\rtf1 a{\bin9223372036854775807 b}`: "a\n",
		`{\rtf1 a\_b}`:                        "a-b\n",
		`{\rtf1\fi400 \u-10179?\u-8704?}`:     "\u3000\u3000😀\n",
	} {
		got, err := Read([]byte(in))
		if err != nil || got.Text != want {
			t.Errorf("%s: %q, %v, not %q", in, got.Text, err, want)
		}
	}
}

// sheetOf returns the rows of a sheet as XML, with their texts in place.
func sheetOf(rows ...[]string) string {
	var b strings.Builder
	b.WriteString("<worksheet><sheetData>")
	for i, r := range rows {
		b.WriteString("<row>")
		for k, v := range r {
			if v != "" {
				fmt.Fprintf(&b, `<c r="%c%d" t="inlineStr"><is><t>%s</t></is></c>`, 'A'+k, i+1, v)
			}
		}
		b.WriteString("</row>")
	}
	return b.String() + "</sheetData></worksheet>"
}

func TestRead_Workbook(t *testing.T) {
	t.Parallel()
	book := [2]string{"xl/workbook.xml", `<workbook><sheets><sheet name="第01版"/><sheet name="第02版"/><sheet name="说明"/></sheets></workbook>`}
	in := packed(t, book,
		[2]string{"xl/worksheets/sheet1.xml", sheetOf([]string{"标题", "正文"}, []string{"甲", "乙，丙"})},
		[2]string{"xl/worksheets/sheet2.xml", sheetOf([]string{"标题", "正文"}, []string{"", "丁"})},
		[2]string{"xl/worksheets/sheet3.xml", sheetOf([]string{"列"})})
	got, err := Read(in)
	if want := "版面,标题,正文\n第01版,甲,乙，丙\n第02版,,丁\n"; err != nil || got.Ext != ".csv" || got.Text != want || len(got.Left) != 1 {
		t.Errorf("%q, %q, %v", got.Text, got.Left, err)
	}
	dated := packed(t, [2]string{"xl/workbook.xml", `<workbook><sheets><sheet name="a"/></sheets></workbook>`},
		[2]string{"xl/sharedStrings.xml", `<sst><si><r><t>日</t></r><r><t>期</t></r></si></sst>`},
		[2]string{"xl/styles.xml", `<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`},
		[2]string{"xl/worksheets/sheet1.xml", `<worksheet><sheetData><row><c r="A1" t="s"><v>0</v></c></row><row><c r="A2" s="1"><v>46117</v></c></row></sheetData></worksheet>`})
	if got, err := Read(dated); err != nil || got.Text != "日期\n2026-04-05\n" {
		t.Errorf("%q, %v", got.Text, err)
	}
}

// A long text that many cells name is a bomb, and a part that many sheets name is one sheet.
func TestRead_WorkbookBomb(t *testing.T) {
	t.Parallel()
	in := packed(t, [2]string{"xl/workbook.xml", `<workbook><sheets>` + strings.Repeat(`<sheet name="a" id="r"/>`, 1000) + `</sheets></workbook>`},
		[2]string{"xl/_rels/workbook.xml.rels", `<Relationships><Relationship Id="r" Target="worksheets/sheet1.xml"/></Relationships>`},
		[2]string{"xl/worksheets/sheet1.xml", sheetOf([]string{"列"}, []string{"甲"})})
	if got, err := Read(in); err != nil || got.Text != "列\n甲\n" {
		t.Errorf("%d bytes, %v", len(got.Text), err)
	}
	in = packed(t, [2]string{"xl/workbook.xml", `<workbook><sheets><sheet name="a"/></sheets></workbook>`},
		[2]string{"xl/sharedStrings.xml", `<sst><si><t>` + strings.Repeat("甲", 100_000) + `</t></si></sst>`},
		[2]string{"xl/worksheets/sheet1.xml", `<worksheet><sheetData>` + strings.Repeat(`<row><c t="s"><v>0</v></c></row>`, 10_000) + `</sheetData></worksheet>`})
	var bomb *folder.BombError
	if got, err := Read(in); !errors.As(err, &bomb) {
		t.Errorf("%d bytes, %v", len(got.Text), err)
	}
}

// What costs more than its length in some readers costs no more here: runs, cells and tables inside of tables.
func TestRead_Linear(t *testing.T) {
	t.Parallel()
	const n = 20_000
	for name, body := range map[string]string{
		"runs":   "<w:p>" + strings.Repeat("<w:r><w:t>甲</w:t></w:r>", n) + "</w:p>",
		"cells":  "<w:tbl><w:tr>" + strings.Repeat("<w:tc>"+para("甲", "")+"</w:tc>", n) + "</w:tr></w:tbl>",
		"a cell": "<w:tbl><w:tr><w:tc>" + strings.Repeat(para("甲", ""), n) + "</w:tc></w:tr></w:tbl>",
		"tables": strings.Repeat("<w:tbl><w:tr><w:tc>", n) + para("甲", "") + strings.Repeat("</w:tc></w:tr></w:tbl>", n),
		"boxes":  strings.Repeat("<w:p>", n) + "<w:r><w:t>甲</w:t></w:r>" + strings.Repeat("</w:p>", n),
	} {
		began := time.Now()
		if _, err := Read(document(t, body)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if took := time.Since(began); took > 20*time.Second {
			t.Errorf("%s took %s", name, took)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(`{\rtf1\ansicpg936{\fonttbl x}\u39064?\'bc\'d7\par}`))
	f.Add(document(f, para("题目", `<w:pStyle w:val="1"/>`)+"<w:tbl><w:tr><w:tc>"+para("甲", "")))
	f.Add(packed(f, [2]string{"xl/workbook.xml", `<sheets><sheet name="a"/></sheets>`}, [2]string{"xl/worksheets/sheet1.xml", sheetOf([]string{"a"})}))
	f.Fuzz(func(t *testing.T, b []byte) {
		got, err := Read(b)
		if err == nil && strings.TrimSpace(got.Text) == "" {
			t.Error("an empty text")
		}
	})
}

func TestRead_WorkbookBeyond(t *testing.T) {
	t.Parallel()
	got, err := Read(packed(t, [2]string{"xl/workbook.xml", `<workbook><sheets><sheet name="报"/></sheets></workbook>`},
		[2]string{"xl/worksheets/sheet1.xml", `<worksheet><sheetData><row><c r="A1" t="inlineStr"><is><t>标题</t></is></c></row>` +
			`<row><c r="A2" t="inlineStr"><is><t>甲</t></is></c><c r="DX2" t="inlineStr"><is><t>乙</t></is></c><c r="DY2" t="inlineStr"><is><t>丙</t></is></c><c r="DZ2"/></row></sheetData></worksheet>`}))
	if err != nil || !strings.Contains(got.Text, "乙") || len(got.Beyond) != 1 || got.Beyond[0] != (Beyond{"报", 1}) {
		t.Errorf("%q, %v, %v", got.Text, got.Beyond, err)
	}
}
