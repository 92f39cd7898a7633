package evening

import (
	"fmt"
	"strings"

	"baolan/editions/rebuild/label"
	"baolan/internal/maker/words"
	"baolan/internal/truth"
)

// part is a piece of a body. In the truth, its beginning and its end may be byline or
// dateline.
type part struct {
	kind       string
	label      label.Label
	text       string
	lead, tail string
	cells      [][]string
	at         byte // j is justified; l, c and r are lines
	indent     float64
}

// copyText is an article before it is set.
type copyText struct {
	truth.Article
	parts  []part
	lan    string // the label as it is printed
	above  bool   // the label is above the headline, otherwise in it
	names  []string
	foot   bool // the names are below the body
	photos []string
}

func (c *copyText) say(kind, text string, indent float64) {
	c.parts = append(c.parts, part{kind: kind, label: label.First, text: text, at: 'p', indent: indent})
}

func (c *copyText) line(kind, text string, l label.Label, at byte) {
	c.parts = append(c.parts, part{kind: kind, label: l, text: text, at: at})
}

// article writes an article of a kind with about as many characters as room.
func (p *press) article(kind string, room int) *copyText {
	p.Forget()
	c := &copyText{}
	switch kind {
	case "photo":
		p.photo(c)
	case "brief":
		p.briefs(c, room)
	case "table":
		p.table(c, room)
	case "scores":
		p.scores(c)
	case "poem":
		p.poem(c)
	case "regulated":
		p.regulated(c)
	case "fiction":
		p.fiction(c, room)
	case "letter":
		p.letter(c)
	case "qa":
		p.interview(c, room)
	case "articles":
		p.rules(c)
	case "essay":
		p.news(c, room)
		c.Headline = truth.Text{words.OneOf(p.Rand, p.Pick("shou"), p.Pick("ti"))}
		c.Headline = strings.Split(c.Headline[0], " / ")
		c.Kicker, c.Deck, c.Dateline = "", "", ""
		p.sign(c, p.Pick("ren2"), words.OneOf(p.Rand, "head", "foot", "tail"))
	default:
		p.news(c, room)
		p.heads(c)
		if p.Chance(0.65) {
			p.dateline(c)
		}
		names := p.Pick("ren1")
		if kind == "essaynews" || p.Chance(0.2) && p.Has("ren2") {
			names = p.Pick("ren2")
		}
		p.sign(c, names, p.place)
		p.jumps(c)
	}
	p.vary(c)
	return c
}

// vary gives the headline another form on pages of later seeds.
func (p *press) vary(c *copyText) {
	if p.d.Script != "hans" || p.d.Seed < words.Varied {
		return
	}
	var body []string
	for i := range c.parts {
		body = append(body, c.parts[i].text)
	}
	c.Headline = p.Vary(c.Headline, body)
}

func (p *press) news(c *copyText, room int) {
	n := float64(p.indent)
	c.say("prose", p.Pick("kai"), n)
	used := len([]rune(c.parts[0].text))
	middle := p.Some("zhong", 30)
	for i := 0; i < len(middle) && used < room*4/5; i++ {
		t := middle[i]
		for i+1 < len(middle) && p.Chance(0.3) {
			i++
			t += middle[i]
		}
		if p.st.book == "city" && room > 500 && i > 2 && p.Chance(0.15) {
			c.line("subhead", words.OneOf(p.Rand, p.Pick("qm")+"："+p.Pick("wu#"), "“"+p.Pick("dong#")+"”之后", p.Pick("cn")+"、"+p.Pick("wu#")+p.Pick("dong#")), label.Subhead, words.OneOf[byte](p.Rand, 'l', 'c'))
		}
		c.say("prose", t, n)
		used += len([]rune(t))
	}
	if used < room {
		c.say("prose", p.Pick("wei"), n)
	}
}

func (p *press) heads(c *copyText) {
	c.Headline = strings.Split(p.Pick("ti"), " / ")
	if p.Chance(0.4) {
		c.Kicker = p.Pick("yin")
	}
	if p.Chance(0.4) {
		c.Deck = p.Pick("fu")
	}
	if p.Chance(0.15) {
		p.column(c, p.Pick("lan"))
	}
}

func (p *press) column(c *copyText, name string) {
	c.Label, c.above = name, p.lan != "（#）" || p.Chance(0.3)
	c.lan = strings.Replace(p.lan, "#", name, 1)
}

func (p *press) dateline(c *copyText) {
	if !p.Has("dian") {
		return
	}
	c.Dateline = p.Pick("dian")
	c.parts[0].lead = c.Dateline + words.OneOf(p.Rand, "　", " ", "")
	c.parts[0].text = c.parts[0].lead + c.parts[0].text
}

// bare returns a byline without brackets, marks and 本报.
func bare(names string) string {
	names = strings.Trim(names, "【】（）〔〕")
	return strings.Join(strings.Fields(strings.ReplaceAll(strings.TrimPrefix(names, "本报"), "　", " ")), " ")
}

// sign puts the names in a place.
func (p *press) sign(c *copyText, names, place string) {
	bracketed := strings.ContainsAny(names, "【（")
	first, last := &c.parts[0], &c.parts[len(c.parts)-1]
	if place == "none" && !bracketed {
		return
	}
	c.Byline = bare(names)
	switch {
	case bracketed && strings.HasPrefix(names, "【") && p.Chance(0.6):
		first.lead = names + first.lead
		first.text = names + first.text
	case place == "lead" && c.Dateline != "":
		first.text = strings.TrimPrefix(first.text, first.lead)
		first.lead = fmt.Sprintf("%s（%s）", c.Dateline, names)
		first.text = first.lead + first.text
	case place == "tail" && last.at == 'p':
		last.tail = "（" + strings.Trim(names, "（）") + "）"
		last.text += last.tail
	case place == "foot":
		c.names, c.foot = []string{p.mark + names}, true
	default:
		c.names = []string{p.mark + names}
	}
}

func (p *press) jumps(c *copyText) {
	if p.d.Script != "hans" {
		return
	}
	if p.Chance(0.07) {
		c.Jump = p.Fill("下转{2-16}版")
		c.line("", words.OneOf(p.Rand, "（"+c.Jump+"）", "▶"+c.Jump, c.Jump), label.JumpTo, 'r')
	}
	if p.Chance(0.04) {
		c.From = p.Fill("上接{1-9}版")
		c.parts = append([]part{{label: label.JumpFrom, text: "（" + c.From + "）", at: 'l'}}, c.parts...)
	}
}

// book adds the article's truth to the document.
func (p *press) book(c *copyText) {
	verse := -1
	for _, q := range c.parts {
		if q.kind == "" {
			continue
		}
		text := strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(q.text, q.lead), q.tail))
		switch {
		case q.cells != nil:
			var rows []string
			for _, r := range q.cells {
				rows = append(rows, strings.Join(r, "  "))
			}
			c.Paragraphs = append(c.Paragraphs, rows...)
			c.Blocks = append(c.Blocks, truth.Piece{Kind: q.kind, Text: strings.Join(rows, "\n"), Rows: q.cells})
			continue
		case q.kind == "verse" && verse >= 0:
			c.Blocks[verse].Text += "\n" + text
		default:
			if q.kind == "verse" {
				verse = len(c.Blocks)
			}
			if q.kind == "subhead" {
				c.Subheads = append(c.Subheads, len(c.Paragraphs))
			}
			c.Blocks = append(c.Blocks, truth.Piece{Kind: q.kind, Text: text})
		}
		c.Paragraphs = append(c.Paragraphs, text)
	}
	if c.Label != "" && c.Kicker == "" && (p.lan == "#" || p.lan == "■#") {
		// A label without brackets looks like a kicker, so both readings count as right.
		c.Alternatives = []truth.Reading{{Kicker: c.Label, Headline: c.Headline, Deck: c.Deck}}
	}
	p.d.Truth.Articles = append(p.d.Truth.Articles, c.Article)
}

// blocks returns the index of each part's block, -1 for a part that is not in the body.
func (c *copyText) blocks() []int {
	out := make([]int, len(c.parts))
	n, verse := -1, -1
	for i, q := range c.parts {
		switch {
		case q.kind == "":
			out[i] = -1
			continue
		case q.kind == "verse" && verse >= 0:
			out[i] = verse
			continue
		}
		n++
		if q.kind == "verse" {
			verse = n
		}
		out[i] = n
	}
	return out
}
