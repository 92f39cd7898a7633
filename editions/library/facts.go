package library

import (
	"cmp"
	"context"
	"fmt"
	"strconv"

	"baolan/editions/fold"
	"baolan/editions/markdown"
	"baolan/editions/source"
	"baolan/model"
)

// facts decides of what paper, date and page a file is: by what the caller gave, by
// its name and its text, and if these say nothing or differ, by asking. The file's
// pages are made once, which takes long for a PDF. several is set if the file has more
// than one page.
func (a *adder) facts(ctx context.Context, path string) (f Facts, several bool, err error) {
	named, err := source.Open(ctx, path, a.o.Source)
	if err != nil {
		return Facts{}, false, err
	}
	if len(named) != 1 {
		return Facts{}, false, &Error{Kind: Several, Count: len(named)}
	}
	if len(named[0].Origins) > 0 {
		a.form = named[0].Origins[0].Form
	}
	// What the text says without the file's name shows whether the two agree.
	by, text := factsOf(&named[0].Edition), saidBy(named[0].Origins)
	several = len(named[0].Pages) > 1
	steps := []struct {
		subject     Subject
		given       string
		name, print string
		set         func(string) error
	}{
		{AskPaper, a.o.Facts.Paper, by.Paper, text.Paper, func(s string) error {
			f.Paper = s
			return checkPaper(s)
		}},
		{AskDate, a.o.Facts.Date.String(), by.Date.String(), text.Date.String(), func(s string) (err error) {
			if f.Date, err = model.ParseDate(s); err != nil {
				err = &Error{Kind: BadDate, Subject: AskDate, Value: s}
			}
			return err
		}},
		{AskPage, a.o.Facts.Page, by.Page, text.Page, func(s string) error {
			f.Page = pageName(s)
			if f.Page == "" {
				return &Error{Kind: BadPage, Subject: AskPage, Value: s}
			}
			return nil
		}},
	}
	for _, s := range steps {
		if s.subject == AskPage && several {
			continue
		}
		value := s.given
		if value == "" && (s.print == "" || areSameName(s.name, s.print)) {
			value = s.name
		}
		if value != "" {
			if err := s.set(value); err != nil {
				return Facts{}, false, err
			}
			continue
		}
		if err := a.askUntil(question(s.subject, path, f, s.name, s.print), s.set); err != nil {
			return Facts{}, false, err
		}
	}
	return f, several, nil
}

// question makes the question for what name and text do not say, or say differently.
func question(s Subject, path string, known Facts, name, print string) Question {
	q := Question{Subject: s, Path: path, Known: known}
	if !areSameName(name, print) {
		q.Choices = []string{name, print}
	}
	return q
}

// tries is how often a question is asked again after an answer that is not valid.
const tries = 3

// askUntil asks until an answer is valid. An empty answer leaves the file out.
func (a *adder) askUntil(q Question, set func(string) error) error {
	var last error
	for range tries {
		answer, err := a.ask(q)
		if err != nil {
			return err
		}
		if answer == "" {
			kind := Unclear
			if len(q.Choices) > 0 {
				kind = Differ
			}
			return &Error{Kind: kind, Subject: q.Subject, Choices: q.Choices}
		}
		if last = set(answer); last == nil {
			return nil
		}
	}
	return last
}

// areSameName reports whether two spellings are of one name: 永康日报 and 永康日報 are.
func areSameName(name, print string) bool { return fold.Fold(name).Text == fold.Fold(print).Text }

func factsOf(e *model.Edition) Facts {
	f := Facts{Paper: e.Paper, Date: e.Date}
	if len(e.Pages) == 1 && e.Pages[0].Number > 0 {
		f.Page = numberOf(e.Pages[0].Number, e.Pages[0].Label)
	}
	return f
}

// saidBy gives the facts that a file's pages say themselves; the first page that says
// something counts.
func saidBy(pages []source.Origin) Facts {
	var f Facts
	for i := range pages {
		says := &pages[i].FileImprint
		f.Paper, f.Date = cmp.Or(f.Paper, says.Paper), cmp.Or(f.Date, says.Date)
	}
	if len(pages) == 1 && pages[0].FileImprint.Number > 0 {
		f.Page = numberOf(pages[0].FileImprint.Number, pages[0].FileImprint.Label)
	}
	return f
}

// numberOf words the number of a page.
func numberOf(number int, label string) string { return cmp.Or(label, strconv.Itoa(number)) }

// pageName gives the name of a page in file names: 01, A01. It is "" if s names no
// page.
func pageName(s string) string {
	number, label := markdown.PageNumber(s)
	switch {
	case number == 0:
		return ""
	case label != "":
		return label
	}
	return fmt.Sprintf("%02d", number)
}
