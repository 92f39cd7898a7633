package attach

import (
	"slices"

	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/label"
	"baolan/editions/rebuild/measure"
	"baolan/model"
)

// group is a run of head lines that stands before article at.
type group struct {
	lines []int
	at    int
}

// draft is a page's bodies and groups of head lines in the order of the text.
type draft struct {
	*Text
	articles []Article
	groups   []group
	blocks   []Block

	*drafting
	opener opener
	byline []int // lines of a byline whose body is still to come
	open   bool  // the last article may continue in the next run
}

// drafting is the memory that a draft takes and does not keep.
type drafting struct {
	runs     []run
	last     []bool // by run, whether it is a byline of the article before it
	signings []signing
	steps    [2][][mostSigned + 1]signingStep // by habit
}

// draftOf gathers runs into bodies and groups of head lines. A byline opens a body if
// one follows it, and otherwise closes the body before it. A dateline opens a body.
func draftOf(t *Text, m *drafting) *draft {
	d := &draft{Text: t, drafting: m, opener: newOpener(t)}
	m.runs = runsOf(t, m.runs[:0])
	d.signLast()
	bodies := 0
	for i := range d.runs {
		if d.runs[i].kind == runBody {
			bodies++
		}
	}
	d.articles = make([]Article, 0, bodies)
	for n, r := range d.runs {
		switch r.kind {
		case runBody:
			d.addBodies(r)
		case runHead:
			d.addHead(r)
		case runInside:
			d.addInside(r)
		case runSubhead:
			d.addSubhead(r, n)
		case runByline:
			d.addByline(r, n)
		case runJump:
			d.addJump(r)
		default:
			if d.creditsItsPhoto(r) {
				d.signLastArticle(r)
				continue
			}
			d.blocks = append(d.blocks, Block{r.block, r.from, r.to})
			if r.block != model.BlockCaption && !d.goesOn(n) {
				d.open = false
			}
		}
	}
	d.closeByline()
	return d
}

// closeByline gives a byline that no body followed to the last article.
func (d *draft) closeByline() {
	if len(d.byline) == 0 {
		return
	}
	if len(d.articles) == 0 {
		d.articles = append(d.articles, Article{})
	}
	a := &d.articles[len(d.articles)-1]
	a.Byline = append(a.Byline, d.byline...)
}

// addHead adds head lines to the group that stands before the next body.
func (d *draft) addHead(r run) {
	k := len(d.groups) - 1
	if k < 0 || d.groups[k].at != len(d.articles) {
		d.groups = append(d.groups, group{at: len(d.articles)})
		k++
	}
	d.groups[k].lines = appendLines(d.groups[k].lines, r)
	d.open = false
}

func (d *draft) addInside(r run) {
	if k := len(d.articles); k > 0 {
		d.articles[k-1].inner = appendLines(d.articles[k-1].inner, r)
		d.open = true
		return
	}
	d.addHead(r)
}

// addSubhead adds a line with the label of a sub-head. Without a body before it, the
// line is a head line. Where the subject turns and the label is a close call, the solver
// decides whether it is one.
func (d *draft) addSubhead(r run, n int) {
	if k := len(d.articles); k > 0 && d.open && len(d.byline) == 0 && !d.mayHead(r, n) {
		d.articles[k-1].Pieces = append(d.articles[k-1].Pieces, Piece{Subhead, r.from, r.to})
		return
	}
	d.addHead(r)
}

// mayHead reports whether a sub-head may be the headline of another article.
func (d *draft) mayHead(r run, n int) bool {
	return d.SubheadCost != nil && -d.SubheadCost[r.from] < closeSubhead &&
		d.turnsSubject(&d.articles[len(d.articles)-1], r.from, d.textBehind(n))
}

// addJump adds a jump. One from another page begins an article, where the last one has text already.
func (d *draft) addJump(r run) {
	p := Piece{Jump, r.from, r.to}
	isProse := func(p Piece) bool { return p.Kind == Prose }
	if k := len(d.articles); k > 0 && d.open && !(d.Labels[r.from] == label.JumpFrom && slices.ContainsFunc(d.articles[k-1].Pieces, isProse)) {
		d.articles[k-1].Pieces = append(d.articles[k-1].Pieces, p)
		return
	}
	d.articles = append(d.articles, Article{Pieces: []Piece{p}, Byline: d.byline})
	d.byline, d.open = nil, true
}

func (d *draft) addByline(r run, n int) {
	switch {
	case d.signsBrief(n):
	case !d.last[n]:
		d.byline = appendLines(d.byline, r)
		d.open = false
	case creditsPicture(&d.Lines[r.to-1], r) && !d.isOfPhoto(r):
		d.blocks = append(d.blocks, Block{model.BlockCaption, r.from, r.to})
	case len(d.articles) > 0:
		d.signLastArticle(r)
		d.open = d.open && cue.IsInRound(d.Lines[r.from].Text) // a name in round brackets ends its article
	default:
		d.byline = appendLines(d.byline, r)
	}
}

// signLastArticle adds a byline to the article before it.
func (d *draft) signLastArticle(r run) {
	a := &d.articles[len(d.articles)-1]
	a.Byline, a.closed = appendLines(a.Byline, r), true
}

// creditsItsPhoto reports whether a picture's credit right behind a body signs it, since the body is
// the text of the picture.
func (d *draft) creditsItsPhoto(r run) bool {
	return r.block == model.BlockCaption && r.to-r.from == 1 && cue.IsPhotoCredit(d.Lines[r.from].Text) && d.isOfPhoto(r)
}

// longestPhoto is the number of lines of the longest text under a photograph that is an article.
const longestPhoto = 10

// isOfPhoto reports whether a photographer's name right behind a body signs it: it is one short
// paragraph without a byline, as an article that consists of a photograph has.
func (d *draft) isOfPhoto(r run) bool {
	k := len(d.articles) - 1
	if k < 0 || len(d.articles[k].Byline) > 0 || len(d.articles[k].Pieces) != 1 {
		return false
	}
	p := d.articles[k].Pieces[0]
	if p.Kind != Prose || p.To != r.from || p.To-p.From > longestPhoto {
		return false
	}
	return !slices.Contains(d.Labels[p.From+1:p.To], label.First)
}

// creditsPicture recognises a picture's credit alone (甲 摄), without a byline's mark.
func creditsPicture(last *measure.Line, r run) bool {
	return measure.HasSuffixAny(last.Text, "摄", "攝") && !cue.IsAuthorCredit(last.Text) && last.First == measure.Ideograph &&
		r.to-r.from == 1 && !cue.IsBylineSign(last.FirstRune())
}

func appendLines(to []int, r run) []int {
	for i := r.from; i < r.to; i++ {
		to = append(to, i)
	}
	return to
}

// addBodies adds a run of body lines, cut at every place where an article may begin.
func (d *draft) addBodies(r run) {
	from := r.from
	for i := r.from; i < r.to; i++ {
		if i == 0 || !d.mayOpen(i) || i == from && (!d.open || len(d.byline) > 0) {
			continue
		}
		v := d.opener.weigh(i)
		if v < leastOpening {
			continue
		}
		if i > from {
			d.addBody(from, i)
			from, d.open = i, true
		}
		if d.open && len(d.articles) > 0 {
			d.articles = append(d.articles, Article{Dated: d.hasDateline(i), follows: true, opens: v})
		}
	}
	d.addBody(from, r.to)
	d.open = true
}

func (d *draft) addBody(from, to int) {
	p := Piece{Prose, from, to}
	dated := d.hasDateline(from)
	if d.open && len(d.byline) == 0 && len(d.articles) > 0 {
		a := &d.articles[len(d.articles)-1]
		a.Pieces = append(a.Pieces, p)
		return
	}
	d.articles = append(d.articles, Article{Pieces: []Piece{p}, Byline: d.byline, Dated: dated})
	d.byline = nil
}

// hasDateline reports whether line i begins a paragraph with a dateline.
func (d *draft) hasDateline(i int) bool { return d.Labels[i] == label.First && d.OpensDated(i) }

// isSignature recognises a signature in round brackets right behind a body that has no
// byline. It belongs to that body, whatever follows.
func (d *draft) isSignature(n int) bool {
	k := len(d.articles)
	return n > 0 && d.runs[n-1].kind == runBody && k > 0 && len(d.articles[k-1].Byline) == 0 && cue.IsInRound(d.Lines[d.runs[n].from].Text)
}

// signsBrief adds a signature behind the last of several briefs to that brief, where
// each of the briefs has a signature of its own. It reports whether it did.
func (d *draft) signsBrief(n int) bool {
	r := d.runs[n]
	if !d.isSignature(n) || r.to-r.from != 1 {
		return false
	}
	a := &d.articles[len(d.articles)-1]
	p := &a.Pieces[len(a.Pieces)-1]
	if p.Kind != Prose || p.To != r.from {
		return false
	}
	begin := p.To - 1
	for begin > p.From && d.Labels[begin] != label.First {
		begin--
	}
	if !d.Lines[begin].Marked {
		return false
	}
	p.To++ // a byline inside a piece belongs to the paragraph before it
	return true
}

// goesOn reports whether the body behind run n continues a paragraph from before it.
func (d *draft) goesOn(n int) bool {
	return n+1 < len(d.runs) && d.runs[n+1].kind == runBody && d.Labels[d.runs[n+1].from] == label.Next
}

// OpensDated recognises a line that begins with a dateline or with a reporter's name
// in brackets.
func OpensDated(l *measure.Line) bool {
	if l.First == measure.Opening {
		return cue.OpensCredit(l.Text)
	}
	d, _ := cue.CutDateline(cue.DatelineOf(l))
	return d != ""
}
