package cli

import (
	"errors"
	"slices"
	"sync"

	"baolan/editions/clean"
	"baolan/editions/source"
	"baolan/ui/catalog"
)

// skipped are the files and folders that were passed over although they may belong to
// an edition. They must be shown to the reader. A folder is read more than once, but
// each path is reported once.
type skipped struct {
	mu       sync.Mutex
	list     []source.Skip
	reported int // how many of the list have been reported
}

// note notes a path that was passed over. It reports whether this is a loss that was
// not noted before.
func (s *skipped) note(x source.Skip) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !x.IsLoss() || slices.ContainsFunc(s.list, x.IsSame) {
		return false
	}
	s.list = append(s.list, x)
	return true
}

// unreported gives the paths that have not been reported, and marks them as reported.
func (s *skipped) unreported() []source.Skip {
	s.mu.Lock()
	defer s.mu.Unlock()
	list := slices.Clone(s.list[s.reported:])
	s.reported = len(s.list)
	return list
}

// all gives everything that was noted.
func (s *skipped) all() []source.Skip {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.list)
}

// mostReported is how many lines are printed; the rest is only counted.
const mostReported = 50

// reportSkipped prints on standard error what was passed over.
func (a *app) reportSkipped() {
	list := a.skipped.unreported()
	for _, s := range list[:min(len(list), mostReported)] {
		words := clean.Show(a.skipWords(s))
		if s.Reason != source.Partly {
			words = a.shown(catalog.Skipped, a.skipWords(s))
		}
		_ = a.errs.Say(words) // there is nowhere else to say it
	}
	if more := len(list) - mostReported; more > 0 {
		_ = a.errs.Say(a.shown(catalog.SkippedMore, more))
	}
}

// reasonWords are the catalogue's sentences for why a path was passed over.
var reasonWords = map[source.Reason]catalog.Key{
	source.NotText: catalog.SkipForm, source.Loop: catalog.SkipLoop, source.Deep: catalog.SkipDeep, source.NotRegular: catalog.SkipDevice,
	source.Denied: catalog.SkipDenied, source.Broken: catalog.SkipBroken, source.Dangling: catalog.SkipDangling, source.Outside: catalog.SkipOutside,
	source.BadName: catalog.SkipBadName,
}

// skipWords words which path was passed over, and why.
func (a *app) skipWords(s source.Skip) string {
	if s.Err != nil {
		return a.words(s.Err).String()
	}
	return s.Path + ": " + a.lang.Say(reasonWords[s.Reason])
}

// isPartly reports whether a part of a page was not read, or a page of a file whose
// other pages were. A page whose characters are doubtful was read.
func (s *skipped) isPartly() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.ContainsFunc(s.list, func(x source.Skip) bool {
		var e *source.Error
		return errors.As(x.Err, &e) && e.Page > 0 && e.Kind != source.FontDoubtful
	})
}

// skippedWords words everything that was passed over, for the reader's screen. Pages
// that were read in part say themselves what they lack, and are left out here.
func (a *app) skippedWords() []clean.Shown {
	var lines []clean.Shown
	for _, s := range a.skipped.all() {
		if s.Reason == source.Partly {
			continue
		}
		lines = append(lines, clean.Show(a.skipWords(s)))
	}
	return lines
}
