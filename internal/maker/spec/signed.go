package main

import "strings"

// signed is how a page prints an article's byline and dateline.
//
//	own     □本报记者 甲            on a line of its own, then 本报讯 …
//	square  【記者甲／某地報導】     the same in square brackets
//	paren   本报讯（记者 甲）…       inside the first paragraph
//	tail    …。（记者 甲）           at the last paragraph's end
//	sign    （记者 甲）              on a line of its own after the body
//	plain   甲                      the bare name on its own line
//	report  本报讯 记者甲报道 …      before the first paragraph, without brackets
//	none                            neither byline nor dateline
type signed struct {
	own, after  []string
	lead, tail  string
	by, printed string
	date        string
	inline      bool
}

func (a *article) signed(p *page, k *block) signed {
	style := p.value(k, "style", a.style)
	if v, ok := k.attr["style"]; !ok && a.style != "" {
		style = a.style
	} else if ok {
		style = v
	}
	by, date := a.by, a.date
	if style == "none" {
		by, date = "", ""
	}
	shown := by
	if p.value(k, "pad", "") != "" {
		shown = padNames(by)
	}
	d := signed{by: strings.ReplaceAll(by, " / ", " "), date: date}
	if date != "" {
		d.lead = date + " "
	}
	if by == "" {
		return d
	}
	switch style {
	case "paren":
		d.lead, d.inline = date+"（"+shown+"）", true
	case "report":
		d.lead, d.inline = date+" "+strings.Replace(shown, " ", "", 1)+"报道 ", true
	case "tail":
		d.tail = "（" + shown + "）"
	case "sign":
		d.after = []string{"（" + shown + "）"}
	case "square":
		d.own = []string{"【" + shown + "】"}
	case "plain":
		d.own = strings.Split(shown, " / ")
	default:
		mark := p.value(k, "mark", "□")
		if strings.HasPrefix(shown, "记者") && p.value(k, "house", "yes") == "yes" {
			shown = "本报" + shown
		}
		d.own = strings.Split(mark+shown, " / ")
	}
	d.printed = strings.Join(append(append([]string{}, d.own...), d.after...), " ")
	return d
}

// wrapBylines divides a byline that is wider than its column between two names. A role
// (记者, 通讯员) stays with the name behind it.
func wrapBylines(own []string, measure float64) []string {
	var out []string
	for _, l := range own {
		line, held := "", ""
		for w := range strings.SplitSeq(l, " ") {
			w, held = strings.TrimPrefix(held+" "+w, " "), ""
			if isRole(w) {
				held = w
				continue
			}
			if line != "" && w != "文/摄" && w != "摄" && runeWidth(line+" "+w) > measure {
				out = append(out, line)
				line = w
				continue
			}
			line = strings.TrimPrefix(line+" "+w, " ")
		}
		out = append(out, strings.TrimSpace(line+" "+held))
	}
	return out
}

func isRole(w string) bool {
	return strings.HasSuffix(w, "记者") || strings.HasSuffix(w, "通讯员") || strings.HasSuffix(w, "实习生")
}

// padNames sets a name of two characters to the width of three.
func padNames(by string) string {
	w := strings.Split(by, " ")
	for i, n := range w {
		r := []rune(n)
		if i > 0 && len(r) == 2 && r[0] > 0x2e80 && n != "记者" && n != "实习" && n != "摄影" {
			w[i] = string(r[0]) + "　" + string(r[1])
		}
	}
	return strings.Join(w, " ")
}

// items returns the lines and paragraphs of the body in their order.
func (d signed) items(p *page, k *block, a *article) []item {
	indent, chars := p.number(k, "indent", 2), ""
	if p.value(k, "indent", "") == "u3000" {
		indent, chars = 2, "　　"
	}
	var out []item
	if a.from != "" {
		out = append(out, item{text: "（" + a.from + "）", align: p.value(k, "fromalign", "l")})
	}
	for i, q := range a.body {
		if q.subhead {
			out = append(out, item{text: q.text, align: p.value(k, "sub", "c")})
			continue
		}
		t := q.text
		if i == 0 {
			t = d.lead + t
		}
		if i == len(a.body)-1 {
			t += d.tail
		}
		out = append(out, item{text: t, indent: indent, indentText: chars})
	}
	for _, l := range d.after {
		out = append(out, item{text: l, align: "r"})
	}
	if a.jump != "" {
		out = append(out, item{text: "（" + a.jump + "）", align: "r"})
	}
	return out
}

func (d signed) truth(a *article) truthArticle {
	t := truthArticle{
		ID: a.id, Label: a.label, Kicker: a.kicker, Deck: strings.ReplaceAll(a.deck, " / ", " "),
		Byline: d.by, BylinePrinted: d.printed, BylineInline: d.inline, Dateline: d.date,
		Jump: a.jump, From: a.from, Subheads: []int{},
	}
	if a.label != "" && a.kicker == "" && !strings.ContainsAny(a.label, "【（") {
		// A label without brackets looks like a kicker, so both readings count as right.
		t.Alternatives = []reading{{Kicker: a.label, Headline: t.Headline, Deck: t.Deck}}
	}
	for i, q := range a.body {
		t.Paragraphs = append(t.Paragraphs, q.text)
		if q.subhead {
			t.Subheads = append(t.Subheads, i)
		}
	}
	return t
}
