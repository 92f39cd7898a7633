package field

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"baolan/editions/check"
	"baolan/editions/source"
	"baolan/model"
)

// paper is an edition with the account of its pages.
type paper struct {
	pages   []model.Page
	account []check.Page
}

func open(t *testing.T, name string) paper {
	t.Helper()
	return openAt(t, filepath.Join("testdata", name))
}

func openAt(t *testing.T, path string) paper {
	t.Helper()
	ls, err := source.Open(context.Background(), path, source.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var p paper
	for i := range ls {
		for k := range ls[i].Pages {
			p.pages = append(p.pages, ls[i].Pages[k])
			a := check.Account(&ls[i].Pages[k], &ls[i].Origins[k])
			if !a.Accounted {
				t.Errorf("%s: missing %v, extra %v", path, a.Missing, a.Extra)
			}
			p.account = append(p.account, a)
		}
	}
	return p
}

func (p paper) articles() (all []model.Article) {
	for i := range p.pages {
		all = append(all, p.pages[i].Articles...)
	}
	return all
}

func (p paper) heads() (all []string) {
	for _, a := range p.articles() {
		all = append(all, squeezed(strings.Join(a.Headline, "")))
	}
	return all
}

// above is all that stands above the texts.
func (p paper) above() string {
	s := ""
	for _, a := range p.articles() {
		s += a.Kicker + strings.Join(a.Headline, "") + a.Deck
	}
	return squeezed(s)
}

func (p paper) paragraphs() (all []string) {
	for _, a := range p.articles() {
		for _, q := range a.Paragraphs {
			all = append(all, q.Text)
		}
	}
	return all
}

func (p paper) text() string { return strings.Join(p.paragraphs(), "\n") }

func (p paper) aside() string {
	s := ""
	for i := range p.pages {
		for _, b := range p.pages[i].Other {
			s += strings.Join(b.Lines, "")
		}
	}
	return squeezed(s)
}

func squeezed(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

func squeezedAll(list []string) []string {
	out := make([]string, len(list))
	for i := range list {
		out[i] = squeezed(list[i])
	}
	return out
}

// expected are the lines of a case's values behind the first.
func expected(t *testing.T, name string) []string {
	t.Helper()
	b, err := os.ReadFile("testdata/" + name + ".expected")
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSpace(string(b)), "\n")[1:]
}

const bridge = "青石桥镇的早市抬高了二十厘米"
