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

// ahead rebuilds pages of a text while those before them are taken: rebuilding is
// most of what reading a text costs, and no page needs another. Pages are taken in
// their order, by the goroutine that reads the text.
type ahead struct {
	unit  *unit
	under []*rebuilt // those under way, in order
	bytes int        // of their text
}

// rebuilt is a page under way.
type rebuilt struct {
	origin Origin
	page   model.Page
	said   cue.Edition
	err    error
	fault  string        // a panic, which is the taker's
	done   chan struct{} // closed when the others are set
}

// aheadBytes bounds the text that is under way: some ten pages of a paper, and of
// larger pages one at a time, whose memory is counted.
const aheadBytes = 128 << 10

// read begins a page of a part, and takes those for which there is no room any more.
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

// take takes the first page under way.
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
	r.origin.Form, r.origin.Setting = format.Text, a.unit.document.Kind
	return a.unit.take(r.page, r.origin)
}

// end takes all pages that are left, or after an error waits for them.
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
