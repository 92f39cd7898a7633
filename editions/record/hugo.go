package record

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"baolan/editions/archive"
	"baolan/editions/clean"
	"baolan/editions/format"
	"baolan/editions/markdown"
	"baolan/editions/pattern"
	"baolan/editions/web/story"
	"baolan/model"
)

// Hugo implements format.Format for articles in Markdown with the front matter of a
// static site, which has the title. An edition's own Markdown has its title in the
// text (package markdown).
type Hugo struct{}

// Name implements format.Format.
func (Hugo) Name() string { return "hugo" }

// Match implements format.Format.
func (Hugo) Match(h format.Head) format.Match {
	if front, body, _, ok := cutFront(strings.ReplaceAll(h.Text, "\r\n", "\n")); ok && isOfArticle(front) && !hasPages(body) {
		return format.ByBytes
	}
	return format.No
}

// isOfArticle reports whether front matter has a key of an article.
func isOfArticle(front string) bool {
	if strings.HasPrefix(front, "{") {
		var keys strings.Builder
		for k := range readObject(front) {
			keys.WriteString(k + ":\n")
		}
		front = keys.String()
	}
	return titleKey().MatchString(front) || otherKey().MatchString(front)
}

// hasPages reports whether a heading of the body names a page. An article has none.
func hasPages(body string) bool {
	if pageHeading().MatchString(body) {
		return true
	}
	for l := range strings.Lines(body) {
		if markdown.BeginsPage(l) {
			return true
		}
	}
	return false
}

var pageHeading = pattern.Of(`(?m)^#{1,6}\s*第\s*[A-Za-z]?[0-9一二三四五六七八九十]{1,3}\s*版`)

// otherKey matches a key that the front matter of an edition does not have.
var otherKey = pattern.Of(`(?mi)^["']?(authors?|tags|aliases|categories|layout|permalink|draft|slug|url|作者|日期|报纸|报名|版面|版次|标签|来源)["']?\s*[:=]`)

var titleKey = pattern.Of(`(?mi)^["']?(title|标题|headline)["']?\s*[:=]`)

// maxFront is the greatest length of front matter in bytes. A text that opens with a rule and
// has no second one within it has no front matter.
const maxFront = 16 << 10

// cutFront splits a text that opens with --- (YAML) or +++ (TOML) at the next such
// line, one that opens with an object of JSON behind it.
func cutFront(text string) (front, body string, lines int, ok bool) {
	text = strings.TrimPrefix(text, "\ufeff")
	if strings.HasPrefix(text, "{") {
		return cutObject(text)
	}
	if len(text) < 4 {
		return "", text, 0, false
	}
	rule := text[:3]
	if rule != "---" && rule != "+++" || strings.TrimRight(text[3:4], " \n") != "" {
		return "", text, 0, false
	}
	_, rest, _ := strings.Cut(text, "\n")
	head := rest[:min(len(rest), maxFront)]
	end := strings.Index("\n"+head, "\n"+rule)
	if end < 0 {
		return "", text, 0, false
	}
	front = head[:max(end, 0)]
	_, body, _ = strings.Cut(rest[end:], "\n")
	return front, body, strings.Count(front, "\n") + 2, true
}

// Read implements format.Format.
func (Hugo) Read(ctx context.Context, in *format.Input, give func(*format.Page) error) error {
	for _, f := range in.Files {
		text, rep, cleaned, err := in.Text(ctx, f)
		if err != nil {
			return err
		}
		front, body, lines, _ := cutFront(text)
		if isSection(f.Name, body) {
			in.Done(f.Bytes)
			continue
		}
		var a article
		if err := a.front(front, firstByte(strings.TrimPrefix(text, "\ufeff"))); err != nil {
			e := frontError(f.Path, err)
			if a.title == "" {
				return e
			}
			in.Leave(e)
		}
		if paper := story.PaperIn(a.title); a.of.paper == "" && paper != "" && squeeze(a.title) == squeeze(paper) && isMarkdown([]string{body}) {
			a.of.paper, a.title = paper, "" // the headings are the articles'
		}
		if a.of.number == 0 {
			a.of.name = "" // a section of a site is not a page of the paper
		}
		articles, other, further := readBody(&a, withoutCodes(body))
		if len(articles) > 0 {
			if text := a.takePrinted(&articles[0]); text != "" {
				other = append(other, model.Block{Type: model.BlockFolio, Lines: []string{text}})
			}
		}
		p := &format.Page{IsPart: true, IsFixed: true, Stated: format.Imprint{Paper: or(a.of.paper, story.PaperIn(a.of.source)), Date: a.of.date}}
		p.Number, p.Label, p.Name = a.of.number, a.of.label, a.of.name
		p.Articles, p.Other = a.above(articles), other
		p.Origin = format.Origin{Form: Hugo{}.Name(), Line: 1 + lines, Structured: true, Text: body, Decoded: rep, Cleaned: cleaned}
		if err := giveAll(p, further, give); err != nil {
			return err
		}
		in.Done(f.Bytes)
	}
	return nil
}

// giveAll gives the page of a file, and those of the other front matters in it.
func giveAll(p *format.Page, further []archive.Page, give func(*format.Page) error) error {
	if err := give(p); err != nil {
		return err
	}
	for i := range further {
		q := &format.Page{Page: further[i].Page, IsPart: true, IsFixed: true, Stated: format.Imprint{Paper: or(further[i].Paper, p.Stated.Paper), Date: cmp.Or(further[i].Date, p.Stated.Date)}}
		q.Origin = format.Origin{Form: p.Origin.Form, Line: 1, Structured: true, Decoded: p.Origin.Decoded}
		if err := give(q); err != nil {
			return err
		}
	}
	return nil
}

// isSection reports whether a file says of a part of a site what it is called, and has no article.
func isSection(name, body string) bool {
	return strings.HasPrefix(path.Base(name), "_index.") && strings.TrimSpace(body) == ""
}

func firstByte(s string) string { return s[:min(len(s), 1)] }

// front reads the front matter of a text that begins with mark. unread is the error of what
// cannot be read of it.
func (a *article) front(front, mark string) (unread error) {
	pairs := map[string]any{}
	switch mark {
	case "{":
		pairs = readObject(front)
	case "+":
		pairs = readTOML(front)
	default:
		err := yaml.Unmarshal([]byte(front), &pairs)
		if err == nil {
			break
		}
		if pairs = readPairs(front); len(pairs) == 0 {
			return err
		}
		unread = err
	}
	keys := make([]string, 0, len(pairs))
	for k := range pairs {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	for _, k := range keys {
		if f := fieldOf(k); f != unknown && f != fContent {
			a.set(f, texts(pairs[k]))
		}
	}
	for _, k := range [...]string{"categories", "category", "分类"} {
		for _, c := range texts(pairs[k]) {
			a.of.class(clean.Line(c))
		}
	}
	return unread
}

// readPairs reads the lines of front matter that have a key and a value. It is used if the
// whole cannot be read.
func readPairs(s string) map[string]any {
	out := map[string]any{}
	for l := range strings.Lines(s) {
		k, v, ok := strings.Cut(strings.TrimRight(l, "\r\n"), ":")
		if v = strings.Trim(strings.TrimSpace(v), `"'`); ok && v != "" && k == strings.TrimSpace(k) && !strings.HasPrefix(v, "[") {
			out[strings.Trim(k, `"'`)] = v
		}
	}
	return out
}

// texts returns the texts in a value of the front matter.
func texts(v any) []string {
	switch v := v.(type) {
	case nil, map[string]any:
		return nil
	case []any:
		var out []string
		for _, e := range v {
			out = append(out, texts(e)...)
		}
		return out
	case string:
		return []string{archive.Linked(v)}
	}
	return []string{fmt.Sprint(v)}
}

// readTOML reads keys whose value is on the same line; crawlers write no others. Of the tables
// only params, which has the values that a site itself defines, is read.
func readTOML(s string) map[string]any {
	out := map[string]any{}
	for l := range strings.Lines(s) {
		l = strings.TrimSpace(l)
		if strings.HasPrefix(l, "[") {
			if l != "[params]" {
				return out
			}
			continue
		}
		k, v, ok := strings.Cut(l, "=")
		if !ok || strings.HasPrefix(l, "#") {
			continue
		}
		v = strings.TrimSpace(v)
		if strings.HasPrefix(v, "[") {
			var items []any
			for _, m := range quoted().FindAllStringSubmatch(v, 16) {
				items = append(items, m[1]+m[2])
			}
			out[strings.TrimSpace(k)] = items
			continue
		}
		if m := quoted().FindStringSubmatch(v); m != nil && (v[0] == '"' || v[0] == '\'') {
			v = strings.NewReplacer(`\"`, `"`, `\\`, `\`, `\n`, "\n").Replace(m[1] + m[2])
		}
		out[strings.Trim(strings.TrimSpace(k), `"`)] = v
	}
	return out
}

var quoted = pattern.Of(`"((?:[^"\\]|\\.)*)"|'([^']*)'`)

func frontError(path string, err error) *format.Error {
	e := &format.Error{Path: path, Line: 1, Kind: format.FrontMatter, Err: err, Detail: strings.TrimPrefix(clean.Line(err.Error()), "yaml: ")}
	if _, after, ok := strings.Cut(err.Error(), "line "); ok {
		n := 0
		if _, scan := fmt.Sscanf(after, "%d", &n); scan == nil {
			e.Line = n + 1
		}
	}
	var bad *yaml.TypeError
	if errors.As(err, &bad) && len(bad.Errors) > 0 {
		e.Detail = clean.Line(bad.Errors[0])
	}
	return e
}

// articles returns the article of a text, and one more for each heading of the first level
// in it.
func (a *article) articles(body string) []model.Article {
	return a.above(inMarkdown(withoutCodes(body)))
}

// inMarkdown reads a text in Markdown.
func inMarkdown(body string) []model.Article {
	var out []model.Article
	for _, p := range markdown.Pages("# _\n\n" + body) {
		out = append(out, p.Articles...)
	}
	return out
}

// above gives the headline, byline and so on of the record to the first article of its text.
func (a *article) above(out []model.Article) []model.Article {
	head := a.model()
	if len(out) == 0 {
		return []model.Article{head}
	}
	first := &out[0]
	if len(first.Paragraphs) == 0 && len(out) > 1 && archive.IsTitle(strings.Join(out[1].Headline, ""), a.title) {
		out = out[1:] // the text begins with the title again
		first = &out[0]
	}
	if len(head.Headline) > 0 {
		first.Headline = head.Headline
	}
	first.Kicker, first.Deck, first.Label = or(head.Kicker, first.Kicker), or(head.Deck, first.Deck), or(head.Label, first.Label)
	first.Byline, first.Dateline = or(head.Byline, first.Byline), or(head.Dateline, first.Dateline)
	for i := range first.Paragraphs {
		p := &first.Paragraphs[i]
		if m := picture().FindStringSubmatch(p.Markdown); m != nil {
			p.Text, p.Markdown, p.Kind = m[1], "", model.Caption
		}
		p.Text = strings.Trim(p.Text, " \u3000")
	}
	first.Paragraphs = slices.DeleteFunc(first.Paragraphs, func(p model.Paragraph) bool { return p.Text == "" || origin().MatchString(p.Text) })
	takeLead(first)
	return out
}

// origin matches a line about where a crawler has taken an article from, and nothing else.
var origin = pattern.Of(`^(?:原文|来源|本文|文章)?(?:链接|地址|网址|原文)\s*[:：]\s*https?://\S+$`)

// readBody reads the text below the title of a record, which is Markdown of any kind. other is the
// comments in it, further the pages that its text itself says are not that of the record.
func readBody(a *article, body string) (articles []model.Article, other []model.Block, further []archive.Page) {
	text, title := body, a.title
	if title != "" {
		text = "# " + strings.Join(strings.Fields(title), " ") + "\n\n" + body
	}
	if title == "" || archive.IsForeign(text) {
		for i, p := range archive.Pages(markdown.Front{}, text) {
			if i == 0 && a.of.number == 0 {
				a.of.number, a.of.label, a.of.name = p.Number, p.Label, or(a.of.name, p.Name)
			}
			if i > 0 && a.of.number > 0 && p.Number > 0 && p.Number != a.of.number {
				further = append(further, p)
				continue
			}
			articles = append(articles, p.Articles...)
			for _, o := range p.Other {
				if o.Type == model.BlockUnplaced {
					other = append(other, o)
				}
			}
		}
		return articles, other, further
	}
	return inMarkdown(body), nil, nil
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), "") }

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

var (
	picture = pattern.Of(`^!\[([^\]]*)\]\([^)]*\)$`)
	code    = pattern.Of(`\{\{[<%][^{}]*[>%]\}\}`)
	caption = pattern.Of(`(?:caption|title|alt)\s*=\s*(?:"([^"]*)"|` + "`([^`]*)`)")
)

// withoutCodes returns a text without Hugo's short codes. A figure becomes a picture of
// Markdown with its caption. What stands between two codes is kept.
func withoutCodes(body string) string {
	return code().ReplaceAllStringFunc(body, func(c string) string {
		name := strings.TrimLeft(c, "{<% ")
		if !strings.HasPrefix(name, "figure") && !strings.HasPrefix(name, "img") && !strings.HasPrefix(name, "image") {
			return ""
		}
		m := caption().FindStringSubmatch(c)
		if m == nil || m[1]+m[2] == "" {
			return ""
		}
		return "\n\n![" + strings.NewReplacer("[", "(", "]", ")").Replace(m[1]+m[2]) + "](figure)\n\n"
	})
}
