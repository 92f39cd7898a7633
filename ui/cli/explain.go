package cli

import (
	"bufio"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"baolan/editions/check"
	"baolan/editions/clean"
	textform "baolan/editions/form"
	"baolan/editions/format"
	"baolan/editions/rebuild"
	"baolan/editions/rebuild/explain"
	"baolan/editions/source"
	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/session"
)

func (a *app) explainCommand() *cobra.Command {
	var e explainer
	c := &cobra.Command{
		Use:     "explain PATH…",
		Short:   a.lang.Say(catalog.CmdExplain),
		Long:    a.lang.Say(catalog.CmdExplainLong),
		Example: "baolan explain page.txt\nbaolan explain --line 17 page.txt",
		Args:    a.atLeastOne,
		RunE: a.work(func(ctx context.Context, _ settings, args []string) error {
			e.app = a
			for _, path := range args {
				if err := e.run(ctx, path); err != nil {
					return err
				}
			}
			return nil
		}),
	}
	f := c.Flags()
	f.IntVar(&e.page, "page", 0, a.lang.Say(catalog.FlagExplainPage))
	f.IntVar(&e.line, "line", 0, a.lang.Say(catalog.FlagExplainLine))
	f.BoolVar(&e.asJSON, "json", false, a.lang.Say(catalog.FlagJSON))
	return c
}

// explainer writes the explanation of pages as they are read.
type explainer struct {
	*app
	page, line int // 0 for all
	asJSON     bool

	out    *bufio.Writer
	read   int // pages so far
	isDone bool
}

// errExplained ends the reading when the one page that was asked for is explained.
var errExplained = errors.New("explained")

func (e *explainer) run(ctx context.Context, path string) error {
	to := e.app.out.Text()
	if e.asJSON {
		to = e.app.out.JSON()
	}
	e.out, e.read, e.isDone = bufio.NewWriter(to), 0, false
	o := e.sourceOptions()
	o.Made = func(_ *model.Page, from *source.Origin) error { return e.explain(ctx, from) }
	err := source.Each(ctx, path, o, func(*source.Loaded) error { return nil })
	if errors.Is(err, errExplained) {
		err = nil
	}
	if err == nil && e.page > 0 && !e.isDone {
		err = e.say(catalog.ExplainNoPage, e.page)
	}
	if flushed := e.out.Flush(); err == nil && flushed != nil {
		return e.outputError(flushed)
	}
	return err
}

// explain writes the explanation of one page.
func (e *explainer) explain(ctx context.Context, from *source.Origin) error {
	if e.read++; e.page > 0 && e.read != e.page || from.Form == format.Markdown || from.Text == "" {
		return nil
	}
	e.isDone = true
	if from.Form == format.Text && from.Setting != textform.Columns {
		return e.otherForm(from)
	}
	p, err := explained(ctx, from)
	if err != nil {
		return err
	}
	if e.line > 0 {
		if p.Lines, p.Articles = p.Find(e.line), nil; len(p.Lines) == 0 {
			return e.say(catalog.ExplainNoLine, e.read, e.line)
		}
	}
	write := e.text
	if e.asJSON {
		write = e.json
	}
	if err := write(from.Path, &p); err != nil {
		return err
	}
	if e.page > 0 {
		return errExplained
	}
	return nil
}

// explained explains a page by its lines with their places, or by its text alone.
func explained(ctx context.Context, from *source.Origin) (explain.Page, error) {
	if from.Sheet != nil {
		return rebuild.ExplainSheet(ctx, *from.Sheet, rebuild.Options{})
	}
	return rebuild.Explain(ctx, from.Text, rebuild.Options{})
}

// otherForm says that a page has a form whose lines are not weighed.
func (e *explainer) otherForm(from *source.Origin) error {
	if e.asJSON {
		return json.NewEncoder(e.out).Encode(struct {
			Path    string `json:"path"`
			Number  int    `json:"page"`
			Setting string `json:"setting"`
			textform.Evidence
		}{from.Path, e.read, from.Setting.String(), from.Evidence})
	}
	words := check.Chinese()
	if e.lang != catalog.Chinese {
		words = check.English()
	}
	name := cmp.Or(words.Settings[from.Setting.String()], from.Setting.String())
	fmt.Fprintln(e.out, e.lang.Say(catalog.ExplainForm, e.read, clean.Line(from.Path), name))
	by := from.Evidence
	switch from.Setting {
	case textform.Sheets:
		if by.Width > 0 {
			fmt.Fprintln(e.out, e.lang.Say(catalog.ExplainSheets, by.Of, by.Lines, by.Width))
		}
	case textform.Paragraphs:
		fmt.Fprintln(e.out, e.lang.Say(catalog.ExplainParagraphs, by.Of, by.Lines))
	case textform.Abreast:
		fmt.Fprintln(e.out, e.lang.Say(catalog.ExplainAbreast, by.Of, by.Lines))
	case textform.Glyphs:
		fmt.Fprintln(e.out, e.lang.Say(catalog.ExplainGlyphs, by.Of, by.Lines))
	case textform.Scattered:
		fmt.Fprintln(e.out, e.lang.Say(catalog.ExplainScattered, by.Of, by.Lines))
	case textform.Contents:
		fmt.Fprintln(e.out, e.lang.Say(catalog.ExplainEntries, by.Of, by.Lines))
	}
	if by.Numbered > 0 {
		fmt.Fprintln(e.out, e.lang.Say(catalog.ExplainNumbers, by.Pages, by.Numbered))
	}
	return nil
}

// json writes the explanation of a page as one object on one line.
func (e *explainer) json(path string, p *explain.Page) error {
	enc := json.NewEncoder(e.out)
	enc.SetEscapeHTML(false)
	return enc.Encode(struct {
		Path   string `json:"path"`
		Number int    `json:"page"`
		*explain.Page
	}{path, e.read, p})
}

func (e *explainer) text(path string, p *explain.Page) error {
	fmt.Fprintln(e.out, e.lang.Say(catalog.ExplainPage, e.read, clean.Line(path)))
	for i := range p.Lines {
		e.lineText(&p.Lines[i])
	}
	for i := range p.Articles {
		e.articleText(i, &p.Articles[i])
	}
	_, err := fmt.Fprintln(e.out)
	return err
}

func (e *explainer) lineText(l *explain.Line) {
	fmt.Fprintf(e.out, "%5d  %s  %s\n", l.From, e.lang.Say(session.TakenFor(l.Label)), l.Text)
	fmt.Fprintf(e.out, "       %s\n", e.lang.Say(catalog.ExplainSecond, e.lang.Say(session.TakenFor(l.Other)), l.Margin))
	if p := l.Place; p != nil {
		fmt.Fprintf(e.out, "       %s\n", e.placeText(p))
	}
	e.reasons(l.Reasons)
}

// placeText words where on the page a line was printed.
func (e *explainer) placeText(p *explain.Place) string {
	said := []string{e.lang.Say(catalog.ExplainPlace, p.Left, p.Top, p.Right, p.Bottom, p.Size, p.Font)}
	add := func(is bool, k catalog.Key, args ...any) {
		if is {
			said = append(said, e.lang.Say(k, args...))
		}
	}
	add(p.Story > 0, catalog.ExplainStory, p.Story)
	add(p.Column > 0, catalog.ExplainColumn, p.Column, p.Indent, p.Room)
	add(p.Head, catalog.ExplainHead)
	add(p.Vertical, catalog.ExplainVertical)
	add(p.Row, catalog.ExplainRow)
	add(p.UnderPicture, catalog.ExplainUnder)
	add(p.Frame != nil, catalog.ExplainFrame)
	return strings.Join(said, e.lang.Say(catalog.ExplainJoin))
}

func (e *explainer) reasons(list []explain.Reason) {
	for _, r := range list {
		fmt.Fprintf(e.out, "       %+6.1f  %-24s %s\n", r.Weight, r.Rule, e.lang.Rule(r.Rule, r.Says))
	}
}

func (e *explainer) articleText(i int, x *explain.Article) {
	fmt.Fprintf(e.out, "\n%s\n", e.lang.Say(catalog.ExplainArticle, i+1, x.Headline, int(x.Confidence*100+0.5)))
	if words := session.GivenWords(e.lang, x); words != "" {
		fmt.Fprintf(e.out, "       %s\n", words)
	}
	if len(x.Split) > 0 {
		fmt.Fprintf(e.out, "       %s\n", session.SplitWords(e.lang, x))
		e.reasons(x.Split)
	}
	for _, d := range x.Doubts {
		words := cmp.Or(session.DoubtWords(e.lang, model.Doubt{Reason: "doubt.judge." + d.Question}), d.Says)
		fmt.Fprintf(e.out, "       %s\n", e.lang.Say(catalog.ExplainDoubt, words))
	}
}
