package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"runtime/debug"
	"strconv"
	"strings"
	"sync"

	tea "charm.land/bubbletea/v2"

	"baolan/editions/index"
	"baolan/editions/memory"
	"baolan/editions/source"
	"baolan/ui"
	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/serve"
)

// stand is the board in the street: the editions that all readers of a server
// share, and what makes a reader of one connection.
type stand struct {
	a        *app
	settings settings
	state    string
	path     string
	shelf    *shared // nil for none
	news     *news
	log      *slog.Logger

	mu       sync.RWMutex
	editions []ui.Edition // never changed, only exchanged; a large one is bound once for all
}

func (a *app) newStand(ctx context.Context, s settings, path, state string, log *slog.Logger) (*stand, error) {
	// A copy, because a configuration that is read again writes to the flags
	// while sessions read them.
	own := *a
	a = &own
	t := &stand{a: a, settings: s, state: state, path: path, news: newNews(), log: log}
	stock, err := a.stock(ctx, path, nobody, nil)
	if err != nil {
		return nil, err
	}
	t.editions = stock.editions
	if shelf := stock.shelf; shelf != nil {
		t.shelf = &shared{shelf: shelf}
		go t.tend("watch", func() { shelf.watch(ctx, t.news) })
		changes := t.news.follow(ctx)
		go func() {
			for {
				select {
				case <-ctx.Done():
					return
				case <-changes:
					t.refresh(ctx)
				}
			}
		}()
	}
	return t, nil
}

// tend does what no session does. A fault in it, over a page that nobody
// thought of, must not take the readers with it.
func (t *stand) tend(what string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			t.log.Error("fault", "in", what, "panic", fmt.Sprint(r), "stack", string(debug.Stack()))
		}
	}()
	f()
}

// refresh reads again what opens first. Who is reading keeps what is open; a
// folder that is gone for the moment changes nothing.
func (t *stand) refresh(ctx context.Context) { t.tend("refresh", func() { t.reread(ctx) }) }

func (t *stand) reread(ctx context.Context) {
	if t.shelf != nil {
		t.shelf.forget()
	}
	stock, err := t.a.stock(ctx, t.path, nobody, nil)
	if err != nil || len(stock.editions) == 0 {
		return
	}
	t.mu.Lock()
	t.editions = stock.editions
	t.mu.Unlock()
}

func (t *stand) current() []ui.Edition {
	t.mu.RLock()
	defer t.mu.RUnlock()
	return t.editions
}

func (t *stand) close() {
	if t.shelf != nil {
		_ = t.shelf.Close() // the index is made anew from the files whenever it lacks something
	}
}

// model makes the reader of one connection: its own size, language, theme and
// width, the editions shared.
func (t *stand) model(ctx context.Context, r serve.Reader) (tea.Model, error) {
	o := ui.Options{
		Context: ctx, Lang: langOf(func(name string) string { return r.Env[name] }),
		Width: r.Width, Height: r.Height, Begun: r.Begun,
		Policy: t.settings.policy, Probe: t.settings.probe, Kinsoku: t.settings.level, Theme: t.settings.theme,
		NoMouse: t.a.flags.noMouse, Changes: t.news.follow(ctx),
	}
	o.Words = t.discreet(o.Lang, r.Remote)
	if p, err := cells.ParsePolicy(r.Env["BAOLAN_AMBIGUOUS"]); err == nil {
		o.Policy, o.Probe = p, false
	}
	if t.shelf != nil {
		o.Library = t.shelf
	}
	es, whole := inMemory(t.current())
	if o.Editions = es; !whole { // the first frame stands before its page is taken out
		o.Title = o.Lang.Say(catalog.Titled, cmp.Or(t.current()[0].Paper, o.Lang.Say(catalog.UnknownPaper)))
		o.Arrive = func(context.Context, ui.Progress) (ui.Arrival, error) {
			return ui.Arrival{Editions: t.current()}, nil
		}
	}
	if r.Fingerprint == "" {
		return &visitor{Model: ui.New(o)}, nil
	}
	store, err := memory.Open(memory.UserPath(t.state, r.Fingerprint))
	if err != nil {
		// A full disk keeps nobody from reading.
		o.Notice = o.Lang.Say(catalog.NotKept, o.Words(err))
		return &visitor{Model: ui.New(o)}, nil
	}
	o.Memory = store
	return &visitor{Model: ui.New(o), store: store}, nil
}

// discreet words an error for a stranger: what is wrong, and nothing of where
// on the server. The log has the rest.
func (t *stand) discreet(lang catalog.Lang, remote string) func(error) string {
	a := *t.a
	a.lang = lang
	return func(err error) string {
		var e *source.Error
		var query *index.QueryError
		switch {
		case errors.As(err, &query), errors.Is(err, context.Canceled):
			return a.words(err) // the reader's own doing
		case errors.As(err, &e):
			t.log.Warn("edition", "remote", remote, "error", err)
			return lang.Say(sourceWords[e.Kind])
		case errors.Is(err, memory.ErrFull), errors.Is(err, index.ErrFull):
			t.log.Error("disk", "remote", remote, "error", err)
			return lang.Say(catalog.ErrDiskFull)
		}
		t.log.Error("reader", "remote", remote, "error", err)
		return lang.Say(catalog.ToldError)
	}
}

// visitor closes what a reader's session opened.
type visitor struct {
	*ui.Model
	store *memory.Store
}

// Update keeps the visitor the program's model.
func (v *visitor) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	_, cmd := v.Model.Update(msg)
	return v, cmd
}

// Close writes what waits and closes the memory.
func (v *visitor) Close() error {
	err := v.Model.Close()
	if v.store != nil {
		if closing := v.store.Close(); err == nil {
			err = closing
		}
	}
	return err
}

// command is ssh host print --article 3: plain text of what opens first.
func (t *stand) command(_ context.Context, r serve.Reader, args []string, out io.Writer) error {
	lang := langOf(func(name string) string { return r.Env[name] })
	f := printFlags{format: "text"}
	width := printWidth
	for i := 1; i < len(args); i++ {
		name, value, found := strings.Cut(strings.TrimPrefix(args[i], "--"), "=")
		if !found && i+1 < len(args) {
			i++
			value = args[i]
		}
		n, err := strconv.Atoi(value)
		switch name {
		case "lang":
			if lang, err = catalog.ParseLang(value); err != nil {
				return err
			}
		case "format":
			if value != "text" {
				return message(lang.Say(catalog.ErrFlagValue, "--format", value, "text"))
			}
		case "page":
			f.page = value
		case "edition":
			f.edition = value
		default:
			if err != nil || n < 1 {
				return message(lang.Say(catalog.ErrFlagKind, "--"+name, value, lang.Say(catalog.KindNumber)))
			}
			if name == "article" {
				f.article, f.articleSet = n, true
			} else {
				width = min(n, serve.DefaultLimits().Columns)
			}
		}
	}
	es := t.current()
	if len(es) == 0 {
		return message(lang.Say(catalog.NoEditionOpen))
	}
	a := *t.a
	a.lang = lang // errors too are the reader's
	chosen, err := a.choose(issuesOf(es), f)
	if err != nil || len(chosen) == 0 {
		return err
	}
	plain := ui.NewPlain(ui.PlainOptions{Width: width, Lang: lang, Policy: t.settings.policy, Level: t.settings.level, Single: f.article != 0})
	p := press{form: &plainForm{Plain: plain, out: out}}
	return p.print(chosen[:1])
}
