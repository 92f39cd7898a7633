package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// truth is the truth of a page in the form that the scorer reads.
type truth struct {
	ID       string         `json:"id"`
	Paper    string         `json:"paper"`
	Date     string         `json:"date"`
	Articles []truthArticle `json:"articles"`
	Weather  *truthWeather  `json:"weather"`
	Other    []truthBlock   `json:"other"`
	Meta     map[string]any `json:"meta"`
	Licence  string         `json:"licence"`
}

type truthArticle struct {
	ID            string   `json:"id"`
	Label         string   `json:"label,omitempty"`
	Kicker        string   `json:"kicker"`
	Headline      []string `json:"headline"`
	Deck          string   `json:"deck"`
	Byline        string   `json:"byline"`
	BylinePrinted string   `json:"byline_printed"`
	BylineInline  bool     `json:"byline_inline"`
	Dateline      string   `json:"dateline"`
	Paragraphs    []string `json:"paragraphs"`
	Subheads      []int    `json:"subheads"`
	Jump          string   `json:"jump,omitempty"`
	From          string   `json:"from,omitempty"`

	Alternatives []reading `json:"alternatives,omitempty"`
}

// reading is another correct division of the heading's lines.
type reading struct {
	Kicker   string   `json:"kicker"`
	Headline []string `json:"headline"`
	Deck     string   `json:"deck"`
}

// setHeadline sets the headline to its printed lines.
func (t *truthArticle) setHeadline(lines []string) {
	t.Headline = lines
	for i := range t.Alternatives {
		t.Alternatives[i].Headline = lines
	}
}

type truthWeather struct {
	Title    string `json:"title,omitempty"`
	Forecast string `json:"forecast,omitempty"`
	Detail   string `json:"detail,omitempty"`
	Warning  string `json:"warning,omitempty"`
}

type truthBlock struct {
	Type  string   `json:"type"`
	Lines []string `json:"lines"`
}

func (t *truthWeather) add(key, v string) {
	field := map[string]*string{"t": &t.Title, "f": &t.Forecast, "d": &t.Detail, "w": &t.Warning}[key]
	if *field != "" {
		*field += " "
	}
	*field += v
}

func truthOf(p *page, s *sheet) truth {
	meta := map[string]any{}
	for k, v := range p.set {
		meta[k] = v
	}
	return truth{
		ID: p.id, Paper: p.set["paper"], Date: p.set["date"], Articles: s.articles, Weather: s.weather,
		Other: s.other, Meta: meta, Licence: "text written for this project; no third-party text",
	}
}

func writeTruth(file string, t truth) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	if err := e.Encode(t); err != nil {
		return err
	}
	return os.WriteFile(file, b.Bytes(), 0o644)
}

// strings returns every string of the truth that is printed on the page.
func (t truth) strings() []string {
	var out []string
	for _, a := range t.Articles {
		out = append(out, a.Label, a.Kicker, a.Deck, a.Byline, a.Dateline, a.Jump, a.From)
		out = append(append(out, a.Headline...), a.Paragraphs...)
	}
	if w := t.Weather; w != nil {
		out = append(out, w.Title, w.Forecast, w.Detail, w.Warning)
	}
	for _, o := range t.Other {
		out = append(out, o.Lines...)
	}
	return out
}

// count returns how often each character except spaces is in the texts. CJK and Kangxi
// radicals, which Type 3 fonts bring, count as their ideographs.
func count(texts ...string) map[rune]int {
	n := map[rune]int{}
	for _, t := range texts {
		for _, c := range withoutSpace(t) {
			n[c]++
		}
	}
	return n
}

func withoutSpace(s string) string {
	return strings.Map(func(c rune) rune {
		switch {
		case unicode.IsSpace(c):
			return -1
		case c >= 0x2f00 && c <= 0x2fd5:
			return []rune(norm.NFKC.String(string(c)))[0]
		case c >= 0x2e80 && c <= 0x2ef3:
			if r, ok := radicals[c]; ok {
				return r
			}
		}
		return c
	}, s)
}

// radicals are those of U+2E80…2EF3 that occur in these texts (Unicode
// EquivalentUnifiedIdeograph.txt); compare reports one that is not here.
var radicals = map[rune]rune{
	'⺟': '母', '⺠': '民', '⻅': '见', '⻆': '角', '⻉': '贝', '⻋': '车', '⻓': '长', '⻔': '门',
	'⻘': '青', '⻚': '页', '⻛': '风', '⻜': '飞', '⻝': '食', '⻢': '马', '⻣': '骨', '⻤': '鬼',
	'⻥': '鱼', '⻦': '鸟', '⻩': '黄', '⻬': '齐', '⻮': '齿', '⻰': '龙', '⻄': '西', '⺎': '兀', '⺒': '巳',
	'⻨': '麦', '⻧': '卤', '⻑': '長', '⻁': '虎', '⺫': '罒', '⺝': '月', '⻳': '龟', '⻎': '辶', '⺼': '肉', '⻗': '雨',
}

// compare returns the characters of which the extraction has more or fewer than were
// printed.
func compare(what string, printed []string, extracted []byte) []string {
	want, got := count(printed...), count(string(extracted))
	var out []string
	for c, n := range want {
		if got[c] != n {
			out = append(out, fmt.Sprintf("%s: %q printed %d times, extracted %d times", what, c, n, got[c]))
		}
	}
	for c, n := range got {
		if want[c] == 0 {
			out = append(out, fmt.Sprintf("%s: %q (%U) extracted %d times, never printed", what, c, c, n))
		}
	}
	return out
}

// missing returns the characters of which the truth has more than the text.
func missing(t truth, extracted []byte) []string {
	got := count(string(extracted))
	var out []string
	for c, n := range count(t.strings()...) {
		if got[c] < n {
			out = append(out, fmt.Sprintf("truth: %q %d times, in the text %d times", c, n, got[c]))
		}
	}
	return out
}
