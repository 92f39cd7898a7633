package ui

import (
	"context"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"baolan/editions/library"
	"baolan/internal/fixture/await"
	"baolan/internal/fixture/partial"
	"baolan/model"
	"baolan/ui/screen/contents"
	"baolan/ui/store"
)

// comingReader reads an edition of which the third page never comes before told is
// closed. Its commands run until the context ends.
func comingReader(ctx context.Context, told chan struct{}) (m *Model, answers chan tea.Msg) {
	whole := testEdition()
	whole.Pages = append(whole.Pages, model.Page{Number: 3, Articles: []model.Article{{Headline: []string{"第三版的文章"}, Paragraphs: []model.Paragraph{{Text: "正文。"}}}}})
	of := library.Edition{Edition: whole}
	for i := range whole.Pages {
		of.Nth = append(of.Nth, i+1)
	}
	part := partial.Edition(of, told)
	m = New(Options{Context: ctx, Width: 100, Height: 30, Arrive: func(context.Context, library.Progress) (store.Arrival, error) {
		return store.Arrival{Editions: []library.Edition{part}, Library: testLibrary{}}, nil
	}})
	answers = make(chan tea.Msg, 1<<10)
	inBackground(m.arrive, answers)
	return m, answers
}

// until takes in answers until something is so.
func until(t *testing.T, m *Model, answers chan tea.Msg, is func() bool) {
	t.Helper()
	for !is() {
		_, cmd := m.Update(await.From(t, "an answer", answers))
		inBackground(cmd, answers)
		checkFrame(t, m, 100, 30, "coming")
	}
}

// While a page is not read the others are, keys are answered, and the reader can
// leave; once it is there all of the edition is.
func TestComing(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	told := make(chan struct{})
	m, answers := comingReader(ctx, told)
	hit := func(key string) {
		_, cmd := m.Update(keyMsg(key))
		inBackground(cmd, answers)
		checkFrame(t, m, 100, 30, "coming after "+key)
	}
	until(t, m, answers, func() bool {
		_, is := m.pagesComing()
		return is && m.read.Article() != nil
	})
	if got := text(m); !strings.Contains(got, "已读取 2/3 版") {
		t.Errorf("nobody says how far the reading is: %q", got)
	}
	hit("]")
	until(t, m, answers, func() bool { return m.read.PageIndex() == 1 && m.read.Article() != nil })
	hit("]")
	if got := text(m); !strings.Contains(got, "还在读取") {
		t.Errorf("nobody says that the page is being read: %q", got)
	}
	for _, k := range []string{"j", "enter", "esc", "?", "esc", "r", "r", "w", "J", "K"} {
		hit(k)
	}
	for m.read.PageIndex() != 1 {
		hit("[")
	}
	until(t, m, answers, func() bool { return m.read.Article() != nil })
	hit("i")
	if _, ok := m.cover().(*contents.Screen); !ok {
		t.Fatal("no list of headlines")
	}
	title := m.read.Article().Title()
	close(told)
	until(t, m, answers, func() bool { return len(m.coming.complete) > 0 })
	if !m.read.IsComing() {
		t.Error("the edition changes under an open list")
	}
	hit("esc")
	if m.read.IsComing() || m.read.PageIndex() != 1 || m.read.Article().Title() != title {
		t.Errorf("the whole is not open where the reader was: page %d", m.read.PageIndex())
	}
	hit("i")
	if got := text(m); !strings.Contains(got, "第三版的文章") {
		t.Errorf("the headlines lack a page: %q", got)
	}
}

func TestComing_Leave(t *testing.T) {
	t.Parallel()
	for _, keys := range []string{"q", "ctrl+c", "] ] q", "] ] esc q"} {
		ctx, cancel := context.WithCancel(t.Context())
		m, answers := comingReader(ctx, make(chan struct{}))
		until(t, m, answers, func() bool { return m.read.Article() != nil })
		for _, k := range strings.Fields(keys) {
			_, cmd := m.Update(keyMsg(k))
			inBackground(cmd, answers)
		}
		if !m.leaving {
			t.Errorf("%s does not leave", keys)
		}
		if err := m.Close(); err != nil {
			t.Error(err)
		}
		cancel()
	}
}
