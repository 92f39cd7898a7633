package cli

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"baolan/editions/clean"
	"baolan/editions/export/epub"
	"baolan/editions/export/html"
	"baolan/editions/library"
	"baolan/editions/script"
	"baolan/model"
	"baolan/ui/catalog"
)

// exportFormats are the formats of export, in the order in which help names them. Text
// and Markdown are written as print writes them.
var exportFormats = []string{"markdown", "text", "json", "html", "epub", "speech"}

// exporters are the formats that are written from a whole edition.
var exporters = map[string]func(io.Writer, *model.Edition) error{
	"html": html.Write, "epub": epub.Write,
}

// exportFlags are those of the command export.
type exportFlags struct {
	printFlags
	output string
	force  bool
}

func (a *app) exportCommand() *cobra.Command {
	var f exportFlags
	c := &cobra.Command{
		Use:     "export [PATH]",
		Short:   a.lang.Say(catalog.CmdExportEdition),
		Example: "baolan export 2020-12-29/ --format html --output paper.html\nbaolan export page.pdf --format speech | espeak-ng -v cmn",
		Args:    a.atMost(1),
	}
	f.register(a, c)
	c.Flags().Lookup("format").DefValue = "html"
	f.format = "html"
	c.Flags().Lookup("format").Usage = a.lang.Say(catalog.FlagExportFormat)
	c.Flags().StringVarP(&f.output, "output", "o", "-", a.lang.Say(catalog.FlagOutput))
	c.Flags().BoolVar(&f.force, "force", false, a.lang.Say(catalog.FlagForce))
	c.RunE = a.work(func(ctx context.Context, s settings, args []string) error {
		f.widthSet, f.articleSet = c.Flags().Changed("width"), c.Flags().Changed("article")
		if !slices.Contains(exportFormats, f.format) {
			return a.badValue("format", f.format, exportFormats...)
		}
		return a.export(ctx, s, a.pathOrPipe(ctx, args), f)
	})
	return c
}

// export writes an edition, or the part of it that was asked for, in a format.
func (a *app) export(ctx context.Context, s settings, path string, f exportFlags) error {
	check := f.printFlags
	if exporters[f.format] != nil {
		check.format = "json"
	}
	if err := a.checkPrint(check); err != nil {
		return err
	}
	if f.format == "epub" && f.output == "-" && a.out.IsTerminal() {
		return a.say(catalog.ErrBinaryOutput, "--output")
	}
	if f.output != "-" && !f.force {
		if _, err := os.Lstat(f.output); err == nil {
			return a.say(catalog.ErrFileExists, clean.Line(f.output), "--force")
		}
	}
	es, err := a.whole(ctx, path, f.printFlags)
	if err != nil {
		return err
	}
	write := func(w io.Writer) error { return a.writeExport(ctx, w, s, es, f) }
	if f.output != "-" {
		return writeWhole(f.output, write)
	}
	to := a.out.Text()
	switch f.format {
	case "json":
		to = a.out.JSON()
	case "epub":
		to = a.out.Archive()
	}
	if err := write(to); err != nil {
		return a.outputError(err)
	}
	return nil
}

// whole reads the editions under a path and gives the parts of them that were asked
// for.
func (a *app) whole(ctx context.Context, path string, f printFlags) ([]model.Edition, error) {
	bar, ctx := a.bar(ctx)
	defer bar.giveUp()
	defer bar.clear()
	o := a.sourceOptions()
	o.Progress = bar.bytes
	ls, err := a.toPrint(ctx, path, f.edition, o)
	if err != nil {
		return nil, err
	}
	chosen, err := a.choose(printEditions(ctx, library.Whole(ls)), f)
	if err != nil {
		return nil, err
	}
	es := make([]model.Edition, len(chosen))
	for i, c := range chosen {
		es[i] = model.Edition{Paper: c.paper, Date: c.date}
		for _, s := range c.pages {
			p, err := s.page()
			if err != nil {
				return nil, err
			}
			if s.only > 0 {
				p = p.Alone(p.Articles[s.only-1])
			}
			es[i].Pages = append(es[i].Pages, p)
		}
	}
	return es, nil
}

// writeExport writes editions in a format. A format whose file holds one edition gets
// only one.
func (a *app) writeExport(ctx context.Context, w io.Writer, s settings, es []model.Edition, f exportFlags) error {
	if write := exporters[f.format]; write != nil {
		if len(es) != 1 {
			return a.say(catalog.ErrOneEdition, strings.ToUpper(f.format), len(es))
		}
		e := script.Edition(&es[0], s.script)
		return write(w, &e)
	}
	if f.format == "markdown" && len(es) != 1 {
		return a.say(catalog.ErrOneEdition, "Markdown", len(es))
	}
	if f.width == 0 && f.output != "-" { // a file has nothing to do with the terminal's width
		f.width = cmp.Or(2*s.measure, printWidth)
	}
	out := bufio.NewWriter(w)
	form := a.form(out, s, f.printFlags)
	if j, ok := form.(jsonForm); ok {
		j.Many(len(es) > 1)
	}
	if err := writeForm(ctx, form, es); err != nil {
		return err
	}
	return out.Flush()
}

// writeForm writes editions through a form, page by page.
func writeForm(ctx context.Context, f form, es []model.Edition) error {
	for i := range es {
		if err := f.edition(es[i].Paper, es[i].Date); err != nil {
			return err
		}
		for k := range es[i].Pages {
			p := &es[i].Pages[k]
			articles := make([][]byte, len(p.Articles))
			for n := range p.Articles {
				var b bytes.Buffer
				if err := f.article(ctx, &b, &p.Articles[n]); err != nil {
					return err
				}
				articles[n] = b.Bytes()
			}
			var rest bytes.Buffer
			if err := f.rest(&rest, p); err != nil {
				return err
			}
			if err := f.page(p, k, articles, rest.Bytes()); err != nil {
				return err
			}
		}
	}
	return f.close()
}
