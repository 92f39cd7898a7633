package book

import (
	"encoding/xml"
	"fmt"
	"io"
	"net/url"
	"path"
	"strings"
	"time"

	"baolan/editions/clean"
	"baolan/editions/decode"
	"baolan/editions/format"
	"baolan/editions/pattern"
	"baolan/editions/web/story"
	"baolan/model"
)

// packageFile is a package document: what it says of a book and of its files.
type packageFile struct {
	Titles []string `xml:"metadata>title"`
	Dates  []struct {
		Event string `xml:"event,attr"`
		Value string `xml:",chardata"`
	} `xml:"metadata>date"`
	Items []struct {
		ID         string `xml:"id,attr"`
		Href       string `xml:"href,attr"`
		Media      string `xml:"media-type,attr"`
		Properties string `xml:"properties,attr"`
	} `xml:"manifest>item"`
	Spine []struct {
		ID     string `xml:"idref,attr"`
		Linear string `xml:"linear,attr"`
	} `xml:"spine>itemref"`
	Guide []struct {
		Type string `xml:"type,attr"`
		Href string `xml:"href,attr"`
	} `xml:"guide>reference"`
}

// unmarshal reads XML in any encoding, as leniently as its readers do.
func unmarshal(b []byte, v any) error {
	text, _, err := decode.Bytes(b, "")
	if err != nil {
		return err
	}
	d := xml.NewDecoder(strings.NewReader(strings.TrimLeft(text, "\ufeff \r\n\t")))
	d.Strict, d.Entity = false, xml.HTMLEntity
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil } // it is decoded already
	return d.Decode(v)
}

// Metadata reads the metadata of a book: the paper and the day that its title and its dates
// state. It returns an error if b is no package document.
func Metadata(b []byte) (format.Imprint, error) {
	var p packageFile
	if err := unmarshal(b, &p); err != nil {
		return format.Imprint{}, fmt.Errorf("metadata of a book: %w", err)
	}
	return p.imprint(), nil
}

// bracketed is what catalogues put behind the title of an edition: 河西日报 [周日, 29 十一月 2026].
var bracketed = pattern.Of(`\[[^\]]*\]|【[^】]*】|（[^）]*）|\([^)]*\)`)

// dated is a date in a title, with the day of the week behind it.
var dated = pattern.Of(`\d{4}\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}\s*日?|\b\d{8}\b|星期[一二三四五六日]|第\s*\d+\s*期`)

// imprint returns the paper and the day of a book. A title states the day of the paper, a date
// often that of the file.
func (p *packageFile) imprint() format.Imprint {
	var out format.Imprint
	for _, t := range p.Titles {
		t = clean.Line(t)
		if out.Date.IsZero() {
			out.Date = story.DateIn(t)
		}
		if out.Paper == "" {
			plain := dated().ReplaceAllString(bracketed().ReplaceAllString(t, " "), " ")
			plain = strings.Trim(strings.Join(strings.Fields(plain), " "), " 《》-—–_·|,，:：")
			if out.Paper = story.PaperIn(plain); out.Paper == "" {
				out.Paper = plain
			}
		}
	}
	for _, d := range p.Dates {
		if out.Date.IsZero() && !strings.EqualFold(d.Event, "modification") && !strings.EqualFold(d.Event, "creation") {
			out.Date = dayOf(strings.TrimSpace(d.Value))
		}
	}
	return out
}

// dayOf reads a date, or a moment as the day in China: catalogues write the first moment of a
// day there as the afternoon of the day before in Greenwich. The first day of an era stands for
// a day that is not known.
func dayOf(s string) model.Date {
	if t, err := time.Parse(time.RFC3339Nano, s); err == nil {
		s = t.In(time.FixedZone("China", 8*60*60)).Format(time.DateOnly)
	}
	d := story.DateIn(s)
	if d.Year <= 1000 || d.Year == 1970 && d.Month == 1 && d.Day == 1 {
		return model.Date{}
	}
	return d
}

// find returns the path in the archive to which an address leads from a file, and what stands
// behind # in it.
func find(from, href string) (name, fragment string) {
	href, fragment, _ = strings.Cut(strings.TrimSpace(href), "#")
	if unescaped, err := url.PathUnescape(href); err == nil {
		href = unescaped
	}
	if href == "" {
		return from, fragment
	}
	return strings.TrimPrefix(path.Join("/", path.Dir(from), href), "/"), fragment
}
