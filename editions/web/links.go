package web

import (
	"cmp"
	"net/url"
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"baolan/editions/clean"
	"baolan/editions/web/markup"
	"baolan/model"
)

// link is a link of a page.
type link struct {
	href string
	id   string    // the article's number in the site's database, if the page names no file
	text string    // on one line; "" for an area or a picture
	area bool      // the link is an area on the picture of the page
	box  model.Box // the area
	part bool      // box is in hundredths of the picture's width and height
	page bool      // the class of the link, or of an element round it, says that it is in a list of pages
}

// maxLinks is the greatest number of links that are kept of a page.
const maxLinks = 5000

// readLinks adds the links of a page to p, in their order.
func readLinks(p *document, d *markup.Document) {
	defer p.scale()
	for i := range d.Nodes {
		if len(p.links) == maxLinks {
			return
		}
		n := &d.Nodes[i]
		switch {
		case n.Kind == markup.Text:
			p.readHeading(d, i)
		case n.Is("a"):
			text := linkText(d, i)
			if href := hrefOf(n); href != "" {
				if l, ok := placedOf(n); ok {
					p.links = append(p.links, l)
				}
				p.links = append(p.links, link{href: href, text: text, page: inPageList(d, i), id: n.Attribute("data-contentid")})
			}
		case n.Is("area", "polygon") || n.Kind == markup.Element && n.Has("xy"):
			if l, ok := areaOf(n); ok {
				p.links = append(p.links, l)
			}
		case n.Is("img") && n.Has("usemap"):
			p.width, p.height = length(n.Attribute("width")), length(n.Attribute("height"))
		case n.Kind == markup.Element:
			p.readOpened(d, i)
		}
	}
}

// readOpened reads an element that is no link and that a script makes one of: a choice among
// pages, or what opens a page or an article.
func (p *document) readOpened(d *markup.Document, i int) {
	n := &d.Nodes[i]
	href := ""
	switch {
	case n.Has("data-contentid"):
		p.links = append(p.links, link{id: n.Attribute("data-contentid"), text: linkText(d, i)})
		return
	case n.Is("option"):
		href = n.Attribute("value")
	case n.Has("onclick") || n.Has("data-href") || n.Has("data-url") || n.Has("data-link"):
		href = hrefOf(n)
	}
	if href == "" || !isPage(href) {
		return
	}
	for k := i + 1; k < n.End; k++ {
		if d.Nodes[k].Is("a") {
			return
		}
	}
	if l, ok := placedOf(n); ok {
		p.links = append(p.links, l)
		return
	}
	p.links = append(p.links, link{href: href, text: linkText(d, i), page: inPageList(d, i)})
}

// hrefOf returns the address to which an element leads or that its script opens.
func hrefOf(n *markup.Node) string {
	href := strings.TrimSpace(n.Attribute("href"))
	if href == "" {
		href = strings.TrimSpace(n.Attribute("xlink:href")) // in a drawing
	}
	low := strings.ToLower(href)
	if href != "" && href != "#" && !strings.HasPrefix(low, "javascript:") && !strings.HasPrefix(low, "mailto:") && !strings.HasPrefix(href, "#") {
		return href
	}
	for _, script := range [...]string{href, n.Attribute("onclick")} {
		for _, quote := range [...]string{"'", "\""} {
			parts := strings.Split(script, quote)
			for i := 1; i < len(parts); i += 2 {
				if isPage(parts[i]) {
					return parts[i]
				}
			}
		}
	}
	for _, name := range [...]string{"data-href", "data-url", "data-link"} {
		if to := n.Attribute(name); to != "" {
			return to
		}
	}
	return ""
}

// linkText returns the text of a link on one line.
func linkText(d *markup.Document, i int) string {
	text := strings.Join(strings.Fields(d.PlainText(i+1, d.Nodes[i].End)), " ")
	if text == "" {
		text = d.Nodes[i].Attribute("title")
	}
	if utf8.RuneCountInString(text) > 200 {
		return ""
	}
	return clean.Line(text)
}

// inPageList reports whether the names of classes say that a link is in a list of pages.
func inPageList(d *markup.Document, i int) bool {
	for n := 0; i >= 0 && n < 6; i, n = d.Nodes[i].Parent, n+1 {
		for _, name := range d.Nodes[i].Names() {
			switch {
			case strings.Contains(name, "pagelink") || strings.Contains(name, "pagelist") || strings.Contains(name, "bmdh") || name == "swiper-slide" || strings.Contains(name, "chunkiconlist"):
				return true
			case strings.Contains(name, "titlelist") || strings.Contains(name, "newslist") || strings.Contains(name, "news-list") || strings.Contains(name, "articlelist"):
				return false
			}
		}
	}
	return false
}

// areaOf reads an area: the box round its outline, and its address.
func areaOf(n *markup.Node) (link, bool) {
	l := link{area: true, href: hrefOf(n), text: clean.Line(cmp.Or(n.Attribute("title"), n.Attribute("alt"))), id: n.Attribute("data-contentid")}
	outline := n.Attribute("coords") + n.Attribute("points")
	if outline == "" {
		outline = n.Attribute("xy")
	}
	box, ok := boxOf(outline)
	if c := numbers(outline); len(c) == 3 && strings.HasPrefix(strings.ToLower(n.Attribute("shape")), "circ") {
		x, y, r := length(c[0]), length(c[1]), length(c[2])
		box, ok = model.Box{Left: x - r, Top: y - r, Right: x + r, Bottom: y + r}, r > 0
	}
	l.box, l.part = box, strings.Contains(outline, "%")
	if l.id == "" && l.href == "" {
		l.id = n.Attribute("id")
	}
	return l, ok && (l.href != "" || l.id != "")
}

// placedOf reads a link that its style puts on the picture of the page:
// left:10%;top:5%;width:30%;height:20%, or the same in pixels.
func placedOf(n *markup.Node) (link, bool) {
	style := strings.ToLower(n.Attribute("style"))
	if !strings.Contains(style, "left") || !strings.Contains(style, "top") || !strings.Contains(style, "width") {
		return link{}, false
	}
	var v [4]float32
	parts := 0
	for _, rule := range strings.Split(style, ";") {
		name, value, _ := strings.Cut(rule, ":")
		k := slices.Index([]string{"left", "top", "width", "height"}, strings.TrimSpace(name))
		if k < 0 {
			continue
		}
		value = strings.TrimSpace(value)
		if strings.HasSuffix(value, "%") {
			parts++
		}
		f, err := strconv.ParseFloat(strings.TrimSuffix(strings.TrimSuffix(value, "%"), "px"), 32)
		if err != nil || f < 0 || f > 1e5 {
			return link{}, false
		}
		v[k] = float32(f)
	}
	if v[2] <= 0 || v[3] <= 0 || parts != 0 && parts != 4 {
		return link{}, false
	}
	return link{area: true, href: hrefOf(n), text: clean.Line(n.Attribute("title")), part: parts == 4, box: model.Box{Left: v[0], Top: v[1], Right: v[0] + v[2], Bottom: v[1] + v[3]}}, true
}

// The size of a page's picture, in pixels, if the page does not state it and gives areas in
// hundredths. The sides of a newspaper's page are about as 7 to 10.
const (
	pictureWidth  = 700
	pictureHeight = 1000
)

// scale converts the boxes of areas from hundredths to pixels of the picture.
func (p *document) scale() {
	if !slices.ContainsFunc(p.links, func(l link) bool { return l.part }) {
		return
	}
	if p.width == 0 || p.height == 0 {
		p.width, p.height = pictureWidth, pictureHeight
	}
	for i := range p.links {
		if l := &p.links[i]; l.part {
			x, y := p.width/100, p.height/100
			l.box = model.Box{Left: l.box.Left * x, Top: l.box.Top * y, Right: l.box.Right * x, Bottom: l.box.Bottom * y}
		}
	}
}

// boxOf returns the box round the points of an outline, which is numbers, x and y in turn,
// with anything between them.
func boxOf(outline string) (model.Box, bool) {
	var b model.Box
	points := 0
	x := float32(0)
	for i, s := range numbers(outline) {
		v, err := strconv.ParseFloat(s, 32)
		if err != nil || v > 1e5 || v < -1e5 {
			return b, false
		}
		switch f := float32(v); {
		case i%2 == 0:
			x = f
		case points == 0:
			b = model.Box{Left: x, Top: f, Right: x, Bottom: f}
			points++
		default:
			b.Left, b.Right = min(b.Left, x), max(b.Right, x)
			b.Top, b.Bottom = min(b.Top, f), max(b.Bottom, f)
			points++
		}
	}
	return b, points >= 2 && b.Right > b.Left && b.Bottom > b.Top
}

// numbers returns the numbers in a text, those of a thousand points at most.
func numbers(s string) []string {
	out := strings.FieldsFunc(s, func(r rune) bool { return (r < '0' || r > '9') && r != '.' && r != '-' })
	return out[:min(len(out), 2000)]
}

func length(s string) float32 {
	v, err := strconv.ParseFloat(strings.TrimSuffix(strings.TrimSpace(s), "px"), 32)
	if err != nil || v < 1 || v > 1e5 {
		return 0
	}
	return float32(v)
}

// isPage reports whether the ending of an address is one of a saved page.
func isPage(href string) bool {
	u, err := url.Parse(strings.TrimSpace(href))
	if err != nil || u.Scheme != "" && u.Scheme != "http" && u.Scheme != "https" && u.Scheme != "file" {
		return false
	}
	switch strings.ToLower(path.Ext(u.Path)) {
	case ".htm", ".html", ".shtml", ".xhtml", ".mht", ".mhtml", ".jsp", ".asp", ".aspx", ".php", ".do":
		return true
	}
	return false
}
