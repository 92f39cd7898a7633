package cli

import (
	"bufio"
	"context"
	"slices"
	"strconv"
	"strings"

	"baolan/editions/clean"
	"baolan/editions/library"
	"baolan/ui/catalog"
	"baolan/ui/serve"
)

// asked is what a command over SSH asks for.
type asked struct {
	printFlags
	lang catalog.Lang
}

// askedOf reads the flags of print, each of which has a value.
func askedOf(args []string, lang catalog.Lang) (asked, error) {
	f := asked{printFlags: printFlags{format: "text", width: printWidth}, lang: lang}
	for i := 0; i < len(args); i++ {
		name, value, found := strings.Cut(strings.TrimPrefix(args[i], "--"), "=")
		if !found && i+1 < len(args) {
			i++
			value = args[i]
		}
		if err := f.set(name, value); err != nil {
			return f, err
		}
	}
	return f, nil
}

func (f *asked) set(name, value string) error {
	switch name {
	case "lang":
		lang, err := catalog.ParseLang(value)
		if err != nil {
			return message(f.lang.Say(catalog.ErrLanguage, clean.Line(value)))
		}
		f.lang = lang
	case "format":
		if !slices.Contains([]string{"text", "markdown", "json", "speech"}, value) {
			return message(f.lang.Say(catalog.ErrFlagValue, "--format", clean.Line(value), "text, markdown, json, speech"))
		}
		f.format = value
	case "page":
		f.page = value
	case "edition":
		f.edition = value
	case "article", "width":
		n, err := strconv.Atoi(value)
		if err != nil || n < 1 {
			return message(f.lang.Say(catalog.ErrFlagKind, "--"+name, clean.Line(value), f.lang.Say(catalog.KindNumber)))
		}
		if name == "article" {
			f.article, f.articleSet = n, true
		} else {
			f.width = min(n, serve.DefaultLimits().Columns)
		}
	}
	return nil
}

// command runs a command such as ssh host print --article 3. It prints the edition
// that opens first, or the one that is named, in the chosen format.
func (t *sshHost) command(ctx context.Context, r serve.Reader, args []string, out serve.Output) error {
	f, err := askedOf(args[1:], langOf(func(name string) string { return r.Env[name] }))
	if err != nil {
		return err
	}
	a := *t.a
	a.lang = f.lang // errors too are in the reader's language
	err = t.print(ctx, &a, f, out)
	if err != nil {
		return message(t.wordsForGuest(f.lang, r.Remote)(err))
	}
	return nil
}

func (t *sshHost) print(ctx context.Context, a *app, f asked, out serve.Output) error {
	es, err := t.editionsFor(ctx, f.edition)
	if err == nil {
		es, err = readToEnd(ctx, es)
	}
	if err != nil {
		return err
	}
	if len(es) == 0 {
		return a.say(catalog.NoEditionOpen)
	}
	chosen, err := a.choose(printEditions(ctx, es), f.printFlags)
	if err != nil || len(chosen) == 0 {
		return err
	}
	to := out.Text()
	if f.format == "json" {
		to = out.JSON()
	}
	w := bufio.NewWriter(to)
	p := pageSetter{form: a.form(w, t.settings, f.printFlags)}
	defer p.spill.Close()
	lost := losses{of: a}
	lost.watch(&chosen[0])
	if err := p.print(ctx, chosen[:1]); err != nil {
		return err
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return lost.err()
}

// readToEnd waits for those of the editions that are still being read.
func readToEnd(ctx context.Context, es []library.Edition) ([]library.Edition, error) {
	var out []library.Edition
	for _, e := range es {
		if e.Rest == nil {
			out = append(out, e)
			continue
		}
		whole, err := e.Rest(ctx, func(int, int) {})
		if err != nil {
			return nil, err
		}
		out = append(out, whole...)
	}
	return out, nil
}

// editionsFor gives the edition that opens first, or the editions of the library to
// which a name or a date can belong.
func (t *sshHost) editionsFor(ctx context.Context, name string) ([]library.Edition, error) {
	es := t.current()
	is := func(paper, date string) bool { return date == name || paper != "" && strings.Contains(paper, name) }
	if name == "" || t.shelf == nil || slices.ContainsFunc(es, func(e library.Edition) bool { return is(e.Paper, e.Date.String()) }) {
		return es, nil
	}
	vs, err := t.shelf.Editions(ctx)
	if err != nil {
		return nil, err
	}
	for _, v := range vs {
		if !is(v.Paper, v.Date.String()) {
			continue
		}
		e, err := t.shelf.Open(ctx, v, nil)
		if err != nil {
			return nil, err
		}
		return []library.Edition{e}, nil // editions are sorted from the newest
	}
	return es, nil
}
