package cli

import (
	"context"
	"io"
	"slices"
	"strconv"
	"strings"
	"sync"

	tea "charm.land/bubbletea/v2"

	"baolan/editions/memory"
	"baolan/model"
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
	auth     serve.Auth
	state    string
	path     string
	shelf    *shelf
	news     *news

	mu       sync.RWMutex
	editions []model.Edition // never changed, only exchanged
}

func (a *app) newStand(ctx context.Context, s settings, path string, auth serve.Auth, state string) (*stand, error) {
	t := &stand{a: a, settings: s, auth: auth, state: state, path: path, news: newNews()}
	var o ui.Options
	shelf, err := a.stock(ctx, path, &o, nobody)
	if err != nil {
		return nil, err
	}
	t.shelf, t.editions = shelf, o.Editions
	if shelf != nil {
		go shelf.watch(ctx, t.news)
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

// refresh reads again what opens first. Who is reading keeps what is open; a
// folder that is gone for the moment changes nothing.
func (t *stand) refresh(ctx context.Context) {
	var o ui.Options
	if _, err := t.a.stock(ctx, t.path, &o, nobody); err != nil || len(o.Editions) == 0 {
		return
	}
	t.mu.Lock()
	t.editions = o.Editions
	t.mu.Unlock()
}

func (t *stand) current() []model.Edition {
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
		Editions: t.current(), Context: ctx, Lang: langOf(func(name string) string { return r.Env[name] }),
		Width: r.Width, Height: r.Height, Begun: r.Begun,
		Policy: t.settings.policy, Probe: t.settings.probe, Kinsoku: t.settings.level, Theme: t.settings.theme,
		NoMouse: t.a.flags.noMouse, Changes: t.news.follow(ctx),
	}
	if p, err := cells.ParsePolicy(r.Env["BAOLAN_AMBIGUOUS"]); err == nil {
		o.Policy, o.Probe = p, false
	}
	if t.shelf != nil {
		o.Library = t.shelf
	}
	if t.auth == serve.AuthOpen || t.auth == "" || r.Fingerprint == "" {
		return &visitor{Model: ui.New(o)}, nil
	}
	store, err := memory.Open(memory.UserPath(t.state, r.Fingerprint))
	if err != nil {
		// A full disk keeps nobody from reading.
		o.Notice = o.Lang.Say(catalog.NotKept, t.a.words(err))
		return &visitor{Model: ui.New(o)}, nil
	}
	o.Memory = store
	return &visitor{Model: ui.New(o), store: store}, nil
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
	es, err := a.choose(slices.Clone(es), f)
	if err != nil || len(es) == 0 {
		return err
	}
	return ui.WritePlain(out, &es[0], ui.PlainOptions{Width: width, Lang: lang, Policy: t.settings.policy, Level: t.settings.level, Single: f.article != 0})
}
