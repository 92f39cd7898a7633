package web

import (
	"fmt"
	"path"

	"baolan/editions/format"
	"baolan/editions/web/mhtml"
)

// mailbox enters the messages of a file that has one behind the other. Each is a document whose bytes stay in memory: the
// file was read whole.
func (s *site) mailbox(f format.File, b []byte) error {
	s.whole = true
	for i, m := range mhtml.Messages(b) {
		if err := s.ctx.Err(); err != nil {
			return err
		}
		file := format.File{Name: path.Join(f.Name, fmt.Sprintf("%d.eml", i+1)), Path: f.Path}
		g := s.parse(file, m)
		if g.err != nil {
			s.leave(f.Path, g.err)
			continue
		}
		g.doc.bytes = m
		s.index(g.doc)
	}
	s.done += f.Bytes / 2
	s.in.Done(s.done)
	if len(s.docs) == 0 {
		return &format.Error{Path: f.Path, Kind: format.NoArticle}
	}
	return nil
}
