//go:build unix

package main

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// bomb makes a text of any size for a file with an extension.
type bomb struct {
	name, ext string
	text      func(n int) string
}

// repeated returns a bomb that repeats a unit between a head and a tail.
func repeated(name, ext, head, unit, tail string) bomb {
	return bomb{name, ext, func(n int) string { return head + strings.Repeat(unit, n/len(unit)) + tail }}
}

// body follows a bomb, so that there is an article.
const body = "\n\n本报讯 城南新桥昨日合龙，市民踏上桥面走了一百步。\n"

// units is the units by which a bomb grows. Each is costly if something is measured, joined or
// searched anew for it.
var units = map[string]string{
	"words": "词 ", "letters": "a", "ideographs": "桥", "spaces": " ", "wide spaces": "　", "marks": "，。！", "open quotes": "《“「", "closed quotes": "《一》“二”",
	"bylines": "（记者 张三 通讯员 李四）", "numbers": "1,234.5% ", "combining": "e\u0301\u0301 ", "ambiguous": "①℃ ", "brackets": "[", "links": "[a](b) ", "stars": "*a* **b** ", "code": "`a` ", "angles": "<",
	"entities": "&amp;", "weather": "今天白天晴到多云 ", "dates": "2024年3月7日 ", "dashes": "—— ", "latin": "Newspaper of the river ",
	"names": "张三 李四 ", "traditional": "國務院 ", "surrogates": "\xed\xa0\x80", "escapes": "\x1b[1;2;3m", "bad bytes": "\xff", "radicals": "⼈⺠",
}

// places is the parts of an article that can be long, as the text before the units.
var places = []struct{ name, ext, head, lines string }{
	{"one line of ", ".txt", "城南新桥昨日合龙\n\n", ""},
	{"lines of ", ".txt", "城南新桥昨日合龙\n\n", "\n"},
	{"a first line of ", ".txt", "", ""},
	{"a title of ", ".md", "# ", ""},
	{"a kicker of ", ".md", "# 题\n\n引题：", ""},
	{"a deck of ", ".md", "# 题\n\n副题：", ""},
	{"a byline of ", ".md", "# 题\n\n作者：", ""},
	{"a dateline of ", ".md", "# 题\n\n电头：", ""},
	{"a weather report of ", ".md", "<!-- 天气 -->\n\n预报：", ""},
	{"a paragraph of ", ".md", "# 题\n\n", "\n"},
	{"a cell of ", ".md", "# 题\n\n| a | b |\n| - | - |\n| ", ""},
}

// constructs is constructs of Markdown that are repeated.
var constructs = map[string]string{
	"titles": "# 桥\n\n", "kickers and titles": "## 引\n# 桥\n\n", "tables": "| a | b |\n", "table heads": "| a |\n| - |\n", "lists": "- a\n", "nested lists": "  - a\n", "quotes": "> ", "fences": "```\n",
	"rules": "***\n", "footnotes": "[^1]: a\n", "definitions": "[a]: b\n", "comments": "<!-- a -->\n", "open comments": "<!-- ", "pages": "<!-- 第1版 a -->\n\n# 桥\n\n文\n\n", "html": "<div>\n", "breaks": "a  \n", "ticks": "`` ` ", "escaped stars": `\*`,
	"numbered lists": "1. a\n", "deep quotes": "> > > a\n", "emphasis that never ends": "*a _b ", "links that never end": "[a](", "images": "![a](b)", "autolinks": "<http://a> ", "tags": "<b>", "kinds": "<!-- 诗 -->\n\n桥\n\n",
}

// others returns bombs that are no Markdown: text, web pages, records.
func others() []bomb {
	return []bomb{
		repeated("front matter", ".txt", "---\n", "a: b\n", "---\n"+body),
		repeated("a value of front matter", ".txt", "---\npaper: ", "报 ", "\n---\n"+body),
		repeated("nested front matter", ".txt", "---\na: ", "[", "\n---\n"+body),
		repeated("aliases of front matter", ".txt", "---\na: &a [b]\n", "c: [*a, *a]\n", "---\n"+body),
		repeated("form feeds", ".txt", "", "桥\f", ""),
		repeated("blank lines", ".txt", "桥", "\n", body),
		repeated("carriage returns", ".txt", "桥", "\r", body),
		repeated("indents", ".txt", "题\n", "　　桥合龙了。\n", body),
		repeated("short lines", ".txt", "题\n", "桥\n", body),
		repeated("long lines", ".txt", "题\n", strings.Repeat("桥合龙了，", 40)+"\n", body),
		repeated("folios", ".txt", "", "2024年3月7日 星期四 第1版\n", body),
		repeated("titles and bodies", ".txt", "", "城南新桥昨日合龙\n本报记者 张三\n　　市民踏上桥面走了一百步，桥长三百米。\n\n", body),
		repeated("unterminated escapes", ".txt", "题\n", "\x1b]0;", body),
		repeated("columns", ".txt", "题\n", "桥合龙了          市民走过          百步\n", body),
		repeated("elements", ".html", "<html><body><article><h1>桥</h1>", "<p>桥合龙了。</p>", "</article></body></html>"),
		repeated("nested elements", ".html", "<html><body>", "<div>", "<p>桥合龙了。</p></body></html>"),
		repeated("inline elements", ".html", "<html><body><p>", "<b><i>桥", "</p></body></html>"),
		repeated("attributes", ".html", "<html><body><p ", "a=b ", ">桥合龙了。</p></body></html>"),
		repeated("links of a page", ".html", "<html><body><ul>", "<li><a href=\"a\">桥</a></li>", "</ul><p>桥合龙了。</p></body></html>"),
		repeated("table rows", ".html", "<html><body><table>", "<tr><td>桥<td>桥", "</table></body></html>"),
		repeated("records", ".json", `[{"title":"桥","content":"合龙了。"}`, `,{"title":"桥","content":"桥合龙了。"}`, "]"),
		repeated("nested records", ".json", `{"title":"桥","content":"合龙了。","x":`, "[", ""),
		repeated("a record's text", ".json", `[{"title":"桥","content":"`, `桥合龙了。\n`, `"}]`),
		repeated("rows", ".csv", "title,content\n", "桥,桥合龙了。\n", ""),
		repeated("quotes of rows", ".csv", "title,content\n", `""`, "\n"),
	}
}

// bombs returns the bombs whose names contain only, those of the files included.
func bombs(n int, only string, files []string) ([]bomb, error) {
	var all []bomb
	for _, name := range slices.Sorted(maps.Keys(units)) {
		for _, p := range places {
			all = append(all, repeated(p.name+name, p.ext, p.head, units[name]+p.lines, body))
		}
	}
	for _, name := range slices.Sorted(maps.Keys(constructs)) {
		all = append(all, repeated(name, ".md", "", constructs[name], body))
	}
	all = append(all, others()...)
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			return nil, fmt.Errorf("siege: %w", err)
		}
		text := string(b)
		all = append(all, bomb{filepath.Base(f), filepath.Ext(f), func(size int) string { return strings.Repeat(text, size/n) }})
	}
	return slices.DeleteFunc(all, func(b bomb) bool { return !strings.Contains(b.name, only) }), nil
}
