package raw

import (
	"strings"
	"unicode/utf8"

	"baolan/model"
)

// piece is a stretch of an article's body: one or more paragraphs in a row,
// a sub-head or a jump. Lines [from, to) of the stream.
type piece struct {
	kind     pieceKind
	from, to int
}

type pieceKind uint8

const (
	pieceText pieceKind = iota
	pieceSubhead
	pieceJump
)

// article is one article while it is put together.
type article struct {
	pieces []piece
	byline []int // lines
	head   []int // lines
	inner  []int // head lines in the middle of a paragraph
	dated  bool  // the body begins with a dateline
	// follows says that it may be the same article as the one before, in a
	// column of another width.
	follows bool
}

func (a *article) signed() bool { return len(a.byline) > 0 || a.dated }

// joins tells that the end of one head line and the beginning of the next are
// one word: they stand together in the body, three characters once or two of
// them twice, for any two may meet by chance.
func (a *article) joins(lines []line, x, y *line) bool {
	last, n := utf8.DecodeLastRuneInString(x.text)
	first, m := utf8.DecodeRuneInString(y.text)
	if classOf(last) == digit && classOf(first) == digit {
		return true // a number is broken nowhere else
	}
	if classOf(last) != ideograph || classOf(first) != ideograph {
		return false
	}
	_, before := utf8.DecodeLastRuneInString(x.text[:len(x.text)-n])
	_, behind := utf8.DecodeRuneInString(y.text[m:])
	word := x.text[len(x.text)-n:] + y.text[:m]
	needs := signOf(word)
	long := [...]string{x.text[len(x.text)-n-before:] + y.text[:m], x.text[len(x.text)-n:] + y.text[:m+behind]}
	seen := 0
	for _, p := range a.pieces {
		for k := p.from; k < p.to; k++ {
			if needs&^lines[k].sign != 0 {
				continue
			}
			c := strings.Count(lines[k].text, word)
			if c == 0 {
				continue
			}
			if seen += c; seen > 1 || before > 0 && strings.Contains(lines[k].text, long[0]) || behind > 0 && strings.Contains(lines[k].text, long[1]) {
				return true
			}
		}
	}
	return false
}

// reported tells that reporters signed the article, or a news agency.
func (a *article) reported(lines []line) bool {
	for _, i := range a.byline {
		if hasAny(lines[i].text, "记者", "記者") {
			return true
		}
	}
	return a.dated
}

// knows is the share of a head line's character pairs that stand in the body.
func (a *article) knows(lines []line, l *line) float32 {
	var body theme
	body.read(lines, a.pieces, false)
	found, all := 0, 0
	for _, h := range pairs(l.text, nil) {
		all++
		if body.has(h) {
			found++
		}
	}
	return float32(found) / float32(max(all, 1))
}

// group is a run of head lines between two articles; at is the article
// before which it stands.
type group struct {
	lines []int
	at    int
}

// draft is the page's bodies and head groups in the order of the stream.
type draft struct {
	articles []article
	groups   []group
	rest     []part // weather and blocks
}

// draftOf gathers parts into bodies and head groups. A byline opens a body if
// a body follows it, and else closes the one before. A dateline opens one.
func draftOf(lines []line, hints []hint, labels []labelling, parts []part) draft {
	var d draft
	bodies := 0
	for i := range parts {
		if parts[i].kind == partBody {
			bodies++
		}
	}
	d.articles = make([]article, 0, bodies)
	var byline []int
	open := false // the last article may go on
	for n, p := range parts {
		switch p.kind {
		case partHead:
			d.addHead(p)
			open = false
		case partInside:
			if k := len(d.articles); k > 0 {
				a := &d.articles[k-1]
				for i := p.from; i < p.to; i++ {
					a.inner = append(a.inner, i)
				}
				open = true
				continue
			}
			d.addHead(p)
			open = false
		case partByline:
			if d.signsBrief(lines, hints, labels, parts, n) {
				continue
			}
			if followsBody(parts, n) && !d.closes(lines, parts, n) {
				for i := p.from; i < p.to; i++ {
					byline = append(byline, i)
				}
				open = false
				continue
			}
			if last := lines[p.to-1]; hasSuffixAny(last.text, "摄", "攝") && !writes(last.text) && last.first == ideograph && p.to-p.from == 1 && !isBylineMark(last.firstRune()) {
				p.kind, p.block = partBlock, model.BlockCaption
				d.rest = append(d.rest, p)
				continue
			}
			if k := len(d.articles); k > 0 && len(d.articles[k-1].byline) == 0 {
				for i := p.from; i < p.to; i++ {
					d.articles[k-1].byline = append(d.articles[k-1].byline, i)
				}
				continue
			}
			for i := p.from; i < p.to; i++ {
				byline = append(byline, i)
			}
		case partJump:
			if k := len(d.articles); k > 0 && open {
				d.articles[k-1].pieces = append(d.articles[k-1].pieces, piece{pieceJump, p.from, p.to})
				continue
			}
			d.articles = append(d.articles, article{pieces: []piece{{pieceJump, p.from, p.to}}, byline: byline})
			byline, open = nil, true
		case partBody:
			from := p.from
			for i := p.from; i < p.to; i++ {
				if labels[i].label != labelFirst {
					continue
				}
				wider := d.width(labels, from, i, open) - labels[i].width
				switch {
				case i > from && hints[i]&hintDateline != 0:
					d.addBody(from, i, &byline, hints, open)
					from, open = i, false
				case wider >= oneEm || wider <= -oneEm || listBegins(hints, labels, p.from, p.to, i):
					if i > from {
						d.addBody(from, i, &byline, hints, open)
						from, open = i, true
					}
					if open && len(byline) == 0 && hints[i]&hintDateline == 0 {
						d.articles = append(d.articles, article{follows: true})
					}
				}
			}
			d.addBody(from, p.to, &byline, hints, open)
			open = true
		default:
			d.rest = append(d.rest, p)
			if p.block != model.BlockCaption && !goesOn(parts, n, labels) {
				open = false
			}
		}
	}
	if len(byline) > 0 {
		if len(d.articles) == 0 {
			d.articles = append(d.articles, article{})
		}
		a := &d.articles[len(d.articles)-1]
		a.byline = append(a.byline, byline...)
	}
	return d
}

// addHead puts head lines with those that already wait before the next body.
func (d *draft) addHead(p part) {
	k := len(d.groups) - 1
	if k < 0 || d.groups[k].at != len(d.articles) {
		d.groups = append(d.groups, group{at: len(d.articles)})
		k++
	}
	for i := p.from; i < p.to; i++ {
		d.groups[k].lines = append(d.groups[k].lines, i)
	}
}

func (d *draft) addBody(from, to int, byline *[]int, hints []hint, open bool) {
	dated := hints[from]&hintDateline != 0
	if open && len(*byline) == 0 && !dated && len(d.articles) > 0 {
		a := &d.articles[len(d.articles)-1]
		a.pieces = append(a.pieces, piece{pieceText, from, to})
		return
	}
	d.articles = append(d.articles, article{pieces: []piece{{pieceText, from, to}}, byline: *byline, dated: dated})
	*byline = nil
}

// followsBody tells that the byline part n stands before a body, with at most
// head lines between them.
func followsBody(parts []part, n int) bool {
	if n+1 < len(parts) && parts[n+1].kind == partBody {
		return true
	}
	if n == 0 || parts[n-1].kind != partBody {
		return n+1 < len(parts)
	}
	return false
}

// closes tells a signature in round brackets that stands right behind a body
// without a byline: it is of that body, whatever follows.
func (d *draft) closes(lines []line, parts []part, n int) bool {
	k := len(d.articles)
	return n > 0 && parts[n-1].kind == partBody && k > 0 && len(d.articles[k-1].byline) == 0 && inRound(lines[parts[n].from].text)
}

// listBegins tells that the paragraph at line i is the first of several briefs
// and the one before it is none: a column of briefs begins, or a list.
func listBegins(hints []hint, labels []labelling, from, to, i int) bool {
	if hints[i]&hintBrief == 0 || i == from {
		return false
	}
	for k := i - 1; ; k-- {
		if labels[k].label == labelFirst || k == from {
			if hints[k]&hintBrief != 0 {
				return false
			}
			break
		}
	}
	for k := i + 1; k < to; k++ {
		if labels[k].label == labelFirst {
			return hints[k]&hintBrief != 0
		}
	}
	return false
}

// signsBrief puts the signature behind the last of several briefs back into
// that brief: each of them has its own.
func (d *draft) signsBrief(lines []line, hints []hint, labels []labelling, parts []part, n int) bool {
	if !d.closes(lines, parts, n) || parts[n].to-parts[n].from != 1 {
		return false
	}
	a := &d.articles[len(d.articles)-1]
	p := &a.pieces[len(a.pieces)-1]
	if p.kind != pieceText || p.to != parts[n].from {
		return false
	}
	begin := p.to - 1
	for begin > p.from && labels[begin].label != labelFirst {
		begin--
	}
	if hints[begin]&hintBrief == 0 {
		return false
	}
	labels[p.to] = labelling{label: labelNext, width: labels[p.to-1].width}
	p.to++
	return true
}

// goesOn tells that the body after part n is in the middle of a paragraph.
func goesOn(parts []part, n int, labels []labelling) bool {
	return n+1 < len(parts) && parts[n+1].kind == partBody && labels[parts[n+1].from].label == labelNext
}

// width is the column of the line before line i: in the body that began at
// from, or in the last article if that may go on.
func (d *draft) width(labels []labelling, from, i int, open bool) em {
	if i > from {
		return labels[i-1].width
	}
	if open && len(d.articles) > 0 {
		if p := d.articles[len(d.articles)-1].pieces; len(p) > 0 && p[len(p)-1].kind == pieceText {
			return labels[p[len(p)-1].to-1].width
		}
	}
	return labels[i].width
}
