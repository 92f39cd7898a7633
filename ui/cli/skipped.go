package cli

import (
	"errors"
	"slices"
	"sync"

	"baolan/editions/clean"
	"baolan/editions/source"
	"baolan/ui/catalog"
)

// skipped are the files and folders that were passed over and may be of an
// edition: who asked for all must be shown them. A folder is read more than once, and
// each is reported once.
type skipped struct {
	mu       sync.Mutex
	list     []source.Skip
	reported int // of the list, from its beginning
}

// note notes a path that was passed over; it reports whether it is a loss that was
// not known.
func (s *skipped) note(x source.Skip) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !x.IsLoss() || slices.ContainsFunc(s.list, x.IsSame) {
		return false
	}
	s.list = append(s.list, x)
	return true
}

// unreported gives what was not reported yet and counts it as reported.
func (s *skipped) unreported() []source.Skip {
	s.mu.Lock()
	defer s.mu.Unlock()
	list := slices.Clone(s.list[s.reported:])
	s.reported = len(s.list)
	return list
}

// all gives what was noted.
func (s *skipped) all() []source.Skip {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.list)
}

// mostReported lines are what somebody reads; more are counted.
const mostReported = 50

// reportSkipped says on standard error what was passed over.
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

// reasonWords are the catalogue's words for why a path was passed over.
var reasonWords = map[source.Reason]catalog.Key{
	source.NotText: catalog.SkipForm, source.Loop: catalog.SkipLoop, source.Deep: catalog.SkipDeep, source.NotRegular: catalog.SkipDevice,
	source.Denied: catalog.SkipDenied, source.Broken: catalog.SkipBroken, source.Dangling: catalog.SkipDangling, source.Outside: catalog.SkipOutside,
	source.BadName: catalog.SkipBadName,
}

// skipWords words where and why.
func (a *app) skipWords(s source.Skip) string {
	if s.Err != nil {
		return a.words(s.Err).String()
	}
	return s.Path + ": " + a.lang.Say(reasonWords[s.Reason])
}

// isPartly reports whether a page was read but for a part of it, or not at all while
// others of its file were.
func (s *skipped) isPartly() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.ContainsFunc(s.list, func(x source.Skip) bool {
		var e *source.Error
		return errors.As(x.Err, &e) && e.Page > 0
	})
}

// skippedWords words all that was passed over, for the reader's screen, on which a
// page itself says what it lacks.
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
