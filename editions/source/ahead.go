package source

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"baolan/editions/form"
	"baolan/editions/format"
	"baolan/editions/rebuild/cue"
	"baolan/model"
)

// ahead rebuilds pages of a text while earlier ones are still being taken: rebuilding
// is most of the work of reading a text, and no page depends on another. The goroutine
// that reads the text takes the pages in their order.
type ahead struct {
	unit  *unit
	under []*rebuilt // the pages that are being rebuilt, in order
	bytes int        // the bytes of their texts
}

// rebuilt is a page that is being rebuilt.
type rebuilt struct {
	origin Origin
	page   model.Page
	said   cue.FolioImprint
	err    error
	fault  string        // a panic, which is passed on to whoever takes the page
	done   chan struct{} // closed when the other fields are set
}

// aheadBytes bounds the text of the pages that are being rebuilt: some ten pages of a
// paper. Of larger pages only one is rebuilt at a time, because they take much memory.
const aheadBytes = 128 << 10

// read begins to rebuild a page of a part, and takes finished pages until there is
// room for it.
func (a *ahead) read(o Origin) error {
	for len(a.under) > 0 && (len(a.under) > runtime.GOMAXPROCS(0) || a.bytes+len(o.Text) > aheadBytes) {
		if err := a.take(); err != nil {
			return err
		}
	}
	r := &rebuilt{origin: o, done: make(chan struct{})}
	a.under, a.bytes = append(a.under, r), a.bytes+len(o.Text)
	go func() {
		defer close(r.done)
		defer func() {
			if p := recover(); p != nil {
				r.fault = fmt.Sprintf("%v\n%s", p, debug.Stack())
			}
		}()
		r.rebuild(a.unit)
	}()
	return nil
}

func (r *rebuilt) rebuild(u *unit) {
	r.page, r.said, r.err = u.document.Read(u.ctx, r.origin.Text)
	if r.err == nil {
		form.Doubt(&r.page, u.document.Kind, &r.origin.Damage)
	}
}

// take takes the first of the pages.
func (a *ahead) take() error {
	r := a.under[0]
	<-r.done
	a.under, a.bytes = a.under[1:], a.bytes-len(r.origin.Text)
	switch {
	case r.fault != "":
		panic(r.fault)
	case r.err != nil:
		return r.err
	}
	a.unit.prints(r.said)
	r.origin.Form, r.origin.Setting, r.origin.Evidence = format.Text, a.unit.document.Kind, a.unit.document.Evidence()
	return a.unit.take(r.page, r.origin)
}

// end takes all pages that are left or, after an error, waits for them.
func (a *ahead) end(err error) error {
	for len(a.under) > 0 {
		if err == nil {
			err = a.take()
			continue
		}
		<-a.under[0].done
		a.under = a.under[1:]
	}
	return err
}
