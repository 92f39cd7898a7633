package ui

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"baolan/editions/library"
	"baolan/editions/rebuild/explain"
	"baolan/editions/source"
	"baolan/internal/fixture/corpus"
	"baolan/model"
	"baolan/ui/session"

	tea "charm.land/bubbletea/v2"
)

// The raw view says of every source line of an article what it was taken for, what the
// next best reading lost by, and which rules spoke, at any size that has room for it.
func TestRaw_SaysWhy(t *testing.T) {
	t.Parallel()
	for k, path := range corpus.Texts(t) {
		t.Run(filepath.Base(path), func(t *testing.T) {
			t.Parallel()
			if !swept(k, 2) {
				return
			}
			ls, err := source.Open(t.Context(), path, source.Options{})
			if err != nil {
				t.Fatal(err)
			}
			es := library.Whole(ls)
			page := &es[0].Pages[0]
			want, err := es[0].Explain(t.Context(), 0, page)
			if err != nil {
				t.Fatal(err)
			}
			for _, size := range [][2]int{{120, 40}, {80, 24}, {60, 20}, {30, 12}} {
				m := New(Options{Editions: es})
				send(m, tea.WindowSizeMsg{Width: size[0], Height: size[1]})
				press(m, "r")
				for i := range page.Articles {
					checkWhy(t, m, &want, i, fmt.Sprint(size))
					press(m, "J")
				}
			}
		})
	}
}

// checkWhy looks for what an explanation says of an article's lines.
func checkWhy(t *testing.T, m *Model, want *explain.Page, article int, at string) {
	t.Helper()
	var all []string
	for moved := true; moved; moved = m.raw.Scroll(1) {
		all = append(all, m.raw.Rows()...)
	}
	said := squeezed(ansi.Strip(restored(strings.Join(all, "\n"))))
	page := m.read.Page()
	find := func(what, words string) {
		if !strings.Contains(said, squeezed(words)) {
			t.Fatalf("%s: article %d: the raw view does not say %s %q", at, article, what, words)
		}
	}
	for i := range want.Lines {
		l := &want.Lines[i]
		if page.Source[l.From-1].Article != article {
			continue
		}
		find("what else it was", m.s.Say(session.TakenFor(l.Other)))
		find("by how much it lost", fmt.Sprintf("%.1f", l.Margin))
		for _, r := range l.Reasons {
			find("the weight of a rule", fmt.Sprintf("%+.1f", r.Weight))
			if m.s.Size.X >= 60 { // else the sentence is on several rows, which overlap here
				find("a rule", m.s.Lang.Rule(r.Rule, r.Says))
			}
		}
	}
	if x := &want.Articles[article]; x.Given != x.Second {
		find("how it came to its headline", fmt.Sprintf("%.1f", min(x.Margin, 99)))
	}
}

// Reasons are of the page that they were asked for; they are asked for once, let go
// with the raw view, and said to be missing where they cannot be found.
func TestRaw_Reasons(t *testing.T) {
	asked := 0
	err := errors.New("the disk is gone")
	e := library.Edition{Edition: testEdition()}
	e.Explain = func(_ context.Context, page int, p *model.Page) (explain.Page, error) {
		asked++
		if page > 0 {
			return explain.Page{}, err
		}
		return explain.Page{Lines: []explain.Line{{From: 1, Margin: 3, Reasons: []explain.Reason{{Rule: "byline", Weight: 15}}}}, Articles: make([]explain.Article, len(p.Articles))}, nil
	}
	m := New(Options{Editions: []library.Edition{e}, Width: 120, Height: 40})
	press(m, "j")
	if asked != 0 {
		t.Fatal("reasons were asked for without the raw view")
	}
	press(m, "k r j j")
	if asked != 1 || m.why.page == nil || !strings.Contains(text(m), "有署名的字样") {
		t.Errorf("asked %d times, and the view has\n%s", asked, text(m))
	}
	press(m, "]")
	if asked != 2 || m.why.page != nil || !strings.Contains(m.notice, err.Error()) {
		t.Errorf("asked %d times; of the other page it has %v and says %q", asked, m.why.page, m.notice)
	}
	press(m, "r")
	if m.why != (why{}) {
		t.Error("reasons are kept without the raw view")
	}
}
