package epub

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"baolan/editions/export/html"
	"baolan/model"
)

// sample has every kind of part, and characters that XML escapes or forbids.
func sample() *model.Edition {
	return &model.Edition{Paper: "霁川晚报 <&>", Date: model.Date{Year: 2026, Month: 3, Day: 11}, Pages: []model.Page{
		{
			Number: 1, Name: "要闻", Width: 800, Height: 1200,
			Pictures: []model.Picture{{Box: model.Box{Left: 10, Top: 10, Right: 90, Bottom: 80}}},
			Weather:  model.Weather{Forecast: "晴，9℃～11℃", Warning: "大风蓝色预警"},
			Articles: []model.Article{{
				Label: "今日谈", Kicker: "两会看台", Headline: []string{"代表热议", "“新质生产力”"}, Deck: "向“新”而行", Byline: "周子墨", Dateline: "本报讯",
				Boxes: []model.Box{{Left: 100, Top: 10, Right: 300, Bottom: 400}},
				Paragraphs: []model.Paragraph{
					{Text: "a < b & c > d \x01\u200b"},
					{Kind: model.Subhead, Text: "小标题"},
					{Kind: model.Verse, Text: "白日\n依山"},
					{Kind: model.Table, Text: "豆腐  3.5", Rows: [][]string{{"豆腐", "3.5"}, {"莲藕"}}},
					{Kind: model.Item, Text: "一"},
					{Kind: model.Item, Text: "二"},
					{Kind: model.Question, Text: "问：好吗？"},
					{Kind: model.Answer, Text: "答：好。"},
					{Kind: model.Caption, Text: "图为"},
					{Kind: model.Signature, Text: "某局"},
				},
			}, {}},
			Other: []model.Block{{Type: model.BlockNotice, Lines: []string{"启事", ""}}, {Type: model.BlockMark, Lines: []string{"□"}}},
		},
		{Number: 2},
	}}
}

func files(t testing.TB, b []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	if first := z.File[0]; first.Name != "mimetype" || first.Method != zip.Store {
		t.Errorf("the first file is %s, method %d", first.Name, first.Method)
	}
	all := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		all[f.Name] = string(content)
	}
	return all
}

// wellFormed returns what makes a text no XML.
func wellFormed(text string) error {
	d := xml.NewDecoder(strings.NewReader(text))
	d.Entity = xml.HTMLEntity
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
	}
}

func TestWrite(t *testing.T) {
	t.Parallel()
	var b, again bytes.Buffer
	if err := errors.Join(Write(&b, sample()), Write(&again, sample())); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(b.Bytes(), again.Bytes()) {
		t.Error("the same edition gives other bytes")
	}
	all := files(t, b.Bytes())
	for name, text := range all {
		if name == "mimetype" || strings.HasSuffix(name, ".css") {
			continue
		}
		if err := wellFormed(text); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	page := all["book/page1.xhtml"]
	for _, want := range []string{
		"<h3>代表热议<br/>“新质生产力”</h3>", "白日<br/>依山", "<td>莲藕</td>", "<ul>\n<li>一</li>\n<li>二</li>\n</ul>", "a &lt; b &amp; c",
		`<a href="#p1a1">`, `<span class="dateline">本报讯</span>`, `class="warning">大风蓝色预警`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page has no %s:\n%s", want, page)
		}
	}
	if strings.ContainsAny(page, "\x01") || strings.Contains(page, "□") {
		t.Error("a control or a mark stands in the page")
	}
	if !strings.Contains(all["book/contents.xhtml"], `page1.xhtml#p1a1`) {
		t.Error("the contents do not name the article")
	}
	if Write(io.Discard, &model.Edition{}) == nil {
		t.Error("an edition without a page is a book")
	}
}

// Whatever stands in an edition, HTML and chapters are well formed.
func TestWrite_AnyText(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(r *rapid.T) {
		text := rapid.Custom(func(r *rapid.T) string { return rapid.StringN(0, 12, -1).Draw(r, "text") })
		a := model.Article{
			Label: text.Draw(r, "label"), Kicker: text.Draw(r, "kicker"), Headline: []string{text.Draw(r, "headline")}, Deck: text.Draw(r, "deck"),
			Paragraphs: []model.Paragraph{{
				Text: text.Draw(r, "paragraph"), Kind: model.ParagraphKind(rapid.IntRange(0, 11).Draw(r, "kind")), //nolint:gosec // one of twelve
				Rows: [][]string{{text.Draw(r, "cell")}},
			}},
		}
		e := &model.Edition{Paper: text.Draw(r, "paper"), Pages: []model.Page{{Name: text.Draw(r, "name"), Articles: []model.Article{a}}}}
		var page, book bytes.Buffer
		if err := errors.Join(html.Write(&page, e), Write(&book, e)); err != nil {
			r.Fatal(err)
		}
		if err := wellFormed(strings.Replace(page.String(), "<!DOCTYPE html>", "", 1)); err != nil {
			r.Fatalf("html: %v", err)
		}
		for name, text := range files(t, book.Bytes()) {
			if strings.HasSuffix(name, "ml") {
				if err := wellFormed(text); err != nil {
					r.Fatalf("%s: %v", name, err)
				}
			}
		}
	})
}

// The checker of the format's makers finds nothing, where it is installed.
func TestEpubcheck(t *testing.T) {
	t.Parallel()
	checker, err := exec.LookPath("epubcheck") // a Java archive, which not every system runs by its name
	if err != nil {
		t.Skip("epubcheck is not installed")
	}
	path := filepath.Join(t.TempDir(), "edition.epub")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(Write(f, sample()), f.Close()); err != nil {
		t.Fatal(err)
	}
	// What runs for a moment is not worth compiling well.
	if out, err := exec.Command("java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", checker, path).CombinedOutput(); err != nil || strings.Contains(string(out), "WARNING(") {
		t.Errorf("%v\n%s", err, out)
	}
}
