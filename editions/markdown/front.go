package markdown

import (
	"errors"
	"fmt"
	"strings"

	"go.yaml.in/yaml/v3"

	"baolan/editions/clean"
	"baolan/model"
)

// Front is the YAML block that may stand before a page's text:
//
//	---
//	paper: 永康日报
//	date: 2020-12-29
//	page: A01
//	name: 要闻
//	---
//
// Every field is empty where the block does not have it.
type Front struct {
	Paper string
	Date  model.Date
	Page  string // as written; PageNumber reads it
	Name  string
	Title string // which others write for the paper's name
}

// IsOwn reports whether the block is as baolan's own form has it: it names the paper and the
// page, which is a paper's and no article's.
func (f *Front) IsOwn() bool { return f.Paper != "" && f.Page != "" && f.Title == "" }

// maxFront is the greatest length of the block in bytes. A text that opens with a rule and has
// no second one within it has no front matter.
const maxFront = 4 << 10

// FrontError is the error for a block that cannot be read. Line counts from
// the first line of the text.
type FrontError struct {
	Line int
	Err  error
}

func (e *FrontError) Error() string { return fmt.Sprintf("line %d: front matter: %v", e.Line, e.Err) }
func (e *FrontError) Unwrap() error { return e.Err }

// CutFront separates the block from a clean text. lines is the number of its lines, 0 if there
// is none. Unknown keys are ignored. The error is a *FrontError.
func CutFront(text string) (f Front, rest string, lines int, err error) {
	block, rest, ok := cutBlock(text)
	if !ok {
		return Front{}, text, 0, nil
	}
	lines = strings.Count(text[:len(text)-len(rest)], "\n")
	var y struct {
		Paper, Date, Page, Name string
		Title                   any
	}
	if err := yaml.Unmarshal([]byte(block), &y); err != nil {
		return Front{}, rest, lines, &FrontError{Line: yamlLine(err) + 1, Err: errors.New(plainYAML(err))}
	}
	f = Front{Paper: clean.Line(y.Paper), Page: clean.Line(y.Page), Name: clean.Line(y.Name)}
	if title, ok := y.Title.(string); ok {
		f.Title = clean.Line(title)
	}
	if y.Date != "" {
		if f.Date, err = model.ParseDate(dayOf(clean.Line(y.Date))); err != nil {
			return f, rest, lines, &FrontError{Line: lineOf(block, "date") + 1, Err: err}
		}
	}
	return f, rest, lines, nil
}

// dayOf removes the time from a date: 2026-03-11T08:00:00+08:00.
func dayOf(s string) string {
	if n := len("2006-01-02"); len(s) > n && (s[n] == 'T' || s[n] == ' ') {
		return s[:n]
	}
	return s
}

// cutBlock splits a text that opens with a line --- at the next such line.
func cutBlock(text string) (block, rest string, ok bool) {
	body, ok := strings.CutPrefix(text, "---\n")
	if !ok {
		return "", text, false
	}
	head := body[:min(len(body), maxFront)]
	at := 0
	for {
		line, _, more := strings.Cut(head[at:], "\n")
		if strings.TrimRight(line, " ") == "---" {
			end := at + len(line)
			return body[:at], strings.TrimPrefix(body[end:], "\n"), true
		}
		if !more {
			return "", text, false
		}
		at += len(line) + 1
	}
}

// yamlLine returns the line in an error of the YAML parser ("yaml: line 3: …", counted from
// the block's first). The error has no field for it.
func yamlLine(err error) int {
	_, after, ok := strings.Cut(err.Error(), "line ")
	n := 0
	if ok {
		_, _ = fmt.Sscanf(after, "%d", &n)
	}
	return max(n, 1)
}

// plainYAML returns the parser's message on one line and without the parser's name.
func plainYAML(err error) string {
	return clean.Line(strings.TrimPrefix(err.Error(), "yaml: "))
}

func lineOf(block, key string) int {
	before, _, ok := strings.Cut("\n"+block, "\n"+key)
	if !ok {
		return 1
	}
	return strings.Count(before, "\n") + 1
}

// PageNumber reads a page's number as papers print it: 1, 01, A01, 第3版. label is what was
// printed if that is more than a number, else "".
func PageNumber(s string) (number int, label string) {
	s = strings.TrimSuffix(strings.TrimPrefix(s, "第"), "版")
	digits := strings.TrimLeft(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
	letters := s[:len(s)-len(digits)]
	if digits == "" || len(digits) > 3 || len(letters) > 2 {
		return 0, ""
	}
	for _, c := range digits {
		if c < '0' || c > '9' {
			return 0, ""
		}
		number = number*10 + int(c-'0')
	}
	if number > 0 && letters != "" {
		label = strings.ToUpper(s)
	}
	return number, label
}
