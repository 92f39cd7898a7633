// Package label lists what a printed line can be, and defines the decision that the
// segmentation makes of each line and the later passes read.
//
// It owns the list of labels and no rule. A decision is made once and not changed by
// a later pass, except by the choice among readings of the whole page.
package label

// Label is what a line is taken for.
type Label uint8

// The kinds of line. First and Next are lines of prose; the others stand by
// themselves or in runs of their own kind.
const (
	Other      Label = iota // none of the following
	First                   // the first line of a paragraph
	Next                    // a following line of a paragraph
	Head                    // a line of a headline group: kicker, headline or deck
	Column                  // the name of a column, 栏目
	Byline                  // names of who wrote or photographed, on a line of their own
	Subhead                 // a headline inside a body
	Caption                 // words under a picture
	Folio                   // masthead, date line, page number and name
	Running                 // a head or foot that repeats over the pages of a document
	Imprint                 // 责任编辑, 版式, 校对
	Guide                   // pointers to other pages
	NoticeHead              // the title of a notice, 启事, 公告
	Notice                  // a line of a notice
	Signature               // name or date under a notice or letter
	Row                     // a row of a table
	Verse                   // a line of verse
	Item                    // an entry of a list, its first line
	Question                // the first line of a question
	Answer                  // the first line of an answer
	JumpTo                  // 下转第N版
	JumpFrom                // 上接第N版
	Weather                 // forecast, table of towns, warning
	Mark                    // signs alone, end marks
	count
)

// Count is the number of labels.
const Count = int(count)

var names = [Count]string{
	"other", "first", "next", "head", "column", "byline", "subhead", "caption", "folio", "running", "imprint",
	"guide", "notice-head", "notice", "signature", "row", "verse", "item", "question", "answer", "jump-to",
	"jump-from", "weather", "mark",
}

// String gives the label's name as explain prints it.
func (l Label) String() string {
	if int(l) < Count {
		return names[l]
	}
	return "unknown"
}

// Reason is one rule that applied to a line.
type Reason struct {
	Rule   string  // the rule's name
	Weight float32 // in nats; above zero it speaks for the decision, below zero against it
}

// Decision is the label of a line. Margin tells by how much the best reading in which
// the line has the label Second costs more, in nats; near zero the line is doubtful.
type Decision struct {
	Label   Label
	Second  Label
	Margin  float32
	Reasons []Reason // strongest first; filled only where an explanation is asked for
}
