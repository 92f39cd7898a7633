package archive

import (
	"baolan/editions/form/facts"
	"baolan/editions/pattern"
	"baolan/editions/rebuild/cue"
)

// This file finds headings over several articles: that of the edition or of a part of it. Such
// a heading has no text of its own, and below it are headings of one level that have. An
// article of nothing but parts looks the same, but has few of them, and they have no bylines,
// datelines or other lines that only articles have.

// manyParts is a number of parts that an article that begins with a sub-head does not have.
const manyParts = 4

var dated = pattern.Of(`[12][0-9]{3}[-./年]?[0-9]{1,2}[-./月]?[0-9]{1,2}`)

// holdsArticles marks the headings over several articles.
func (r *reader) holdsArticles() { markSections(r.lines) }

func hasSections(lines []line) bool {
	lines = append([]line(nil), lines...)
	return markSections(lines)
}

func markSections(lines []line) (any bool) {
	any = markPeriods(lines)
	for i := len(lines) - 1; i >= 0; i-- { // a heading depends on those below it
		if lines[i].kind == heading && !facts.Has(lines[i].text) && isSection(lines, i) {
			lines[i].kind, any = section, true
		}
	}
	return any
}

// period matches a heading that is a year or a month and nothing else.
var period = pattern.Of(`^(?:[12][0-9]{3}\s*年?|[12][0-9]{3}\s*[-./年]\s*[01]?[0-9]\s*月?|[01]?[0-9]\s*月份?|十?[一二三四五六七八九十]月份?)$`)

// markPeriods marks the years and months over articles. Those in an article, below its title,
// are its sub-heads.
func markPeriods(lines []line) (any bool) {
	top := 7 // the level of the title of the article
	for i := range lines {
		l := &lines[i]
		switch {
		case l.kind != heading || facts.Has(l.text):
		case !period().MatchString(l.text):
			top = min(top, l.level)
		case l.level < top && !hasText(lines, i) && isOverTitles(lines, i):
			l.kind, any, top = section, true, 7
		default:
			return any
		}
	}
	return any
}

// isOverTitles reports whether a heading of a lower level, which is no period, has text and
// stands below heading i.
func isOverTitles(lines []line, i int) bool {
	for k := i + 1; k < len(lines); k++ {
		if lines[k].kind != heading {
			continue
		}
		if lines[k].level <= lines[i].level {
			return false
		}
		if !period().MatchString(lines[k].text) && !facts.Has(lines[k].text) && hasText(lines, k) {
			return true
		}
	}
	return false
}

// isSection reports whether heading i stands over several articles.
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
		case !hasText(lines, k) && l.kind != section:
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
			if !facts.Has(l.text) {
				return true
			}
		}
	}
	return false
}

// beginsAsArticle reports whether the first lines below heading i are those of an article: a
// byline, where and when it was printed, or a dateline.
func beginsAsArticle(lines []line, i int) bool {
	for _, k := range below(lines, i, 2) {
		s := lines[k].text
		if d, _ := cue.CutDateline(s); d != "" || facts.Has(s) || facts.HasByline(s) {
			return true
		}
		if _, ok := cue.CutByline(s); ok {
			return true
		}
	}
	return false
}
