package daily

import (
	"strings"

	"baolan/editions/rebuild/label"
	"baolan/internal/maker/words"
	"baolan/internal/truth"
)

// item is a part of a body: a paragraph that is divided into lines, lines that are not
// divided, or the rows of a table.
type item struct {
	kind   string // of truth.Piece; "" if it is no part of the body
	first  label.Label
	next   label.Label
	text   string
	rows   [][]string
	align  byte    // j for a paragraph; l, c or r for lines that are not divided
	indent float64 // em
	size   float64 // relative to the size of the body

	cutLead, cutTail string // the parts of the text that are byline or dateline and are not in the truth's paragraph
}

// story is an article before it is set.
type story struct {
	t        truth.Article
	items    []item
	photos   []string // captions
	byline   []string // the lines of the byline outside of the body
	after    bool     // the byline's lines follow the body
	spread   bool     // the label is letter-spaced
	brackets string   // the brackets of the label; "" for none
	inTitle  bool     // the label is in brackets behind the headline
}

func (s *story) prose(kind, text string, indent float64) {
	s.items = append(s.items, item{kind: kind, first: label.First, next: label.Next, text: text, align: 'j', indent: indent, size: 1})
}

func (s *story) whole(kind, text string, l label.Label, align byte) {
	s.items = append(s.items, item{kind: kind, first: l, next: l, text: text, align: align, size: 1})
}

// house is a paper's habits, which are the same in all its articles.
type house struct {
	w        *words.Writer
	script   string
	indent   float64
	byline   string  // the form of bylines: own, over, paren, report, tail, sign or none
	mark     string  // the mark before a byline
	label    string  // the brackets of labels
	align    byte    // the alignment of headlines
	pad      bool    // names of two characters are set as wide as three
	kickers  float64 // the share of articles that have a kicker
	decks    float64
	labels   float64
	subheads float64
	subAlign byte
	photos   float64
	long     int // the number of paragraphs
}

var themes = []string{"build", "meeting", "farm", "people", "health", "law", "culture", "sport", "traffic", "school", "comment"}

// news writes an article in prose.
func (h *house) news() *story {
	w := h.w
	w.Forget()
	s := &story{}
	theme := words.OneOf(w.Rand, themes...)
	s.body(h, theme)
	s.heads(h, theme)
	by := w.Pick("byl.lead")
	switch {
	case theme == "comment":
		by = w.Pick("byl.author")
	case theme == "health" && w.Chance(0.5):
		by = w.Pick("byl.role")
	}
	date := ""
	if theme != "comment" && w.Chance(0.7) {
		date = w.Pick("date")
	}
	s.sign(h, by, date)
	s.jump(h)
	if w.Chance(h.photos) {
		s.photos = w.Some("cap", w.Between(1, 2))
	}
	return s
}

// body writes the paragraphs of a theme.
func (s *story) body(h *house, theme string) {
	w := h.w
	n := w.Between(2, h.long)
	mids := w.Some("mid."+theme, 7)
	anys := w.Some("any", 3)
	if theme == "comment" {
		anys = nil
	}
	var paras []string
	paras = append(paras, w.Pick("lead."+theme))
	for len(mids) > 0 && len(paras) <= n {
		p := mids[0]
		mids = mids[1:]
		for len(mids) > 0 && w.Chance(0.35) {
			p += mids[0]
			mids = mids[1:]
		}
		if len(anys) > 0 && w.Chance(0.25) {
			p += anys[0]
			anys = anys[1:]
		}
		paras = append(paras, p)
	}
	if w.Chance(0.7) {
		paras = append(paras, w.Pick("end."+theme))
	}
	subs := w.Chance(h.subheads) && len(paras) > 4
	for i, p := range paras {
		if subs && i > 0 && i%2 == 1 && i+1 < len(paras) {
			s.whole("subhead", w.Pick("sub"), label.Subhead, h.subAlign)
		}
		s.prose("prose", p, h.indent)
	}
	if w.Chance(0.06) {
		note := item{
			kind: "note", first: label.First, next: label.Next, align: 'j', indent: h.indent, size: 1,
			text: "编者按：" + w.Pick("mid.comment"),
		}
		s.items = append([]item{note}, s.items...)
	}
}

// heads writes label, kicker, headline and deck.
func (s *story) heads(h *house, theme string) {
	w := h.w
	s.t.Headline = strings.Split(w.Pick("h."+theme), " / ")
	if w.Chance(h.kickers) {
		s.t.Kicker = w.Pick("k." + theme)
	}
	if w.Chance(h.decks) {
		s.t.Deck = w.Pick("d." + theme)
	}
	if w.Chance(h.labels) || theme == "comment" && w.Chance(0.5) {
		s.column(h, w.Pick("column"))
	}
}

func (s *story) column(h *house, name string) {
	s.t.Label = name
	s.brackets = h.label
	s.inTitle = h.label == "（）" && h.w.Chance(0.5)
	s.spread = h.label == "" && h.w.Chance(0.3)
}

// printedLabel returns the label as it is printed.
func (s *story) printedLabel() string {
	if s.brackets == "" {
		return s.t.Label
	}
	r := []rune(s.brackets)
	return string(r[0]) + s.t.Label + string(r[1])
}

// sign adds byline and dateline as the paper sets them.
func (s *story) sign(h *house, by, date string) {
	w := h.w
	style := h.byline
	if w.Chance(0.15) {
		style = words.OneOf(w.Rand, "own", "paren", "tail", "sign", "none", "report")
	}
	if !strings.Contains(by, "记者") && !strings.Contains(by, "通讯员") && (style == "paren" || style == "report") {
		style = "own"
	}
	if style == "none" {
		by = ""
	}
	s.t.Dateline = date
	lead := ""
	if date != "" {
		lead = date + words.OneOf(w.Rand, " ", " ", "　")
	}
	shown := by
	if h.pad {
		shown = pad(by)
	}
	s.t.Byline = strings.TrimPrefix(by, "本报")
	switch {
	case by == "":
	case style == "paren" && date != "":
		lead = date + "（" + shown + "）"
	case style == "report" && date != "":
		lead = date + " " + shown + "报道　"
		s.t.Byline = strings.TrimPrefix(by, "本报")
	case style == "tail":
		s.tail("（" + shown + "）")
	case style == "sign":
		s.byline, s.after = []string{"（" + shown + "）"}, true
	default:
		s.byline = []string{h.mark + shown}
		if names := strings.Fields(shown); len(names) > 3 && w.Chance(0.5) {
			s.byline = []string{h.mark + strings.Join(names[:len(names)-2], " "), strings.Join(names[len(names)-2:], " ")}
		}
	}
	for i := range s.items {
		if s.items[i].kind == "prose" {
			s.items[i].text, s.items[i].cutLead = lead+s.items[i].text, lead
			break
		}
	}
}

// tail adds text behind the last paragraph of prose.
func (s *story) tail(text string) {
	for i := len(s.items) - 1; i >= 0; i-- {
		if s.items[i].kind == "prose" {
			s.items[i].text += text
			s.items[i].cutTail = text
			return
		}
	}
}

// pad sets a name of two characters to the width of three.
func pad(by string) string {
	w := strings.Fields(by)
	for i := 1; i < len(w); i++ {
		r := []rune(w[i])
		if len(r) == 2 && !strings.ContainsAny(w[i], "记摄文图著") {
			w[i] = string(r[0]) + "　" + string(r[1])
		}
	}
	return strings.Join(w, " ")
}

// jump lets a story continue on another page, or continue one that began there.
func (s *story) jump(h *house) {
	w := h.w
	if w.Chance(0.1) {
		s.t.Jump = w.Fill("下转第{2-8}版")
		s.whole("", "（"+s.t.Jump+"）", label.JumpTo, words.OneOf[byte](w.Rand, 'r', 'l', 'c'))
	}
	if w.Chance(0.05) {
		s.t.From = w.Fill("上接第{1-8}版")
		from := item{first: label.JumpFrom, next: label.JumpFrom, text: "（" + s.t.From + "）", align: words.OneOf[byte](w.Rand, 'l', 'r', 'c'), size: 1}
		s.items = append([]item{from}, s.items...)
	}
}
