package running

import (
	"strings"
	"unicode/utf8"

	"baolan/editions/form/facts"
	"baolan/editions/form/linekind"
	"baolan/editions/pattern"
	"baolan/editions/rebuild/measure"
	"baolan/editions/wordlist"
)

// This file finds the running lines whose words differ from page to page: the page's number
// beside a section's name on one side and beside the paper's on the other is one series; a
// name that stays while the section beside it changes is a part that repeats.

const (
	// parting are the signs that stand between the parts of a running line.
	parting = `|｜│┃┆┇┊┋║‖▎▏▌▍▐丨·・•◆◇■□●○★☆※/／～~`
	// seriesText is the shape of all lines that have the page's number at an end.
	seriesText = "…#…"
	// unseen is how many sheets may follow those of a sample, whose last one is left out.
	unseen = 2
	// partMark precedes the shape of a part of a line.
	partMark = "…"
)

var (
	numberFirst = pattern.Of(`^(?:[Pp](?:age|\.)?|No\.?|第)?([0-9]{1,4}|[〇零一二三四五六七八九十百]{1,4})[页頁]?([\s\x{3000}\x{a0}]*[` + parting + `—–-]{1,2}[\s\x{3000}\x{a0}]*|[\s\x{3000}\x{a0}]+)\S`)
	numberLast  = pattern.Of(`\S([\s\x{3000}\x{a0}]*[` + parting + `—–-]{1,2}[\s\x{3000}\x{a0}]*|[\s\x{3000}\x{a0}]+)(?:[Pp](?:age|\.)?\s?|No\.?\s?|第)?([0-9]{1,4}|[〇零一二三四五六七八九十百]{1,4})[页頁]?$`)
)

// edgeNumber returns the number that a line has at its beginning or its end, parted from the
// other words by a sign or a space, or that is all of the line. A line with a stop or a comma
// is prose and has none. The result is 0 for none.
func edgeNumber(s string) int {
	if n, how := linekind.PageNumber(s); how != linekind.NoNumber {
		return n
	}
	t := strings.TrimFunc(s, measure.IsGap)
	if len(t) > 4*maxRunning || utf8.RuneCountInString(t) > maxRunning || strings.ContainsAny(t, "。；，,") {
		return 0
	}
	if !mayHaveNumber(t) {
		return 0
	}
	t = linekind.HalfWidth(t)
	if m := numberLast().FindStringSubmatch(t); m != nil {
		return linekind.Numeral(m[2])
	}
	if m := numberFirst().FindStringSubmatch(t); m != nil {
		return linekind.Numeral(m[1])
	}
	return 0
}

// mayHaveNumber reports whether a line has a character that stands in every form of a number at
// one of its ends: a figure, Arabic, Chinese or Roman. Most lines have none at an end, and are
// not compared with the forms.
func mayHaveNumber(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(s)
	return !isWord(first) || !isWord(last)
}

// isWord recognises the Chinese characters that neither begin nor end a number: all but the
// numerals and those of 第7页.
func isWord(r rune) bool {
	return r >= 0x3400 && r <= 0x9FFF && !numberEnds.Has(r)
}

var partingSigns = wordlist.CharactersOf(parting)

var numberEnds = wordlist.CharactersOf("〇零一二三四五六七八九十百第页頁码共总")

// partsOf returns the parts of a line between its signs and spaces, of a line of two or three
// parts. Of any other line it returns none.
func partsOf(s string) []string {
	if len(s) > 4*maxRunning || strings.ContainsAny(s, "。！？；，,") {
		return nil
	}
	parts := strings.FieldsFunc(linekind.HalfWidth(s), func(r rune) bool { return measure.IsGap(r) || partingSigns.Has(r) })
	if len(parts) < 2 || len(parts) > 3 {
		return nil
	}
	return parts
}

// addSeries counts what a line at an edge of a page is beside its own shape.
func (r *Counts) addSeries(s string, foot bool, inner int, met map[shape]bool) {
	see := func(k shape, value int) {
		if met[k] {
			return
		}
		met[k] = true
		g := r.sighting(k)
		g.see(r.pages, value)
		g.inner += min(inner, 1)
	}
	if n := edgeNumber(s); n > 0 {
		see(shape{seriesText, foot}, n)
	}
	for _, p := range partsOf(s) {
		if utf8.RuneCountInString(p) >= 2 {
			see(shape{partMark + p, foot}, -1)
		}
	}
}

// isOfSeries reports whether a line has a number that counts up over most pages, on whichever
// end of the line it stands, or a part that most pages have in the same place.
func (r *Counts) isOfSeries(s string, foot bool) bool {
	if n := edgeNumber(s); n > 0 {
		g := r.seen[shape{seriesText, foot}]
		if g != nil && g.isCounting() && g.pages*2 >= r.pages && g.least <= n && n <= g.most+unseen {
			return true
		}
	}
	if r.pages < 4 {
		return false
	}
	for _, p := range partsOf(s) {
		g := r.seen[shape{partMark + p, foot}]
		if g != nil && g.pages*5 >= r.pages*3 && g.longest >= 3 && (g.inner == 0 || g.inner == g.pages) && !facts.IsByline(s) && !facts.IsLine(s) {
			return true
		}
	}
	return false
}
