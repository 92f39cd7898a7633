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

// Page is one 版, or in a digest one 页. Number is 0 where it is not known.
type Page struct {
	Number   int
	Label    string // the printed folio where it is more than a number: "A01", "B3"
	Name     string // 版名: 要闻, 地方新聞
	Articles []Article
	Weather  Weather
	Other    []Block
	InBook   bool         // it is a sheet of a document in one column and is called 页, as in a book
	Source   []SourceLine // every line of the source text, in its order; empty for Markdown

	// Width and Height are the page's size in points, zero where it is not known
	// (a text). Only then have articles and pictures places.
	Width, Height float32
	Pictures      []Picture
	Sheet         Sheet // the page as it was printed

	Losses []Loss // what the page's file has and could not be read
}

// Alone is the page with nothing on it but an article, which has no place any more:
// neither what stands round it nor a size.
func (p *Page) Alone(a Article) Page {
	q := *p
	q.Articles, q.Weather, q.Other, q.Pictures = []Article{a}, Weather{}, nil, nil
	q.Width, q.Height = 0, 0
	return q
}

// Sheet is a page of a file from which it can be drawn as it was printed. The zero
// Sheet is none.
type Sheet struct {
	File   string // its path as the system names it, or its address in a store
	Number int    // of the page in the file, from 1
}

// Loss is a part of a page that could not be read.
type Loss struct {
	What   string // one of the Lost… constants
	Count  int    // of characters, or of what What names
	Of     int    // of so many; 0 where unknown
	Detail string // the names of fonts, or what else What is about
}

// What is lost of a page.
const (
	LostText    = "text"    // characters of a PDF whose objects gave no text
	LostMeaning = "font"    // characters of fonts that do not say what their glyphs mean
	LostPicture = "picture" // the page is a picture
	LostPage    = "page"    // the page has neither text nor a picture
	LostArticle = "article" // articles that a list names and that were not saved
	LostField   = "field"   // records with text in a field that is not known
)

// Picture is a photograph or drawing of a page: a part of its Sheet, or a File.
type Picture struct {
	Box     Box
	Caption string // "" where none was found, or where it stands among the paragraphs
	Article int    // index into Page.Articles, -1 where it belongs to none
	File    string // of the picture alone, or of an archive: its path or address, as of a Sheet; "" for a part of the sheet
	Part    string // in an archive of a web page, the address of the picture
	Before  int    // the paragraph of the article that it stands before; of a sheet 0
}

// Box is a rectangle on a page in points from its upper left corner; y grows
// downwards. The zero Box is unknown.
type Box struct{ Left, Top, Right, Bottom float32 }

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

// IsZero reports whether the date is unknown.
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
