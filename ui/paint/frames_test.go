package paint

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"baolan/editions/clean"
	"baolan/ui/cells"
)

// frames makes three-pane frames of Chinese at random and changes them as a
// reader would: the list moves, the text scrolls, another article opens, a
// popup opens over it all, the theme changes.
type frames struct {
	r        *rand.Rand
	w, h     int
	list     []string
	text     []string
	at, top  int
	popup    bool
	theme    int
	wild     bool // whether there are characters to which terminals give different widths
	notes    string
	policy   cells.Policy
	fullrows bool // whether rows belong to one pane, so that a scroll of whole rows fits
}

var han = []rune("港口今晨雾散后恢复通航首班客轮准时离岸渔民说不急等风小些再走市民公园海风晴阴雨度农田水稻灌溉运河船闸检修完毕")

const (
	marks    = "，。；：“”‘’《》（）、！？…—·"
	latin    = "ABCxyz 0123 5.3% Go1.26 αβγ Жд ①② →≈"
	wildText = "☀⛅👨👩👧éḿ❤🇨🇳が゙ﷺ葛󠄀"
)

func newFrames(seed uint64, w, h int, wild bool) *frames {
	f := &frames{r: rand.New(rand.NewPCG(seed, 7)), w: w, h: h, wild: wild}
	f.open()
	return f
}

// sentence gives about n characters.
func (f *frames) sentence(n int) string {
	var b strings.Builder
	for range n {
		switch k := f.r.IntN(40); {
		case k < 31:
			b.WriteRune(han[f.r.IntN(len(han))])
		case k < 36:
			m := []rune(marks)
			b.WriteRune(m[f.r.IntN(len(m))])
		case k < 39 || !f.wild:
			l := []rune(latin)
			b.WriteRune(l[f.r.IntN(len(l))])
		default:
			c := []rune(wildText)
			at := f.r.IntN(len(c))
			b.WriteString(string(c[at:min(at+1+f.r.IntN(3), len(c))]))
		}
	}
	text, _ := clean.Text(b.String()) // panes draw text that is clean
	return text
}

func (f *frames) open() {
	f.list, f.text, f.top, f.at = nil, nil, 0, 0
	for range 2 + f.r.IntN(f.h) {
		f.list = append(f.list, f.sentence(4+f.r.IntN(12)))
	}
	for range 5 + f.r.IntN(3*f.h) {
		if f.r.IntN(8) == 0 {
			f.text = append(f.text, "")
		} else {
			f.text = append(f.text, f.sentence(5+f.r.IntN(40)))
		}
	}
}

// step changes the frame at random as a reader's key might.
func (f *frames) step() {
	switch f.r.IntN(14) {
	case 0, 1, 2, 3:
		f.at = (f.at + 1) % len(f.list)
	case 4, 5, 6:
		f.top++
	case 7:
		f.top = max(f.top-1-f.r.IntN(f.h), 0)
	case 8:
		f.open()
	case 9:
		f.popup = !f.popup
	case 10:
		f.theme = f.r.IntN(4)
	case 11:
		f.notes = f.sentence(f.r.IntN(6))
	case 12:
		f.fullrows = !f.fullrows
	case 13: // nothing: the same frame
	}
}

// themes are the styles {plain, selected, title, aside} of several themes, with basic,
// indexed and RGB colours, a background on blanks, reverse video and underlines.
var themes = [...][4]string{
	{"", "7", "1", "2"},
	{"37", "30;47", "1;4", "36;44"},
	{"38;5;250", "1;38;5;230;48;5;24", "4:3;58:5:9", "3;38;5;109"},
	{"38;2;230;225;220", "38;2;10;10;10;48;2;200;180;120", "1;53", "38;2;120;160;170;48;2;30;28;26"},
}

func (f *frames) String() string {
	var b strings.Builder
	left, right := f.w/4, f.w/6
	middle := f.w - left - right - 2*cells.NewRuler(f.policy).Width("│")
	if f.fullrows {
		left, right, middle = 0, 0, f.w
	}
	t := themes[f.theme]
	for y := range f.h {
		if y > 0 {
			b.WriteByte('\n')
		}
		if !f.fullrows {
			item, style := "", t[0]
			if y < len(f.list) {
				item = f.list[y]
			}
			if y == f.at {
				style = t[1]
			}
			b.WriteString(styled(style, f.fit(item, left)) + styled(t[3], "│"))
		}
		text, style := "", t[0]
		if n := y + f.top; n < len(f.text) {
			text = f.text[n]
			if n == 0 {
				style = t[2]
			}
		}
		if f.popup && y > f.h/3 && y < f.h*2/3 && middle > 12 {
			a := f.fit(text, 4)
			b.WriteString(styled(style, a) + styled(t[1], f.fit("帮助 "+f.notes, middle-8)) + styled(style, f.fit(text, 4)))
		} else {
			b.WriteString(styled(style, f.fit(text, middle)))
		}
		if !f.fullrows {
			b.WriteString(styled(t[3], "│"+f.fit(fmt.Sprintf("晴 %d～%d度 %s", y, f.top, f.notes), right)))
		}
	}
	return cells.StandIn(b.String(), f.policy)
}

func (f *frames) fit(s string, n int) string { return cells.NewRuler(f.policy).Fit(s, max(n, 0)) }

func styled(sgr, s string) string {
	if sgr == "" {
		return s
	}
	return "\x1b[" + sgr + "m" + s + "\x1b[m"
}
