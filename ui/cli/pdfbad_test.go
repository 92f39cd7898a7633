package cli

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"baolan/internal/fixture/bound"
)

// badPDF is a PDF of which something cannot be read, and what each command has to say of it.
type badPDF struct {
	name  string
	file  []byte
	lost  string // the sentence behind the file's name; "" where everything is read
	page  int    // the page that the sentence names, 0 for the whole file
	fails bool   // the exit code is 1
	none  bool   // nothing at all is read
	check string // a part of what check prints
	pages []int  // the numbers of the pages in JSON
	never string // what no output may have
	gone  bool   // the page cannot be read at all
	slow  bool   // it takes the limit of time, and is read once
	piped string // the sentence where the file comes through a pipe and its name is not known; "" for lost
}

// notWhole is the last sentence where a page is missing or was read in part.
const notWhole = "baolan: 有的版没有读全，见上文"

func badPDFs(t *testing.T) []badPDF {
	t.Helper()
	news := newsSheet(t)
	fixture := func(name string) []byte {
		b, err := os.ReadFile(filepath.Join("../../editions/pdf/pdfium/testdata", name+".pdf"))
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	between := func(s pdfSheet) []byte { return pdfOf(t, []pdfSheet{news, s, news}, "", "") }
	with := func(more string) pdfSheet { return pdfSheet{content: news.content + more} }
	picture := pdfSheet{
		content: "q 400 0 0 300 0 0 cm /X Do Q",
		xobject: "<</Type/XObject/Subtype/Image/Width 2/Height 2/ColorSpace/DeviceGray/BitsPerComponent 8/Length 4>>stream\nabcd\nendstream",
	}
	endless := pdfSheet{content: "/X Do", xobject: "<</Type/XObject/Subtype/Form/BBox[0 0 400 300]/Resources<</XObject<</X 25 0 R>>>>/Length 12>>stream\n/X Do /X Do \nendstream"}
	var lying strings.Builder
	for y := range 6 {
		lying.WriteString(codeText("T", 40, 200-14*y, 10, 30))
	}
	folio := func(s string) pdfSheet { return with(gbkText(t, 40, 282, 8, s)) }
	one := pdfOf(t, []pdfSheet{news}, "", "")
	const damaged, all = "PDF 残缺或不是 PDF，请重新下载", "全部字符都有着落"
	web := "<html><head><title>桥</title></head><body>%s</body></html>"
	story := "<h1>老城石桥修缮完工</h1><p>老城区的石桥昨天上午九点重新通行，这座桥建于清代，长三十二米。</p><p>修缮用了六十天，换下的石板全部编号保存。</p>"
	return []badPDF{
		{name: "empty", lost: damaged, fails: true, none: true, piped: "文件是空的，请重新抽取这一版的文字"},
		{name: "zeros", file: make([]byte, 3000), lost: damaged, fails: true, none: true, piped: "认不出这是什么文件，请给 PDF、网页或文本"},
		{name: "half", file: one[:len(one)/2], lost: damaged, fails: true, none: true},
		{name: "nine-tenths", file: one[:len(one)*9/10], lost: damaged, fails: true, none: true},
		{name: "web", file: fmt.Appendf(nil, web, story), check: all, pages: []int{0}},
		{name: "web-bare", file: fmt.Appendf(nil, web, ""), lost: "网页里没有文章，请重新保存", fails: true, none: true},
		{name: "locked", file: fixture("enc-user"), lost: "PDF 要密码才能打开，请用 --password-file 给出写有密码的文件", fails: true, none: true},
		{name: "owned", file: fixture("enc-aes256"), check: all, pages: []int{0}},
		{name: "junk-before", file: fixture("bad-junkhead"), check: all, pages: []int{0}},
		{name: "table-wrong", file: fixture("bad-xref"), check: all, pages: []int{0}},
		{name: "no-pages", file: pdfOf(t, nil, "", ""), lost: "PDF 里没有页，请重新下载", fails: true, none: true},
		{name: "tree", file: fixture("hostile-tree"), lost: "PDF 里没有页，请重新下载", fails: true, none: true},
		{name: "a-milliard", file: pdfOf(t, []pdfSheet{news}, "/Count 1000000000", ""), check: all, pages: []int{0}},
		{name: "too-many", file: pdfOf(t, []pdfSheet{news}, "/Count 90000", ""), lost: "PDF 的页数太多，请拆成几个文件", fails: true, none: true},
		{
			name: "picture", file: between(picture), lost: "整版是图片，没有文字；用 --ocr 可识别", page: 2, fails: true,
			check: "读不出 整版是图片：1 个，共 1 个", pages: []int{1, 2, 3},
		},
		{
			name: "blank", file: between(pdfSheet{}), page: 2, fails: true, pages: []int{1, 2, 3},
			lost:  "没有读到文字和图片：是空白版，文字成了图形，或 PDF 残缺，请对照 PDF",
			check: "读不出 没有文字和图片的版：1 个，共 1 个",
		},
		{
			name: "silent", file: between(pdfSheet{content: codeText("N", 40, 200, 10, 30)}), page: 2, fails: true, pages: []int{1, 2, 3},
			lost:  "30 个字里有 30 个读不出：字体没有说明是什么字，请对照 PDF（Silent）",
			check: "读不出 字体没有说明的字符 Silent：30 个，共 30 个", never: "\uFFFD",
		},
		{
			name: "silent-part", file: between(with(codeText("N", 40, 100, 10, 30))), page: 2, fails: true, pages: []int{1, 2, 3},
			lost:  "89 个字里有 30 个读不出：字体没有说明是什么字，请对照 PDF（Silent）",
			check: "读不出 字体没有说明的字符 Silent：30 个，共 89 个", never: "\uFFFD",
		},
		{
			name: "no-text", file: between(with(emptyText(40, 100, 10, 9))), page: 2, fails: true, pages: []int{1, 2, 3},
			lost:  "68 个字里有 9 个读不出：字体没有说明是什么字，请对照 PDF",
			check: "读不出 字体没有说明的字符：9 个，共 68 个",
		},
		{
			name: "endless", file: between(endless), lost: "这一页太费时或太费内存，请重新打印成 PDF", page: 2, fails: true,
			pages: []int{1, 3}, gone: true, slow: true,
		},
		{
			name: "gone", file: bytes.Replace(between(news), []byte("[20 0 R 23 0 R"), []byte("[20 0 R 99 0 R"), 1), lost: damaged, page: 2, fails: true,
			check: "第3版", pages: []int{1, 3}, gone: true,
		},
		{
			name: "lying", file: between(pdfSheet{content: lying.String()}), page: 2, pages: []int{1, 2, 3},
			lost:  "读出的字很可能不是印的字：字体的说明不实，请对照 PDF",
			check: "存疑 正文：字体对字的说明可能不实",
		},
		{
			name: "white", file: between(with("1 1 1 rg " + gbkText(t, 40, 100, 10, "看不见的白字"))), pages: []int{1, 2, 3},
			check: "略去 看不见的字符：6 个", never: "白字",
		},
		{
			name: "invisible", file: between(with("3 Tr " + gbkText(t, 40, 100, 10, "看不见的隐字"))), pages: []int{1, 2, 3},
			check: "略去 看不见的字符：6 个", never: "隐字",
		},
		{name: "layer", file: fixture("ocg-off"), check: "略去 看不见的字符：10 个", pages: []int{0}, never: "市委"},
		{
			name: "outside", file: between(with(gbkText(t, 500, 100, 10, "版外的字"))), pages: []int{1, 2, 3},
			check: "略去 版面以外的字符：4 个", never: "版外",
		},
		{
			name: "labels", file: pdfOf(t, []pdfSheet{news, news}, "", "/PageLabels<</Nums[0<</P(B)/S/D/St 3>>]>>"),
			check: "第B4版", pages: []int{3, 4},
		},
		{
			name: "folios", check: "第6版 国际", pages: []int{5, 6},
			file: pdfOf(t, []pdfSheet{folio("第05版：要闻　2026年3月7日　清河日报"), folio("第06版：国际　2026年3月7日　清河日报")}, "", "/PageLabels<</Nums[0<</S/D>>]>>"),
		},
		{
			name: "two-papers", check: "东山晚报 2026-03-08", pages: []int{1, 5},
			file: pdfOf(t, []pdfSheet{folio("第05版：要闻　2026年3月7日　清河日报"), folio("第01版：国际　2026年3月8日　东山晚报")}, "", ""),
		},
	}
}

// Every bad PDF gives its sentence with file, page and remedy, once, whichever way it comes;
// the exit code says that something is missing; the other pages are read and keep their
// numbers; check gives the account.
func TestPDF_Bad(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("compiles the engine for PDFs")
	}
	for _, c := range badPDFs(t) {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			path := filepath.Join(dir, "page.pdf")
			if err := os.WriteFile(path, c.file, 0o600); err != nil {
				t.Fatal(err)
			}
			c.named(t, path)
			if c.slow {
				return
			}
			c.piping(t, path)
			c.checked(t, path)
			c.beside(t, dir)
		})
	}
}

// said gives what standard error has to have for a file that is shown by a name.
func (c *badPDF) said(name, sentence string) string {
	at := name
	if c.page > 0 {
		at = fmt.Sprintf("%s 第 %d 页", name, c.page)
	}
	switch {
	case sentence == "":
		return ""
	case c.none:
		return "baolan: " + at + ": " + sentence + "\n"
	case c.gone:
		return "略去 " + at + ": " + sentence + "\n" + notWhole + "\n"
	case c.fails:
		return at + ": " + sentence + "\n" + notWhole + "\n"
	}
	return at + ": " + sentence + "\n"
}

func (c *badPDF) code() int {
	if c.fails {
		return 1
	}
	return 0
}

// read tries what was printed as JSON.
func (c *badPDF) read(t *testing.T, out string) {
	t.Helper()
	if c.none {
		if out != "" {
			t.Errorf("printed %q", out)
		}
		return
	}
	if c.never != "" && strings.Contains(out, c.never) {
		t.Errorf("%q is shown", c.never)
	}
	var pages []int
	for d := json.NewDecoder(strings.NewReader(out)); d.More(); {
		var raw json.RawMessage
		if err := d.Decode(&raw); err != nil {
			t.Fatal(err)
		}
		var several []struct{ Pages []struct{ Number int } }
		if err := json.Unmarshal(raw, &several); err != nil {
			several = append(several[:0], struct{ Pages []struct{ Number int } }{})
			if err := json.Unmarshal(raw, &several[0]); err != nil {
				t.Fatal(err)
			}
		}
		for _, e := range several {
			for _, p := range e.Pages {
				pages = append(pages, p.Number)
			}
		}
	}
	if fmt.Sprint(pages) != fmt.Sprint(c.pages) {
		t.Errorf("pages %v, want %v", pages, c.pages)
	}
}

// named opens the file by its path, as JSON.
func (c *badPDF) named(t *testing.T, path string) {
	t.Helper()
	code, out, errs := mainOf(t, nil, "print", "--format", "json", path)
	if want := c.said(path, c.lost); errs != want || code != c.code() {
		t.Errorf("exit code %d, %q, want %q", code, errs, want)
	}
	c.read(t, out)
}

// piping gives the file to standard input.
func (c *badPDF) piping(t *testing.T, path string) {
	t.Helper()
	in, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	p := exec.Command("baolan", "print", "--format", "json", "-")
	p.Env = append(os.Environ(), "BAOLAN_LANG=zh", "XDG_DATA_HOME="+t.TempDir(), "XDG_STATE_HOME="+t.TempDir())
	var out, errs bytes.Buffer
	p.Stdin, p.Stdout, p.Stderr = in, &out, &errs
	bound.Bind(p)
	err = p.Run()
	sentence := c.lost
	if c.piped != "" {
		sentence = c.piped
	}
	if want := c.said("标准输入", sentence); errs.String() != want || (err != nil) != c.fails {
		t.Errorf("piped: %v, %q, want %q", err, errs.String(), want)
	}
	c.read(t, out.String())
}

// checked gives the account.
func (c *badPDF) checked(t *testing.T, path string) {
	t.Helper()
	code, out, errs := mainOf(t, nil, "check", path)
	if code != c.code() || !strings.Contains(out, c.check) || c.none && errs != c.said(path, c.lost) {
		t.Errorf("check: exit code %d, %q\n%s", code, errs, out)
	}
	if c.fails && !c.none && !strings.Contains(errs, "有字下落不明") {
		t.Errorf("check: %q", errs)
	}
}

// beside reads the file in a folder with a sound one, which is read whatever the other is.
func (c *badPDF) beside(t *testing.T, dir string) {
	t.Helper()
	sound := filepath.Join(dir, "sound.pdf")
	if err := os.WriteFile(sound, pdfOf(t, []pdfSheet{newsSheet(t)}, "", ""), 0o600); err != nil {
		t.Fatal(err)
	}
	code, out, errs := mainOf(t, nil, "print", "--format", "json", dir)
	if !strings.Contains(out, "水渠也修好了") || strings.Count(errs, c.lost) > 1 && c.lost != "" || c.lost != "" && !strings.Contains(errs, c.lost) {
		t.Errorf("in a folder: exit code %d, %q", code, errs)
	}
}

// Whoever reads over SSH is told the same of each page, without any path of the server.
func TestPDF_BadServed(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("starts servers")
	}
	for _, c := range badPDFs(t) {
		if c.none || c.slow {
			continue // of what cannot be read at all nothing is served, and the server says so as print does
		}
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			path := filepath.Join(dir, "page.pdf")
			if err := os.WriteFile(path, c.file, 0o600); err != nil {
				t.Fatal(err)
			}
			s := startServer(t, path)
			out, said, ok := s.run(s.dial(nil), "print --format json", "LANG", "zh_CN.UTF-8")
			if ok == c.fails || strings.Contains(said, dir) {
				t.Errorf("%v, %q", ok, said)
			}
			if c.fails && (!strings.Contains(said, "有的版没有读全：") || !strings.Contains(said, c.lost) || !strings.Contains(said, fmt.Sprint("第", c.page)) && !strings.Contains(said, fmt.Sprintf("第 %d 页", c.page))) {
				t.Errorf("said %q", said)
			}
			if c.name != "two-papers" { // the one that opens first is printed
				c.read(t, out)
			}
		})
	}
}
