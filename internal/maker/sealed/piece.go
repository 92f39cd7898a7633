package sealed

import (
	"fmt"
	"strings"

	"baolan/internal/maker/words"
	"baolan/internal/truth"
)

// draft is an article while it is written.
type draft struct {
	s     *Sheet
	no    int
	t     truth.Article
	head  []Para
	body  []Para
	other []Para // captions
	names string // the byline as it is printed on a line of its own
	foot  bool
}

// piece writes the next article and adds it to the truth. A notice has no head and is no
// article.
func (s *Sheet) piece(kind string) (head, body, other []Para) {
	s.w.Forget()
	if kind == "notice" {
		return nil, s.notice(), nil
	}
	d := &draft{s: s, no: len(s.Truth.Articles)}
	switch kind {
	case "photo":
		d.photo()
	case "verse", "classic":
		d.verse(kind)
	case "serial":
		d.serial()
	case "table", "scores":
		d.table(kind)
	case "list":
		d.list()
	case "letter":
		d.letter()
	case "qa":
		d.interview()
	case "briefs":
		d.briefs()
	case "essay":
		d.news("", s.w.Pick("by.b"), false)
	case "column":
		d.news(s.w.Pick("col"), words.OneOf(s.w.Rand, s.w.Pick("by.b"), s.w.Pick("by.a")), false)
	default:
		lan := ""
		if s.w.Chance(0.1) {
			lan = s.w.Pick("col")
		}
		d.news(lan, s.w.Pick("by.a"), s.w.Has("dl"))
	}
	d.finish()
	return d.head, d.body, d.other
}

// block adds a block to the body.
func (d *draft) block(kind, label string, class Class, text string) {
	d.body = append(d.body, Para{Class: class, Text: text, Kind: label, Article: d.no, Block: len(d.t.Blocks)})
	d.t.Blocks = append(d.t.Blocks, truth.Piece{Kind: kind, Text: text})
	d.t.Paragraphs = append(d.t.Paragraphs, text)
}

// lead puts byline or dateline before the first paragraph.
func (d *draft) lead(text string) {
	if text != "" {
		d.body[0].Text = text + d.body[0].Text
	}
}

func (d *draft) tail(text string) {
	d.body[len(d.body)-1].Text += text
}

func bare(by string) string {
	by = strings.Trim(by, "【】（）")
	return strings.TrimPrefix(strings.TrimPrefix(by, "□ "), "本报")
}

// news writes prose with a headline group.
func (d *draft) news(lan, by string, dated bool) {
	w := d.s.w
	d.block("prose", "first", Body, w.Pick("l.a"))
	mids := w.Some("m.a", w.Between(2, 6))
	for i := 0; i < len(mids); i++ {
		t := mids[i]
		if i+1 < len(mids) && w.Chance(0.25) {
			i++
			t += mids[i]
		}
		if w.Has("su") && i == 2 && w.Chance(0.4) {
			d.block("subhead", "subhead", Sub, w.Pick("su"))
		}
		d.block("prose", "first", Body, t)
	}
	if w.Chance(0.7) {
		d.block("prose", "first", Body, w.Pick("e.a"))
	}
	d.t.Headline = strings.Split(w.Pick("h.a"), " / ")
	if w.Chance(0.4) {
		d.t.Kicker = w.Pick("k.a")
	}
	if w.Chance(0.4) {
		d.t.Deck = w.Pick("d.a")
	}
	d.t.Label = lan
	date := ""
	if dated && w.Chance(0.7) {
		date = w.Pick("dl")
		d.t.Dateline = date
	}
	d.sign(by, date)
	if w.Chance(0.2) {
		for _, t := range w.Some("cap", w.Between(1, 2)) {
			d.other = append(d.other, d.s.loose("caption", "caption", Caption, t)...)
		}
	}
}

func (d *draft) sign(by, date string) {
	w := d.s.w
	lead := ""
	if date != "" {
		lead = date + "　"
	}
	d.t.Byline = bare(by)
	open := strings.HasPrefix(by, "【") || strings.HasPrefix(by, "（")
	switch {
	case open && w.Chance(0.5) && d.s.Script != "ja":
		lead = by + lead
	case open && d.s.Script == "ja":
		d.tail(by)
	case w.Chance(0.12):
		d.t.Byline = ""
	case date != "" && strings.Contains(by, "记者") && w.Chance(0.35):
		lead = date + "（" + by + "）"
	case w.Chance(0.15):
		d.tail("（" + strings.TrimPrefix(by, "□ ") + "）")
	case w.Chance(0.1):
		d.names, d.foot = by, true
	default:
		d.names = by
	}
	d.lead(lead)
}

func (d *draft) photo() {
	w := d.s.w
	d.t.Headline = truth.Text{w.Pick("ph")}
	d.block("prose", "first", words.OneOf(w.Rand, Body, Flush), w.Pick("pt"))
	if w.Chance(0.3) {
		d.t.Label = w.Pick("col2")
	}
	by := words.OneOf(w.Rand, "本报记者 "+w.Pick("r")+" 摄", w.Pick("r")+" 摄", w.Pick("r")+"摄影报道")
	if w.Chance(0.7) {
		d.t.Byline = bare(by)
		if w.Chance(0.5) {
			d.tail("　" + by)
		} else {
			d.names, d.foot = by, true
		}
	}
}

func (d *draft) verse(kind string) {
	w := d.s.w
	title, lines := "vh", w.Some("vl", w.Between(4, 14))
	if !w.Has(title) {
		title = "v"
	}
	if kind == "classic" {
		lines = nil
		for range w.Between(2, 6) {
			lines = append(lines, w.Pick("vc"))
		}
	}
	d.t.Headline = truth.Text{w.Pick(title)}
	for _, l := range lines {
		d.body = append(d.body, Para{Class: Verse, Text: l, Kind: "verse", Article: d.no, Block: 0})
	}
	d.t.Paragraphs = lines
	d.t.Blocks = []truth.Piece{{Kind: "verse", Text: strings.Join(lines, "\n")}}
	by := w.Pick("r")
	d.t.Byline, d.names, d.foot = by, by, w.Chance(0.2)
}

func (d *draft) serial() {
	w := d.s.w
	d.t.Headline = truth.Text{w.Pick("sh")}
	if w.Chance(0.5) {
		d.t.Label = words.OneOf(w.Rand, "长篇小说连载", "连载")
	}
	for _, t := range w.Some("sp", w.Between(3, 8)) {
		d.block("prose", "first", Body, t)
	}
	d.t.Byline = w.Pick("r")
	d.names = words.OneOf(w.Rand, d.t.Byline, d.t.Byline+" 著")
	d.t.Byline = d.names
	if w.Chance(0.6) {
		d.block("note", "first", Sign, w.Pick("se"))
	}
}

func (d *draft) table(kind string) {
	w := d.s.w
	var rows [][]string
	if kind == "scores" {
		d.t.Headline = truth.Text{w.Pick("d") + "联赛" + words.OneOf(w.Rand, "战报", "比分", "赛果")}
		for range w.Between(3, 7) {
			rows = append(rows, []string{w.Pick("sc"), w.Fill("{0-9}∶{0-9}"), w.Pick("sc")})
		}
	} else {
		d.t.Headline = truth.Text{w.Pick("th")}
		cols := words.OneOf(w.Rand, []string{"品名", "等级", "均价"}, []string{"车次", "始发", "到达", "时刻"}, []string{"代表团", "金", "银", "铜"}, []string{"科目", "日期", "考场"})
		rows = append(rows, cols)
		for range w.Between(3, 9) {
			row := []string{words.OneOf(w.Rand, w.Pick("v"), w.Pick("d"))}
			for len(row) < len(cols) {
				row = append(row, words.OneOf(w.Rand, w.Fill("{1-60}"), w.Fill("{1-9}.{1-9}"), w.Fill("{6-20}:{10-50}"), w.Pick("d")))
			}
			rows = append(rows, row)
		}
	}
	var flat []string
	for _, r := range rows {
		flat = append(flat, strings.Join(r, "  "))
		d.body = append(d.body, Para{Class: Row, Text: strings.Join(r, ""), Cells: r, Kind: "row", Article: d.no, Block: 0})
	}
	d.t.Paragraphs = flat
	d.t.Blocks = []truth.Piece{{Kind: "table", Text: strings.Join(flat, "\n"), Rows: rows}}
}

func (d *draft) list() {
	w := d.s.w
	d.t.Headline = truth.Text{w.Pick("lt")}
	style := w.Between(0, 3)
	for i, t := range w.Some("li", w.Between(3, 5)) {
		no := [...]string{fmt.Sprintf("%d.", i+1), fmt.Sprintf("（%s）", string([]rune("一二三四五六")[i])), "·", fmt.Sprintf("%d、", i+1)}[style]
		d.block("list", "item", words.OneOf(w.Rand, Body, Flush), no+t+words.OneOf(w.Rand, "。", "；", ""))
	}
}

func (d *draft) letter() {
	w := d.s.w
	d.t.Headline = truth.Text{w.Pick("lh")}
	if w.Chance(0.4) {
		d.t.Label = w.Pick("col")
	}
	d.block("prose", "first", Flush, w.Pick("lc"))
	for _, t := range w.Some("lp", w.Between(2, 4)) {
		d.block("prose", "first", Body, t)
	}
	d.block("signature", "signature", Sign, w.Pick("ls"))
	if w.Chance(0.5) {
		d.block("signature", "signature", Sign, w.Pick("nd"))
	}
}

func (d *draft) interview() {
	w := d.s.w
	d.t.Headline = truth.Text{w.Pick("qh")}
	d.block("prose", "first", Body, w.Pick("l.a"))
	q, a := words.OneOf(w.Rand, "问：", "记者：", "Q："), words.OneOf(w.Rand, "答：", w.Pick("r#")+"：")
	if q == "Q：" {
		a = "A："
	}
	answers := w.Some("qa", 5)
	for i, t := range w.Some("qq", w.Between(2, 4)) {
		d.block("qa", "question", Body, q+t)
		d.block("qa", "answer", Body, a+answers[i])
	}
	d.sign(w.Pick("by.a"), "")
}

func (d *draft) briefs() {
	w := d.s.w
	d.t.Headline = truth.Text{w.Pick("bh")}
	mark := words.OneOf(w.Rand, "▲", "●", "◆", "")
	for _, t := range w.Some("bt", w.Between(2, 4)) {
		if w.Chance(0.3) {
			t += "（" + w.Pick("r") + "）"
		}
		d.block("prose", "first", words.OneOf(w.Rand, Body, Flush), mark+t)
	}
}

func (s *Sheet) notice() []Para {
	w := s.w
	title := w.Pick("nt")
	texts := []string{title}
	texts = append(texts, w.Some("np", w.Between(1, 2))...)
	n := len(texts)
	if w.Chance(0.7) {
		texts = append(texts, w.Pick("ns"))
		if w.Chance(0.7) {
			texts = append(texts, w.Pick("nd"))
		}
	}
	ps := s.loose("notice", "notice", Body, texts...)
	ps[0].Class, ps[0].Kind = Notice, "notice-head"
	for i := n; i < len(ps); i++ {
		ps[i].Class, ps[i].Kind = Sign, "signature"
	}
	return ps
}

// finish sets the headline group and the byline, and adds them to the truth.
func (d *draft) finish() {
	add := func(class Class, part int, kind, text string) {
		if text != "" {
			d.head = append(d.head, Para{Class: class, Text: text, Kind: kind, Part: part, Article: d.no, Block: -1})
		}
	}
	add(Label, 1, "column", d.t.Label)
	add(Kicker, 2, "head", d.t.Kicker)
	for _, l := range d.t.Headline {
		add(Main, 3, "head", l)
	}
	add(Deck, 4, "head", d.t.Deck)
	if d.names != "" {
		by := Para{Class: Byline, Text: d.names, Kind: "byline", Article: d.no, Block: -1}
		if d.foot {
			by.Class = Sign
			d.body = append(d.body, by)
		} else {
			d.body = append([]Para{by}, d.body...)
		}
	}
	if d.t.Label != "" && d.t.Kicker == "" {
		d.t.Alternatives = []truth.Reading{{Kicker: d.t.Label, Headline: d.t.Headline, Deck: d.t.Deck}}
	}
	d.t.Byline = strings.Join(strings.Fields(d.t.Byline), " ")
	d.s.Truth.Articles = append(d.s.Truth.Articles, d.t)
}
