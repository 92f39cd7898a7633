package model

import (
	"math"
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
	Recognised bool  // read from a picture by text recognition, or by whoever scanned it
	Boxes      []Box // what it covers of its page, in reading order; none where places are unknown
}

// Paragraph is one paragraph of the body, without its indent, or one block
// that is no prose. Text of a Table and of Verse has its lines parted by \n.
type Paragraph struct {
	Text     string
	Kind     ParagraphKind
	Markdown string     // the source where the edition is Markdown with inline marks, else ""
	Rows     [][]string // the cells of a Table; Text then has one line a row, cells parted by two spaces
}

// ParagraphKind is how a paragraph is set.
type ParagraphKind uint8

// The kinds of paragraph.
const (
	Plain     ParagraphKind = iota
	Subhead                 // 小标题, a headline inside the body
	Brief                   // a brief led by ▲ or ●
	Note                    // 编者按, author's note, 下转 line
	Table                   // rows of cells, see Paragraph.Rows
	Verse                   // Text has one line a line of verse
	Item                    // an entry of a list
	Question                // 问, 记者: of an interview
	Answer                  // 答
	Notice                  // 启事, 公告 inside an article
	Caption                 // words under a picture
	Signature               // who signs a notice or letter, set at the right, its date included
)

// Doubt marks a part that may be wrong, with the reason in one of the
// catalogue's keys.
type Doubt struct {
	Role   Role
	Reason string
	Line   int // of the page's source, from 1; 0 where it is of no one line
}

// DoubtRecognised is the reason of a doubt in an article that is Recognised.
const DoubtRecognised = "doubt.recognised"

// Title is the headline on one line, the lines of its sense joined by a space.
func (a *Article) Title() string { return strings.Join(a.HeadlineLines(), " ") }

// Percent is the confidence in whole percent. 100 is only of what is certain.
func (a *Article) Percent() int {
	if a.Confidence >= 1 {
		return 100
	}
	return min(99, max(0, int(math.Round(a.Confidence*100))))
}

// Characters is 字数: every character of the body that is no space, marks
// included, as a Chinese word processor counts them.
func (a *Article) Characters() int {
	n := 0
	for _, p := range a.Paragraphs {
		for _, r := range p.Text {
			if r > lastSpace || !unicode.IsSpace(r) {
				n++
			}
		}
	}
	return n
}

// lastSpace is the space with the highest code point in Unicode.
const lastSpace = '\u3000'

var blockKinds = [...]string{
	Plain: "prose", Subhead: "subhead", Brief: "prose", Note: "note", Table: "table", Verse: "verse", Item: "list",
	Question: "qa", Answer: "qa", Notice: "notice", Caption: "caption", Signature: "signature",
}

// Block is the kind's name in the JSON contract: prose, subhead, table, verse,
// list, qa, notice, caption, signature or note.
func (k ParagraphKind) Block() string {
	if int(k) < len(blockKinds) {
		return blockKinds[k]
	}
	return blockKinds[Plain]
}

// Lines are the rows of a table or the lines of a poem; one of other kinds.
func (p *Paragraph) Lines() []string { return strings.Split(p.Text, "\n") }
