package sealed

import (
	"encoding/xml"
	"fmt"
	"strings"
)

// ODF returns the sheet as a flat OpenDocument text for a word processor, which breaks the
// lines itself.
func (s *Sheet) ODF() []byte {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
`)
	s.odfStyles(&b)
	b.WriteString("<office:body><office:text>")
	if s.layout.order == "flow" {
		odfParas(&b, s.Flow, "")
	} else {
		b.WriteString(`<text:p text:style-name="flush">`)
		for i := range s.Frames {
			s.odfFrame(&b, i)
		}
		b.WriteString("</text:p>")
	}
	b.WriteString("</office:text></office:body></office:document>")
	return []byte(b.String())
}

func escapeXML(s string) string {
	var b strings.Builder
	if err := xml.EscapeText(&b, []byte(s)); err != nil {
		return ""
	}
	return b.String()
}

func (s *Sheet) odfStyles(b *strings.Builder) {
	f := families[s.Script]
	font := func(i int) string { return strings.Trim(f[i], "'") }
	align := "justify"
	if s.Ragged {
		align = "start"
	}
	center := "start"
	if s.Centred {
		center = "center"
	}
	country := map[string][2]string{"hans": {"zh", "CN"}, "hant": {"zh", "TW"}, "ja": {"ja", "JP"}}[s.Script]
	b.WriteString("<office:font-face-decls>")
	for i := range f {
		fmt.Fprintf(b, `<style:font-face style:name="%s" svg:font-family="&apos;%s&apos;"/>`, font(i), font(i))
	}
	b.WriteString("</office:font-face-decls><office:styles>")
	para := func(name, align string, size, lead, indent float64, font string, bold bool) {
		weight := "normal"
		if bold {
			weight = "bold"
		}
		fmt.Fprintf(b, `<style:style style:name="%s" style:family="paragraph"><style:paragraph-properties fo:text-align="%s" fo:text-indent="%.2fpt" fo:line-height="%.2fpt" fo:margin-top="0pt" fo:margin-bottom="0pt" fo:orphans="0" fo:widows="0" style:punctuation-wrap="simple"/>`+
			`<style:text-properties style:font-name="%s" style:font-name-asian="%s" fo:font-size="%.2fpt" style:font-size-asian="%.2fpt" fo:font-weight="%s" style:font-weight-asian="%s" style:language-asian="%s" style:country-asian="%s"/></style:style>`,
			name, align, indent, lead*size, font, font, size, size, weight, weight, country[0], country[1])
	}
	n := s.Size
	para("body", align, n, s.Lead, float64(s.Indent)*n, font(0), false)
	para("flush", align, n, s.Lead, 0, font(0), false)
	para("verse", "start", n, s.Lead, 0, font(0), false)
	para("row", "start", n, s.Lead, 0, font(0), false)
	para("folio", "start", n, s.Lead, 0, font(0), false)
	para("sub", center, n, s.Lead, 0, font(1), true)
	para("sign", "end", n, s.Lead, 0, font(0), false)
	para("byline", [...]string{"start", "center", "end"}[s.Seed%3], n, s.Lead, 0, font(0), false)
	para("caption", align, 0.88*n, 1.3, 0, font(1), false)
	para("notice", "center", 1.4*n, 1.3, 0, font(1), true)
	for _, c := range [...]string{"kicker", "deck", "label"} {
		para(c, center, 1.25*n, 1.35, 0, font(0), false)
	}
	sizes := map[int]bool{170: true}
	for _, f := range s.Frames {
		if f.Headline > 0 {
			sizes[int(100*f.Headline)] = true
		}
	}
	for k := range 600 {
		if sizes[k] {
			para(fmt.Sprintf("main%d", k), center, float64(k)/100*n, 1.25, 0, font(1), true)
		}
	}
	b.WriteString(`<style:style style:name="Frame" style:family="graphic"><style:graphic-properties text:anchor-type="page" fo:padding="0mm" fo:border="none" style:wrap="run-through"/></style:style>`)
	b.WriteString("</office:styles><office:automatic-styles>")
	for i, f := range s.Frames {
		border, mode := "none", "lr-tb"
		if f.Border {
			border = "0.5pt solid #000000"
		}
		if f.Down {
			mode = "tb-rl"
		}
		fmt.Fprintf(b, `<style:style style:name="fr%d" style:family="graphic" style:parent-style-name="Frame"><style:graphic-properties text:anchor-type="page" draw:fill="none" draw:stroke="none" fo:background-color="transparent" style:wrap="run-through" style:run-through="foreground" fo:padding="0mm" fo:border="%s" style:writing-mode="%s" style:horizontal-pos="from-left" style:horizontal-rel="page" style:vertical-pos="from-top" style:vertical-rel="page"><style:columns fo:column-count="%d" fo:column-gap="%.1fmm"/></style:graphic-properties></style:style>`,
			i, border, mode, f.Columns, gap)
	}
	width, height, left := s.W, s.H, 0.0
	if s.layout.order == "flow" {
		left = 25
	}
	fmt.Fprintf(b, `<style:page-layout style:name="pl"><style:page-layout-properties fo:page-width="%.1fmm" fo:page-height="%.1fmm" fo:margin-left="%.0fmm" fo:margin-right="%.0fmm" fo:margin-top="%.0fmm" fo:margin-bottom="%.0fmm"/></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pl">`,
		width, height, left, left, 0.6*left, 0.6*left)
	if s.layout.order == "flow" {
		if s.Running != "" {
			fmt.Fprintf(b, `<style:header><text:p text:style-name="folio">%s</text:p></style:header>`, escapeXML(s.Running))
		}
		b.WriteString(`<style:footer><text:p text:style-name="notice"><text:page-number text:select-page="current"/></text:p></style:footer>`)
	}
	b.WriteString("</style:master-page></office:master-styles>")
}

func (s *Sheet) odfFrame(b *strings.Builder, i int) {
	f := &s.Frames[i]
	size := fmt.Sprintf(`fo:min-height="%.1fmm"`, f.H)
	if f.Columns > 1 || f.Down {
		// Columns whose height grows with their text are not filled evenly.
		size = ""
	}
	fmt.Fprintf(b, `<draw:frame draw:style-name="fr%d" draw:name="f%d" text:anchor-type="page" text:anchor-page-number="1" svg:x="%.1fmm" svg:y="%.1fmm" svg:width="%.1fmm" svg:height="%.1fmm" draw:z-index="%d"><draw:text-box %s>`,
		i, i, f.X, f.Y, f.W, f.H, i, size)
	odfParas(b, f.Paras, fmt.Sprintf("main%d", int(100*f.Headline)))
	b.WriteString("</draw:text-box></draw:frame>")
}

func odfParas(b *strings.Builder, ps []Para, main string) {
	if main == "" {
		main = "main170"
	}
	for _, p := range ps {
		if p.Cells == nil {
			style := string(p.Class)
			if p.Class == Main {
				style = main
			}
			fmt.Fprintf(b, `<text:p text:style-name="%s">%s</text:p>`, style, odfText(p.Text))
			continue
		}
		cells := make([]string, len(p.Cells))
		for k, c := range p.Cells {
			cells[k] = odfText(c)
		}
		fmt.Fprintf(b, `<text:p text:style-name="row">%s</text:p>`, strings.Join(cells, "<text:tab/>"))
	}
}

// odfText escapes a text so that runs of blanks are kept.
func odfText(s string) string { return strings.ReplaceAll(escapeXML(s), "  ", " <text:s/>") }
