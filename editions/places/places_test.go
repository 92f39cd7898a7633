package places

import (
	"errors"
	"fmt"
	"html"
	"strings"
	"testing"

	"baolan/editions/format"
	"baolan/internal/fixture/onefile"
)

// set is a line of type: where it begins, its size and its text.
type set struct {
	x, y, size float32
	text       string
}

// twoColumns is a page with a headline over two columns of one article.
func twoColumns() []set {
	lines := []set{{60, 60, 24, "古镇的路灯换了新的"}}
	body := []rune(strings.Repeat("镇里的路灯换了新的，每盏十五瓦，比旧灯省电六成，过桥的人心里踏实。", 12))
	for i := 0; len(body) > 0; i++ {
		n := min(16, len(body))
		x := float32(60)
		if i >= 15 {
			x = 240
		}
		if i == 0 {
			n, x = 14, x+20
		}
		lines = append(lines, set{x, 100 + float32(i%15)*16, 10, string(body[:n])})
		body = body[n:]
	}
	return lines
}

func stext(lines []set) string {
	var b strings.Builder
	b.WriteString("<?xml version=\"1.0\"?>\n<document name=\"x\">\n<page id=\"page1\" width=\"480\" height=\"400\">\n")
	for _, l := range lines {
		fmt.Fprintf(&b, "<block bbox=\"0 0 0 0\"><line wmode=\"0\" dir=\"1 0\"><font name=\"F\" size=\"%g\">\n", l.size)
		x := l.x
		for _, c := range l.text {
			top, bottom := l.y-l.size*0.86, l.y+l.size*0.14
			fmt.Fprintf(&b, "<char quad=\"%g %g %g %g %g %g %g %g\" x=\"%g\" y=\"%g\" color=\"#000\" c=\"%s\"/>\n",
				x, top, x+l.size, top, x, bottom, x+l.size, bottom, x, l.y, html.EscapeString(string(c)))
			x += l.size
		}
		b.WriteString("</font></line></block>\n")
	}
	b.WriteString("</page>\n</document>\n")
	return b.String()
}

func boxes(lines []set) string {
	var b strings.Builder
	b.WriteString("<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>a&nbsp;b</title></head><body><doc>\n<page width=\"480.0\" height=\"400.0\">\n<flow>\n")
	for _, l := range lines {
		right := l.x + l.size*float32(len([]rune(l.text)))
		fmt.Fprintf(&b, "<block><line><word xMin=\"%g\" yMin=\"%g\" xMax=\"%g\" yMax=\"%g\">%s</word></line></block>\n", l.x, l.y-l.size*0.9, right, l.y+l.size*0.15, html.EscapeString(l.text))
	}
	b.WriteString("</flow></page></doc></body></html>\n")
	return b.String()
}

// pagesOf reads a text. An error that is none of a record ends the test.
func pagesOf(t *testing.T, text string) (pages []*format.Page, left []*format.Error) {
	t.Helper()
	in := onefile.Input("a.txt", []byte(text))
	in.Left = func(e *format.Error) { left = append(left, e) }
	err := Format{}.Read(t.Context(), in, func(p *format.Page) error {
		pages = append(pages, p)
		return nil
	})
	var e *format.Error
	if errors.As(err, &e) && (e.Kind == format.Record || e.Kind == format.Encoding || e.Kind == format.Binary) {
		left = append(left, e)
	} else if err != nil {
		t.Fatal(err)
	}
	return pages, left
}

func TestRead(t *testing.T) {
	t.Parallel()
	for name, text := range map[string]string{"stext": stext(twoColumns()), "bbox-layout": boxes(twoColumns())} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if (Format{}).Match(format.Head{Text: text}) != format.ByBytes {
				t.Error("not known by its bytes")
			}
			pages, left := pagesOf(t, text)
			if len(pages) != 1 || len(left) > 0 || len(pages[0].Articles) != 1 {
				t.Fatalf("%d pages, %v", len(pages), left)
			}
			a := pages[0].Articles[0]
			if a.Title() != "古镇的路灯换了新的" || !strings.HasPrefix(a.Paragraphs[0].Text, "镇里的路灯换了新的") {
				t.Errorf("%s %v", a.Title(), a.Paragraphs)
			}
			if n, want := a.Characters(), 12*33; n != want {
				t.Errorf("%d characters of %d", n, want)
			}
		})
	}
}

// A file that was cut off is read as far as possible, and the rest is reported.
func TestRead_Damaged(t *testing.T) {
	t.Parallel()
	for _, text := range []string{stext(twoColumns()), boxes(twoColumns())} {
		for cut := 0; cut < len(text); cut += 97 {
			pages, _ := pagesOf(t, text[:cut])
			if len(pages) > 1 {
				t.Errorf("%d pages of one", len(pages))
			}
		}
	}
}

func TestMatch(t *testing.T) {
	t.Parallel()
	for _, s := range []string{"", "<html><body><p>正文</p></body></html>", "正文", "<page width=\"1\">"} {
		if (Format{}).Match(format.Head{Text: s}) != format.No {
			t.Errorf("%q", s)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(stext(twoColumns()[:2]))
	f.Add(boxes(twoColumns()[:2]))
	f.Add("<page width=\"NaN\" height=\"1e99\"><word xMin=\"0\" xMax=\"9\" yMin=\"0\" yMax=\"1e30\">字<page>")
	f.Fuzz(func(t *testing.T, s string) { pagesOf(t, s) })
}
