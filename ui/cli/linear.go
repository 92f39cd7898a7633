package cli

import (
	"context"
	"io"
	"os"
	"os/signal"
	"slices"
	"syscall"

	"github.com/charmbracelet/x/term"

	"baolan/editions/memory"
	"baolan/ui"
	"baolan/ui/cells"
	"baolan/ui/linear"
	"baolan/ui/serve"
)

// isLinear reports whether the reader is to be a dialogue in lines: if that was asked for,
// or if a user is at a terminal without control sequences.
func (a *app) isLinear() bool {
	return a.flags.plain || a.out.IsTerminal() && a.isDumb() && a.charset.IsUTF8() && a.in != nil && term.IsTerminal(a.in.Fd())
}

// linear holds the dialogue with the reader. Lines come from standard input, or from
// the terminal if standard input holds the paper.
func (a *app) linear(ctx context.Context, s settings, path string) error {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	defer stop()
	keep := a.keep()
	defer keep.close()
	stock, err := a.openFirst(ctx, path, func() memory.Memory { return keep.memory }, nil, true)
	if err != nil {
		return err
	}
	if stock.shelf != nil {
		defer stock.shelf.Close()
	}
	in := a.in
	if path == stdinPath {
		if in, err = os.Open("/dev/tty"); err != nil {
			in, err = os.Open(os.DevNull)
		}
		if err != nil {
			return err
		}
		defer in.Close()
	}
	o := linear.Options{
		Editions: stock.editions, Memory: keep.memory, Notice: keep.notice, Lang: a.lang, Policy: s.policy, Level: s.level, Script: s.script,
		Words: func(err error) string { return a.words(err).String() }, Local: local{a, s}, Figures: ui.FigureLines,
	}
	if stock.shelf != nil {
		o.Library = stock.shelf
	}
	if w, h, err := term.GetSize(a.out.Fd()); err == nil {
		o.Width, o.Height = w, h
	}
	out := a.out.Text()
	if err := linear.Run(ctx, o, linear.NewCooked(in, out, term.IsTerminal(in.Fd())), out); err != nil {
		return a.outputError(err)
	}
	return nil
}

// lines holds the dialogue in lines with one reader of a server.
func (t *sshHost) lines(ctx context.Context, r serve.Reader, in io.Reader, out serve.Output) error {
	var marks memory.Memory
	if r.Fingerprint != "" {
		m, err := t.marks(r)
		if err == nil { // with a full disk one can still read
			defer m.Close()
			marks = m
		}
	}
	lang := langOf(func(name string) string { return r.Env[name] })
	o := linear.Options{
		Editions: slices.Clone(t.current()), Memory: marks, Lang: lang, Width: r.Width, Height: r.Height,
		Policy: t.settings.policy, Level: t.settings.level, Script: t.settings.script, Words: t.wordsForGuest(lang, r.Remote), Figures: ui.FigureLines,
	}
	if t.shelf != nil {
		o.Library = t.shelf
	}
	return linear.Run(ctx, o, linear.NewRaw(in, out.Keys(), cells.NewRuler(o.Policy)), out.Text())
}
