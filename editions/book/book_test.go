package book

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"baolan/editions/export/epub"
	"baolan/editions/folder"
	"baolan/editions/format"
	"baolan/internal/fixture/onefile"
	"baolan/model"
)

func packed(t testing.TB, files map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		f, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(files[name])); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

const container = `<container><rootfiles><rootfile full-path="a/b.opf"/></rootfiles></container>`

// opf is a package document with two chapters and a section.
func opf(title, date string) string {
	return fmt.Sprintf(`<package><metadata xmlns:dc="dc"><dc:title>%s</dc:title><dc:date>%s</dc:date></metadata><manifest>
<item id="s" href="s.xhtml" media-type="application/xhtml+xml"/><item id="c1" href="c%%201.xhtml" media-type="application/xhtml+xml"/>
<item id="c2" href="C2.xhtml" media-type="application/xhtml+xml"/><item id="n" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
</manifest><spine toc="n"><itemref idref="s"/><itemref idref="c1"/><itemref idref="c2"/></spine></package>`, title, date)
}

func chapterOf(title string) string {
	return "<html><head><title>x</title></head><body><h2>" + title + "</h2><p>本报记者 林一</p><p>" + strings.Repeat("大桥昨天通车，两岸居民来往更方便了。", 3) + "</p><p>它建了四年，用钢一万二千吨。</p></body></html>"
}

func twoChapters() map[string]string {
	return map[string]string{
		"mimetype": "application/epub+zip", "META-INF/container.xml": container, "a/b.opf": opf("清河晚报 [周三]", "2026-03-10T16:00:00+00:00"),
		"a/s.xhtml": `<html><body><h1>第02版：要闻</h1><ul><li><a href="c%201.xhtml">大桥通车</a></li></ul></body></html>`, "a/c 1.xhtml": chapterOf("大桥通车"), "a/c2.xhtml": chapterOf("渡口停运"),
		"a/toc.ncx": `<ncx><navMap><navPoint><navLabel><text>第02版：要闻</text></navLabel><content src="s.xhtml"/><navPoint><navLabel><text>大桥通车</text></navLabel><content src="c%201.xhtml"/></navPoint></navPoint></navMap></ncx>`,
	}
}

// read gives the pages of a book and what was left out, as words.
func read(t testing.TB, b []byte) (pages []*format.Page, left []*format.Error, err error) {
	t.Helper()
	in := onefile.Input("a.epub", b)
	in.Left = func(e *format.Error) { left = append(left, e) }
	err = Format{}.Read(t.Context(), in, func(p *format.Page) error {
		pages = append(pages, p)
		return nil
	})
	return pages, left, err
}

func TestRead(t *testing.T) {
	t.Parallel()
	b := packed(t, twoChapters())
	if (Format{}).Match(format.Head{Name: "a.epub", Bytes: b}) != format.ByBytes || (Format{}).Match(format.Head{Name: "a.zip", Bytes: b}) != format.No {
		t.Error("not known by its bytes and its name")
	}
	pages, left, err := read(t, b)
	if err != nil || len(left) > 0 || len(pages) != 1 {
		t.Fatal(pages, left, err)
	}
	p := pages[0]
	got := fmt.Sprint(p.Stated.Paper, p.Stated.Date, p.Number, p.Name)
	for i := range p.Articles {
		got += " " + p.Articles[i].Title() + "/" + p.Articles[i].Byline
	}
	if want := "清河晚报2026-03-11 2要闻 大桥通车/本报记者 林一 渡口停运/本报记者 林一"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// What this program writes as a book, it reads as the same edition.
func TestRead_Own(t *testing.T) {
	t.Parallel()
	e := model.Edition{Paper: "清河晚报", Date: model.Date{Year: 2026, Month: 3, Day: 11}}
	for n := range 3 {
		p := model.Page{Number: n + 1, Name: []string{"要闻", "民生", "副刊"}[n]}
		for k := range 2 {
			p.Articles = append(p.Articles, model.Article{
				Headline: []string{fmt.Sprintf("第%d座大桥第%d天通车", n+1, k+1)}, Byline: "本报记者 林一",
				Paragraphs: []model.Paragraph{{Text: "大桥昨天通车，两岸居民来往更方便了。"}, {Text: "它建了四年，用钢一万二千吨，桥面宽二十四米。"}},
			})
		}
		e.Pages = append(e.Pages, p)
	}
	var b bytes.Buffer
	if err := epub.Write(&b, &e); err != nil {
		t.Fatal(err)
	}
	pages, left, err := read(t, b.Bytes())
	if err != nil || len(left) > 0 || len(pages) != 3 {
		t.Fatal(len(pages), left, err)
	}
	for i, p := range pages {
		if p.Number != i+1 || p.Name != e.Pages[i].Name || p.Stated.Paper != e.Paper || p.Stated.Date != e.Date || len(p.Articles) != 2 {
			t.Errorf("page %d: %d %s, %+v, %d articles", i+1, p.Number, p.Name, p.Stated, len(p.Articles))
			continue
		}
		for k := range p.Articles {
			a, want := &p.Articles[k], &e.Pages[i].Articles[k]
			if a.Title() != want.Title() || a.Byline != want.Byline || len(a.Paragraphs) != 2 {
				t.Errorf("article %d of page %d: %s %s %d", k+1, i+1, a.Title(), a.Byline, len(a.Paragraphs))
			}
		}
	}
}

// What is wrong with a book is said, with its name; the other chapters are read.
func TestRead_Faults(t *testing.T) {
	t.Parallel()
	changed := func(change func(map[string]string)) []byte {
		files := twoChapters()
		change(files)
		return packed(t, files)
	}
	for name, c := range map[string]struct {
		b    []byte
		kind format.Kind
		left int
	}{
		"empty":        {nil, format.Empty, 0},
		"cut short":    {packed(t, twoChapters())[:300], format.NoBook, 0},
		"no package":   {changed(func(f map[string]string) { delete(f, "a/b.opf") }), format.NoBook, 0},
		"a broken one": {changed(func(f map[string]string) { f["a/b.opf"] = "<package><spine" }), format.NoBook, 0},
		"no chapters":  {changed(func(f map[string]string) { delete(f, "a/c 1.xhtml"); delete(f, "a/c2.xhtml") }), format.NoBook, 2},
		"encrypted": {changed(func(f map[string]string) {
			f["META-INF/encryption.xml"] = `<e URI="a/c2.xhtml"/><e URI="a/c 1.xhtml"/>`
		}), format.NoBook, 2},
		"one is missing": {changed(func(f map[string]string) { delete(f, "a/c2.xhtml") }), 0, 1},
		"a bomb in it":   {changed(func(f map[string]string) { f["a/c2.xhtml"] = strings.Repeat("<p>", 3<<20) }), format.Bomb, 0},
		"no contents":    {changed(func(f map[string]string) { delete(f, "a/toc.ncx") }), 0, 0},
		"paths that lead out": {changed(func(f map[string]string) {
			f["a/b.opf"] = strings.ReplaceAll(f["a/b.opf"], "C2.xhtml", "../../../../etc/passwd")
		}), 0, 1},
	} {
		_, left, err := read(t, c.b)
		var e *format.Error
		if errors.As(err, &e) != (c.kind != 0) || e != nil && (e.Kind != c.kind || !strings.Contains(e.Error(), "a.epub")) || len(left) != c.left {
			t.Errorf("%s: %v, left %v", name, err, left)
		}
		for _, l := range left {
			if !strings.Contains(l.Error(), "a.epub/a/") && !strings.Contains(l.Error(), "a.epub/etc") {
				t.Errorf("%s: %v", name, l)
			}
		}
	}
	in := onefile.Input("a.epub", packed(t, map[string]string{"META-INF/container.xml": container, "a/b.opf": opf("一", ""), "a/s.xhtml": strings.Repeat("正文。", 2000), "a/c 1.xhtml": "", "a/c2.xhtml": ""}))
	in.MaxBytes = 3000
	var e *format.Error
	if err := (Format{}).Read(t.Context(), in, func(*format.Page) error { return nil }); !errors.As(err, &e) || e.Kind != format.TooLarge {
		t.Errorf("a book that unpacks beyond the limit: %v", err)
	}
}

func TestMetadata(t *testing.T) {
	t.Parallel()
	for title, want := range map[string]string{
		"清河晚报 2026-03-11": "清河晚报 2026-03-11", "清河晚报 [周三, 11 3月 2026]": "清河晚报 2026-05-02", "《清河晚报》（2026年3月11日）": "清河晚报 2026-03-11",
		"清河晚报20260311": "清河晚报 2026-03-11", "清河晚报·第12期": "清河晚报 2026-05-02", "大桥往事": "大桥往事 2026-05-02", "清河晚报2026年03月11日 星期三": "清河晚报 2026-03-11",
	} {
		im, err := Metadata([]byte(opf(title, "2026-05-02")))
		if got := im.Paper + " " + im.Date.String(); err != nil || got != want {
			t.Errorf("%s: %s, %v", title, got, err)
		}
	}
	for _, date := range []string{"0101-01-01T00:00:00+00:00", "1970-01-01", "", "x"} {
		if im, err := Metadata([]byte(opf("一", date))); err != nil || !im.Date.IsZero() {
			t.Errorf("%s: %v, %v", date, im.Date, err)
		}
	}
	if _, err := Metadata([]byte("no XML")); err == nil {
		t.Error("no metadata are read")
	}
}

func FuzzRead(f *testing.F) {
	f.Add(opf("清河晚报", "2026-03-11"), twoChapters()["a/toc.ncx"], chapterOf("一"))
	f.Add(opf("一", ""), `<nav><ol><li><a href="c%201.xhtml">一</a><ol><li><a href="s.xhtml#x">二</a></li></ol></li></ol></nav>`, "<h1>第3版</h1>")
	f.Fuzz(func(t *testing.T, opf, contents, text string) {
		files := twoChapters()
		files["a/b.opf"], files["a/toc.ncx"], files["a/c 1.xhtml"] = opf, contents, text
		b := packed(t, files)
		_, _, _ = read(t, b)
		nav("a/toc.ncx", []byte(contents))
	})
}

// converted is a chapter as a converter writes it: no headings, an anchor before each article but
// the first.
func converted(titles ...string) string {
	var b strings.Builder
	for i, title := range titles {
		fmt.Fprintf(&b, `<div id="x%d"></div><p class="c3"><b>%s</b></p><p>记者 林一</p><p class="c2">%s昨天有了新的消息，两岸居民都来看。</p><p class="c2">它用了四年时间，花的钱比原来少。</p>`, i, title, title)
	}
	return "<html><body>" + b.String() + "</body></html>"
}

// Articles of one file of which the contents say where they begin are articles, whatever stands
// round them; sub-heads below an article, and places that are not there, part nothing.
func TestRead_Anchors(t *testing.T) {
	t.Parallel()
	point := func(label, src, inner string) string {
		return "<navPoint><navLabel><text>" + label + `</text></navLabel><content src="` + src + `"/>` + inner + "</navPoint>"
	}
	for name, c := range map[string]struct {
		toc  string
		want []string
	}{
		"flat":      {point("大桥通车", "c%201.xhtml", "") + point("渡口停运", "c%201.xhtml#x1", "") + point("茶园开采", "c%201.xhtml#x2", ""), []string{"大桥通车", "渡口停运", "茶园开采"}},
		"in a page": {point("第02版：要闻", "c%201.xhtml", point("大桥通车", "c%201.xhtml#x0", "")+point("渡口停运", "c%201.xhtml#x1", "")+point("茶园开采", "c%201.xhtml#x2", "")), []string{"大桥通车", "渡口停运", "茶园开采"}},
		"sub-heads": {point("大桥通车", "c%201.xhtml", point("渡口停运", "c%201.xhtml#x1", "")+point("茶园开采", "c%201.xhtml#x2", "")), []string{"大桥通车"}},
		"not there": {point("大桥通车", "c%201.xhtml#x0", "") + point("渡口停运", "c%201.xhtml#y", ""), []string{"大桥通车"}},
		"backwards": {point("渡口停运", "c%201.xhtml#x1", "") + point("大桥通车", "c%201.xhtml#x0", ""), nil},
	} {
		files := twoChapters()
		delete(files, "a/c2.xhtml")
		files["a/b.opf"] = strings.ReplaceAll(opf("清河晚报", "2026-03-11"), `<itemref idref="s"/>`, "")
		files["a/b.opf"] = strings.ReplaceAll(files["a/b.opf"], `<itemref idref="c2"/>`, "")
		files["a/c 1.xhtml"] = converted("大桥通车", "渡口停运", "茶园开采")
		files["a/toc.ncx"] = "<ncx><navMap>" + c.toc + "</navMap></ncx>"
		pages, _, err := read(t, packed(t, files))
		if err != nil || len(pages) != 1 {
			t.Errorf("%s: %d pages, %v", name, len(pages), err)
			continue
		}
		var got []string
		all := ""
		for i := range pages[0].Articles {
			a := &pages[0].Articles[i]
			got = append(got, a.Title())
			for _, p := range a.Paragraphs {
				all += p.Text
			}
		}
		if c.want != nil && !slices.Equal(got, c.want) || !strings.Contains(all, "茶园开采昨天") || !strings.Contains(all, "大桥通车昨天") {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// The pictures of a chapter that are files of the book stand in its article.
func TestRead_Pictures(t *testing.T) {
	t.Parallel()
	files := twoChapters()
	files["a/c 1.xhtml"] = strings.Replace(chapterOf("大桥通车"), "<p>它建了", `<figure><img src="p/1.JPG"/><figcaption>通车的大桥。</figcaption></figure><p><img src="p/none.jpg"/><img src="http://a.example/x.jpg"/></p><p>它建了`, 1)
	files["a/p/1.jpg"] = "jpeg"
	dir := t.TempDir()
	b := packed(t, files)
	in := onefile.Input("a.epub", b)
	in.FS = folder.FS(dir)
	var got []model.Picture
	if err := (Format{}).Read(t.Context(), in, func(p *format.Page) error { got = append(got, p.Pictures...); return nil }); err != nil {
		t.Fatal(err)
	}
	want := model.Picture{File: filepath.Join(dir, "a.epub"), Part: "a/p/1.jpg", Before: 1}
	if len(got) != 1 || got[0] != want {
		t.Errorf("%+v, not %+v", got, want)
	}
}

// A chapter that leads to others by links with their titles is a list; one whose paragraphs lead to notes is an article.
func TestRead_Notes(t *testing.T) {
	t.Parallel()
	files := twoChapters()
	for name, s := range files {
		if strings.Contains(s, "<p>") {
			files[name] = strings.ReplaceAll(s, "</p>", `<a href="C2.xhtml#n">1</a></p>`)
		}
	}
	want, _, err := read(t, packed(t, twoChapters()))
	if err != nil {
		t.Fatal(err)
	}
	got, _, err := read(t, packed(t, files))
	if err != nil || len(got) != len(want) {
		t.Fatalf("%d pages, %v, not %d", len(got), err, len(want))
	}
	for i := range want {
		if len(got[i].Articles) != len(want[i].Articles) {
			t.Errorf("%d articles, not %d", len(got[i].Articles), len(want[i].Articles))
		}
	}
}
