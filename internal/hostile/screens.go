//go:build unix

package main

import (
	"fmt"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"

	"baolan/internal/onterminal"
)

// screen is what is planted for one kind of screen, and how a reader comes to see
// all of it. What is planted begins with a marker, so that it is known which was
// seen.
type screen struct {
	name     string
	harmless int // as many harmless ones show all that the reader draws with
	plant    func(h *attack, dir string, seqs []string) error
	read     func(w *watched, seqs []string) error
}

// few fit on a screen, and many do not, so that it is scrolled.
const (
	few  = 3
	many = 100
)

var shownOn = []screen{
	{"files that were left out", many, plantEach(func(dir, name string, _ int) (string, string) { return filepath.Join(dir, name+".jpg"), page }), paged(" ", "!")},
	{"folders on the shelf", many, plantEach(func(dir, name string, _ int) (string, string) {
		return filepath.Join(dir, name, "2024-03-07", "01.txt"), page
	}), onShelf},
	{"papers on the shelf", many, plantEach(func(dir, name string, _ int) (string, string) {
		return filepath.Join(dir, name+"报-2024-03-07-01.txt"), page
	}), onShelf},
	{"front matter on the shelf", many, plantValues(func(value string, i int) string {
		return fmt.Sprintf("---\npaper: %s\ndate: 2024-03-%02d\n---\n", value, i%28+1)
	}), onShelf},
	{"names of pages", many, plantValues(func(value string, i int) string {
		return fmt.Sprintf("---\npaper: 报\ndate: 2024-03-07\nname: %s\npage: %d\n---\n", value, i+1)
	}), paged(some, "i")},
	{"articles", many, plantArticles, func(w *watched, seqs []string) error { return w.press(repeat("J", len(seqs)+1)...) }},
	{"tags", many, plantTags, paged(some, "M")},
	{"searches of an article", few, quiet, typed("/", "\r", escape)},
	{"searches of all papers", few, quiet, typed("s", "\r", escape+escape)},
	{"typed tags", few, quiet, typed("m", "\r", "m")},
	{"words for commands", few, quiet, typed(":", "", escape)},
}

// some are steps down a list, fewer than it shows; escape is the one key of its
// meaning that is not the beginning of another.
const (
	some   = "jjjjjjjjjj"
	left   = "\x1b[D"
	escape = "\x1b[27u"
)

// tour goes through the reader's other screens and shapes.
var tour = []string{
	"j", "j", "J", "\r", "d", "r", "r", "]", "[", "e", "j", "j", escape, "i", "j", escape, "t", "j", escape, "?", " ", escape, "!", " ", escape, "M", "j", escape, ":", "j", escape, ",", "j", escape,
	"v", "v", "z", "z", "<", ">", "w", "w", "x", "P", "%", escape, "m", "水\r", "M", escape, "g", "G", "c", "c",
}

// screens reads all of it on terminals, side by side.
func (h *attack) screens() (stopped, tried int, err error) {
	var leaked atomic.Int64
	err = beside(2*runtime.NumCPU(), len(shownOn), func(_, job int) error {
		n, err := h.screen(&shownOn[job])
		leaked.Add(int64(min(n, len(h.all))))
		if err != nil {
			return fmt.Errorf("%s: %w", shownOn[job].name, err)
		}
		return nil
	})
	tried = len(shownOn) * len(h.all)
	return tried - int(leaked.Load()), tried, err
}

// screen counts what reached the terminal: what the reader draws with over harmless
// names, by its shape, is its own.
func (h *attack) screen(s *screen) (leaks int, err error) {
	harmless, err := h.watch(s, "harmless", repeat("甲", s.harmless))
	if err != nil {
		return 0, err
	}
	known := drawnIn(harmless.p.Output())
	w, err := h.watch(s, "hostile", h.all)
	if err != nil {
		return 0, err
	}
	var missed []string
	for i, seq := range h.all {
		if !w.seen[i] {
			missed = append(missed, seq)
		}
	}
	if len(missed) > 0 {
		return 0, fmt.Errorf("%d were never on the screen, so nothing is known of them: %.300q", len(missed), missed)
	}
	return h.inOutput("on the screen, "+s.name, w.p.Output(), known), nil
}

// watched is a reader on a terminal, and which of the markers it has shown.
type watched struct {
	p    *onterminal.Program
	seen map[int]bool
}

// watch puts sequences in and goes through the reader's screens until all were shown.
func (h *attack) watch(s *screen, what string, seqs []string) (*watched, error) {
	at := filepath.Join(h.dir, "screens", strings.ReplaceAll(s.name, " ", "-"), what)
	dir := filepath.Join(at, "papers")
	if err := write(filepath.Join(dir, "报-2024-03-07-01.txt"), page); err != nil {
		return nil, err
	}
	if err := s.plant(h, dir, seqs); err != nil {
		return nil, err
	}
	state, _ := filepath.Rel(h.dir, filepath.Join(at, "state"))
	c := exec.Command(h.program, "--ambiguous", "narrow", "papers") // names are shown behind this one
	c.Env, c.Dir = h.environ(state), at
	p, err := onterminal.Start(c, 120, 40)
	if err != nil {
		return nil, err
	}
	defer p.Close()
	w := &watched{p: p, seen: map[int]bool{}}
	if err := w.all(s, seqs); err != nil {
		if !p.IsOver() {
			p.Kill()
		}
		return nil, err
	}
	return w, p.End()
}

func (w *watched) all(s *screen, seqs []string) error {
	if err := w.p.Until("a paper", func() bool { return strings.Contains(w.p.Screen(), "│") }); err != nil {
		return err
	}
	if err := w.press(escape); err != nil {
		return err
	}
	if err := s.read(w, seqs); err != nil {
		return err
	}
	if err := w.press(append([]string{escape, escape}, tour...)...); err != nil {
		return err
	}
	return w.p.Send(escape + escape + "\x03")
}

// press types keys, each when the reader has stopped writing, and notes what it shows.
func (w *watched) press(keys ...string) error {
	for _, k := range keys {
		if k == "" {
			continue
		}
		if err := w.p.Type(k); err != nil {
			return fmt.Errorf("after %q: %w", k, err)
		}
		w.note()
	}
	return nil
}

// note notes which markers are on the screen.
func (w *watched) note() {
	for _, m := range marker.FindAllStringSubmatch(w.p.Screen(), -1) {
		if i, err := strconv.Atoi(m[1]); err == nil {
			w.seen[i] = true
		}
	}
}

// paged opens a screen and goes through it to its end, and once more from its top while
// something was not seen: on a busy machine a reader may rest between two rows of keys.
func paged(next string, open ...string) func(*watched, []string) error {
	const most = 5
	return func(w *watched, seqs []string) error {
		if err := w.press(open...); err != nil {
			return err
		}
		for tries := 0; tries < most && (tries == 0 || len(w.seen) < len(seqs)); tries++ {
			if tries > 0 {
				if err := w.press(slices.Concat([]string{escape, escape}, open, []string{"g"})...); err != nil {
					return err
				}
			}
			if err := w.toEnd(next); err != nil {
				return err
			}
		}
		return nil
	}
}

// toEnd presses a key until nothing more comes.
func (w *watched) toEnd(next string) error {
	for still, was := 0, w.p.Screen(); still < 2; was = w.p.Screen() {
		if err := w.press(next); err != nil {
			return err
		}
		if still++; w.p.Screen() != was {
			still = 0
		}
	}
	return nil
}

// onShelf goes through the papers of the shelf, by less than a screenful.
var onShelf = paged(some, "e", left, left, "g")

// typed opens a prompt and gives it each sequence, as pasted. A key that takes back
// what it did before opens none: then it is pressed again.
func typed(open, done, back string) func(*watched, []string) error {
	const most = 5
	return func(w *watched, seqs []string) error {
		for i, seq := range seqs {
			for tries := 0; !w.seen[i] && tries < most; tries++ {
				if err := w.press(open + "\x1b[200~" + marked(i, seq) + "\x1b[201~"); err != nil {
					return err
				}
			}
			if err := w.press(done, back); err != nil {
				return err
			}
		}
		return nil
	}
}

// quiet puts nothing in.
func quiet(*attack, string, []string) error { return nil }

// marked returns a sequence behind a marker, by which it is found on a screen.
func marked(i int, seq string) string { return fmt.Sprintf("q%dq%s", i, seq) }

var marker = regexp.MustCompile(`q(\d+)q`)

func repeat(key string, n int) []string {
	keys := make([]string, n)
	for i := range keys {
		keys[i] = key
	}
	return keys
}

// plantEach makes a file for each sequence, whose name has it.
func plantEach(file func(dir, name string, i int) (path, text string)) func(*attack, string, []string) error {
	return func(_ *attack, dir string, seqs []string) error {
		for i, seq := range seqs {
			path, text := file(dir, marked(i, asName(seq)), i)
			if err := write(path, text); err != nil {
				return err
			}
		}
		return nil
	}
}

// plantValues makes a file for each sequence, whose front matter has it.
func plantValues(front func(value string, i int) string) func(*attack, string, []string) error {
	return func(_ *attack, dir string, seqs []string) error {
		for i, seq := range seqs {
			if err := write(filepath.Join(dir, fmt.Sprint(i, ".txt")), front(asYAML(marked(i, seq)), i)+page); err != nil {
				return err
			}
		}
		return nil
	}
}

// plantArticles puts the sequences into headlines, bylines and texts.
func plantArticles(_ *attack, dir string, seqs []string) error {
	var b strings.Builder
	b.WriteString("---\npaper: 报\ndate: 2024-03-08\npage: 1\n---\n")
	for i, seq := range seqs {
		seq = marked(i, strings.NewReplacer("\n", " ", "\r", " ").Replace(seq))
		fmt.Fprintf(&b, "\n# %s第%d则\n\n作者：%s\n\n%s桥合龙了。\n\n```\n%s\n```\n", seq, i, seq, seq, seq)
	}
	return write(filepath.Join(dir, "01.md"), b.String())
}

// plantTags imports favourites that have the sequences as tags and titles.
func plantTags(h *attack, dir string, seqs []string) error {
	state := filepath.Join(filepath.Dir(dir), "state.json")
	if err := writeState(state, seqs); err != nil {
		return err
	}
	in, _ := filepath.Rel(h.dir, filepath.Join(filepath.Dir(dir), "state"))
	c := exec.Command(h.program, "import-state", state)
	c.Env = h.environ(in)
	if out, err := c.CombinedOutput(); err != nil {
		return fmt.Errorf("import-state: %w: %q", err, out)
	}
	return nil
}
