package cli

import (
	"errors"
	"path/filepath"
	"strings"

	"baolan/editions/clean"
	"baolan/editions/source"
	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/session"
)

// losses collects what could not be read of the pages that are printed for somebody who
// must not see the paths of the server: each is named by its page.
type losses struct {
	of    *app
	files map[string]bool // of which the printed pages are
	words []string
}

// watch notes the losses of an edition's pages when they are read.
func (l *losses) watch(e *printEdition) {
	l.files = map[string]bool{}
	for i := range e.pages {
		at := &e.pages[i]
		load := at.page
		at.page = func() (model.Page, error) {
			p, err := load()
			if err == nil {
				l.page(&p, at.index)
			}
			return p, err
		}
	}
}

func (l *losses) page(p *model.Page, index int) {
	if p.Sheet.File != "" {
		l.files[absolute(p.Sheet.File)] = true
	}
	for _, lost := range p.Losses {
		l.add(session.PageName(l.of.lang, p, index), source.LossError("", 0, lost))
	}
}

func (l *losses) add(page string, e *source.Error) {
	l.words = append(l.words, clean.Line(page)+" "+l.of.whatWords(e))
}

// err gives an error that says what was lost, or nil. It says too which pages of the printed
// files could not be read at all.
func (l *losses) err() error {
	for _, s := range l.of.skipped.all() {
		var e *source.Error
		if s.Reason == source.Broken && errors.As(s.Err, &e) && e.Page > 0 && l.files[absolute(e.Path)] {
			l.add(strings.TrimSpace(l.of.lang.Say(catalog.AtPage, "", e.Page)), e)
		}
	}
	if len(l.words) == 0 {
		return nil
	}
	words := l.words
	if more := len(words) - mostReported; more > 0 {
		words = append(words[:mostReported:mostReported], l.of.lang.Say(catalog.SkippedMore, more))
	}
	return l.of.say(catalog.ErrNotWholeFor, strings.Join(words, l.of.lang.Say(catalog.ExplainJoin)))
}

// absolute gives the absolute form of a path, or the path itself if it has none.
func absolute(path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		return abs
	}
	return path
}
