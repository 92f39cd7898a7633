package source

import (
	"baolan/editions/form"
	"baolan/editions/format"
	"baolan/editions/inorder"
	"baolan/editions/rebuild/cue"
	"baolan/model"
)

// ahead rebuilds pages of a text while earlier ones are still being taken: rebuilding
// is most of the work of reading a text.
type ahead struct {
	unit  *unit
	pages inorder.Work[rebuilt]
}

// rebuilt is a page that was rebuilt.
type rebuilt struct {
	origin Origin
	page   model.Page
	said   cue.FolioImprint
}

func newAhead(u *unit) *ahead {
	a := &ahead{unit: u}
	a.pages.Take = a.take
	return a
}

// read begins to rebuild a page of a part, and takes finished pages until there is
// room for it.
func (a *ahead) read(o Origin) error {
	return a.pages.Begin(len(o.Text), func() (rebuilt, error) {
		r := rebuilt{origin: o}
		var err error
		if r.page, r.said, err = a.unit.document.Read(a.unit.ctx, o.Text); err == nil {
			form.Doubt(&r.page, a.unit.document.Kind, &o.Damage)
		}
		return r, err
	})
}

// take takes the next of the pages.
func (a *ahead) take(r rebuilt) error {
	a.unit.prints(r.said)
	r.origin.Form, r.origin.Setting, r.origin.Evidence = format.Text, a.unit.document.Kind, a.unit.document.Evidence()
	return a.unit.take(r.page, r.origin)
}

// end takes all pages that are left or, after an error, waits for them.
func (a *ahead) end(err error) error { return a.pages.End(err) }
