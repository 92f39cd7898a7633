package trade

import (
	"strings"

	"baolan/editions/rebuild/label"
	"baolan/internal/maker/words"
	"baolan/internal/truth"
)

// block is a part of a body before it is set.
type block struct {
	kind       string // of truth.Piece; "" if it is no part of the body
	label      label.Label
	text       string
	lead, tail string // the parts of the text that are byline or dateline
	rows       [][]string
	align      byte    // j for a paragraph; l, c or r for lines by themselves
	indent     float64 // of the first line, em
	hang       float64 // of the others
	size       float64 // 0 is the size of the body
	gap        int     // empty rows before it
}

func (b *block) scale() float64 {
	if b.size == 0 {
		return 1
	}
	return b.size
}

// draft is an article before it is set.
type draft struct {
	truth.Article
	blocks   []block
	names    []string // the lines of the byline outside of the body
	place    string   // where these lines stand: head, across or foot
	bracket  string   // how the column's name is printed
	captions []string
	small    bool // it fills one column
}

// say adds a paragraph.
func (p *paper) say(c *draft, kind, text string) {
	c.blocks = append(c.blocks, block{kind: kind, label: label.First, text: text, align: 'j', indent: p.indent})
}

// row adds a line by itself.
func (c *draft) row(kind, text string, l label.Label, align byte) {
	c.blocks = append(c.blocks, block{kind: kind, label: l, text: text, align: align})
}

// subStyle is how a paper sets sub-heads.
type subStyle struct {
	form  string // # for the text, % for its number
	align byte
	size  float64
	gap   int
	in    float64 // indent, em
}

func (p *paper) subStyle() subStyle {
	return subStyle{
		form:  words.OneOf(p.Rand, "#", "#", "#", "#", "%、#", "（%）#", "■#", "●#", "【#】", "“#”", "▶#", "%　#", "%", "%"),
		align: words.OneOf[byte](p.Rand, 'l', 'l', 'c', 'c'),
		size:  words.OneOf(p.Rand, 1, 1, 1.15, 1.3),
		gap:   words.OneOf(p.Rand, 0, 0, 1),
		in:    words.OneOf(p.Rand, 0.0, 0, 2),
	}
}

// subhead adds the sub-head with the number n.
func (p *paper) subhead(c *draft, text string, n int) {
	s := p.sub
	t := strings.ReplaceAll(strings.ReplaceAll(s.form, "#", text), "%", han(n))
	b := block{kind: "subhead", label: label.Subhead, text: t, align: s.align, size: s.size, gap: s.gap}
	if s.align == 'l' {
		b.indent, b.hang = s.in, s.in
	}
	c.blocks = append(c.blocks, b)
}

func han(n int) string { return string([]rune("零一二三四五六七八九十")[min(n, 10)]) }

// numbered returns the number of each block's piece in the truth, -1 for a block that is no
// part of the body. The lines of a poem are one piece.
func numbered(bs []block) []int {
	out := make([]int, len(bs))
	n, last := -1, ""
	for i, b := range bs {
		if b.kind == "" {
			out[i] = -1
			continue
		}
		if b.kind != "verse" || last != "verse" {
			n++
		}
		out[i], last = n, b.kind
	}
	return out
}

// book adds the article to the truth.
func (p *paper) book(c *draft) {
	last := ""
	for _, b := range c.blocks {
		if b.kind == "" {
			continue
		}
		text := strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(b.text, b.lead), b.tail))
		q := truth.Piece{Kind: b.kind, Text: text, Rows: b.rows}
		switch {
		case b.rows != nil:
			var rows []string
			for _, r := range b.rows {
				rows = append(rows, strings.Join(r, "  "))
			}
			q.Text = strings.Join(rows, "\n")
			c.Paragraphs = append(c.Paragraphs, rows...)
		default:
			if b.kind == "subhead" {
				c.Subheads = append(c.Subheads, len(c.Paragraphs))
			}
			c.Paragraphs = append(c.Paragraphs, text)
		}
		if n := len(c.Blocks); b.kind == "verse" && last == "verse" {
			c.Blocks[n-1].Text += "\n" + text
		} else {
			c.Blocks = append(c.Blocks, q)
		}
		last = b.kind
	}
	if c.Label != "" && c.Kicker == "" && c.bracket == "#" {
		// A label without brackets looks like a kicker, so both readings count as right.
		c.Alternatives = []truth.Reading{{Kicker: c.Label, Headline: c.Headline, Deck: c.Deck}}
	}
	p.d.Truth.Articles = append(p.d.Truth.Articles, c.Article)
}

// bare returns a byline without marks, brackets and 本报.
func bare(names string) string {
	names = strings.Trim(names, "（）【】〔〕[]")
	return strings.Join(strings.Fields(strings.ReplaceAll(strings.TrimPrefix(names, "本报"), "　", " ")), " ")
}

// sign gives an article its names, in a place.
func (p *paper) sign(c *draft, names, place string) {
	if names == "" || place == "none" || len(c.blocks) == 0 {
		return
	}
	c.Byline = bare(names)
	first, last := &c.blocks[0], &c.blocks[len(c.blocks)-1]
	shown := names
	if p.pad {
		shown = padded(names)
	}
	switch {
	case place == "lead" && c.Dateline != "" && first.align == 'j':
		was := first.lead
		first.lead = c.Dateline + "（" + strings.Trim(shown, "（）") + "）"
		first.text = first.lead + strings.TrimPrefix(first.text, was)
	case place == "tail" && last.align == 'j' && last.kind == "prose":
		last.tail = words.OneOf(p.Rand, "（#）", "（#）", " （#）")
		last.tail = strings.Replace(last.tail, "#", strings.Trim(shown, "（）"), 1)
		last.text += last.tail
	case place == "foot":
		c.place = "foot"
		c.names = []string{words.OneOf(p.Rand, "（"+strings.Trim(shown, "（）")+"）", shown, p.bullet+shown)}
	default:
		c.place = "head"
		if place == "across" {
			c.place = place
		}
		c.names = []string{p.bullet + shown}
		f := strings.Fields(shown)
		switch {
		case len(f) > 3 && p.Chance(0.5):
			c.names = []string{p.bullet + strings.Join(f[:2], " "), strings.Join(f[2:], " ")}
		case len(f) > 1 && p.Chance(0.15):
			// The role stands above the names.
			c.names = []string{p.bullet + f[0], strings.Join(f[1:], " ")}
		}
	}
}

// padded sets names of two characters as wide as names of three.
func padded(names string) string {
	f := strings.Fields(names)
	for i, s := range f {
		if r := []rune(s); len(r) == 2 && !strings.ContainsAny(s, "记者整理报道摄影漫画口述作著文图") {
			f[i] = string(r[0]) + "　" + string(r[1])
		}
	}
	return strings.Join(f, " ")
}

// dateline gives the first paragraph a dateline.
func (p *paper) dateline(c *draft) {
	if !p.Has("dian") || len(c.blocks) == 0 || c.blocks[0].align != 'j' || c.blocks[0].label != label.First {
		return
	}
	c.Dateline = p.Pick("dian")
	b := &c.blocks[0]
	b.lead = c.Dateline + words.OneOf(p.Rand, "　", " ", "　")
	b.text = b.lead + b.text
}
