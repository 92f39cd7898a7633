package archive

import (
	"fmt"
	"strings"

	"baolan/editions/form/facts"
	"baolan/editions/markdown"
	"baolan/editions/pattern"
	"baolan/editions/rebuild/measure"
)

// fewestEntries is the least number of entries of a list of contents.
const fewestEntries = 2

// leaveContents leaves out a list of contents: a run of items that repeat the headings of the
// text or lead to places in it, with the pages they are under, and the word 目录 above it.
func leaveContents(lines []line) {
	headings := map[string]bool{}
	for i := range lines {
		if lines[i].kind == heading {
			headings[measure.Squeezed(lines[i].text)] = true
		}
	}
	for i := 0; i < len(lines); i++ {
		if lines[i].kind != item {
			continue
		}
		end, entries, known, pages := i, 0, 0, 0
		for ; end < len(lines) && (lines[end].kind == item || lines[end].kind == blank); end++ {
			if lines[end].kind == item {
				entries++
				switch {
				case lines[end].jump, headings[measure.Squeezed(lines[end].text)]:
					known++
				case facts.Has(lines[end].text):
					pages++
				}
			}
		}
		if entries >= fewestEntries && known > 0 && known+pages == entries {
			for k := i; k < end; k++ {
				lines[k].kind = note
			}
			leaveTitle(lines[:i])
		}
		i = end - 1
	}
}

// leaveTitle leaves out the title of a list of contents, which is the last line above it.
func leaveTitle(above []line) {
	for k := len(above) - 1; k >= 0; k-- {
		l := &above[k]
		if l.kind == blank || l.kind == note {
			continue
		}
		switch strings.Trim(measure.Squeezed(l.text), "：:·—-【】") {
		case "目录", "目次", "本期目录", "今日目录", "本期导读", "导读", "Contents", "TableofContents":
			l.kind = note
		}
		return
	}
}

var numberedPage = pattern.Of(`^(?:第)?([0-9]{1,2})(?:版)?[\s\x{3000}]*[·•・.|｜、:：—-][\s\x{3000}]*([^\s。，！？]{1,8})$`)

// namePages gives the headings 01 · 要闻, 02 · 民生 their usual form, if they count up from
// the first, are of one level and have headings of a lower level under them and no text.
func namePages(lines []line) {
	var at []int
	level := 0
	for i := range lines {
		if lines[i].kind != heading || facts.Has(lines[i].text) {
			continue
		}
		m := numberedPage().FindStringSubmatch(lines[i].text)
		if m == nil {
			continue
		}
		if n, _ := markdown.PageNumber(m[1]); n != len(at)+1 || level != 0 && lines[i].level != level || hasText(lines, i) || !isOver(lines, i) {
			return
		}
		level = lines[i].level
		at = append(at, i)
	}
	if len(at) < fewestEntries {
		return
	}
	for n, i := range at {
		lines[i].text = fmt.Sprintf("第%02d版：%s", n+1, numberedPage().FindStringSubmatch(lines[i].text)[2])
	}
}

// isOver reports whether the next heading is of a lower level.
func isOver(lines []line, i int) bool {
	for k := i + 1; k < len(lines); k++ {
		if lines[k].kind == heading {
			return lines[k].level > lines[i].level
		}
	}
	return false
}

// wrapWidth returns the width at which an editor has wrapped the lines of a text, 0 if it has
// not: nearly all lines that another follows have one width, and most of them end in no stop.
func wrapWidth(lines []line) measure.Em {
	var widths []measure.Em
	most, open := measure.Em(0), 0
	for i := range lines[:max(len(lines)-1, 0)] {
		l := &lines[i]
		if l.kind != text || lines[i+1].kind != text || l.indented || l.hard || facts.Has(l.text) {
			continue
		}
		w := measure.Measure(l.text).Nat
		widths, most = append(widths, w), max(most, w)
		if !endsSentence(l.text) {
			open++
		}
	}
	near := 0
	for _, w := range widths {
		if isFull(w, most) {
			near++
		}
	}
	if len(widths) < 4 || most < 15*measure.OneEm || near*10 < len(widths)*9 || open*2 <= len(widths) {
		return 0
	}
	return most
}

// isFull reports whether a line was broken because it was full.
func isFull(w, width measure.Em) bool { return w+7*measure.OneEm/2 >= width }

// isFilled reports whether all lines of a run but the last are full.
func isFilled(run []line, width measure.Em) bool {
	if width == 0 || len(run) < 2 {
		return false
	}
	for i := range run[:len(run)-1] {
		if run[i].indented || run[i].hard || !isFull(measure.Measure(run[i].text).Nat, width) {
			return false
		}
	}
	return true
}
