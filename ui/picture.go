package ui

import (
	"image"

	tea "charm.land/bubbletea/v2"

	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/graphics"
	"baolan/ui/keymap"
	"baolan/ui/pane/body"
	"baolan/ui/pictures"
	"baolan/ui/screen/sheet"
	"baolan/ui/session"
	"baolan/ui/store"
)

// shownPictures is what a session shows of pictures.
type shownPictures struct {
	pictures.Pictures

	from     store.Pictures     // nil if there are none
	cell     func() image.Point // the size of a cell that the system knows; nil if it knows none
	asking   bool               // the terminal is to be asked, or was
	question pictures.Question
	hidden   bool           // the reader does not want the pictures of articles
	asked    *model.Article // the article whose pictures the reader wants over a distance
	stage    stage          // how far this has come
	sent     pictures.Key   // the part of a page that the reader has agreed to have sent
}

// stage is how far a reader has come who asks for the pictures of an article over a
// distance.
type stage uint8

const (
	measuring stage = iota // their size is not known yet
	sizeKnown              // the reader has seen their size
	sending                // the reader wants them
)

// Pictures gives the pictures in the view that is seen, for the painter.
func (m *Model) Pictures() []graphics.Placement {
	if m.arrive != nil || !m.pics.CanShow() {
		return nil
	}
	switch c := m.cover().(type) {
	case nil:
		return m.body.Placements()
	case *sheet.Screen:
		return c.Placements()
	}
	return nil
}

// photos gives the pictures of the open article.
func (m *Model) photos() []*model.Picture {
	p, i := m.read.Page(), m.read.ArticleIndex()
	if p == nil || i >= len(p.Articles) {
		return nil
	}
	var out []*model.Picture
	for k := range p.Pictures {
		if p.Pictures[k].Article == i {
			out = append(out, &p.Pictures[k])
		}
	}
	return out
}

// photoJobs gives what must be fetched for the open article's pictures.
func (m *Model) photoJobs(c body.Content) []pictures.Job {
	room := body.PictureRoom(m.lay.Body, c)
	t := m.pics.Terminal()
	w, h := t.Pixels(room.X, room.Y)
	var out []pictures.Job
	for _, p := range m.photos() {
		k := pictures.Key{Kind: pictures.Photo, File: p.File, Part: p.Part, Box: p.Box, Pixels: image.Pt(w, h)}
		if p.File == "" {
			k.Sheet = m.read.Page().Sheet
		}
		if p.File != "" || k.Sheet.Number > 0 {
			out = append(out, pictures.Job{Key: k})
		} else {
			out = append(out, pictures.Job{})
		}
	}
	return out
}

// showsPhotos reports whether the open article's pictures are shown, wantsPhotos
// whether they are fetched.
func (m *Model) showsPhotos() bool {
	switch {
	case m.pics.hidden || !m.pics.CanShow():
		return false
	case m.pics.ShowsUnasked():
		return true
	}
	return m.pics.asked == m.read.Article() && m.pics.stage == sending
}

func (m *Model) wantsPhotos() bool {
	return m.showsPhotos() || m.pics.CanShow() && m.pics.asked != nil && m.pics.asked == m.read.Article()
}

// withPictures adds the pictures of the open article to what the body shows.
func (m *Model) withPictures(c body.Content) body.Content {
	all := m.photos()
	if len(all) == 0 {
		return c
	}
	jobs, shows := m.photoJobs(c), m.showsPhotos()
	for i, p := range all {
		q := body.Picture{Caption: p.Caption, Before: p.Before}
		if p.File == "" && i > 0 {
			q.Before = -1 // the first is above the text, the others follow it
		}
		if shows {
			picture, err, _ := m.pics.Get(jobs[i].Key)
			if q.Shown = picture; err != nil {
				why := m.s.Say(catalog.PictureFailed, m.s.Words(err))
				if q.Caption != "" {
					q.Caption += " "
				}
				q.Caption += "（" + why + "）"
			}
		}
		c.Pictures = append(c.Pictures, q)
	}
	return c
}

// pressPhotos shows or hides the pictures of the open article. Over a distance they
// are sent at the second press, when the reader knows their size.
func (m *Model) pressPhotos() {
	switch {
	case len(m.photos()) == 0:
		m.say(catalog.PicturesNone)
	case !m.checkPictures():
	case m.pics.ShowsUnasked():
		m.pics.hidden = !m.pics.hidden
		m.say(catalog.PicturesOn)
		if m.pics.hidden {
			m.say(catalog.PicturesOff)
		}
	case m.pics.asked != m.read.Article():
		m.pics.asked, m.pics.stage = m.read.Article(), measuring
	case m.pics.stage == sizeKnown:
		m.pics.stage = sending
	case m.pics.stage == sending:
		m.pics.asked = nil
		m.say(catalog.PicturesOff)
	}
	m.relayout()
}

// checkPictures reports whether pictures can be shown, and says why if not.
func (m *Model) checkPictures() bool {
	switch {
	case m.pics.Mode == pictures.Never:
		m.say(catalog.PicturesNever, m.s.Keys.Show(keymap.PageMap))
	case m.pics.CanShow():
		return true
	case m.pics.question.IsAsked() && !m.pics.question.IsOver() && m.awaited&awaitGraphics != 0:
		m.say(catalog.PicturesAsking)
	default:
		m.say(catalog.PicturesUnable, m.s.Keys.Show(keymap.PageMap))
	}
	return false
}

// openSheet shows the page as it was printed.
func (m *Model) openSheet() {
	p := m.read.Page()
	switch {
	case p == nil || p.Sheet.Number == 0:
		m.say(catalog.SheetNone)
	case m.checkPictures():
		m.push(sheet.New(m.sheetContent()))
	}
}

func (m *Model) sheetContent() sheet.Content {
	t := m.pics.Terminal()
	return sheet.Content{
		Page: m.read.Page(), Index: m.read.PageIndex(), Open: m.read.ArticleIndex(), Lead: m.read.Lead(),
		// Drawing a frame is cheap on terminals that keep the page; with sixels the
		// whole picture is drawn again.
		Terminal: t, Framed: t.Form == graphics.Kitty || m.pics.Sends(),
	}
}

// turnSheet shows another page as it was printed.
func (m *Model) turnSheet(by int) {
	m.goPage(m.read.PageIndex() + by)
	if p := m.read.Page(); p != nil && p.Sheet.Number > 0 {
		m.stack[len(m.stack)-1] = sheet.New(m.sheetContent())
	} else {
		m.say(catalog.SheetNone)
		m.pop()
	}
	m.relayout()
}

// sendSheet sends the part of the page whose size the reader has seen.
func (m *Model) sendSheet() {
	if s, ok := m.cover().(*sheet.Screen); ok {
		if jobs := s.Wanted(); len(jobs) > 0 {
			if _, _, there := m.pics.Get(jobs[0].Key); there {
				m.pics.sent = jobs[0].Key
			}
		}
	}
}

// followPictures fetches the pictures that the view needs, one at a time, and shows
// those that are there.
func (m *Model) followPictures() tea.Cmd {
	if m.pics.from == nil || m.arrive != nil || m.leaving {
		return nil
	}
	cmd := m.askGraphics()
	var needed []pictures.Job
	switch c := m.cover().(type) {
	case nil:
		if m.wantsPhotos() {
			needed = m.photoJobs(m.bodyContent())
			m.reportPhotoSize(needed)
		}
	case *sheet.Screen:
		c.SetTerminal(m.pics.Terminal())
		m.dressSheet(c)
		needed = c.Wanted()
	}
	if j, ok := m.pics.Next(needed); ok {
		return tea.Batch(cmd, m.store.Picture(m.pics.from, j))
	}
	return cmd
}

// reportPhotoSize shows the reader the size of the pictures that were asked for.
func (m *Model) reportPhotoSize(jobs []pictures.Job) {
	if m.pics.asked == nil || m.pics.stage != measuring {
		return
	}
	bytes := 0
	for _, j := range jobs {
		picture, _, there := m.pics.Get(j.Key)
		if !there && j.Key != (pictures.Key{}) {
			return
		}
		if picture != nil {
			bytes += picture.Bytes()
		}
	}
	m.pics.stage = sizeKnown
	m.say(catalog.PicturesAsk, kilobytes(bytes), m.s.Keys.Show(keymap.Photos))
}

// dressSheet gives the screen of a printed page its picture, or the reason why there
// is none.
func (m *Model) dressSheet(s *sheet.Screen) {
	jobs := s.Wanted()
	if len(jobs) == 0 {
		return
	}
	picture, err, there := m.pics.Get(jobs[0].Key)
	switch {
	case err != nil:
		s.Set(nil, nil, m.s.Say(catalog.SheetFailed, m.s.Words(err)))
	case !there && (!s.IsShown() || !m.pics.Sends()):
		s.Set(nil, nil, m.s.Say(catalog.SheetWait))
	case !there: // the last picture remains until the next is there
	case !m.pics.Sends() && m.pics.sent != jobs[0].Key:
		s.Set(nil, nil, m.s.Say(catalog.SheetAsk, kilobytes(picture.Bytes()), m.s.Keys.Show(keymap.PageSheet), m.s.Keys.Show(keymap.Back)))
	default:
		s.Set(picture, nil, "")
		if jobs = s.Wanted(); len(jobs) > 1 {
			if frame, _, ok := m.pics.Get(jobs[1].Key); ok {
				s.Set(picture, frame, "")
			}
		}
	}
}

// kilobytes gives a size in kilobytes, rounded up.
func kilobytes(bytes int) string { return session.Thousands((bytes + 1023) / 1024) }

// pictured takes in a picture that was fetched.
func (m *Model) pictured(msg store.Picture) {
	m.pics.Take(msg.Job, msg.Picture, msg.Err)
	if m.cover() == nil {
		m.relayout()
	}
}
