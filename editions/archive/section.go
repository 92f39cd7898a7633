package archive

import (
	"baolan/editions/form"
	"baolan/editions/pattern"
	"baolan/editions/rebuild/cue"
)

// A heading may stand over several articles: the edition's, or that of a part of it.
// It has no text of its own, and headings of one level below it that have. An
// article of nothing but parts looks the same, but has few of them, and nothing of
// what only articles have.

// manyParts is more than the parts of an article that begins with one.
const manyParts = 4

var dated = pattern.Of(`[12][0-9]{3}[-./年]?[0-9]{1,2}[-./月]?[0-9]{1,2}`)

// holdsArticles marks such headings.
func (r *reader) holdsArticles() { markSections(r.lines) }

func hasSections(lines []line) bool {
	lines = append([]line(nil), lines...)
	return markSections(lines)
}

func markSections(lines []line) (any bool) {
	for i := len(lines) - 1; i >= 0; i-- { // what is below is known first
		if lines[i].kind == heading && !form.HasFacts(lines[i].text) && isSection(lines, i) {
			lines[i].kind, any = section, true
		}
	}
	return any
}

// isSection recognises heading i as one over several articles.
func isSection(lines []line, i int) bool {
	if hasText(lines, i) {
		return false
	}
	level, count, articles := 7, 0, false
	for k := i + 1; k < len(lines); k++ {
		l := &lines[k]
		if l.kind != heading && l.kind != section {
			continue
		}
		if l.level <= lines[i].level {
			break
		}
		articles = articles || l.kind == section
		switch {
		case !hasText(lines, k):
			continue
		case l.level < level:
			level, count = l.level, 0
		case l.level > level:
			continue
		}
		count++
		articles = articles || beginsAsArticle(lines, k)
	}
	return count >= 2 && (articles || count >= manyParts || dated().MatchString(lines[i].text))
}

// hasText reports whether text stands between a heading and the next.
func hasText(lines []line, i int) bool {
	for k := i + 1; k < len(lines); k++ {
		switch l := &lines[k]; l.kind {
		case heading, section:
			return false
		case text, quote, item:
			if !form.HasFacts(l.text) {
				return true
			}
		}
	}
	return false
}

// beginsAsArticle recognises the first lines below a heading as those of an article:
// who wrote it, where and when it was printed, where the news is from.
func beginsAsArticle(lines []line, i int) bool {
	for _, k := range below(lines, i, 2) {
		s := lines[k].text
		if d, _ := cue.CutDateline(s); d != "" || form.HasFacts(s) || form.HasByline(s) {
			return true
		}
		if _, ok := cue.CutByline(s); ok {
			return true
		}
	}
	return false
}
