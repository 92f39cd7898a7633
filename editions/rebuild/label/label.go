// Package label says what a printed line is, and why.
//
// It is what the passes of the rebuilding hand on after segmentation: one
// Decision a line, made once. It owns the list of kinds and no rule.
package label

// Label is what a line is taken for.
type Label uint8

// The kinds of line. First and Next are lines of prose; the others stand by
// themselves or in runs of their own kind.
const (
	Other      Label = iota // nothing could be said of it
	First                   // the first line of a paragraph
	Next                    // a following line of a paragraph
	Head                    // a line of a headline group: kicker, headline or deck
	Column                  // the name of a column, 栏目
	Byline                  // who wrote or photographed, on a line of its own
	Subhead                 // a headline inside a body
	Caption                 // words under a picture
	Folio                   // masthead, date line, page number and name
	Running                 // a head or foot that repeats over the pages of a document
	Imprint                 // 责任编辑, 版式, 校对
	Guide                   // pointers to other pages
	NoticeHead              // the title of a notice, 启事, 公告
	Notice                  // a line of a notice
	Signature               // who signs a notice or letter, its date included
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

// Reason is one rule that spoke for or against a decision.
type Reason struct {
	Rule   string  // the rule's name
	Weight float32 // in nats; above zero for the decision, below against it
}

// Decision is what a line was taken for. Margin is by how much the best
// reading in which the line is Second costs more, in nats; near zero is doubt.
type Decision struct {
	Label   Label
	Second  Label
	Margin  float32
	Reasons []Reason // strongest first; filled only where an explanation is asked for
}
