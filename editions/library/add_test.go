package library

import (
	"archive/zip"
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"baolan/editions/source"
)

func add(t *testing.T, dir string, o AddOptions, paths ...string) ([]Added, []Left) {
	t.Helper()
	added, left, err := Add(t.Context(), dir, paths, o)
	if err != nil {
		t.Fatal(err)
	}
	return added, left
}

func TestAdd_Names(t *testing.T) {
	t.Parallel()
	cases := []struct {
		name, file, text string
		given            Facts
		want             string
	}{
		{"by its name", "永康日报-2020-12-29-A01-要闻.txt", text, Facts{}, "永康日报/2020-12-29/A01.txt"},
		{"by its folders", "清河晚报/2021/01/02/第3版 体育.txt", text, Facts{}, "清河晚报/2021-01-02/03.txt"},
		{"by its front matter", "a.md", "---\npaper: 永康日报\ndate: 2020-12-29\npage: 2\n---\n# 科技周\n\n开幕。\n", Facts{}, "永康日报/2020-12-29/02.md"},
		{"by flags", "永康日报-2020-12-29-01.txt", text, Facts{Paper: "青石晚报", Date: day(2021, 1, 2), Page: "4"}, "青石晚报/2021-01-02/04.txt"},
		{"several pages", "永康日报-2020-12-29.txt", text + "\f" + text, Facts{}, "永康日报/2020-12-29/all.txt"},
		{"a paper that its name does not show", "x.txt", text, Facts{"参考消息", day(2020, 12, 29), "1"}, "参考消息/2020-12-29/参考消息-2020-12-29-01.txt"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			dir := filepath.Join(t.TempDir(), "library")
			path := put(t, t.TempDir(), c.file, c.text)
			added, left := add(t, dir, AddOptions{Facts: c.given}, path)
			if len(left) > 0 || len(added) != 1 || added[0].Target != c.want {
				t.Fatalf("added %+v, left %v, want %s", added, left, c.want)
			}
			b, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(c.want)))
			if err != nil || string(b) != c.text {
				t.Errorf("content %q, %v", b, err)
			}
			s := list(t, dir)
			if _, ok := edition(s, added[0].Facts.Paper, added[0].Facts.Date); !ok || s.Len() != 1 {
				t.Errorf("the library lists %+v", s.All())
			}
			requireNoTraces(t, dir)
		})
	}
}

// requireNoTraces checks that nothing but pages is left in a library.
func requireNoTraces(t *testing.T, dir string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, e os.DirEntry, err error) error {
		if strings.HasPrefix(e.Name(), ".") {
			t.Errorf("%s is left", path)
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}

// kindOf gives the kind of a library's own error.
func kindOf(t *testing.T, err error) Kind {
	t.Helper()
	var e *Error
	if !errors.As(err, &e) {
		t.Errorf("%v is no error of a library", err)
		return 0
	}
	return e.Kind
}

// An answer that does not do is asked for again, and not for ever.
func TestAdd_AsksAgain(t *testing.T) {
	t.Parallel()
	dir, asked := t.TempDir(), 0
	days := []string{"昨天", "2020-02-30", "2020-12-29"}
	o := AddOptions{Facts: Facts{Paper: "永康日报", Page: "1"}, Ask: func(Question) (string, error) {
		asked++
		return days[asked-1], nil
	}}
	path := put(t, t.TempDir(), "x.txt", text)
	if added, left := add(t, dir, o, path); len(added) != 1 || asked != 3 {
		t.Errorf("added %+v, left %v after %d questions", added, left, asked)
	}
	days = []string{"昨天", "昨天", "昨天"}
	asked = 0
	if _, left := add(t, dir, o, path); len(left) != 1 || kindOf(t, left[0].Err) != BadDate {
		t.Errorf("left %v after %d questions", left, asked)
	}
}

func TestAdd_Unclear(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	path := put(t, t.TempDir(), "x.txt", text)
	added, left := add(t, dir, AddOptions{}, path)
	if len(added) > 0 || len(left) != 1 || kindOf(t, left[0].Err) != Unclear {
		t.Errorf("with nobody to ask: added %+v, left %v", added, left)
	}
	var asked []Subject
	answers := map[Subject]string{AskPaper: "永康日报", AskDate: "2020-12-29", AskPage: "第2版"}
	added, left = add(t, dir, AddOptions{Ask: func(q Question) (string, error) {
		asked = append(asked, q.Subject)
		return answers[q.Subject], nil
	}}, path)
	if len(left) > 0 || len(added) != 1 || added[0].Target != "永康日报/2020-12-29/02.txt" || len(asked) != 3 {
		t.Errorf("added %+v, left %v, asked %v", added, left, asked)
	}
	// Name and text say different days.
	path = put(t, t.TempDir(), "永康日报-2020-12-29-01.txt", "永康日报 2020年12月30日 星期三 第1版 要闻\n"+text)
	if _, left := add(t, dir, AddOptions{}, path); len(left) != 1 || kindOf(t, left[0].Err) != Differ {
		t.Errorf("name and text differ: left %v", left)
	}
	added, left = add(t, dir, AddOptions{Ask: func(q Question) (string, error) { return q.Choices[1], nil }}, path)
	if len(left) > 0 || added[0].Facts.Date != day(2020, 12, 30) {
		t.Errorf("the second choice: %+v, left %v", added, left)
	}
	_, _, err := Add(t.Context(), dir, []string{put(t, t.TempDir(), "y.txt", text)}, AddOptions{
		Ask: func(Question) (string, error) { return "", os.ErrClosed },
	})
	if !errors.Is(err, os.ErrClosed) {
		t.Errorf("an asker who goes away: %v", err)
	}
}

func TestAdd_NeverOverwritesUnasked(t *testing.T) {
	t.Parallel()
	dir, from := t.TempDir(), t.TempDir()
	const name = "永康日报-2020-12-29-01.txt"
	target := filepath.Join(dir, "永康日报", "2020-12-29", "01.txt")
	path := put(t, from, name, text)
	add(t, dir, AddOptions{}, path)
	if added, left := add(t, dir, AddOptions{}, path); len(left) > 0 || !added[0].Same {
		t.Errorf("the same again: %+v, %v", added, left)
	}
	other := text + "　　又讯：会期三天。\n"
	path = put(t, from, name, other)
	for _, answer := range []string{"", "no"} {
		_, left := add(t, dir, AddOptions{Ask: func(Question) (string, error) { return answer, nil }}, path)
		if b, _ := os.ReadFile(target); len(left) != 1 || kindOf(t, left[0].Err) != Exists || string(b) != text {
			t.Errorf("answer %q: left %v, content %q", answer, left, b)
		}
	}
	_, left := add(t, dir, AddOptions{Ask: func(q Question) (string, error) {
		if q.Subject != AskReplace || q.Target != "永康日报/2020-12-29/01.txt" {
			t.Errorf("asked %+v", q)
		}
		return Yes, nil
	}}, path)
	if b, _ := os.ReadFile(target); len(left) > 0 || string(b) != other {
		t.Errorf("agreed: left %v, content %q", left, b)
	}
	requireNoTraces(t, dir)
}

func TestAdd_NamesThatLeadOut(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "library")
	for _, paper := range []string{"../外", "..", "/etc", "a/b", "报\x00", `a\b`, ".报", strings.Repeat("报", 60)} {
		path := put(t, t.TempDir(), "x.txt", text)
		added, left := add(t, dir, AddOptions{Facts: Facts{paper, day(2020, 12, 29), "1"}}, path)
		if len(added) > 0 || len(left) != 1 {
			t.Errorf("paper %q: added %+v", paper, added)
		}
	}
	// A link in the library that leads out of it.
	out := t.TempDir()
	if err := os.Symlink(out, filepath.Join(dir, "永康日报")); err != nil {
		t.Skip(err)
	}
	_, left := add(t, dir, AddOptions{}, put(t, t.TempDir(), "永康日报-2020-12-29-01.txt", text))
	if list, _ := os.ReadDir(out); len(left) != 1 || len(list) > 0 {
		t.Errorf("written through a link: %v, left %v", list, left)
	}
}

func TestAdd_GoesOn(t *testing.T) {
	t.Parallel()
	from := t.TempDir()
	put(t, from, "永康日报-2020-12-29-01.txt", text)
	bad := put(t, from, "永康日报-2020-12-29-02.txt", "\x00\x01\x02\x7fELF\x00\x00")
	put(t, from, "永康日报-2020-12-29-03.txt", text)
	var steps int
	added, left := add(t, t.TempDir(), AddOptions{Progress: func(done, total int) {
		if steps++; done != steps || total != 3 {
			t.Errorf("progress %d of %d at step %d", done, total, steps)
		}
	}}, from, filepath.Join(from, "不在.txt"))
	if len(added) != 2 || len(left) != 2 || left[1].Path != bad && left[0].Path != bad {
		t.Errorf("added %+v, left %v", added, left)
	}
}

func TestExtension(t *testing.T) {
	t.Parallel()
	for _, c := range [][3]string{
		{".pdf", "pdf", ".pdf"},
		{".PDF", "pdf", ".pdf"},
		{".txt", "pdf", ".pdf"},
		{"", "pdf", ".pdf"},
		{".text", "text", ".txt"},
		{"", "text", ".txt"},
		{".md", "markdown", ".md"},
		{".md", "archive", ".md"},
		{".HTML", "html", ".html"},
		{".json", "json", ".json"},
	} {
		if got := extension(c[0], c[1]); got != c[2] {
			t.Errorf("%s as %s: %s, want %s", c[0], c[1], got, c[2])
		}
	}
}

// Files in an archive are none of the system, which is what the library copies.
func TestAdd_Packed(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	f, err := w.Create("永康日报-2020-12-29-01.txt")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.Write([]byte(text)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	path := put(t, t.TempDir(), "a.zip", b.String())
	added, left := add(t, t.TempDir(), AddOptions{}, path)
	var e *source.Error
	if len(added) != 0 || len(left) != 1 || left[0].Path != path || !errors.As(left[0].Err, &e) || e.Kind != source.Packed {
		t.Errorf("added %v, left %v", added, left)
	}
}
