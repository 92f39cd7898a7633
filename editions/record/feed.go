package record

import (
	"cmp"
	"context"
	"encoding/xml"
	"errors"
	"html"
	"io"
	"net/mail"
	"path"
	"strings"
	"time"

	"baolan/editions/format"
	"baolan/editions/pattern"
	"baolan/editions/web/story"
)

// Feed implements format.Format for feeds: RSS and Atom.
type Feed struct{}

// Name implements format.Format.
func (Feed) Name() string { return "feed" }

var feedMark = pattern.Of(`<(?:rss[\s>]|rdf:RDF\s|(?:\w+:)?feed\s[^>]{0,400}www\.w3\.org/2005/Atom)`)

// Match implements format.Format. A file is a feed if its first element is one.
func (Feed) Match(h format.Head) format.Match {
	head := h.Text[:min(len(h.Text), 4096)]
	if t := strings.TrimLeft(head, "\ufeff \t\r\n"); strings.HasPrefix(t, "<") && feedMark().MatchString(t) {
		return format.ByBytes
	}
	switch strings.ToLower(path.Ext(h.Name)) {
	case ".rss", ".atom", ".rdf":
		return format.ByName
	}
	return format.No
}

// Read implements format.Format.
func (Feed) Read(ctx context.Context, in *format.Input, give func(*format.Page) error) error {
	return in.Each(func(f format.File) error { return readFeed(ctx, in, f, give) })
}

func readFeed(ctx context.Context, in *format.Input, f format.File, give func(*format.Page) error) error {
	text, err := in.Stream(ctx, f)
	if err != nil {
		return err
	}
	defer func() { _ = text.Close() }() // closing a file that was only read loses nothing
	s := paperPages{form: Feed{}.Name(), decoded: text.Report()}
	d := newDecoder(text)
	err = readEntries(d, &s, func() { in.Done(text.Taken()) })
	switch {
	case err != nil && (text.Failed() != nil || s.err != nil):
		return err // of reading, or of what waits
	case err != nil:
		e := syntaxError(f.Path, d, err)
		if len(s.pages) == 0 {
			return e
		}
		in.Leave(e) // the entries before it are read
	case len(s.pages) == 0:
		return &format.Error{Path: f.Path, Line: 1, Kind: format.Record, Detail: "the feed has no entry with title or content"}
	}
	s.tell(f.Path, in.Leave)
	return s.give(ctx, give)
}

// readEntries reads a feed's entries one after the other.
func readEntries(d *xml.Decoder, s *paperPages, done func()) error {
	var of edition
	var above []string // the names of the elements around
	for {
		t, err := d.Token() // of the stream, which asks the context
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		switch t := t.(type) {
		case xml.EndElement:
			above = above[:max(0, len(above)-1)]
		case xml.StartElement:
			name := strings.ToLower(t.Name.Local)
			parent := ""
			if len(above) > 0 {
				parent = above[len(above)-1]
			}
			switch {
			case name == "item" || name == "entry":
				var e entry
				if err := d.DecodeElement(&e, &t); err != nil {
					return err
				}
				if a := e.article(of); a != nil {
					s.add(a, nil)
				}
				if s.err != nil {
					return s.err
				}
				done()
			case name == "title" && (parent == "channel" || parent == "feed"):
				var title node
				if err := d.DecodeElement(&title, &t); err != nil {
					return err
				}
				of.paper = cmp.Or(story.PaperIn(title.plain()), title.plain())
			default:
				above = append(above, name)
			}
		}
	}
}

// entry is an entry of a feed.
type entry struct {
	Nodes []node `xml:",any"`
}

// node is an element of an entry.
type node struct {
	XMLName xml.Name
	Type    string   `xml:"type,attr"`
	Text    string   `xml:",chardata"`
	Inner   string   `xml:",innerxml"`
	Names   []string `xml:"name"`
}

// markup gives the text of an element as HTML or plain text.
func (n *node) markup() string {
	if n.Type == "xhtml" {
		return n.Inner
	}
	return n.Text
}

// plain gives the text of an element in one line.
func (n *node) plain() string { return line(html.UnescapeString(n.markup())) }

// fullLetters is the number of characters from which a description without paragraphs is no
// summary.
const fullLetters = 300

// article makes an article of an entry, nil where it has neither title nor text.
func (e *entry) article(of edition) *article {
	a := article{of: of}
	described := ""
	for i := range e.Nodes {
		n := &e.Nodes[i]
		if strings.Contains(n.XMLName.Space, "mrss") || strings.Contains(n.XMLName.Space, "itunes") {
			continue // of a picture or a recording
		}
		switch strings.ToLower(n.XMLName.Local) {
		case "title":
			a.title = cmp.Or(a.title, n.plain())
		case "creator", "author":
			a.author = cmp.Or(a.author, authorOf(n))
		case "pubdate", "published", "date", "issued":
			a.set(fDate, []string{dayOf(n.Text)})
		case "updated", "modified":
			if a.of.date.IsZero() {
				a.set(fDate, []string{dayOf(n.Text)})
			}
		case "encoded", "content":
			if text := n.markup(); strings.TrimSpace(text) != "" {
				a.paragraphs = []string{text}
			}
		case "category", "subject":
			a.of.setCategory(n.plain())
		case "description", "summary":
			described = n.markup()
		}
	}
	if len(a.paragraphs) == 0 && strings.TrimSpace(described) != "" {
		if l := lines(described); len(l) > 1 || len([]rune(strings.Join(l, ""))) > fullLetters {
			a.paragraphs = []string{described}
		} else {
			a.summary = []string{described}
		}
	}
	if a.title == "" && !a.hasText() && len(a.summary) == 0 {
		return nil
	}
	return &a
}

// setCategory takes the page from the category of an entry, if it names one and none is known.
func (e *edition) setCategory(s string) {
	if _, ok := story.PageOf(s); ok && e.number == 0 {
		e.setPage(s)
	}
}

// authorOf gives the name in an element: <name>某某</name>, 某某, or name@example.com (某某).
func authorOf(n *node) string {
	if len(n.Names) > 0 {
		return line(strings.Join(n.Names, " "))
	}
	text := line(n.Text)
	if address, name, ok := strings.Cut(text, "("); ok && strings.Contains(address, "@") {
		return strings.TrimSpace(strings.TrimSuffix(name, ")"))
	}
	return text
}

// dayOf gives the day of a date as feeds write it. That of universal time is the day in China.
func dayOf(s string) string {
	s = strings.TrimSpace(s)
	t, err := mail.ParseDate(s)
	if err != nil {
		if t, err = time.Parse(time.RFC3339, s); err != nil || strings.HasSuffix(s, "00:00:00Z") {
			return s
		}
	}
	if _, offset := t.Zone(); offset == 0 {
		t = t.In(time.FixedZone("UTC+8", 8*60*60))
	}
	return t.Format(time.DateOnly)
}
