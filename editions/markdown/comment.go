package markdown

import (
	"strconv"
	"strings"

	"baolan/model"
)

// The comments that divide an edition. A comment is invisible wherever
// Markdown is shown and plain to see in an editor.

// comment returns the text of an HTML comment on a line of its own.
func comment(line string) (text string, ok bool) {
	text, ok = strings.CutPrefix(strings.TrimSpace(line), "<!--")
	if !ok {
		return "", false
	}
	text, ok = strings.CutSuffix(text, "-->")
	return strings.TrimSpace(text), ok
}

// inComment writes text so that it ends no comment and keeps its spaces.
func inComment(s string) string {
	s = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", "\\", "&#92;", "|", "&#124;").Replace(s)
	before, body, behind := cutSpaces(s)
	return references(before) + body + references(behind)
}

// pageComment writes 第1版 要闻, 第A01版, or 版 if no number is known; 页 for 版 in a book.
// A label from which the number cannot be read is written behind a stroke: 第3版 要闻 | 特刊甲.
func pageComment(p *model.Page) string {
	word := "版"
	if p.InBook {
		word = "页"
	}
	head := word
	if p.Number != 0 {
		head = "第" + strconv.Itoa(p.Number) + word
	}
	n, label := PageNumber(p.Label)
	told := p.Label == "" || n == p.Number && label == p.Label
	if told && p.Label != "" {
		head = "第" + p.Label + word
	}
	if p.Name != "" {
		head += " " + inComment(p.Name)
	}
	if !told {
		head += " | " + inComment(p.Label)
	}
	return head
}

// readPageComment reads what pageComment writes. ok is false for another comment.
func readPageComment(text string) (p model.Page, ok bool) {
	text, label, _ := strings.Cut(text, " | ")
	head, name, _ := strings.Cut(text, " ")
	number, ok := strings.CutSuffix(head, "版")
	if !ok {
		if number, p.InBook = strings.CutSuffix(head, "页"); !p.InBook {
			return p, false
		}
	}
	if number != "" {
		if p.Number, p.Label = PageNumber(number); p.Number == 0 {
			return p, false
		}
	}
	if label != "" {
		p.Label = resolve(label)
	}
	p.Name = resolve(name)
	return p, true
}

// weatherComment and otherComment open the parts of a page that are no article.
const (
	weatherComment = "天气"
	otherComment   = "其他"
)

func readOtherComment(text string) (kind string, ok bool) {
	for _, w := range [...]string{otherComment, "其它", "other"} {
		if rest, found := strings.CutPrefix(text, w+" "); found {
			return resolve(strings.TrimSpace(rest)), true
		}
	}
	return "", false
}
