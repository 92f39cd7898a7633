package linear

import (
	"strings"

	"baolan/editions/library"
	"baolan/model"
	"baolan/ui/catalog"
)

// coming is what is known of the editions whose pages are still being read.
type coming struct {
	awaited map[*model.Edition]*pagesRead
	whole   chan *pagesRead // receives the editions that have been read to their end
}

// pagesRead is an edition that is being waited for.
type pagesRead struct {
	part     *model.Edition
	editions []library.Edition
	err      error
}

// mostComing is more editions than a reader opens while all of them are still being
// read.
const mostComing = 64

// follow waits for the rest of the editions of which only a part is there.
func (d *dialogue) follow() {
	c := &d.coming
	for part, rest := range d.read.Coming() {
		if c.awaited[part] != nil || len(c.awaited) == mostComing {
			continue
		}
		if c.awaited == nil {
			c.awaited, c.whole = map[*model.Edition]*pagesRead{}, make(chan *pagesRead, mostComing)
		}
		p := &pagesRead{part: part}
		c.awaited[part] = p
		go func() {
			p.editions, p.err = rest(d.ctx, func(int, int) {})
			c.whole <- p // the channel has room for all
		}()
	}
}

// complete replaces the parts of editions by the whole ones, before a line is carried
// out. If the line is a number it refers to the list printed last, which is of the
// part.
func (d *dialogue) complete(line string) {
	if strings.Trim(narrow(strings.TrimSpace(line)), "0123456789") == "" && line != "" {
		return
	}
	for len(d.coming.whole) > 0 {
		d.take(<-d.coming.whole)
	}
}

// take replaces the part of an edition by the whole one.
func (d *dialogue) take(p *pagesRead) {
	if d.ctx.Err() != nil {
		return
	}
	if p.err != nil {
		d.read.Arrived(p.part)
		d.sayf(catalog.RestNotRead, d.s.Words(p.err))
		return
	}
	d.read.Complete(p.part, p.editions)
	d.ready()
	d.numberPage()
}

// all waits until the open edition was read to its end, for what needs the headlines
// of all pages.
func (d *dialogue) all() {
	if !d.read.IsComing() {
		return
	}
	d.sayf(catalog.Opening, d.s.EditionName(d.read.Edition().Paper, d.read.Edition().Date))
	for d.read.IsComing() {
		select {
		case p := <-d.coming.whole:
			d.take(p)
		case <-d.ctx.Done():
			return
		}
	}
}
