package model

import (
	"fmt"
	"time"
)

// Edition is one day's issue of one paper. Pages stand in reading order.
type Edition struct {
	Paper string
	Date  Date
	Pages []Page
}

// Page is one 版. Number is 0 where nothing tells it.
type Page struct {
	Number   int
	Label    string // the printed folio where it is more than a number: "A01", "B3"
	Name     string // 版名: 要闻, 地方新聞
	Articles []Article
	Weather  Weather
	Other    []Block
	Source   []SourceLine // every line of the source text, in its order; empty for Markdown
}

// Block is a run of lines that belong to no article and no weather.
type Block struct {
	Type  string // one of the Block… constants
	Lines []string
}

// The types of Block. They are part of the JSON contract.
const (
	BlockFolio    = "folio"    // masthead, date line, issue number, page number and name
	BlockNotice   = "notice"   // public notice, lost and found, recruitment, correction
	BlockCaption  = "caption"  // words under a picture, picture credit
	BlockGuide    = "guide"    // 导读, 今日看点: pointers to other pages
	BlockImprint  = "imprint"  // 责任编辑, 版式, 校对
	BlockMark     = "mark"     // signs taken off a byline (□ ● 【 】), kept so that nothing is lost; not for reading
	BlockUnplaced = "unplaced" // lines that nothing could be said of
)

// Date is a civil date without a clock or a zone. The zero Date is unknown.
type Date struct{ Year, Month, Day int }

// ParseDate reads 2020-12-29. It refuses days that no calendar has.
func ParseDate(s string) (Date, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return Date{}, fmt.Errorf("date %q is not of the form 2006-01-02", s)
	}
	return Date{t.Year(), int(t.Month()), t.Day()}, nil
}

// IsZero tells whether the date is unknown.
func (d Date) IsZero() bool { return d == Date{} }

// String gives 2020-12-29, or nothing for an unknown date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// Weekday is defined for known dates only.
func (d Date) Weekday() time.Weekday {
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC).Weekday()
}

// Compare orders dates from old to new; unknown dates come first.
func (d Date) Compare(e Date) int {
	for _, p := range [...][2]int{{d.Year, e.Year}, {d.Month, e.Month}, {d.Day, e.Day}} {
		if p[0] != p[1] {
			if p[0] < p[1] {
				return -1
			}
			return 1
		}
	}
	return 0
}
