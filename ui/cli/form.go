package cli

import (
	"bytes"
	"io"

	"baolan/editions/export"
	"baolan/editions/markdown"
	"baolan/model"
	"baolan/ui"
)

// plainForm is text.
type plainForm struct {
	*ui.Plain
	out io.Writer
	any bool
}

func (f *plainForm) article(b *bytes.Buffer, a *model.Article) error { return f.Article(b, a) }
func (f *plainForm) rest(b *bytes.Buffer, p *model.Page) error       { return f.Rest(b, p) }

func (f *plainForm) edition(paper string, date model.Date) error {
	if f.any {
		if _, err := io.WriteString(f.out, "\n"); err != nil {
			return err
		}
	}
	f.any = true
	return f.Edition(f.out, paper, date)
}

func (f *plainForm) page(head *model.Page, index int, articles [][]byte, rest []byte) error {
	return f.Page(f.out, head, index, articles, rest)
}

func (f *plainForm) close() error { return nil }

// markdownForm is one edition as Markdown.
type markdownForm struct{ *markdown.Writer }

func (f markdownForm) article(b *bytes.Buffer, a *model.Article) error { return markdown.Article(b, a) }

func (f markdownForm) rest(b *bytes.Buffer, p *model.Page) error { return markdown.Rest(b, p) }

func (f markdownForm) edition(paper string, date model.Date) error { return f.Edition(paper, date) }

func (f markdownForm) page(head *model.Page, _ int, articles [][]byte, rest []byte) error {
	return f.Page(head, articles, rest)
}

func (f markdownForm) close() error { return f.Flush() }

// jsonForm is JSON: an object, or an array of several.
type jsonForm struct{ *export.Writer }

func (f jsonForm) article(b *bytes.Buffer, a *model.Article) error { return export.Article(b, a) }
func (f jsonForm) rest(b *bytes.Buffer, p *model.Page) error       { return export.Rest(b, p) }

func (f jsonForm) edition(paper string, date model.Date) error { return f.Edition(paper, date) }

func (f jsonForm) page(head *model.Page, _ int, articles [][]byte, rest []byte) error {
	return f.Page(head, articles, rest)
}

func (f jsonForm) close() error { return f.Close() }
