package web

import (
	"bytes"
	"cmp"
	"net/url"
	"path"
	"strings"
	"time"

	"baolan/editions/decode"
	"baolan/editions/format"
	"baolan/editions/web/markup"
	"baolan/editions/web/mhtml"
	"baolan/editions/web/story"
	"baolan/editions/web/webarchive"
	"baolan/model"
)

// document is what is kept of one saved page while the pages of a site are put together.
// The tree of its markup is not kept.
type document struct {
	file    format.File
	name    string // path in the input's file system, cleaned
	address string // where the page was saved from, "" if it is not known
	links   []link
	heads   []heading // lines that name a page of the paper
	refresh string    // the address that the page leads to at once, "" for none
	frames  []string
	width   float32 // the size of the picture that links are drawn on, in its pixels
	height  float32
	page    story.Imprint
	story   story.Story
	decoded decode.Report
	kind    kind
	why     *format.Error // why the page is broken
	parts   []string      // the addresses of the pictures inside the file
	bytes   []byte        // the file's bytes, kept if there is room or if they can be read only once
}

// kind says what a saved page has.
type kind uint8

const (
	other   kind = iota
	article      // it has the text of an article
	listing      // it lists the articles of a page of the paper
	broken       // empty, or the server's words for a missing page
	foreign      // written by a program or a server about the files; no page of the paper
)

// parsed is a document's markup.
type parsed struct {
	d       *markup.Document
	address string
	parts   []string // the addresses of the pictures in an archive
	decoded decode.Report
	letter  story.Imprint // what the header of a letter says of the edition
}

// imprintOf returns what a letter of news says of the edition that it brings.
func imprintOf(l *mhtml.Letter) (im story.Imprint) {
	im.Paper = cmp.Or(story.PaperIn(l.Subject), story.PaperIn(l.From))
	if im.Date = story.DateIn(l.Subject); im.Date.IsZero() && !l.Sent.IsZero() {
		t := l.Sent.In(time.FixedZone("UTC+8", 8*60*60))
		im.Date = model.Date{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}
	}
	return im
}

// parse reads the bytes of a saved page, or of an archive with one. encoding is what the
// user names, "" for nothing.
func parse(b []byte, encoding string) (parsed, error) {
	var p parsed
	var pages []mhtml.Page
	if read := archiveOf(b); read != nil {
		a, err := read(b)
		if err != nil {
			return p, err
		}
		b, p.address, p.parts = largestPage(a.Pages), a.Pages[0].Address, a.Pictures
		pages, p.letter = a.Pages, imprintOf(&a.Letter)
	}
	b = withoutHeader(b)
	s, rep, err := markup.Decode(b, encoding)
	if err != nil {
		return p, err
	}
	p.d, p.decoded = markup.Parse(s), rep
	fillFrames(p.d, pages, encoding)
	if p.address == "" {
		p.address = addressOf(p.d)
	}
	return p, nil
}

// archiveOf returns what reads the archive that bytes begin, nil if they begin none.
func archiveOf(b []byte) func([]byte) (mhtml.Archive, error) {
	switch {
	case mhtml.IsArchive(b):
		return mhtml.Read
	case webarchive.IsArchive(b):
		return webarchive.Read
	}
	return nil
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

// withoutHeader removes the HTTP header that a crawler wrote before the page.
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

// addressOf returns the address from which a page was saved, which browsers write into a
// comment; "" if there is none.
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

// fault returns the words of a server that had no page to send, "" if d is a page. Such
// words are the title, the headline or the whole text.
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

// isForeign reports whether a page is the list that a program which copies sites has put
// beside them, or that a server gives of a folder.
func isForeign(d *markup.Document) bool {
	i := d.Find("title", 0)
	if i < 0 {
		return false
	}
	var b strings.Builder
	for j := i + 1; j < d.Nodes[i].End; j++ {
		b.WriteString(d.Nodes[j].Text)
	}
	title := strings.TrimSpace(b.String())
	return strings.Contains(title, "HTTrack Website Copier") || strings.HasPrefix(title, "Index of /")
}

// refreshOf returns the address to which a page leads at once, by a META refresh or by a
// script that does nothing but set the location; "" for none.
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

// placeOf returns the address that a script sets by location.href = "…" or the like.
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

// framesOf returns the addresses of the pages in the frames of a page.
func framesOf(d *markup.Document) []string {
	var out []string
	for i := range d.Nodes {
		if n := &d.Nodes[i]; n.Is("frame", "iframe") && n.Attribute("src") != "" && len(out) < 16 {
			out = append(out, n.Attribute("src"))
		}
	}
	return out
}

// resolve returns the path of the file to which href leads from the document with the path
// from. ok is false if it leads to another site or to no file.
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
