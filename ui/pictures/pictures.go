// Package pictures decides which pictures a session shows.
//
// It owns what the reader wishes, what the terminal can, and the pictures that were
// encoded for it. It promises that nothing is shown to a terminal that has not
// answered that it can, that over a distance nothing is sent unasked, that what is
// kept is bounded, and that a picture is fetched once. It knows neither Bubble Tea
// nor a disk: what is to be fetched is a [Job].
package pictures

import (
	"image"
	"slices"

	"baolan/model"
	"baolan/ui/graphics"
)

// Mode is the reader's setting.
type Mode uint8

// The wishes.
const (
	Auto   Mode = iota // photographs unasked on this machine, else when asked for
	Never              // none; the terminal is not asked
	Always             // over a distance too
)

// modes are the names of settings.
var modes = [...]string{Auto: "auto", Never: "never", Always: "always"}

// Modes gives the names of all settings.
func Modes() []string { return slices.Clone(modes[:]) }

// ParseMode reads a setting; ok is false for what is none.
func ParseMode(s string) (w Mode, ok bool) {
	i := slices.Index(modes[:], s)
	return Mode(max(i, 0)), i >= 0 //nolint:gosec // below the number of wishes
}

// Kind is what a picture is of.
type Kind uint8

// The kinds.
const (
	Photo Kind = iota // of an article
	Page              // a part of a page as it was printed, or all of it
	Frame             // round an article on the page
)

// Key names a picture as it is encoded for a place of some size.
type Key struct {
	Kind    Kind
	Sheet   model.Sheet
	Box     model.Box
	File    string
	Part    string      // of the file
	Article int         // of a Frame
	Pixels  image.Point // at most
}

// Job is a picture to be fetched.
type Job struct {
	Key
	Terminal graphics.Terminal

	Regions       []model.Box // of a Frame, on a page of Width by Height
	Width, Height float32
}

// entry is a picture that was fetched, or why it could not be.
type entry struct {
	key     Key
	picture *graphics.Picture
	err     error
}

// Pictures are those of one session. The zero Pictures shows none.
type Pictures struct {
	Mode   Mode
	Remote bool // what is sent goes over a distance
	Most   int  // bytes that are kept

	terminal graphics.Terminal
	kept     []entry // the one used last is last
	flying   *Key    // what is being fetched
}

// SetTerminal takes what the terminal can. Pictures for another are of no use.
func (p *Pictures) SetTerminal(t graphics.Terminal) {
	if t != p.terminal {
		p.terminal, p.kept = t, nil
	}
}

// Terminal is what the terminal can; Form is None where it cannot, or has not said.
func (p *Pictures) Terminal() graphics.Terminal { return p.terminal }

// CanShow reports whether pictures can be shown at all.
func (p *Pictures) CanShow() bool { return p.Mode != Never && p.terminal.Form != graphics.None }

// ShowsUnasked reports whether photographs are shown without being asked for.
func (p *Pictures) ShowsUnasked() bool { return p.CanShow() && p.Sends() }

// Sends reports whether what the reader opens is sent without another question.
func (p *Pictures) Sends() bool { return p.Mode == Always || !p.Remote }

// Get gives a picture that was fetched, or why it could not be; there is false while
// it was not.
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

// Next gives the first of what is needed that is not there, one at a time; ok is
// false where nothing is to be fetched now.
func (p *Pictures) Next(needed []Job) (j Job, ok bool) {
	if p.flying != nil || !p.CanShow() {
		return Job{}, false
	}
	for _, j := range needed {
		if _, _, there := p.Get(j.Key); there || j.Pixels.X <= 0 || j.Pixels.Y <= 0 {
			continue
		}
		j.Terminal = p.terminal
		p.flying = &j.Key
		return j, true
	}
	return Job{}, false
}

// keptMost is how many pictures are kept, and how many that could not be fetched.
const keptMost = 24

// Take takes in what was fetched for a terminal. What is too much then goes, the one
// first that was used longest ago; the last one stays whatever its size.
func (p *Pictures) Take(j Job, picture *graphics.Picture, err error) {
	p.flying = nil
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
