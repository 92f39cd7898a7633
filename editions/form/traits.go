package form

import (
	"strings"

	"baolan/editions/form/facts"
	"baolan/editions/form/linekind"
	"baolan/editions/form/running"
	"baolan/editions/form/scattered"
	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/measure"
)

// The widths of lines by which the forms are recognised.
const (
	// proseLine: a line that is wider can be prose.
	proseLine = 10 * measure.OneEm
	// shortLine: a line that is narrower can be an entry of a list.
	shortLine = 8 * measure.OneEm
	// numberedWidth stands for SheetWidth if the pages are numbered.
	numberedWidth = 21 * measure.OneEm
)

// traits are counts over the lines of pages.
type traits struct {
	pages      int        // all pages
	lines      int        // all lines
	single     int        // the lines of one character
	apart      int        // of single, those behind a blank line
	wide       int        // the lines wider than WideLine
	wideEnded  int        // of wide, those that end as a paragraph does
	prose      int        // the lines wider than proseLine
	proseEnded int        // of prose, those that end as a paragraph does
	all        measure.Em // the sum of the widths of all lines
	wideSum    measure.Em // the sum of the widths of the wide lines
	entries    int        // the lines that begin with a number that counts up, or end in a page's
	stops      int        // the lines that end in 。
	gapped     int        // the lines with a wide gap inside
	parted     int        // of gapped, those whose gap stands between texts and not cells of a table
	far        int        // the lines that begin farther right than any indent
	broken     [128]int   // the lines that end inside a sentence, by their width in half ems
	brokenAll  int        // the sum of broken
	isWoven    bool       // of most of the pages asked for it, the columns are interleaved
	signed     int        // the lines with a byline or a dateline
	behind     int        // the lines behind blank ones
	stanzas    int        // of behind, those that another line follows without a blank one
	rows       scattered.Counts
	labelled   bool // the last page begins with names and values and the label of a text
	titleLast  bool // the last page ends in a line like a title and begins with none
}

func (t *traits) add(lines []measure.Line) {
	t.pages++
	count, inList := 0, false
	head := labelledHead(lines)
	t.labelled = head > 0
	t.lines += len(lines)
	for i := head; i < len(lines); i++ {
		l := &lines[i]
		t.alone(l)
		t.stanza(lines, i)
		if inList = l.End == measure.EndsBare && (inList || linekind.IsListHeading(l.Text)); inList || isCopied(l) {
			continue // copied along with the text
		}
		ended := linekind.EndsParagraph(l) || i+1 < len(lines) && lines[i+1].First == measure.Closing
		if l.Nat > linekind.WideLine && !ended && facts.IsLine(l.Text) {
			continue // the line has a date, a source and an author
		}
		t.all += min(l.Nat, 1000*measure.OneEm)
		t.width(l, ended)
		if strings.HasSuffix(l.Text, "。") {
			t.stops++
		}
		if n := linekind.EntryNumber(l.Text); n > 0 && (n == count+1 || count == 0) || linekind.PointsAtPage(l.Text) {
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

// stanza counts line i if it stands behind a blank one.
func (t *traits) stanza(lines []measure.Line, i int) {
	if !lines[i].Blank {
		return
	}
	t.behind++
	if i+1 < len(lines) && !lines[i+1].Blank {
		t.stanzas++
	}
}

// alone counts a line of one character.
func (t *traits) alone(l *measure.Line) {
	if l.Runes != 1 {
		return
	}
	t.single++
	if l.Blank {
		t.apart++
	}
}

// isCopied reports whether a line that may be as long as prose belongs to the page that a text was copied from.
func isCopied(l *measure.Line) bool {
	return l.End == measure.EndsBare && l.Nat > shortLine && linekind.IsApart(l.Text)
}

// merge adds the counts of pages that follow.
func (t *traits) merge(o *traits) {
	t.pages += o.pages
	t.lines += o.lines
	t.single += o.single
	t.apart += o.apart
	t.wide += o.wide
	t.wideEnded += o.wideEnded
	t.prose += o.prose
	t.proseEnded += o.proseEnded
	t.all += o.all
	t.wideSum += o.wideSum
	t.entries += o.entries
	t.stops += o.stops
	t.gapped += o.gapped
	t.parted += o.parted
	t.far += o.far
	for i := range t.broken {
		t.broken[i] += o.broken[i]
	}
	t.brokenAll += o.brokenAll
	t.signed += o.signed
	t.behind += o.behind
	t.stanzas += o.stanzas
	t.titleLast = o.titleLast
	t.labelled = o.labelled
}

// mostLabelled is the greatest number of lines of names and values above a text.
const mostLabelled = 16

// labelledHead returns how many lines stand above the text of a page that begins with the label of a title and has
// the label of the text on a line of its own, as crawlers write them: 标题：…, 日期：…, 正文. It is 0 for any other page.
func labelledHead(lines []measure.Line) int {
	if len(lines) == 0 || !facts.IsLabelled(lines[0].Text) {
		return 0
	}
	for i := 1; i < min(len(lines), mostLabelled); i++ {
		switch s := lines[i].Text; {
		case facts.IsTextLabel(s):
			return i + 1
		case !facts.Has(s) && !facts.IsLabelled(s):
			return 0
		}
	}
	return 0
}

// gap counts a line by what stands on both sides of its wide gaps.
func (t *traits) gap(l *measure.Line) {
	if l.Lead >= farLead {
		t.far++
	}
	if !hasWideGap(l.Text) {
		return
	}
	t.gapped++
	if areTexts(l.Text) && !facts.IsLine(l.Text) {
		t.parted++
	}
}

// farLead is an indent, in half ems, that is greater than those of paragraphs and poems.
const farLead = 16

// isSigning reports whether a line says by its words who wrote an article or where the news
// is from.
func isSigning(l *measure.Line) bool {
	if l.Traits&(measure.HasRoles|measure.OpensDateline) == 0 {
		return false
	}
	d, _ := cue.CutDateline(cue.DatelineOf(l))
	return d != "" || l.Nat < linekind.WideLine && facts.IsBylineOf(l)
}

// width counts a line by its width and by whether it ends as a paragraph does.
func (t *traits) width(l *measure.Line, ended bool) {
	one := 0
	if ended {
		one = 1
	}
	if l.Nat > linekind.WideLine {
		t.wide++
		t.wideEnded += one
		t.wideSum += min(l.Nat, 1000*measure.OneEm)
	}
	if l.Nat > proseLine {
		t.prose++
		t.proseEnded += one
	}
}

// endsInTitle reports whether a page begins with a byline or prose and ends in a short line
// without a stop, as one does whose headline was drawn after its body.
func endsInTitle(lines []measure.Line) bool {
	if len(lines) < 3 {
		return false
	}
	first, last := &lines[0], &lines[len(lines)-1]
	if _, how := linekind.PageNumber(last.Text); how != linekind.NoNumber {
		last = &lines[len(lines)-2]
	}
	return linekind.IsTitleLike(last.Text, last) && (!linekind.IsTitleLike(first.Text, first) || facts.IsByline(first.Text) && measure.HasPrefixAny(first.Text, "□", "■", "●"))
}

// kind returns the form that the counts show and, for Sheets, the width of a full line.
func (t *traits) kind(r *running.Counts) (Kind, measure.Em) {
	switch {
	case t.lines == 0:
		return Columns, 0
	case t.rows.AreRows():
		return Scattered, 0
	case t.lines >= 6 && t.single*10 >= t.lines*7:
		if t.hasMeaningfulBlanks() {
			return Columns, 0
		}
		return Glyphs, 0
	case t.lines >= 5 && t.entries >= 4 && t.entries*3 >= t.lines*2 && t.stops*4 <= t.lines:
		return Contents, 0
	case t.lines >= 3 && t.gapped*2 >= t.lines, t.parted >= 3 && t.parted*4 >= t.lines, t.parted >= 3 && t.parted*16 >= t.lines && t.far > 0:
		return Abreast, 0
	case t.areParagraphs(), t.areStanzas():
		return Paragraphs, 0
	case t.isWoven:
		return Interleaved, 0
	}
	return t.sheets(r)
}

// hasMeaningfulBlanks reports whether blank lines show where the printed lines of vertical type
// begin: they stand before at most one character in three and at least one in forty.
func (t *traits) hasMeaningfulBlanks() bool { return t.apart*3 <= t.single && t.apart*40 >= t.single }

// sheets returns Sheets, with the width of a full line, or Columns, by the width at which
// lines were broken.
func (t *traits) sheets(r *running.Counts) (Kind, measure.Em) {
	w, lines, all := t.breakWidth()
	if lines*20 < all*13 || lines*2 < t.brokenAll || lines < 2 {
		return Columns, 0
	}
	if t.isNewspaper(r.Pages(), lines*20 < all*18, w) {
		return Columns, 0
	}
	if w >= linekind.SheetWidth || w >= numberedWidth && r.Pages() >= 2 && r.IsNumbered() {
		return Sheets, w
	}
	return Columns, 0
}

// isNewspaper reports whether pages have several articles, or there is one page with lines
// of several widths. A page of a digest has one article in lines of one width; where several pages
// have lines of one width alone that no column has, their articles may be short.
func (t *traits) isNewspaper(pages int, severalWidths bool, width measure.Em) bool {
	if pages == 1 {
		return t.signed > 1 || t.titleLast || severalWidths
	}
	return t.signed*2 > 3*t.pages && (severalWidths || width < linekind.SheetWidth || t.signed > mostSigned*t.pages)
}

// mostSigned is more bylines than a page of a digest has.
const mostSigned = 4

// areParagraphs reports whether lines end where paragraphs do: most of the text is in lines
// wider than any column, which end as paragraphs do; or nearly all lines long enough to be
// prose end so. (Of the lines of a printed column one in three does.)
func (t *traits) areParagraphs() bool {
	if t.wideSum*2 >= t.all {
		return t.wideEnded*10 >= t.wide*7
	}
	return (t.prose >= 2 || t.labelled && t.prose == 1) && t.proseEnded*10 >= t.prose*7 && t.wideEnded*10 >= t.wide*9
}

// areStanzas reports whether a text is verse and nothing else: a page of short lines of which hardly one ends a
// sentence, in stanzas between blank lines.
func (t *traits) areStanzas() bool {
	return t.pages == 1 && t.lines >= 6 && t.lines <= 200 && t.wide == 0 && t.prose*8 <= t.lines && t.single == 0 && t.gapped == 0 && t.entries == 0 && t.signed <= 1 &&
		t.stanzas >= 1 && t.stanzas+1 >= t.behind && t.lines >= 3*t.behind
}

// breakWidth returns the width w of a full line. Most lines that end inside a sentence have
// this width, or less by an indent that the extractor has left out or by characters that
// may not stand at a line's end. lines is how many of them do, all the number of lines that
// end inside a sentence and are wider than titles.
func (t *traits) breakWidth() (w measure.Em, lines, all int) {
	const (
		from   = 30 // the least width that is counted, in half ems
		window = 10 // the range of widths that are taken together, in half ems
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
	// The width is that of the widest lines, except a few that are set tighter.
	for at > from && t.broken[at] < max(1, best/20) {
		at--
	}
	return measure.Em(at+1) * measure.OneEm / 2, best, all
}

// hasWideGap reports whether a line has a gap of three cells or more between two texts.
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

// The widths, in characters, that distinguish the lines of columns from the cells of a
// table, which are shorter, and from paragraphs whose line ends were lost, which are
// longer.
const (
	cellLength   = 6
	columnLength = 45
)

// areTexts reports whether the wide gaps of a line separate two or more texts that can be
// lines of columns.
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
