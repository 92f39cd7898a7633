// Package html writes an edition as one HTML file that needs no other: a masthead,
// the map of every page beside its headlines, and every article under an anchor
// of its own (p1a2: the second of the first page).
package html

import (
	_ "embed"
	"fmt"
	"io"
	"strings"

	"baolan/editions/export/markup"
	"baolan/model"
)

//go:embed style.css
var style string

// Write writes an edition.
func Write(w io.Writer, e *model.Edition) error {
	m := markup.New(w)
	m.Raw("<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\"/>\n", markup.Lang(e))
	m.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>%s</title>\n<style>\n%s</style>\n</head>\n<body>\n", markup.Escape(Title(e)), style)
	masthead(m, e)
	alone := len(e.Pages) == 1 && len(e.Pages[0].Articles) == 1
	if !alone {
		contents(m, e)
	}
	m.Raw("<main>\n")
	onward := markup.Jumps(e.Pages)
	for i := range e.Pages {
		p := &e.Pages[i]
		m.Raw("<section id=\"p%d\">\n", i+1)
		if !alone {
			m.Raw("<h2>%s</h2>\n", markup.Escape(markup.PageTitle(p, i)))
		}
		for k := range p.Articles {
			m.Article(&p.Articles[k], markup.Anchor(i, k), func() { jump(m, e, onward[[2]int{i, k}]) })
		}
		m.Rest(p)
		m.Raw("</section>\n")
	}
	m.Raw("</main>\n</body>\n</html>\n")
	if err := m.Err(); err != nil {
		return fmt.Errorf("html: %w", err)
	}
	return nil
}

// Title gives the paper's name and the day and, for an edition of one article, its
// headline.
func Title(e *model.Edition) string {
	title := strings.TrimSpace(e.Paper + " " + e.Date.String())
	if len(e.Pages) == 1 && len(e.Pages[0].Articles) == 1 {
		title = strings.TrimPrefix(strings.TrimSpace(e.Pages[0].Articles[0].Title()+" - "+title), "- ")
		title = strings.TrimSuffix(title, " -")
	}
	if title == "" {
		return "报纸"
	}
	return title
}

// weekdays are the days of the week as a masthead names them.
var weekdays = [...]string{"星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"}

// masthead writes the paper's name and the day.
func masthead(m *markup.Writer, e *model.Edition) {
	var facts []string
	if d := e.Date; !d.IsZero() {
		facts = append(facts, fmt.Sprintf("%d年%d月%d日", d.Year, d.Month, d.Day), weekdays[d.Weekday()])
	}
	if n := len(e.Pages); n > 1 {
		facts = append(facts, fmt.Sprintf("%d版", n))
	} else if n == 1 {
		facts = append(facts, markup.PageTitle(&e.Pages[0], 0))
	}
	name := e.Paper
	if name == "" {
		name = "报纸"
	}
	m.Raw("<div class=\"masthead\" id=\"top\">\n<h1>%s</h1>\n<p>", markup.Escape(name))
	for _, f := range facts {
		m.Raw("<span>%s</span> ", markup.Escape(f))
	}
	m.Raw("</p>\n</div>\n")
}

// contents writes the headlines of all pages as links, beside a map of each page.
func contents(m *markup.Writer, e *model.Edition) {
	m.Raw("<nav aria-label=\"目录\">\n")
	for i := range e.Pages {
		p := &e.Pages[i]
		m.Raw("<div class=\"page\">\n")
		m.Map(p, i, func(anchor string) string { return "#" + anchor })
		m.Raw("<div>\n<h2><a href=\"#p%d\">%s</a></h2>\n<ol>\n", i+1, markup.Escape(markup.PageTitle(p, i)))
		for k := range p.Articles {
			if t := markup.Heading(&p.Articles[k]); t != "" {
				m.Raw("<li value=\"%d\"><a href=\"#%s\">%s</a></li>\n", k+1, markup.Anchor(i, k), markup.Escape(t))
			}
		}
		m.Raw("</ol>\n</div>\n</div>\n")
	}
	m.Raw("</nav>\n")
}

// jump writes a link from an article to where it continues.
func jump(m *markup.Writer, e *model.Edition, to *model.Join) {
	if to != nil {
		m.Raw("<p class=\"jump\"><a href=\"#%s\">接%s</a></p>\n", markup.Anchor(to.ToPage, to.ToArticle), markup.Escape(markup.PageTitle(&e.Pages[to.ToPage], to.ToPage)))
	}
}
