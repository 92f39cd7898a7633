package model

import (
	"strings"
	"unicode"
)

// Article is one piece of a page. Parts that the page does not print are empty.
//
//	两会看台                     Kicker    引题
//	代表委员热议“新质生产力”      Headline  主题, one string a printed line
//	向“新”而行 以“质”致远         Deck      副题
//	□特派记者 周子墨              Byline    without the mark □ ● ■
//	本报讯                       Dateline
type Article struct {
	Label      string // 栏目 in brackets after or above the title: 今日谈. Never part of Headline
	Kicker     string
	Headline   []string
	Deck       string
	Byline     string
	Dateline   string
	Paragraphs []Paragraph
	JumpTo     int     // 下转第N版; 0 for none
	JumpFrom   int     // 上接第N版; 0 for none
	Confidence float64 // 0…1, how sure the rebuilding is of this article; 1 for Markdown
	Doubts     []Doubt
}

// Paragraph is one paragraph of the body, without its indent.
type Paragraph struct {
	Text     string
	Kind     ParagraphKind
	Markdown string // the source where the edition is Markdown with inline marks, else ""
}

// ParagraphKind tells how a paragraph is set.
type ParagraphKind uint8

// The kinds of paragraph.
const (
	Plain   ParagraphKind = iota
	Subhead               // 小标题, a headline inside the body
	Brief                 // a brief led by ▲ or ●
	Note                  // 编者按, author's note, 下转 line
)

// Doubt marks a part that may be wrong, with the reason in one of the
// catalogue's keys.
type Doubt struct {
	Role   Role
	Reason string
}

// Title is the headline on one line, the lines of its sense joined by a space.
func (a *Article) Title() string { return strings.Join(a.HeadlineLines(), " ") }

// Characters is 字数: every character of the body that is no space, marks
// included, as a Chinese word processor counts them.
func (a *Article) Characters() int {
	n := 0
	for _, p := range a.Paragraphs {
		for _, r := range p.Text {
			if !unicode.IsSpace(r) {
				n++
			}
		}
	}
	return n
}
