package sealed

import (
	"fmt"
	"html"
	"strings"
)

var families = map[string][2]string{
	"hans": {"'Noto Serif CJK SC'", "'Noto Sans CJK SC'"},
	"hant": {"'Noto Serif CJK TC'", "'Noto Sans CJK TC'"},
	"ja":   {"'Noto Serif CJK JP'", "'Noto Sans CJK JP'"},
}

var languages = map[string]string{"hans": "zh-Hans", "hant": "zh-Hant", "ja": "ja"}

// HTML returns the sheet as HTML for a browser, which breaks the lines itself.
func (s *Sheet) HTML() []byte {
	var b strings.Builder
	f := families[s.Script]
	align := "justify"
	if s.Ragged {
		align = "left"
	}
	center := "left"
	if s.Centred {
		center = "center"
	}
	fmt.Fprintf(&b, `<!doctype html><html lang="%s"><meta charset="utf-8"><style>
@page{size:%.1fmm %.1fmm;margin:0}
body{margin:0;font:%.2fpt/%.2f %s}
.f{position:absolute;column-fill:balance}
p{margin:0;text-align:%s;orphans:1;widows:1}
.body{text-indent:%dem}
.main{font-family:%s;font-weight:bold;line-height:1.25;text-align:%s}
.kicker,.deck,.label{font-size:1.25em;line-height:1.35;text-align:%s}
.byline{text-align:%s}.sub{font-weight:bold;text-align:%s;font-family:%s}
.sign{text-align:right}.caption{font-size:.88em}.notice{font-size:1.4em;text-align:center;font-weight:bold}
.verse{text-align:left}.down{writing-mode:vertical-rl}
table{width:100%%;border-collapse:collapse}td{padding:0;border:.2mm solid #999}
`, languages[s.Script], s.W, s.H, s.Size, s.Lead, f[0], align, s.Indent, f[1], center, center, words3(s.Seed), center, f[1])
	if s.layout.order == "flow" {
		fmt.Fprintf(&b, "@page{margin:22mm 25mm;@bottom-center{content:counter(page);font-size:9pt}}\n.main{font-size:1.7em;margin-top:1em}\n")
		if s.Running != "" {
			fmt.Fprintf(&b, "@page{@top-left{content:%q;font-size:9pt}}\n", s.Running)
		}
	}
	b.WriteString("</style><body>")
	if s.layout.order == "flow" {
		htmlParas(&b, s.Flow)
	}
	for _, f := range s.Frames {
		style := fmt.Sprintf("left:%.1fmm;top:%.1fmm;width:%.1fmm", f.X, f.Y, f.W)
		class := "f"
		if f.Columns > 1 {
			style += fmt.Sprintf(";column-count:%d;column-gap:%.1fmm", f.Columns, gap)
		}
		if f.Down {
			style = fmt.Sprintf("left:%.1fmm;top:%.1fmm;height:%.1fmm;width:%.1fmm", f.X, f.Y, f.H, f.W)
			class += " down"
		}
		if f.Border {
			style += ";outline:.3mm solid black;outline-offset:1.5mm"
		}
		fmt.Fprintf(&b, `<div class="%s" style="%s">`, class, style)
		if f.Headline > 0 {
			fmt.Fprintf(&b, `<style scoped>.h%d{font-size:%.2fem}</style>`, int(100*f.Headline), f.Headline)
		}
		htmlFrame(&b, &f)
		b.WriteString("</div>\n")
	}
	return []byte(b.String())
}

// words3 returns how a paper aligns its bylines.
func words3(seed uint64) string { return [...]string{"left", "center", "right"}[seed%3] }

func htmlFrame(b *strings.Builder, f *Frame) {
	ps := make([]Para, len(f.Paras))
	copy(ps, f.Paras)
	for i := range ps {
		if ps[i].Class == Main && f.Headline > 0 {
			ps[i].Class = Class(fmt.Sprintf("main h%d", int(100*f.Headline)))
		}
	}
	htmlParas(b, ps)
}

func htmlParas(b *strings.Builder, ps []Para) {
	for i, p := range ps {
		if p.Cells == nil {
			fmt.Fprintf(b, `<p class="%s">%s</p>`, p.Class, html.EscapeString(p.Text))
			continue
		}
		if i == 0 || ps[i-1].Cells == nil {
			b.WriteString("<table>")
		}
		b.WriteString("<tr>")
		for _, c := range p.Cells {
			fmt.Fprintf(b, "<td>%s</td>", html.EscapeString(c))
		}
		b.WriteString("</tr>")
		if i+1 == len(ps) || ps[i+1].Cells == nil {
			b.WriteString("</table>")
		}
	}
}
