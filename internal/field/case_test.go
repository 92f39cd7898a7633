package field

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"baolan/editions/source"
)

// edition is what a case is written of. What is "" or 0 is not asked.
type edition struct {
	paper, date string
	pages       []page
}

// page is a page of the paper as it is written.
type page struct {
	number   int
	name     string
	articles []article
}

// article is an article as it is written, and what is right.
type article struct {
	kicker, title, deck, byline string
	paragraphs                  []string
	caption                     string
	loose                       []string // lines that may stand as paragraphs or not
	lead                        string   // 本报讯（记者 …） before the first paragraph, which may be taken off or stay
}

// each calls f for every article of an edition, with its number and its page.
func (i *edition) each(f func(n int, s *page, p *article)) {
	n := 0
	for k := range i.pages {
		for a := range i.pages[k].articles {
			n++
			f(n, &i.pages[k], &i.pages[k].articles[a])
		}
	}
}

// made is a case: files, the path that is opened below them, and what is right.
type made struct {
	files map[string][]byte
	open  string
	piped bool // the one file comes through a pipe
	want  edition
	// forbidden stands in nothing that is read.
	forbidden []string
	flat      bool // which page an article is on is not asked
	anyOrder  bool // the order of the articles of a page is not asked
	asideOnly bool // what is forbidden may stand in what is set aside
	// holds stands in the paragraphs, with its blanks. Where it is asked, nothing else is.
	holds []string
	// whole is the same case before a byte of it was broken. Where it is asked, two of its
	// parts may be read otherwise, and nothing else is asked.
	whole *made
}

// read opens a case and says what is not as it was written.
func (m *made) read(t *testing.T) []string {
	t.Helper()
	if m.whole != nil {
		return m.differs(t)
	}
	ls, err := m.editions(t)
	switch {
	case err != nil:
		return []string{err.Error()}
	case m.holds != nil:
		return m.lacks(ls)
	}
	return m.compare(ls)
}

func (m *made) editions(t *testing.T) ([]source.Loaded, error) {
	t.Helper()
	if m.piped {
		return source.Open(t.Context(), "-", source.Options{Stdin: bytes.NewReader(m.files[m.open])})
	}
	dir := t.TempDir()
	m.write(t, dir)
	ls, err := source.Open(t.Context(), filepath.Join(dir, filepath.FromSlash(m.open)), source.Options{})
	if err != nil {
		return nil, fmt.Errorf("%s", strings.ReplaceAll(err.Error(), dir, ""))
	}
	return ls, nil
}

func (m *made) write(t *testing.T, dir string) {
	t.Helper()
	for name, b := range m.files {
		write(t, dir, name, string(b))
	}
}

// lacks says what does not stand in the paragraphs.
func (m *made) lacks(ls []source.Loaded) (faults []string) {
	var b strings.Builder
	for i := range ls {
		for k := range ls[i].Pages {
			for a := range ls[i].Pages[k].Articles {
				for _, q := range ls[i].Pages[k].Articles[a].Paragraphs {
					b.WriteString(q.Text + "\n")
				}
			}
		}
	}
	text := b.String()
	for _, s := range m.holds {
		if !strings.Contains(text, s) {
			near := text
			if _, after, ok := strings.Cut(text, string([]rune(s)[:min(4, len([]rune(s)))])); ok {
				near = after
			}
			faults = append(faults, fmt.Sprintf("no %s in %.90q", s, near))
		}
	}
	return faults
}

// differs says how many parts of the whole are read otherwise where more than two are.
func (m *made) differs(t *testing.T) []string {
	t.Helper()
	was, is := m.whole.parts(t), m.parts(t)
	changed := 0
	for s, n := range was {
		changed += max(0, n-is[s])
	}
	if changed > 2 {
		return []string{fmt.Sprintf("%s: %d of %d parts", m.open, changed, len(was))}
	}
	return nil
}

// parts are the parts that a reader sees of a case, and how often each stands there.
func (m *made) parts(t *testing.T) map[string]int {
	t.Helper()
	ls, err := m.editions(t)
	if err != nil {
		return map[string]int{err.Error(): 1}
	}
	parts := map[string]int{}
	for k := range ls {
		for p := range ls[k].Pages {
			for a := range ls[k].Pages[p].Articles {
				x := &ls[k].Pages[p].Articles[a]
				for _, s := range []string{x.Title(), x.Kicker, x.Deck, x.Byline} {
					parts[squeezed(s)]++
				}
				for _, q := range x.Paragraphs {
					parts[squeezed(q.Text)]++
				}
			}
		}
	}
	return parts
}

// sum is a digest of what a case is: its files, and what is asked of them. Of packed files
// and PDFs it has the names alone: their bytes are their libraries' affair.
func (m *made) sum() []byte {
	h := sha256.New()
	for _, name := range slices.Sorted(maps.Keys(m.files)) {
		b := m.files[name]
		if bytes.HasPrefix(b, []byte("PK")) || bytes.HasPrefix(b, []byte("\x1f\x8b")) || bytes.HasPrefix(b, []byte("%PDF")) {
			b = nil
		}
		_, _ = fmt.Fprintf(h, "%q %q\n", name, b) // a digest takes all
	}
	_, _ = fmt.Fprintf(h, "%q %v %v %v %v %q %q %+v\n", m.open, m.piped, m.flat, m.anyOrder, m.asideOnly, m.forbidden, m.holds, m.want)
	if m.whole != nil {
		_, _ = h.Write(m.whole.sum())
	}
	return h.Sum(nil)
}

// right is what is right of a case, for those who look at its files.
func (m *made) right() string {
	var b strings.Builder
	fmt.Fprintf(&b, "open %q\npaper %q, %s\n", m.open, m.want.paper, m.want.date)
	for _, s := range m.want.pages {
		fmt.Fprintf(&b, "\npage %d %s\n", s.number, s.name)
		for _, p := range s.articles {
			fmt.Fprintf(&b, "\nkicker %s\nheadline %s\ndeck %s\nbyline %s\n", p.kicker, p.title, p.deck, p.byline)
			for _, q := range p.paragraphs {
				b.WriteString("    " + q + "\n")
			}
			for _, q := range p.loose {
				b.WriteString("may stand or not: " + q + "\n")
			}
		}
	}
	for _, s := range m.holds {
		b.WriteString("holds " + s + "\n")
	}
	for _, s := range m.forbidden {
		b.WriteString("read nowhere: " + s + "\n")
	}
	return b.String()
}
