// Package pattern keeps regular expressions that are compiled when they are first
// needed. The program has dozens of them, and a start needs few. Compiled at package level
// they would slow down every start, even one that only prints the version.
package pattern

import (
	"regexp"
	"strings"
	"sync"
)

// Of returns a function that compiles expr at its first call and returns the same expression
// from then on, for any goroutine. If expr is no regular expression, that first call
// panics, as [regexp.MustCompile] does.
func Of(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}

// Expr is an expression whose matches all contain one of some characters. A text
// without them is answered without the expression, which is not compiled for it. Its
// methods are those of [regexp.Regexp].
type Expr struct {
	needs string
	of    func() *regexp.Regexp
}

// Needing returns an expression whose matches all contain one of the characters of needs. The
// caller must make sure that they do: otherwise matches are missed.
func Needing(needs, expr string) Expr { return Expr{needs, Of(expr)} }

func (e Expr) has(s string) bool { return strings.ContainsAny(s, e.needs) }

// MatchString reports whether s contains a match.
func (e Expr) MatchString(s string) bool { return e.has(s) && e.of().MatchString(s) }

// FindString gives the first match, "" for none.
func (e Expr) FindString(s string) string {
	if !e.has(s) {
		return ""
	}
	return e.of().FindString(s)
}

// FindStringSubmatch gives the first match and its groups, nil for none.
func (e Expr) FindStringSubmatch(s string) []string {
	if !e.has(s) {
		return nil
	}
	return e.of().FindStringSubmatch(s)
}

// FindAllStringSubmatchIndex gives the bounds in bytes of at most n matches and
// their groups, of all where n is negative.
func (e Expr) FindAllStringSubmatchIndex(s string, n int) [][]int {
	if !e.has(s) {
		return nil
	}
	return e.of().FindAllStringSubmatchIndex(s, n)
}

// ReplaceAllString gives s with its matches replaced.
func (e Expr) ReplaceAllString(s, by string) string {
	if !e.has(s) {
		return s
	}
	return e.of().ReplaceAllString(s, by)
}
