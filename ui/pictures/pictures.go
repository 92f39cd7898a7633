// Package pictures decides which pictures a session shows.
//
// It owns the reader's setting, what the terminal can show, and the pictures that were
// encoded for it. It promises that no picture is sent to a terminal that has not
// answered that it shows them; that over a network none is sent unasked, unless the
// setting says so; that the number and bytes of kept pictures are bounded; and that a
// picture is not fetched again while it is kept. It knows neither Bubble Tea nor a
// disk: what is to be fetched is described by a [Job].
package pictures

import (
	"image"
	"slices"

	"baolan/model"
	"baolan/ui/graphics"
)

// Mode is the reader's setting of when pictures are shown.
type Mode uint8

// The settings.
const (
	Auto   Mode = iota // photographs are shown unasked on this machine, and when asked for over a network
	Never              // none are shown, and the terminal is not asked whether it could
	Always             // photographs are shown unasked over a network too
)

// modes are the names of the settings.
var modes = [...]string{Auto: "auto", Never: "never", Always: "always"}

// Modes gives the names of all settings.
func Modes() []string { return slices.Clone(modes[:]) }

// ParseMode gives the setting of a name; ok is false if there is none.
func ParseMode(s string) (w Mode, ok bool) {
	i := slices.Index(modes[:], s)
	return Mode(max(i, 0)), i >= 0 //nolint:gosec // below the number of settings
}

// Kind is a kind of picture.
type Kind uint8

// The kinds.
const (
	Photo Kind = iota // a photograph of an article
	Page              // a page as it was printed, or a part of it
	Frame             // a frame round an article, to be drawn over its page
)

// Key identifies a picture as it is encoded for a rectangle of some size.
type Key struct {
	Kind    Kind
	Sheet   model.Sheet
	Box     model.Box
	File    string
	Part    string      // the part of the file
	Article int         // for a Frame, the index of its article
	Pixels  image.Point // the largest size
}

// Job describes a picture to be fetched and encoded.
type Job struct {
	Key
	Terminal graphics.Terminal

	Regions       []model.Box // for a Frame, the article's parts of a page of Width by Height points
	Width, Height float32
}

// entry is a picture that was fetched, or the error that fetching it gave.
type entry struct {
	key     Key
	picture *graphics.Picture
	err     error
}

// Pictures holds the pictures of one session. The zero Pictures shows none.
type Pictures struct {
	Mode   Mode
	Remote bool // whether the terminal is reached over a network
	Most   int  // how many bytes of pictures are kept at most

	terminal graphics.Terminal
	kept     []entry // the entry used last is at the end
	fetching *Key    // the picture that is being fetched; nil for none
}

// SetTerminal takes what the terminal can show. If that has changed, the kept pictures
// are dropped.
func (p *Pictures) SetTerminal(t graphics.Terminal) {
	if t != p.terminal {
		p.terminal, p.kept = t, nil
	}
}

// Terminal gives what the terminal can show. Its Form is None if that is nothing or is
// not known.
func (p *Pictures) Terminal() graphics.Terminal { return p.terminal }

// CanShow reports whether pictures can be shown at all.
func (p *Pictures) CanShow() bool { return p.Mode != Never && p.terminal.Form != graphics.None }

// ShowsUnasked reports whether photographs are shown without being asked for.
func (p *Pictures) ShowsUnasked() bool { return p.CanShow() && p.Sends() }

// Sends reports whether pictures are sent without asking the reader.
func (p *Pictures) Sends() bool { return p.Mode == Always || !p.Remote }

// Get gives a picture that was fetched, or the error that fetching it gave. there is
// false if neither is kept.
func (p *Pictures) Get(k Key) (picture *graphics.Picture, err error, there bool) {
	for i := range p.kept {
		if p.kept[i].key == k {
			e := p.kept[i]
			p.kept = append(slices.Delete(p.kept, i, i+1), e)
			return e.picture, e.err, true
		}
	}
	return nil, nil, false
}

// Next gives the first needed picture that is not there. ok is false if there is none,
// or while another is being fetched.
func (p *Pictures) Next(needed []Job) (j Job, ok bool) {
	if p.fetching != nil || !p.CanShow() {
		return Job{}, false
	}
	for _, j := range needed {
		if _, _, there := p.Get(j.Key); there || j.Pixels.X <= 0 || j.Pixels.Y <= 0 {
			continue
		}
		j.Terminal = p.terminal
		p.fetching = &j.Key
		return j, true
	}
	return Job{}, false
}

// keptMost is how many pictures, and errors of such that could not be fetched, are kept.
const keptMost = 24

// Take keeps a picture that was fetched, or the error. What is beyond the bounds then is
// dropped, beginning with what was used longest ago; the new one is kept whatever its
// size.
func (p *Pictures) Take(j Job, picture *graphics.Picture, err error) {
	p.fetching = nil
	if j.Terminal != p.terminal {
		return
	}
	p.kept = slices.DeleteFunc(p.kept, func(e entry) bool { return e.key == j.Key })
	p.kept = append(p.kept, entry{j.Key, picture, err})
	bytes := 0
	for i := len(p.kept) - 1; i >= 0; i-- {
		bytes += p.kept[i].bytes()
		if i < len(p.kept)-1 && (bytes > p.Most || len(p.kept)-i > keptMost) {
			p.kept = slices.Delete(p.kept, 0, i+1)
			return
		}
	}
}

func (e *entry) bytes() int {
	if e.picture == nil {
		return 0
	}
	return e.picture.Bytes()
}
