package memory

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"time"

	"baolan/editions/clean"
	"baolan/model"
)

// The JSON that Export writes. Times are RFC 3339 in UTC with milliseconds.
//
//	{"format": "baolan-memory", "version": 1,
//	 "last": {"paper": …, "date": "2020-12-29", "page": "1", "at": …},
//	 "articles": [{"paper": …, "date": …, "page": …, "headline": …, "ordinal": 0, "title": …,
//	   "place": {"character": 120, "at": …}, "read": {"on": true, "at": …},
//	   "favourite": {"on": true, "tags": ["经济"], "at": …}, "visits": […]}]}
const (
	documentFormat  = "baolan-memory"
	documentVersion = 1
)

type document struct {
	Format   string      `json:"format"`
	Version  int         `json:"version"`
	Last     *lastEntry  `json:"last,omitempty"`
	Articles []*docEntry `json:"articles"`
}

type keyEntry struct {
	Paper    string `json:"paper"`
	Date     string `json:"date"`
	Page     string `json:"page"`
	Headline string `json:"headline"`
	Ordinal  int    `json:"ordinal"`
}

type docEntry struct {
	keyEntry
	Title     string          `json:"title"`
	Place     *placeEntry     `json:"place,omitempty"`
	Read      *readEntry      `json:"read,omitempty"`
	Favourite *favouriteEntry `json:"favourite,omitempty"`
	Visits    []time.Time     `json:"visits,omitempty"`
}

type placeEntry struct {
	Character int       `json:"character"`
	At        time.Time `json:"at"`
}

type readEntry struct {
	On bool      `json:"on"`
	At time.Time `json:"at"`
}

type favouriteEntry struct {
	On      bool       `json:"on"`
	Tags    []string   `json:"tags,omitempty"`
	At      time.Time  `json:"at"`
	Changes []tagEntry `json:"changes,omitempty"` // when each tag was given or removed; if they are missing, the favourite's time is taken
}

type lastEntry struct {
	Paper   string    `json:"paper"`
	Date    string    `json:"date"`
	Page    string    `json:"page"`
	Article *keyEntry `json:"article,omitempty"`
	At      time.Time `json:"at"`
}

func stamp(ms int64) time.Time { return time.UnixMilli(ms).UTC() }

func writeDocument(w io.Writer, records []record, last stamped[Last]) error {
	slices.SortFunc(records, func(a, b record) int { return compareKeys(a.Key, b.Key) })
	d := document{Format: documentFormat, Version: documentVersion, Articles: []*docEntry{}}
	for i := range records {
		d.Articles = append(d.Articles, newDocEntry(&records[i]))
	}
	if last.at != 0 {
		l := &lastEntry{Paper: last.value.Paper, Date: last.value.Date.String(), Page: last.value.Page, At: stamp(last.at)}
		if last.value.Article != (Key{}) {
			k := newKeyEntry(last.value.Article)
			l.Article = &k
		}
		d.Last = l
	}
	e := json.NewEncoder(w)
	e.SetIndent("", " ")
	e.SetEscapeHTML(false)
	return e.Encode(d)
}

func newKeyEntry(k Key) keyEntry {
	return keyEntry{k.Paper, k.Date.String(), k.Page, k.Headline, k.Ordinal}
}

func newDocEntry(r *record) *docEntry {
	e := &docEntry{keyEntry: newKeyEntry(r.Key), Title: r.Title}
	if r.place.at != 0 {
		e.Place = &placeEntry{r.place.value, stamp(r.place.at)}
	}
	if r.read.at != 0 {
		e.Read = &readEntry{r.read.value, stamp(r.read.at)}
	}
	if f := r.favourite; f.on.at != 0 {
		e.Favourite = &favouriteEntry{f.on.value, r.state().Tags, stamp(f.on.at), f.entries()}
	}
	for _, v := range r.visits {
		e.Visits = append(e.Visits, stamp(v))
	}
	return e
}

// maxDocument is the most bytes of a document, enough for some 100,000 articles.
const maxDocument = 64 << 20

// readDocument reads a document that Export has written and anybody may have edited
// since.
func readDocument(r io.Reader) ([]record, stamped[Last], error) {
	var last stamped[Last]
	b, err := io.ReadAll(io.LimitReader(r, maxDocument+1))
	if err != nil {
		return nil, last, err
	}
	if len(b) > maxDocument {
		return nil, last, &ImportError{Why: TooLarge, Value: fmt.Sprint(maxDocument >> 20)}
	}
	b = bytes.TrimPrefix(b, []byte("\xef\xbb\xbf")) // editors on other systems may have added it
	var d document
	if err := json.Unmarshal(b, &d); err != nil {
		return nil, last, jsonError(b, err)
	}
	switch {
	case d.Format != documentFormat:
		return nil, last, &ImportError{Why: NoExport, Value: d.Format}
	case d.Version > documentVersion:
		return nil, last, &ImportError{Why: TooNew, Value: fmt.Sprint(d.Version)}
	}
	records := make([]record, 0, len(d.Articles))
	for i, e := range d.Articles {
		if e == nil {
			return nil, last, &ImportError{Why: NoArticle, Article: i + 1}
		}
		rec, err := e.record()
		if err != nil {
			return nil, last, ofArticle(err, i+1)
		}
		records = append(records, rec)
	}
	if d.Last != nil {
		if last, err = d.Last.last(); err != nil {
			return nil, last, err
		}
	}
	return records, last, nil
}

// jsonError says in which line JSON is not valid.
func jsonError(b []byte, err error) error {
	var offset int64
	var se *json.SyntaxError
	var te *json.UnmarshalTypeError
	switch {
	case errors.As(err, &se):
		offset = se.Offset
	case errors.As(err, &te):
		offset = te.Offset
	default:
		return &ImportError{Why: NoJSON, Err: err}
	}
	line := 1
	for _, c := range b[:min(max(0, offset), int64(len(b)))] {
		if c == '\n' {
			line++
		}
	}
	return &ImportError{Why: NoJSON, Line: line, Err: err}
}

func (e *keyEntry) key() (Key, error) {
	k := Key{Paper: clean.Line(e.Paper), Page: clean.Line(e.Page), Headline: clean.Line(e.Headline), Ordinal: e.Ordinal}
	for _, s := range []string{e.Paper, e.Page, e.Headline} {
		if !isValidText(s) {
			return Key{}, longText()
		}
	}
	if e.Ordinal < 0 {
		return Key{}, &ImportError{Why: BadNumber, Value: fmt.Sprint(e.Ordinal)}
	}
	var err error
	k.Date, err = date(e.Date)
	return k, err
}

func date(s string) (model.Date, error) {
	if s == "" {
		return model.Date{}, nil
	}
	d, err := model.ParseDate(s)
	if err != nil {
		err = &ImportError{Why: BadDate, Value: s}
	}
	return d, err
}

func longText() error { return &ImportError{Why: LongText, Value: fmt.Sprint(maxText)} }

// ofArticle adds to an error which article it is about.
func ofArticle(err error, n int) error {
	var e *ImportError
	if errors.As(err, &e) {
		e.Article = n
	}
	return err
}

func (e *docEntry) record() (record, error) {
	k, err := e.key()
	if err != nil {
		return record{}, err
	}
	if !isValidText(e.Title) {
		return record{}, longText()
	}
	r := record{Article: Article{k, clean.Line(e.Title)}}
	if e.Place != nil {
		r.place = stamped[int]{max(0, e.Place.Character), e.Place.At.UnixMilli()}
	}
	if e.Read != nil {
		r.read = stamped[bool]{e.Read.On, e.Read.At.UnixMilli()}
	}
	if f := e.Favourite; f != nil {
		if err := f.into(&r.favourite); err != nil {
			return record{}, err
		}
	}
	for _, v := range e.Visits {
		r.visits = append(r.visits, v.UnixMilli())
	}
	r.merge(&record{}) // merge is called because it sorts the visits
	return r, nil
}

func (e *favouriteEntry) into(m *mark) error {
	m.on = stamped[bool]{e.On, e.At.UnixMilli()}
	changes := e.Changes
	if changes == nil {
		for _, t := range e.Tags {
			changes = append(changes, tagEntry{t, true, e.At.UnixMilli()})
		}
	}
	for _, c := range changes {
		if !isValidText(c.Name) {
			return longText()
		}
		if name := clean.Line(c.Name); name != "" {
			m.put(name, stamped[bool]{c.On, c.At})
		}
	}
	return nil
}

func (e *lastEntry) last() (stamped[Last], error) {
	k := keyEntry{Paper: e.Paper, Date: e.Date, Page: e.Page}
	of, err := k.key()
	if err != nil {
		return stamped[Last]{}, err
	}
	l := Last{Paper: of.Paper, Date: of.Date, Page: of.Page}
	if e.Article != nil {
		if l.Article, err = e.Article.key(); err != nil {
			return stamped[Last]{}, err
		}
	}
	return stamped[Last]{l, e.At.UnixMilli()}, nil
}

func compareLast(a, b Last) int {
	return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(a.Paper, b.Paper), cmp.Compare(a.Page, b.Page),
		compareKeys(a.Article, b.Article))
}
