package reading

import (
	"testing"

	"baolan/editions/library"
	"baolan/model"
)

// What a session begins with is not named before the reader goes elsewhere or reads,
// and is noted as it was when it is come back to.
func TestBegin_NamesNothing(t *testing.T) {
	t.Parallel()
	e := model.Edition{Paper: "清河日报", Pages: []model.Page{{Number: 1, Articles: []model.Article{{Headline: []string{"甲"}}, {Headline: []string{"乙"}}}}}}
	r := New(0)
	r.Begin([]library.Edition{{Edition: e}})
	if r.State(0).Read || len(r.Marks()) > 0 {
		t.Error("something is known or noted at the beginning")
	}
	if len(r.names) > 0 {
		t.Error("articles are named before anything is asked of them")
	}
	r.OpenArticle(1)
	if m := r.Marks(); len(m) != 1 || m[0].Kind != MarkLast || m[0].Last.Article.Headline != "乙" {
		t.Errorf("another article is noted as %+v", m)
	}
	r.OpenArticle(0)
	if m := r.Marks(); len(m) != 1 || m[0].Last.Article.Headline != "甲" {
		t.Errorf("the first article is noted as %+v", m)
	}

	r = New(0)
	r.Begin([]library.Edition{{Edition: e}})
	r.Visit()
	if m := r.Marks(); len(m) != 2 || m[0].Kind != MarkVisit || m[1].Kind != MarkLast || m[1].Last.Article.Headline != "甲" {
		t.Errorf("reading what was begun with is noted as %+v", m)
	}
}
