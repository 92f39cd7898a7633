package story

import (
	"encoding/json"
	"slices"
	"strings"

	"baolan/editions/web/markup"
	"baolan/model"
)

// meta is what a page's metadata says. Titles may have several lines.
type meta struct {
	kicker, headline, deck, author string
	writer                         string // the author by <meta> or linked data, which can be the site
	date                           model.Date
	paper, page                    string // page is a page's name, or its number and name as 第01版：要闻
	number                         string
	own                            bool     // the publishing system wrote metadata about this article
	titles                         []string // the titles in <head>, which may have the site's name too
	body                           [2]int   // the nodes marked as the body, from the first to before the second; none if that is 0
	emptyBody                      bool     // the marked body has no text
	text                           string   // the article's text in linked data
	keywords                       string   // without spaces
}

// fields is the names that publishing systems use for the parts of an article.
var fields = map[string]func(*meta) *string{
	"introtitle": (*meta).kickerField, "pretitle": (*meta).kickerField, "intro": (*meta).kickerField, "uptitle": (*meta).kickerField, "suptitle": (*meta).kickerField, "leadtitle": (*meta).kickerField, "shouldertitle": (*meta).kickerField,
	"title": (*meta).headlineField, "headline": (*meta).headlineField, "maintitle": (*meta).headlineField,
	"subtitle": (*meta).deckField, "sub": (*meta).deckField, "downtitle": (*meta).deckField, "vicetitle": (*meta).deckField,
	"author": (*meta).authorField, "byline": (*meta).authorField, "authors": (*meta).authorField,
	"nodename": (*meta).pageField, "pagename": (*meta).pageField, "page": (*meta).pageField, "layoutname": (*meta).pageField,
	"pageno": (*meta).numberField, "pagenum": (*meta).numberField, "pagenumber": (*meta).numberField, "nodeno": (*meta).numberField,
	"papername": (*meta).paperField, "paper": (*meta).paperField, "newspaper": (*meta).paperField,
}

func (m *meta) kickerField() *string   { return &m.kicker }
func (m *meta) headlineField() *string { return &m.headline }
func (m *meta) deckField() *string     { return &m.deck }
func (m *meta) authorField() *string   { return &m.author }
func (m *meta) pageField() *string     { return &m.page }
func (m *meta) numberField() *string   { return &m.number }
func (m *meta) paperField() *string    { return &m.paper }

// set sets the field with this name, if fields has it and it is empty, to value.
func (m *meta) set(name, value string) {
	if strings.Contains(value, "<") { // character data can have tags in it
		inner := markup.Parse(unquoted(value))
		value = inner.PlainText(0, len(inner.Nodes))
	}
	value = strings.Trim(value, " \n\u3000\u00a0\ufeff\u200b")
	if value == "" {
		return
	}
	name = strings.NewReplacer("-", "", "_", "").Replace(name)
	if strings.HasSuffix(name, "date") || strings.HasSuffix(name, "time") {
		if m.date.IsZero() {
			m.date = DateIn(value)
		}
		return
	}
	field, ok := fields[name]
	if !ok {
		return
	}
	if to := field(m); *to == "" {
		*to = value
		m.own = m.own || to == &m.headline
	}
}

// isMarker reports whether a comment marks a part of a page, as <!--enpcontent--> and
// <!--<npm:article-title>--> do.
func isMarker(comment string) bool {
	name, _, ok := markerName(comment)
	return ok && name != ""
}

// markerName reads the comment or element of a publishing system: enpcontent,
// npm:article-content, founder-title. The part behind the prefix is the name.
func markerName(s string) (name string, closes, ok bool) {
	s = strings.TrimSpace(s)
	if len(s) > 64 {
		return "", false, false
	}
	s = strings.ToLower(strings.TrimRight(strings.TrimLeft(s, "< "), "> "))
	s, closes = strings.CutPrefix(s, "/")
	for _, prefix := range [...]string{"npm:article-", "npm:", "npm-article-", "npm-", "founder-", "founder:", "fz:", "enp-", "enp:", "enp"} {
		if rest, found := strings.CutPrefix(s, prefix); found && isWord(rest) {
			return rest, closes, true
		}
	}
	return "", false, false
}

func isWord(s string) bool {
	for _, r := range s {
		if (r < 'a' || r > 'z') && r != '-' && r != '_' {
			return false
		}
	}
	return s != ""
}

// readMeta reads all metadata of a page.
func readMeta(d *markup.Document) meta {
	var m meta
	open := map[string]int{} // where the comment of a name opened
	for i := range d.Nodes {
		n := &d.Nodes[i]
		switch n.Kind {
		case markup.Comment:
			m.comment(d, i, open)
		case markup.Element:
			m.element(d, i)
		}
	}
	if from, ok := open["content"]; ok && m.body[1] == 0 { // without an end
		end := len(d.Nodes)
		if p := d.Nodes[from].Parent; p >= 0 {
			end = d.Nodes[p].End
		}
		m.mark(d, from+1, end)
	}
	return m
}

// comment reads a comment with properties, or one that marks a part of the page.
func (m *meta) comment(d *markup.Document, i int, open map[string]int) {
	text := d.Nodes[i].Text
	if at := strings.Index(text, "enpproperty"); at >= 0 && strings.Contains(text, "</") {
		m.properties(text)
		return
	}
	name, closes, ok := markerName(text)
	switch {
	case !ok:
		if strings.Contains(text, "<founder-") || strings.Contains(text, "<npm:") {
			m.properties(text)
		}
	case !closes:
		if _, is := open[name]; !is {
			open[name] = i
		}
	default:
		from, is := open[name]
		if !is {
			return
		}
		delete(open, name)
		if name == "content" {
			m.mark(d, from+1, i)
		} else {
			m.set(name, d.PlainText(from+1, i))
		}
	}
}

// mark keeps the first range with text as the body.
func (m *meta) mark(d *markup.Document, from, to int) {
	switch {
	case m.body[1] > 0:
	case trimSpaces(d.PlainText(from, to)) != "":
		m.body = [2]int{from, to}
	default:
		m.emptyBody = true
	}
}

// maxProperties is more than the properties of any article take, in bytes.
const maxProperties = 32 << 10

// properties reads elements that stand inside a comment.
func (m *meta) properties(text string) {
	text = text[:min(len(text), maxProperties)]
	for i := 0; i < len(text); {
		at := strings.IndexByte(text[i:], '<')
		if at < 0 {
			return
		}
		i += at + 1
		end := strings.IndexByte(text[i:], '>')
		if end < 0 {
			return
		}
		name := strings.ToLower(text[i : i+end])
		if short, _, ok := markerName(name); ok {
			name = short
		}
		if !isWord(name) {
			continue
		}
		value, _, ok := strings.Cut(text[i+end+1:], "</"+text[i:i+end]+">")
		if !ok {
			continue
		}
		i += end + 1 + len(value)
		inner := markup.Parse(unquoted(value))
		m.set(name, inner.PlainText(0, len(inner.Nodes)))
	}
}

// unquoted takes the marks of character data off a value: <![CDATA[…]]>.
func unquoted(value string) string {
	inner, ok := strings.CutPrefix(strings.TrimSpace(value), "<![CDATA[")
	if !ok {
		return value
	}
	return strings.TrimSuffix(inner, "]]>")
}

func (m *meta) element(d *markup.Document, i int) {
	n := &d.Nodes[i]
	switch n.Tag {
	case "title":
		if t := oneLine(rawText(d, i)); t != "" && len(m.titles) < 8 {
			m.titles = append(m.titles, t)
		}
	case "meta":
		m.metaElement(n)
	case "script":
		if strings.EqualFold(strings.TrimSpace(n.Attribute("type")), "application/ld+json") {
			m.linkedData(n.Text)
		}
	default:
		if n.Attribute("itemprop") == "articleBody" {
			m.mark(d, i, n.End)
		}
		if name, _, ok := markerName(n.Tag); ok && strings.ContainsAny(n.Tag, "-:") {
			if name == "content" {
				m.mark(d, i, n.End)
			} else {
				m.set(name, d.PlainText(i, n.End))
			}
		}
	}
}

// rawText is the text inside an element whose text is no text of the page.
func rawText(d *markup.Document, i int) string {
	var b strings.Builder
	for j := i + 1; j < d.Nodes[i].End; j++ {
		if d.Nodes[j].Kind == markup.Text {
			b.WriteString(d.Nodes[j].Text)
		}
	}
	return b.String()
}

func (m *meta) metaElement(n *markup.Node) {
	content := oneLine(n.Attribute("content"))
	name := strings.ToLower(n.Attribute("name") + n.Attribute("property") + n.Attribute("itemprop"))
	switch name {
	case "og:title", "twitter:title", "articletitle", "headline", "title", "dc.title", "dcterms.title":
		if content != "" && len(m.titles) < 8 {
			m.titles = append(m.titles, content)
		}
	case "og:site_name", "dc.publisher", "dcterms.publisher":
		if m.paper == "" && !isPlatform(content) {
			m.paper = content
		}
	case "article:published_time", "og:published_time", "publishdate", "pubdate", "datepublished", "publish_date", "og:release_date", "publishtime", "weibo:article:create_at", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.issued":
		if m.date.IsZero() {
			m.date = DateIn(content)
		}
	case "keywords":
		if strings.ContainsAny(content, ",，;；|｜、") { // one word can be the headline
			m.keywords = squeezed(content)
		}
	case "author", "article:author", "og:article:author", "dc.creator", "dcterms.creator":
		if m.writer == "" && !strings.ContainsAny(content, "@/") && strings.Trim(content, "0123456789") != "" { // a number is that of an account
			m.writer = content
		}
	}
}

// isPlatform recognises the name of a platform on which others publish.
func isPlatform(name string) bool {
	switch name {
	case "微信公众平台", "微信公众号", "百家号", "今日头条", "搜狐", "网易", "知乎", "知乎专栏", "简书", "新浪微博":
		return true
	}
	return false
}

// linkedData reads a schema.org object.
func (m *meta) linkedData(text string) {
	var v any
	if json.Unmarshal([]byte(strings.TrimSpace(text)), &v) != nil {
		return
	}
	m.object(v, 0)
}

// object looks for the article among the objects of linked data.
func (m *meta) object(v any, depth int) {
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			if depth < 4 {
				m.object(e, depth+1)
			}
		}
	case map[string]any:
		if g, ok := v["@graph"]; ok && depth < 4 {
			m.object(g, depth+1)
		}
		if !isArticle(v["@type"]) && v["headline"] == nil {
			return
		}
		if s, ok := v["articleBody"].(string); ok && m.text == "" {
			m.text = s
		}
		if s, ok := v["headline"].(string); ok && len(m.titles) < 8 {
			m.titles = append([]string{oneLine(s)}, m.titles...)
		}
		for _, key := range [...]string{"datePublished", "pubDate"} {
			if s, ok := v[key].(string); ok && m.date.IsZero() {
				m.date = DateIn(s)
			}
		}
		if m.writer == "" {
			m.writer = nameOf(v["author"])
		}
		if m.paper == "" {
			m.paper = nameOf(v["publisher"])
		}
	}
}

// isArticle reports whether the type of an object of linked data, or one of its types, is that of
// an article.
func isArticle(kind any) bool {
	switch v := kind.(type) {
	case string:
		return strings.HasSuffix(v, "Article") || strings.HasSuffix(v, "Posting")
	case []any:
		return slices.ContainsFunc(v, isArticle)
	}
	return false
}

// nameOf reads a person or organisation: its name, an object, or several.
func nameOf(v any) string {
	switch v := v.(type) {
	case string:
		return oneLine(v)
	case map[string]any:
		s, _ := v["name"].(string)
		return oneLine(s)
	case []any:
		var names []string
		for _, e := range v {
			if s := nameOf(e); s != "" && len(names) < 8 {
				names = append(names, s)
			}
		}
		return strings.Join(names, " ")
	}
	return ""
}
