package web

import (
	"bytes"
	"net/url"
	"path"
	"strings"

	"baolan/editions/decode"
	"baolan/editions/format"
	"baolan/editions/web/markup"
	"baolan/editions/web/mhtml"
	"baolan/editions/web/story"
)

// document is one saved page: what is kept of it while a site is put together. The
// tree of its markup is let go.
type document struct {
	file    format.File
	name    string // path in the input's file system, cleaned
	address string // where it was saved from, "" where nothing says
	links   []link
	heads   []heading // lines that name a page of the paper
	refresh string    // what it leads to at once, "" for none
	frames  []string
	width   float32 // of the picture that the areas of links are drawn on
	height  float32
	page    story.Imprint
	story   story.Story
	decoded decode.Report
	kind    kind
	why     *format.Error // of one that is broken
	parts   []string      // the addresses of the pictures that the file has too
	bytes   []byte        // kept where there is room, or where they come but once
}

// kind tells what a saved page is.
type kind uint8

const (
	other   kind = iota
	article      // it has the text of an article
	listing      // it lists the articles of a page of the paper
	broken       // empty, or the server's words for a missing page
)

// parsed is a document's markup.
type parsed struct {
	d       *markup.Document
	address string
	parts   []string // the addresses of the pictures in an archive
	decoded decode.Report
}

// parse reads the bytes of a saved page. An archive gives the page in it.
func parse(b []byte, encoding string) (parsed, error) {
	var p parsed
	if mhtml.IsArchive(b) {
		a, err := mhtml.Read(b)
		if err != nil {
			return p, err
		}
		b, p.address, p.parts = largestPage(a.Pages), a.Pages[0].Address, a.Pictures
	}
	b = withoutHeader(b)
	s, rep, err := markup.Decode(b, encoding)
	if err != nil {
		return p, err
	}
	p.d, p.decoded = markup.Parse(s), rep
	if p.address == "" {
		p.address = addressOf(p.d)
	}
	return p, nil
}

// largestPage is the first page of an archive, or the largest where the first is
// only the frame of others.
func largestPage(pages []mhtml.Page) []byte {
	best := pages[0].HTML
	if !bytes.Contains(bytes.ToLower(best), []byte("<frameset")) {
		return best
	}
	for _, p := range pages[1:] {
		if len(p.HTML) > len(best) {
			best = p.HTML
		}
	}
	return best
}

// withoutHeader takes off the lines of HTTP that a crawler wrote before the page.
func withoutHeader(b []byte) []byte {
	if !bytes.HasPrefix(b, []byte("HTTP/")) {
		return b
	}
	head := b[:min(len(b), 16<<10)]
	for _, end := range [...]string{"\r\n\r\n", "\n\n"} {
		if i := bytes.Index(head, []byte(end)); i >= 0 {
			return b[i+len(end):]
		}
	}
	return b
}

// addressOf finds where a page was saved from: browsers write it into a comment.
func addressOf(d *markup.Document) string {
	canonical := ""
	for i := range d.Nodes {
		n := &d.Nodes[i]
		switch {
		case n.Kind == markup.Comment:
			if _, rest, ok := strings.Cut(n.Text, "saved from url=("); ok {
				if _, rest, ok = strings.Cut(rest, ")"); ok {
					return strings.TrimSpace(rest)
				}
			}
			if _, rest, ok := strings.Cut(n.Text, "url: "); ok && strings.Contains(n.Text, "SingleFile") {
				return strings.TrimSpace(strings.SplitN(rest, "\n", 2)[0])
			}
		case n.Is("base") && canonical == "":
			canonical = n.Attribute("href")
		case n.Is("link") && strings.EqualFold(n.Attribute("rel"), "canonical"):
			canonical = n.Attribute("href")
		case n.Is("meta") && n.Attribute("property") == "og:url" && canonical == "":
			canonical = n.Attribute("content")
		case n.Is("body") && canonical != "":
			return canonical
		}
	}
	return canonical
}

// faults are the words of servers for a page that is not there.
var faults = []string{"404 Not Found", "404 - ", "Not Found", "403 Forbidden", "Forbidden", "500 Internal", "502 Bad Gateway", "503 Service", "504 Gateway", "400 Bad Request", "Error 404", "HTTP 404", "找不到该页", "页面不存在", "页面未找到", "页面没有找到", "您访问的页面", "您要查看的页面", "对不起，您访问", "无法找到该页", "访问的页面不存在", "该页无法显示", "文章不存在", "内容不存在", "Object not found", "The requested URL", "The page cannot be found"}

// fault returns the server's words in place of a page, "" for a page. They stand in
// its title or headline, or are all of it.
func fault(d *markup.Document) string {
	for _, tag := range [...]string{"title", "h1", "h2"} {
		i := d.Find(tag, 0)
		if i < 0 {
			continue
		}
		var b strings.Builder
		for j := i + 1; j < d.Nodes[i].End; j++ {
			if d.Nodes[j].Kind == markup.Text {
				b.WriteString(d.Nodes[j].Text)
			}
		}
		text := strings.Join(strings.Fields(b.String()), " ")
		if strings.TrimSpace(text) == "404" {
			return text
		}
		for _, f := range faults {
			if strings.HasPrefix(text, f) && len(text) < len(f)+60 {
				return text
			}
		}
	}
	if text := strings.TrimSpace(d.PlainText(0, len(d.Nodes))); len(text) < 240 {
		for _, f := range faults {
			if strings.Contains(text, f) {
				return f
			}
		}
	}
	return ""
}

// refreshOf gives where a page leads to at once: a META refresh, a script that sets
// the place and nothing else, or "".
func refreshOf(d *markup.Document) string {
	for i := range d.Nodes {
		n := &d.Nodes[i]
		if n.Is("meta") && strings.EqualFold(n.Attribute("http-equiv"), "refresh") {
			content := n.Attribute("content")
			if at := strings.Index(strings.ToLower(content), "url="); at >= 0 {
				return strings.Trim(content[at+len("url="):], " '\"")
			}
		}
		if n.Is("script") && len(n.Text) < 2000 {
			if to := placeOf(n.Text); to != "" && len(strings.TrimSpace(d.PlainText(0, len(d.Nodes)))) < 60 {
				return to
			}
		}
	}
	return ""
}

// placeOf reads location.href = "…" and its kin in a script.
func placeOf(script string) string {
	for _, call := range [...]string{"location.href", "location.replace", "window.location", "self.location", "top.location", "location"} {
		_, rest, ok := strings.Cut(script, call)
		if !ok {
			continue
		}
		rest = strings.TrimLeft(rest, " =(")
		if rest == "" || rest[0] != '"' && rest[0] != '\'' {
			continue
		}
		if to, _, ok := strings.Cut(rest[1:], rest[:1]); ok && to != "" && !strings.ContainsAny(to, "<>\n") {
			return to
		}
	}
	return ""
}

// framesOf gives the pages that a page shows inside of itself.
func framesOf(d *markup.Document) []string {
	var out []string
	for i := range d.Nodes {
		if n := &d.Nodes[i]; n.Is("frame", "iframe") && n.Attribute("src") != "" && len(out) < 16 {
			out = append(out, n.Attribute("src"))
		}
	}
	return out
}

// resolve gives the path of what a link leads to, among the files: relative to a
// document's own path. ok is false for other sites and for what is no file.
func resolve(from, href string) (name string, ok bool) {
	u, err := url.Parse(strings.TrimSpace(href))
	if err != nil || u.Scheme != "" || u.Host != "" || u.Path == "" {
		return "", false
	}
	if strings.HasPrefix(u.Path, "/") {
		return "", false
	}
	name = path.Join(path.Dir(from), u.Path)
	return name, name != ".." && !strings.HasPrefix(name, "../")
}
