package cli

import (
	"bytes"
	"context"
	"io"

	"baolan/editions/export"
	"baolan/editions/export/speech"
	"baolan/editions/markdown"
	"baolan/model"
	"baolan/ui/plain"
)

// plainForm writes plain text.
type plainForm struct {
	*plain.Plain
	out io.Writer
	any bool
}

func (f *plainForm) article(ctx context.Context, b *bytes.Buffer, a *model.Article) error {
	return f.Article(ctx, b, a)
}

func (f *plainForm) rest(b *bytes.Buffer, p *model.Page) error { return f.Rest(b, p) }

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

// speechForm writes text that is to be read aloud.
type speechForm struct{ out io.Writer }

func (f *speechForm) article(_ context.Context, b *bytes.Buffer, a *model.Article) error {
	return speech.Article(b, a)
}

func (f *speechForm) rest(b *bytes.Buffer, p *model.Page) error { return speech.Rest(b, p) }

func (f *speechForm) edition(paper string, date model.Date) error {
	return speech.Head(f.out, paper, date)
}

func (f *speechForm) page(head *model.Page, _ int, articles [][]byte, rest []byte) error {
	if err := speech.Page(f.out, head); err != nil {
		return err
	}
	for _, part := range append(articles, rest) {
		if _, err := f.out.Write(part); err != nil {
			return err
		}
	}
	return nil
}

func (f *speechForm) close() error { return nil }

// markdownForm writes one edition as Markdown.
type markdownForm struct{ *markdown.Writer }

func (f markdownForm) article(_ context.Context, b *bytes.Buffer, a *model.Article) error {
	return markdown.Article(b, a)
}

func (f markdownForm) rest(b *bytes.Buffer, p *model.Page) error { return markdown.Rest(b, p) }

func (f markdownForm) edition(paper string, date model.Date) error { return f.Edition(paper, date) }

func (f markdownForm) page(head *model.Page, _ int, articles [][]byte, rest []byte) error {
	return f.Page(head, articles, rest)
}

func (f markdownForm) close() error { return f.Flush() }

// jsonForm writes JSON: one object, or an array for several editions.
type jsonForm struct{ *export.Writer }

func (f jsonForm) article(_ context.Context, b *bytes.Buffer, a *model.Article) error {
	return export.Article(b, a)
}

func (f jsonForm) rest(b *bytes.Buffer, p *model.Page) error { return export.Rest(b, p) }

func (f jsonForm) edition(paper string, date model.Date) error { return f.Edition(paper, date) }

func (f jsonForm) page(head *model.Page, _ int, articles [][]byte, rest []byte) error {
	return f.Page(head, articles, rest)
}

func (f jsonForm) close() error { return f.Close() }
