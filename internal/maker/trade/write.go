package trade

import (
	"strings"

	"baolan/editions/rebuild/label"
	"baolan/internal/maker/words"
)

var themes = []string{"works", "campus", "law", "clinic", "field", "market", "match", "science"}

// kinds are the functions that write the kinds of articles.
var kinds = map[string]func(*paper, *draft){
	"news": (*paper).news, "short": (*paper).short, "profile": (*paper).profile, "opinion": (*paper).opinion,
	"essay": (*paper).essay, "serial": (*paper).serial, "verse": (*paper).verse, "classic": (*paper).classic, "sayings": (*paper).sayings,
	"letter": (*paper).letter, "doctor": (*paper).doctor, "dialog": (*paper).dialog, "case": (*paper).lawsuit,
	"list": (*paper).list, "explain": (*paper).explain, "timeline": (*paper).timeline,
	"table": (*paper).table, "names": (*paper).winners,
	"photo": (*paper).photo, "album": (*paper).album, "digest": (*paper).digest, "briefs": (*paper).briefs,
}

// write writes an article of a kind.
func (p *paper) write(kind string) *draft {
	p.Forget()
	c := &draft{}
	kinds[kind](p, c)
	c.Headline = strings.Split(strings.Join(c.Headline, " / "), " / ")
	return c
}

// of returns the name of a list of a theme, or the list's own in a script without themes.
func (p *paper) of(list, theme string) string {
	if p.d.Script == "hans" {
		return list + "." + theme
	}
	return list
}

// body writes n paragraphs of a theme, some of one sentence and some of many.
func (p *paper) body(c *draft, theme string, n int) {
	long := words.OneOf(p.Rand, 0.15, 0.4, 0.6)
	p.say(c, "prose", p.Pick(p.of("kai", theme)))
	middle := p.Some(p.of("zhong", theme), 12)
	if p.d.Script == "hans" && n > 6 {
		middle = append(middle, p.Some("zhong."+words.OneOf(p.Rand, themes...), 8)...)
	}
	subs := p.d.Script == "hans" && n > 3 && p.Chance(p.subheads)
	step, number := p.Between(2, 3), 0
	for i := 0; len(middle) > 0 && i < n; i++ {
		if subs && i%step == step-1 {
			number++
			p.subhead(c, p.Pick("sub"), number)
		}
		t := middle[0]
		middle = middle[1:]
		for len(middle) > 0 && p.Chance(long) {
			t += middle[0]
			middle = middle[1:]
		}
		p.say(c, "prose", t)
	}
	if p.Chance(0.7) {
		p.say(c, "prose", p.Pick(p.of("wei", theme)))
	}
}

// heads writes headline, kicker, deck and the column's name.
func (p *paper) heads(c *draft, theme string) {
	c.Headline = p.title(theme)
	p.bend(c)
	if p.Chance(p.kickers) {
		c.Kicker = p.Pick("k")
	}
	if p.Chance(p.decks) {
		c.Deck = p.Pick("d")
	}
	if p.Chance(p.labels) {
		p.label(c, p.Pick("lan"))
	}
}

// title returns a headline of a theme by its lines.
func (p *paper) title(theme string) []string { return strings.Split(p.Pick(p.of("h", theme)), " / ") }

// bend gives some headlines another form: a clause of the body before them or behind them, a
// question, an exclamation.
func (p *paper) bend(c *draft) {
	clause := p.clause(c)
	at := &c.Headline[0]
	switch n := p.Between(0, 19); {
	case clause == "":
	case n == 0:
		*at = clause + "，" + *at
	case n == 1:
		*at += "　" + clause
	case n == 2:
		c.Headline = append(c.Headline, clause)
	case n == 3:
		c.Headline = append([]string{clause + words.OneOf(p.Rand, "", "，", "：")}, c.Headline...)
	case n == 4:
		c.Headline = []string{clause}
	case n == 5 && p.d.Script == "hans":
		c.Headline = []string{"“" + clause + "”"}
	case n == 6 && !strings.ContainsAny(*at, "？！”"):
		c.Headline[len(c.Headline)-1] += words.OneOf(p.Rand, "？", "！", "……", "（上）", "（二）", "①")
	}
}

// clause returns some words of the body that stand between marks.
func (p *paper) clause(c *draft) string {
	var all []string
	for i := range c.blocks {
		b := &c.blocks[i]
		if b.rows != nil || b.label != label.First {
			continue
		}
		for _, s := range strings.FieldsFunc(b.text, func(r rune) bool {
			return isCloser(r) || isOpener(r) || r == ' ' || r == '　' || r == '—' || r == '…'
		}) {
			if n := len([]rune(s)); n >= 4 && n <= 16 {
				all = append(all, s)
			}
		}
	}
	if len(all) == 0 {
		return ""
	}
	return all[p.Rand.IntN(len(all))]
}

func (p *paper) label(c *draft, name string) {
	c.Label = name
	c.bracket = strings.Replace(p.bracket, "#", name, 1)
	if c.bracket == name {
		c.bracket = "#"
	}
}

// printed returns the column's name as it is printed.
func (c *draft) printed() string {
	if c.bracket == "#" {
		return c.Label
	}
	return c.bracket
}

func (p *paper) news(c *draft) {
	theme := words.OneOf(p.Rand, themes...)
	p.body(c, theme, p.Between(1, 9))
	p.heads(c, theme)
	if p.Chance(0.6) {
		p.dateline(c)
	}
	p.sign(c, p.Pick("ren"), p.where())
	if p.d.Script != "hans" {
		return
	}
	if p.Chance(0.08) {
		c.blocks = append([]block{{kind: "note", label: label.First, align: 'j', indent: p.indent, text: words.OneOf(p.Rand, "编者按　", "【编者按】", "开栏的话：", "核心提示：") + p.Pick("zhong.opinion") + p.Pick("wei.opinion")}}, c.blocks...)
	}
	if p.Chance(0.08) {
		p.sidebar(c)
	}
	if p.Chance(0.08) {
		c.Jump = p.Fill("下转第{2-8}版")
		c.row("", words.OneOf(p.Rand, "（"+c.Jump+"）", "▶▶"+c.Jump, c.Jump, "（"+c.Jump+"）"), label.JumpTo, words.OneOf[byte](p.Rand, 'r', 'l'))
	}
	if p.Chance(0.3) {
		c.captions = p.Some("tu", p.Between(1, 2))
	}
}

// where returns a place for names: in most cases the paper's.
func (p *paper) where() string {
	if p.Chance(0.2) {
		return words.OneOf(p.Rand, "head", "tail", "foot", "across", "lead", "none")
	}
	return p.place
}

// sidebar adds what stands in a box at an article's end, under a title of its own.
func (p *paper) sidebar(c *draft) {
	c.row("subhead", words.OneOf(p.Rand, "相关链接", "链接", "新闻背景", "名词解释", "延伸阅读", "记者手记", "■链接", "【背景】"), label.Subhead, words.OneOf[byte](p.Rand, 'l', 'c'))
	for range p.Between(1, 2) {
		p.say(c, "prose", p.Pick("zhong."+words.OneOf(p.Rand, themes...))+p.Pick("zhong."+words.OneOf(p.Rand, themes...)))
	}
}

// short writes an article of one or two paragraphs.
func (p *paper) short(c *draft) {
	c.small = true
	if p.d.Script == "hans" && p.Chance(0.6) {
		p.say(c, "prose", p.Pick("duan")+words.OneOf(p.Rand, "", p.Pick("duan")))
		c.Headline = []string{p.Pick("duanti")}
	} else {
		theme := words.OneOf(p.Rand, themes...)
		p.body(c, theme, p.Between(0, 1))
		c.Headline = p.title(theme)
		p.bend(c)
	}
	if p.Chance(0.5) {
		p.dateline(c)
	}
	if p.Chance(0.7) {
		p.sign(c, p.Pick("ren"), words.OneOf(p.Rand, "tail", "tail", "foot", "lead", p.place))
	}
}

func (p *paper) profile(c *draft) {
	theme := words.OneOf(p.Rand, "works", "campus", "clinic", "field", "match")
	p.body(c, theme, p.Between(4, 12))
	p.heads(c, theme)
	if p.Chance(0.5) {
		c.Deck = p.Fill("——记{chang}{gong}{zhi}{man#}")
	}
	if p.Chance(0.25) {
		// What the article is about stands before it in larger type.
		intro := block{kind: "prose", label: label.First, align: 'j', indent: p.indent, size: 1.2, text: p.Pick("zhong.opinion") + p.Pick("zhong."+theme)}
		c.blocks = append([]block{intro}, c.blocks...)
	}
	p.sign(c, words.OneOf(p.Rand, p.Pick("lianren"), p.Pick("ren")), words.OneOf(p.Rand, "head", "head", "across", "foot"))
	if p.Chance(0.4) {
		c.captions = p.Some("tu", 1)
	}
}

func (p *paper) opinion(c *draft) {
	p.body(c, "opinion", p.Between(2, 6))
	p.heads(c, "opinion")
	c.Kicker, c.Deck = "", ""
	if c.Label == "" && p.Chance(0.5) {
		p.label(c, p.Pick("lan"))
	}
	p.sign(c, p.Pick("zuo"), words.OneOf(p.Rand, "head", "head", "foot", "tail"))
	if p.Chance(0.1) {
		p.say(c, "note", p.Fill("（作者系{xiao}{yuan}{zhi}）"))
	}
}

func (p *paper) digest(c *draft) {
	theme := words.OneOf(p.Rand, "science", "clinic", "memoir", "market", "law")
	p.body(c, theme, p.Between(1, 4))
	c.Headline = p.title(theme)
	p.bend(c)
	if p.Chance(0.5) {
		p.sign(c, p.Pick("man"), "head")
	}
	if b := &c.blocks[len(c.blocks)-1]; p.Chance(0.7) && c.Byline == "" {
		b.tail = p.Pick("luolian")
		b.text += b.tail
		c.Byline = bare(b.tail)
	}
}

// briefs writes short pieces below one title.
func (p *paper) briefs(c *draft) {
	c.Headline = []string{p.Pick("lanti")}
	mark := words.OneOf(p.Rand, "▲", "●", "◆", "★", "■", "", "·", "【%】", "%　")
	titles := p.Some("duanti", 9)
	for i, t := range p.Some("duan", p.Between(3, 8)) {
		t = strings.Replace(mark, "%", titles[i], 1) + t
		if p.Chance(0.4) {
			t += p.Pick("luolian")
		}
		b := block{kind: "prose", label: label.First, text: t, align: 'j', indent: words.OneOf(p.Rand, 0, 2.0)}
		c.blocks = append(c.blocks, b)
	}
}
