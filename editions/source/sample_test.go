package source

import (
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"baolan/editions/folder"
	"baolan/editions/form"
	"baolan/model"
)

// composer writes pages of forms from sentences that mean little.
type composer struct{ r *rand.Rand }

// prose is a paragraph of at least n characters, whole sentences.
func (c composer) prose(n int) string {
	words := []string{"昨日", "城南", "新桥", "市民", "记者", "开工", "会议", "在", "举行", "了", "工程", "的", "水库", "今年", "村民", "收获", "报告", "学校", "学生", "来到", "河边", "看见", "种下", "树苗"}
	var out []rune
	for len(out) < n {
		for range 6 + c.r.IntN(8) {
			out = append(out, []rune(words[c.r.IntN(len(words))])...)
		}
		out = append(out, '。')
	}
	return string(out)
}

// set breaks a paragraph into lines of a number of characters, the first indented.
func (c composer) set(width, n int) []string {
	var lines []string
	for part := range slices.Chunk([]rune("　　"+c.prose(n)), width) {
		lines = append(lines, string(part))
	}
	return lines
}

// lines are so many lines of paragraphs.
func (c composer) lines(width, n int) (out []string) {
	for len(out) < n {
		out = append(out, c.set(width, 90+c.r.IntN(120))...)
	}
	return out[:n]
}

// page is page n of a document of a form.
func (c composer) page(of form.Kind, n int) string {
	var out []string
	switch of {
	case form.Columns:
		for range 6 {
			out = append(append(out, fmt.Sprintf("城南新桥%d日合龙", c.r.IntN(30)+1)), c.lines(17, 24)...)
		}
	case form.Paragraphs:
		for range 4 {
			out = append(out, fmt.Sprintf("城南新桥%d日合龙", c.r.IntN(30)+1))
			for range 5 {
				out = append(out, "　　"+c.prose(50+c.r.IntN(120)))
			}
		}
	case form.Sheets:
		out = append(c.lines(36, 30), fmt.Sprintf("— %d —", n))
	case form.Abreast:
		a, b, d := c.lines(14, 40), c.lines(14, 40), c.lines(14, 40)
		for i := range a {
			out = append(out, padded(a[i], 14)+"    "+padded(b[i], 14)+"    "+d[i])
		}
	case form.Contents:
		for i := range 40 {
			out = append(out, fmt.Sprintf("城南新桥%d日合龙……………%d", c.r.IntN(30)+1, (n+i)%200+1))
		}
	case form.Glyphs:
		for _, r := range c.prose(600) {
			out = append(out, string(r))
		}
	case form.Interleaved:
	}
	return strings.Join(out, "\n") + "\n"
}

func padded(s string, n int) string { return s + strings.Repeat("　", n-len([]rune(s))) }

// document has at least n bytes of pages of one form, of which those of another make a
// share at the beginning, in percent.
func document(begin, of form.Kind, share, n int, feed string) string {
	c := composer{rand.New(rand.NewPCG(uint64(of), uint64(begin)))}
	var b strings.Builder
	page := 0
	for _, part := range []struct {
		of form.Kind
		to int
	}{{begin, n * share / 100}, {of, n}} {
		for b.Len() < part.to {
			page++
			b.WriteString(c.page(part.of, page) + feed)
		}
	}
	return b.String()
}

// formOfFile is the form that a first look finds of a file or, if it is a pipe, of what
// comes through it.
func formOfFile(t *testing.T, fsys fs.FS, name string, z sizes, isPipe, isMade bool) form.Kind {
	t.Helper()
	o := Options{sizes: z}
	if isMade {
		o.Made = func(*model.Page, *Origin) error { return nil }
	}
	info, err := fs.Stat(fsys, name)
	if err != nil {
		t.Fatal(err)
	}
	f, e := File{Path: name, inside: name, Bytes: info.Size()}, Entry{fsys: fsys}
	if isPipe {
		f.Bytes, e = 0, Entry{}
	}
	in := newInflow(t.Context(), func() (io.ReadCloser, error) { return fsys.Open(name) }, name, f.Bytes, 1<<30, &o)
	defer in.stop()
	u := newUnit(t.Context(), &assembly{}, f, e, o, func(int64) {})
	w, err := u.window(in, o, false)
	if err != nil {
		t.Fatal(err)
	}
	if isMade != w.more {
		t.Fatalf("more: %t", w.more)
	}
	if err := u.findForm(w); err != nil {
		t.Fatal(err)
	}
	return u.document.Kind
}

// sampled are the usual sizes in small.
func sampled() sizes {
	z := usual()
	const times = 16
	return sizes{page: z.page / times, crumb: z.crumb / times, line: z.line / times, window: z.window / times, block: z.block / times, pages: z.pages, sample: z.sample / times}
}

// A text is read in the form of its greater part, however it begins and in whatever
// encoding it is, whether all of it is in memory or only a window. Of a pipe only the
// beginning is known.
func TestFindForm_Beginning(t *testing.T) {
	t.Parallel()
	z := sampled()
	kinds := []form.Kind{form.Columns, form.Paragraphs, form.Sheets, form.Abreast, form.Contents, form.Glyphs}
	encodings := []encoding.Encoding{simplifiedchinese.GB18030, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)}
	for _, of := range kinds {
		feeds := []string{"\f"}
		if of == form.Columns || of == form.Paragraphs { // the others are known by their pages
			feeds = append(feeds, "\n")
		}
		for i, begin := range kinds {
			if of == begin {
				continue
			}
			t.Run(of.String()+" behind "+begin.String(), func(t *testing.T) {
				t.Parallel()
				text := document(begin, of, 30, 2*z.window, feeds[i%len(feeds)])
				if len(text)*30/100 < z.enough() {
					t.Fatal("the beginning ends within what was looked at")
				}
				dir := t.TempDir()
				coded, err := encodings[i%len(encodings)].NewEncoder().String(text)
				if err != nil {
					t.Fatal(err)
				}
				for name, s := range map[string]string{"utf-8.txt": text, "coded.txt": coded} {
					if err := os.WriteFile(filepath.Join(dir, name), []byte(s), 0o600); err != nil {
						t.Fatal(err)
					}
					for _, isMade := range []bool{false, true} {
						if got := formOfFile(t, folder.FS(dir), name, z, false, isMade); got != of {
							t.Errorf("%s, in a window %t: %s", name, isMade, got)
						}
					}
				}
				if got := formOfFile(t, folder.FS(dir), "utf-8.txt", z, true, true); got != begin {
					t.Errorf("through a pipe: %s", got)
				}
			})
		}
	}
}

// counting is a file system that counts what is read at places and, if inOrder is set,
// has files that cannot be read so.
type counting struct {
	fs.FS
	inOrder bool
	n       *atomic.Int64
}

func (c counting) Open(name string) (fs.File, error) {
	f, err := c.FS.Open(name)
	if err != nil || c.inOrder {
		return struct{ fs.File }{f}, err
	}
	return countingFile{f, c.n}, nil
}

type countingFile struct {
	fs.File
	n *atomic.Int64
}

func (f countingFile) ReadAt(p []byte, off int64) (int, error) {
	n, err := f.File.(io.ReaderAt).ReadAt(p, off)
	f.n.Add(int64(n))
	return n, err
}

// However large a file is, the same number of bytes is read of it to find its form. Of a
// file that can only be read in order, the beginning is read.
func TestFindForm_Bounded(t *testing.T) {
	t.Parallel()
	z := sampled()
	for _, windows := range []int{2, 8} {
		dir := t.TempDir()
		text := document(form.Columns, form.Paragraphs, 30, windows*z.window, "\f")
		if err := os.WriteFile(filepath.Join(dir, "a.txt"), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		c := counting{FS: folder.FS(dir), n: &atomic.Int64{}}
		if got := formOfFile(t, c, "a.txt", z, false, true); got != form.Paragraphs {
			t.Errorf("%d bytes: %s", len(text), got)
		}
		if got, want := c.n.Load(), int64((sampleParts-1)*z.sample); got != want {
			t.Errorf("%d bytes are read of %d, want %d", got, len(text), want)
		}
		c.inOrder = true
		if got := formOfFile(t, c, "a.txt", z, false, true); got != form.Columns {
			t.Errorf("%d bytes that are read in order: %s", len(text), got)
		}
	}
}
