package source

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"

	"baolan/internal/fixture/sweep"
	"baolan/model"
)

// tiny are sizes by which a text of some pages is a large one.
func tiny(window, block int) sizes {
	return sizes{page: 300, crumb: 80, line: 900, window: window, block: block, pages: 1000}
}

var encodings = map[string]encoding.Encoding{
	"UTF-8":     unicode.UTF8,
	"GB18030":   simplifiedchinese.GB18030,
	"Big5":      traditionalchinese.Big5,
	"Shift_JIS": japanese.ShiftJIS,
	"EUC-JP":    japanese.EUCJP,
	"UTF-16LE":  unicode.UTF16(unicode.LittleEndian, unicode.UseBOM),
	"UTF-16BE":  unicode.UTF16(unicode.BigEndian, unicode.UseBOM),
}

// pageFacts is what two readings of a page must have in common.
type pageFacts struct {
	page    string
	text    string
	line    int
	invalid int // of this page, or of the whole file
	first   int
}

// factsOf reads a file, page by page or as a whole.
func factsOf(t *testing.T, name, text string, z sizes, made bool) (leaves []pageFacts, l Loaded) {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	take := func(p *model.Page, o *Origin) error {
		p.Number, p.Label = 0, "" // known only when all pages are
		leaves = append(leaves, pageFacts{strings.ReplaceAll(fmt.Sprintf("%+v", *p), "[]", ""), strings.Clone(o.Text), o.Line, o.Decoded.Invalid, o.Decoded.FirstLine})
		return nil
	}
	o := Options{sizes: z}
	if made {
		o.Made = take
	}
	ls, err := Open(context.Background(), path, o)
	if err != nil || len(ls) != 1 {
		t.Fatalf("%s: %d editions, %v", name, len(ls), err)
	}
	if !made {
		for i := range ls[0].Origins {
			p := ls[0].Pages[i]
			_ = take(&p, &ls[0].Origins[i])
		}
	}
	return leaves, ls[0]
}

// Pages that are cut from a text while it comes, of whatever encoding, are those of
// the whole text; every fault is of the page and on the line where it stands.
func TestWindow_IsWhole(t *testing.T) {
	t.Parallel()
	sweep.Alone(t)
	hans := "城南新橋昨日合龍，市民踏上橋面走了一個來回\n橋長三公里。\n\f第2版\n" + strings.Repeat("今日本報社開會。", 60) + "\n終\r\n\r\n"
	column := strings.Repeat("一日大會\n開會日大\n", 40)
	mark := strings.Repeat("<!-- 第1版 -->\n\n# 新橋\n\n昨日，*新橋*開會。\n\n> 一日\n\n<!-- 天 -->\n<!-- 第2版 -->\n\n大會。\n\n", 12)
	long := "# 一\n\n" + strings.Repeat("大會開會。\n\n# 二日\n\n- 一\n- 二\n\n", 20) + strings.Repeat("一\r\n\r\n", 100) + strings.Repeat("一日大會開\n", 60) + strings.Repeat("日。", 600)
	for name, enc := range encodings {
		for i, text := range []string{strings.Repeat(hans, 9), column, mark, long} {
			file := []string{"a.txt", "a.txt", "a.md", "a.md"}[i]
			b, err := enc.NewEncoder().String(text)
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			want, whole := factsOf(t, file, b, tiny(1<<20, 0), false)
			if len(want) < 3 {
				t.Fatalf("%s: %d pages", name, len(want))
			}
			for block := 93; block < 99; block++ { // wherever a character is cut
				got, cut := factsOf(t, file, b, tiny(1500, block), true)
				if !slices.Equal(got, want) {
					t.Fatalf("%s, text %d, %d at once: %d pages, want %d\n%+v\n%+v", name, i, block, len(got), len(want), got, want)
				}
				for j := range whole.Pages {
					g, w := cut.Pages[j], whole.Pages[j]
					if g.Number != w.Number || g.Label != w.Label || g.Name != w.Name {
						t.Fatalf("page %d is %d %q, want %d %q", j, g.Number, g.Name, w.Number, w.Name)
					}
				}
			}
		}
	}
}

// Bytes that are no text are counted on their page and on their line.
func TestWindow_Faults(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(1, 2))
	for name, enc := range encodings {
		fault := "\xff\n"
		if strings.HasPrefix(name, "UTF-16") { // half a pair
			fault = map[string]string{"UTF-16LE": "\x00\xd8\n\x00", "UTF-16BE": "\xd8\x00\x00\n"}[name]
		}
		for _, file := range []string{"a.txt", "a.md"} {
			var b strings.Builder
			line, all := 1, 0
			want := map[int]int{} // by the line of the first of a page
			for page := range 30 {
				text := "\f日本\n"
				if file == "a.md" {
					text = "\n<!-- 第1版 -->\n\n"
				} else if page == 0 {
					text = "日本\n"
				}
				write := func(s string) {
					e, err := enc.NewEncoder().String(s)
					if err != nil {
						t.Fatal(err)
					}
					if page > 0 || b.Len() > 0 {
						e = strings.TrimPrefix(strings.TrimPrefix(e, "\xff\xfe"), "\xfe\xff") // one mark is enough
					}
					b.WriteString(e)
					line += strings.Count(s, "\n")
				}
				write(text + strings.Repeat("日本大會\n", random.IntN(8)))
				n := random.IntN(3)
				if n > 0 {
					want[line] = n
				}
				for range n {
					b.WriteString(fault)
					line, all = line+1, all+1
				}
				write(strings.Repeat("日本大會\n", 20))
			}
			if got, _ := factsOf(t, file, b.String(), tiny(1<<20, 0), false); got[0].invalid != all {
				t.Errorf("%s: %d faults of the whole, want %d", name, got[0].invalid, all)
			}
			got, _ := factsOf(t, file, b.String(), tiny(1500, 100), true)
			for _, l := range got {
				if l.invalid != want[l.first] {
					t.Errorf("%s in %s: %d faults from line %d, want %d", file, name, l.invalid, l.first, want[l.first])
				}
				all -= l.invalid
			}
			if all != 0 {
				t.Errorf("%s in %s: %d faults are of no page", file, name, all)
			}
		}
	}
}

// An error in a large file is the same as in a small one, and ends the reading.
func TestWindow_Errors(t *testing.T) {
	t.Parallel()
	rest := strings.Repeat("大會\n", 2000)
	for name, c := range map[string]struct {
		file, text string
		kind       Kind
		line       int
	}{
		"front matter": {"a.md", "---\npaper: 報\ndate: 2024-13-01\n---\n" + rest, FrontMatter, 3},
		"a PDF":        {"a.txt", "%PDF-1.7\n" + rest, Damaged, 0},
		"blank":        {"a.md", strings.Repeat("\n", 5000), Empty, 0},
	} {
		path := filepath.Join(tree(t, map[string]string{c.file: c.text}), c.file)
		none := func(*model.Page, *Origin) error { return errors.New("a page") }
		_, err := Open(context.Background(), path, Options{sizes: tiny(1500, 100), Made: none})
		var e *Error
		if !errors.As(err, &e) || e.Kind != c.kind || e.Line != c.line || e.Path != path {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Of nothing but the beginnings of pages, no more are kept than of a text of as
// many form feeds.
func TestWindow_ManyPages(t *testing.T) {
	t.Parallel()
	z := tiny(1500, 100)
	z.pages = 20
	for file, unit := range map[string]string{"a.md": "<!-- 第1版 -->\n\n文。\n\n", "a.txt": "文。\n\f"} {
		got, _ := factsOf(t, file, strings.Repeat(unit, 400), z, true)
		words := 0
		for _, l := range got {
			words += strings.Count(l.text, "文")
		}
		if most := z.pages + 400*len(unit)/z.page + 1; len(got) < z.pages || len(got) > most || words != 400 {
			t.Errorf("%s: %d pages with %d of 400 words, want %d pages at most", file, len(got), words, most)
		}
	}
}

// TestWindow_Holds holds that what is alive does not grow with a file in another
// encoding, or of Markdown.
func TestWindow_Holds(t *testing.T) {
	if testing.Short() {
		t.Skip("the heap is measured without the race detector, which takes many times as long")
	}
	gbk, err := simplifiedchinese.GB18030.NewEncoder().String(strings.Repeat("城南新桥昨日合龙，市民踏上桥面走了一个来回。\n", 40))
	if err != nil {
		t.Fatal(err)
	}
	for file, unit := range map[string]string{"a.txt": gbk, "a.md": "<!-- 第1版 -->\n\n# 城南新桥\n\n" + strings.Repeat("昨日合龙。", 4000) + "\n\n"} {
		live := func(size int) (most uint64) {
			path := filepath.Join(tree(t, map[string]string{file: strings.Repeat(unit, size/len(unit))}), file)
			o := Options{sizes: sizes{page: 200_000, line: 400_000, window: 1_000_000, block: 100_000, pages: 1000}, Made: func(*model.Page, *Origin) error {
				runtime.GC()
				var m runtime.MemStats
				runtime.ReadMemStats(&m)
				most = max(most, m.HeapAlloc)
				return nil
			}}
			if _, err := Open(context.Background(), path, o); err != nil {
				t.Fatal(err)
			}
			return most
		}
		// Some pages are read while another is in use. The larger file is longer than those
		// pages by far.
		few, many := live(4_000_000), live(10_000_000)
		if many > few+3_000_000 {
			t.Errorf("%s: 4 MB leave %d KB alive, 10 MB leave %d KB", file, few>>10, many>>10)
		}
	}
}

// The number of bytes that are reported as done grows to the size of the file, however long
// its text is.
func TestWindow_Progress(t *testing.T) {
	t.Parallel()
	for name, enc := range encodings {
		for _, made := range []bool{false, true} {
			b, err := enc.NewEncoder().String(strings.Repeat("一日大會開會\nabc\n", 500))
			if err != nil {
				t.Fatal(err)
			}
			path := filepath.Join(tree(t, map[string]string{"a.txt": b}), "a.txt")
			last, reports := 0, 0
			o := Options{sizes: tiny(1500, 100), Progress: func(done, total int) {
				if reports++; done < last || total != len(b) {
					t.Errorf("%s: from %d to %d of %d, which is %d", name, last, done, total, len(b))
				}
				last = done
			}}
			if made {
				o.Made = func(*model.Page, *Origin) error { return nil }
			}
			if _, err := Open(context.Background(), path, o); err != nil {
				t.Fatal(err)
			}
			if last != len(b) || reports < 10 {
				t.Errorf("%s: %d reports, the last of %d of %d", name, reports, last, len(b))
			}
		}
	}
}
