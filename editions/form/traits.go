package form

import (
	"strings"
	"unicode/utf8"

	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/measure"
)

// Widths that tell the forms apart, in hundredths of an em. No newspaper's column
// is as wide as a digest's page; a paragraph is mostly longer than a column.
const (
	wideLine   = 24 * measure.OneEm
	proseLine  = 10 * measure.OneEm
	shortLine  = 8 * measure.OneEm
	sheetWidth = 26 * measure.OneEm
	// What may be the width of a sheet where its pages are numbered.
	numberedWidth = 21 * measure.OneEm
)

// traits are counts over the lines of a document.
type traits struct {
	lines, single     int // all; those of one character
	apart             int // of those, the ones behind a blank line
	wide, wideEnded   int // longer than wideLine; of them ended as a sentence is
	prose, proseEnded int // longer than proseLine
	all, wideSum      measure.Em
	entries           int      // lines that begin with a number that counts up, or end in a page
	stops             int      // lines that end in 。
	gapped            int      // lines with a wide gap inside
	parted            int      // of them those with texts on both sides that are no cells of a table
	far               int      // lines that begin farther right than any indent
	broken            [128]int // by half ems: lines that were broken in the middle of a sentence
	brokenAll         int
	woven             int  // pages of interleaved columns, of the first
	signed            int  // lines in which reporters sign an article or a dateline opens one
	titleLast         bool // the last page ends in what could be a title and begins with none
}

func (t *traits) add(lines []measure.Line) {
	count := 0
	for i := range lines {
		l := &lines[i]
		t.lines++
		if l.Runes == 1 {
			t.single++
			if l.Blank {
				t.apart++
			}
		}
		t.all += min(l.Nat, 1000*measure.OneEm)
		ended := endsParagraph(l) || i+1 < len(lines) && lines[i+1].First == measure.Closing
		if l.Nat > wideLine && !ended && isMetaLine(l.Text) {
			continue // date, source and author on one line
		}
		t.width(l, ended)
		if strings.HasSuffix(l.Text, "。") {
			t.stops++
		}
		if n := entryNumber(l.Text); n > 0 && (n == count+1 || count == 0) || pointsAtPage(l.Text) {
			t.entries++
			count = max(n, count)
		}
		if isSigning(l) {
			t.signed++
		}
		t.gap(l)
		if l.Nat > shortLine && (l.End == measure.EndsBare || l.End == measure.EndsComma) {
			t.brokenAll++
			t.broken[min(int(l.Nat/50), len(t.broken)-1)]++
		}
	}
	t.titleLast = endsInTitle(lines)
}

// gap counts a line by what its wide gaps part.
func (t *traits) gap(l *measure.Line) {
	if l.Lead >= farLead {
		t.far++
	}
	if !hasWideGap(l.Text) {
		return
	}
	t.gapped++
	if areTexts(l.Text) && !isMetaLine(l.Text) {
		t.parted++
	}
}

// farLead is more than paragraphs and poems are indented, in half ems.
const farLead = 16

// isSigning recognises a line that begins or ends an article by its words: who wrote it, or
// where the news is from.
func isSigning(l *measure.Line) bool {
	if l.Traits&(measure.HasRoles|measure.OpensDateline) == 0 {
		return false
	}
	d, _ := cue.CutDateline(cue.DatelineOf(l))
	return d != "" || l.Nat < wideLine && isByline(l.Text)
}

// width counts a line by how wide it is and whether it ends as a sentence does.
func (t *traits) width(l *measure.Line, ended bool) {
	one := 0
	if ended {
		one = 1
	}
	if l.Nat > wideLine {
		t.wide++
		t.wideEnded += one
		t.wideSum += min(l.Nat, 1000*measure.OneEm)
	}
	if l.Nat > proseLine {
		t.prose++
		t.proseEnded += one
	}
}

// endsInTitle recognises a page whose headline was drawn after its body: it begins with
// a byline or prose and ends in a short line without a stop.
func endsInTitle(lines []measure.Line) bool {
	if len(lines) < 3 {
		return false
	}
	first, last := &lines[0], &lines[len(lines)-1]
	if _, sure := pageNumber(last.Text); sure != noNumber {
		last = &lines[len(lines)-2]
	}
	return isTitleLike(last.Text, last) && (!isTitleLike(first.Text, first) || isByline(first.Text) && measure.HasPrefixAny(first.Text, "□", "■", "●"))
}

// kind returns the form by the counts.
func (t *traits) kind(r *running) (Kind, measure.Em) {
	switch {
	case t.lines == 0:
		return Columns, 0
	case t.lines >= 6 && t.single*10 >= t.lines*7:
		if t.tellsLines() {
			return Columns, 0
		}
		return Glyphs, 0
	case t.lines >= 5 && t.entries >= 4 && t.entries*3 >= t.lines*2 && t.stops*4 <= t.lines:
		return Contents, 0
	case t.lines >= 3 && t.gapped*2 >= t.lines, t.parted >= 3 && t.parted*4 >= t.lines, t.parted >= 3 && t.parted*16 >= t.lines && t.far > 0:
		return Abreast, 0
	case t.areParagraphs():
		return Paragraphs, 0
	case t.woven*2 > min(r.pages, maxUnwoven):
		return Interleaved, 0
	}
	return t.sheets(r)
}

// tellsLines reports whether blank lines tell where the printed lines of vertical type
// begin: before one in three characters at most, and before one in forty at least.
func (t *traits) tellsLines() bool { return t.apart*3 <= t.single && t.apart*40 >= t.single }

// sheets tells the pages of a book-like sheet from printed columns by the width at
// which lines were broken.
func (t *traits) sheets(r *running) (Kind, measure.Em) {
	w, lines, all := t.breakWidth()
	if lines*20 < all*13 || lines*2 < t.brokenAll || lines < 2 {
		return Columns, 0
	}
	if t.isNewspaper(r.pages, lines*20 < all*18) {
		return Columns, 0
	}
	if w >= sheetWidth || w >= numberedWidth && r.pages >= 2 && r.isNumbered() {
		return Sheets, w
	}
	return Columns, 0
}

// isNewspaper recognises pages of several articles, or a single one of several widths:
// what a digest has on one page is one article of one width.
func (t *traits) isNewspaper(pages int, severalWidths bool) bool {
	return t.signed*2 > 3*min(pages, maxLooked) || pages == 1 && (t.titleLast || severalWidths)
}

// areParagraphs reports whether lines end where paragraphs do: most of the text is in
// lines wider than any column, which end as sentences do; or nearly all that could
// be broken end so, of which a printed column has one in three.
func (t *traits) areParagraphs() bool {
	if t.wideSum*2 >= t.all {
		return t.wideEnded*10 >= t.wide*7
	}
	return t.prose >= 2 && t.proseEnded*10 >= t.prose*7 && t.wideEnded*10 >= t.wide*9
}

// breakWidth finds the width of a full line: of the lines that were broken in the
// middle of a sentence, most are of it, or less by an indent that an extractor has
// left out or by what a line's end may not part. lines is how many are, of all those
// wider than a title.
func (t *traits) breakWidth() (w measure.Em, lines, all int) {
	const (
		from   = 30 // half ems
		window = 10
	)
	best, at, sum := 0, 0, 0
	for i := from; i < len(t.broken); i++ {
		all += t.broken[i]
		sum += t.broken[i]
		if i >= from+window {
			sum -= t.broken[i-window]
		}
		if sum > best {
			best, at = sum, i
		}
	}
	// The widest that is no single line set tighter than the others.
	for at > from && t.broken[at] < max(1, best/20) {
		at--
	}
	return measure.Em(at+1) * measure.OneEm / 2, best, all
}

// endsParagraph recognises a line that ends as a paragraph may: in a stop, or in a
// closing mark or a colon.
func endsParagraph(l *measure.Line) bool {
	return l.End >= measure.EndsAsk || l.End == measure.EndsWeak || strings.HasSuffix(l.Text, "）") || l.Last == measure.Ideograph && strings.HasSuffix(l.Text, "\uFFFD")
}

// hasWideGap recognises a line with a gap of three cells or more between two texts.
func hasWideGap(s string) bool {
	gap, seen := 0, false
	for _, r := range s {
		if !measure.IsGap(r) {
			if seen && gap >= 3 {
				return true
			}
			gap, seen = 0, true
			continue
		}
		gap++
		if r == 0x3000 {
			gap++
		}
	}
	return false
}

// What tells the lines of columns from the cells of a table, which are shorter, and from
// paragraphs whose line ends were lost, which are longer: in characters.
const (
	cellLength   = 6
	columnLength = 45
)

// areTexts recognises a line of which wide gaps part two texts or more of columns.
func areTexts(s string) bool {
	long, n, gap := 0, 0, 0
	for _, r := range s {
		if measure.IsGap(r) {
			if gap++; r == 0x3000 {
				gap++
			}
			continue
		}
		if gap >= 3 {
			n = 0
		}
		gap = 0
		switch n++; n {
		case cellLength:
			long++
		case columnLength:
			return false
		}
	}
	return long >= 2
}

// isTitleLike recognises a line that could be a title: short and without a stop, or a
// question.
func isTitleLike(s string, l *measure.Line) bool {
	n := utf8.RuneCountInString(s)
	if n < 2 || l.Nat > 40*measure.OneEm || l.End == measure.EndsFull || l.End == measure.EndsComma {
		return false
	}
	if strings.HasSuffix(s, "：") || strings.HasSuffix(s, "；") || strings.HasSuffix(s, "…") {
		return false
	}
	return strings.Count(s, "。") == 0
}
