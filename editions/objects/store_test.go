package objects

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"testing/iotest"
	"time"

	"baolan/internal/fixture/await"
	"baolan/internal/fixture/bucket"
)

// open gives the store of a bucket with a cache of its own.
func open(t *testing.T, url string) *Store {
	t.Helper()
	s, err := Open(url, filepath.Join(t.TempDir(), "cache"), nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

// listed gives a store that was listed.
func listed(t *testing.T, url string) *Store {
	t.Helper()
	s := open(t, url)
	if _, err := s.Listed(t.Context()); err != nil {
		t.Fatal(err)
	}
	return s
}

func read(t *testing.T, s *Store, name string) string {
	t.Helper()
	b, err := fs.ReadFile(s, name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// cached gives the files of a store's cache but for its list.
func cached(t *testing.T, s *Store) (files []string, bytes int64) {
	t.Helper()
	list, err := os.ReadDir(s.cache.Dir())
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range list {
		if strings.HasSuffix(e.Name(), listEnd) {
			continue
		}
		info, err := e.Info()
		if err != nil {
			t.Fatal(err)
		}
		files, bytes = append(files, filepath.Join(s.cache.Dir(), e.Name())), bytes+info.Size()
	}
	return files, bytes
}

// A store is a file system, as the library's own tests of file systems want it.
func TestStore_IsAFileSystem(t *testing.T) {
	t.Parallel()
	b := bucket.New(t)
	files := map[string]string{
		"清河日报/2024-03-07/01.txt": "一", "清河日报/2024-03-07/02.txt": strings.Repeat("二", 100_000),
		"清河日报/2024-03-08/01 要闻.md": "三", "a b+c%20d&e=f?.txt": "四", "empty.txt": "",
	}
	names := []string{}
	for name, text := range files {
		b.Put("kept/here/"+name, text)
		names = append(names, name)
	}
	b.Put("kept/here/清河日报/", "") // which stands for a folder
	b.Put("kept/elsewhere.txt", "of others")
	s := listed(t, b.URL("kept/here"))
	if err := fstest.TestFS(s, names...); err != nil {
		t.Error(err)
	}
	for name, text := range files {
		if got := read(t, s, name); got != text {
			t.Errorf("%s has %d bytes, want %d", name, len(got), len(text))
		}
	}
	if len(s.Unusable()) > 0 {
		t.Errorf("unusable: %q", s.Unusable())
	}
	if s.Root() != "s3://papers/kept/here" {
		t.Errorf("it is called %s", s.Root())
	}
}

// Names that lead out of a folder, or cannot be a file's, are reported and not opened.
func TestStore_Names(t *testing.T) {
	t.Parallel()
	list := []object{}
	bad := []string{"../x", "a/../../x", "/etc/passwd", "a//b", "a/./b", "a\\b", "a\nb", "a\rb", "a\x00b", "\xff", ".", "..", strings.Repeat("长", 400)}
	for _, key := range append(bad, "good/01.txt", "both", "both/01.txt") {
		list = append(list, object{key: "p/" + key})
	}
	tree := newTree(list, "p/")
	if len(tree.files) != 2 || tree.files["good/01.txt"] == nil || tree.files["both/01.txt"] == nil {
		t.Errorf("files are %v", tree.files)
	}
	if want := len(bad) + 1; len(tree.unusable) != want || !slices.Contains(tree.unusable, "p/both") {
		t.Errorf("unusable are %q, want %d", tree.unusable, want)
	}
	s := open(t, bucket.New(t).URL(""))
	s.tree.Store(tree)
	for _, key := range bad {
		if f, err := s.Open(key); err == nil && key != "." {
			t.Errorf("%q is opened as %v", key, f)
		}
	}
	for name := range tree.files {
		if n := nameOf(tree.files[name]); strings.ContainsAny(n, `/\`) || !fs.ValidPath(n) {
			t.Errorf("%s is kept as %s", name, n)
		}
	}
}

// What was fetched is not fetched again, whoever asks; what has changed is.
func TestStore_FetchesOnce(t *testing.T) {
	t.Parallel()
	b := bucket.New(t)
	b.Put("01.txt", "一版")
	s := listed(t, b.URL(""))
	var wg sync.WaitGroup
	for range 50 {
		wg.Go(func() {
			if text, err := fs.ReadFile(s, "01.txt"); err != nil || string(text) != "一版" {
				t.Errorf("%q, %v", text, err)
			}
		})
	}
	await.All(t, "all have read", &wg)
	if n := b.Gets(); n != 1 {
		t.Errorf("it was fetched %d times", n)
	}
	other, err := Open(b.URL(""), s.cache.Dir(), nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := other.Listed(t.Context()); err != nil || read(t, other, "01.txt") != "一版" || b.Gets() != 1 {
		t.Errorf("the next process fetched it: %v", err)
	}
	was, _ := s.Listed(t.Context())
	if changed, err := s.Refresh(t.Context()); changed || err != nil {
		t.Errorf("nothing has changed: %v, %v", changed, err)
	}
	before, _ := fs.Stat(s, "01.txt")
	b.Put("01.txt", "二版") // of the same length
	if changed, err := s.Refresh(t.Context()); !changed || err != nil {
		t.Errorf("it has changed: %v, %v", changed, err)
	}
	if now, _ := s.Listed(t.Context()); now == was {
		t.Error("the list has the number that it had")
	}
	after, _ := fs.Stat(s, "01.txt")
	if before.(info).Version() == after.(info).Version() {
		t.Error("another content has the same version")
	}
	if text := read(t, s, "01.txt"); text != "二版" {
		t.Errorf("%q is read", text)
	}
}

// A file of the cache that is not what was fetched is not read: any byte of it changed,
// its end cut off, or more behind it.
func TestStore_CacheIsVerified(t *testing.T) {
	t.Parallel()
	b := bucket.New(t)
	const text = "要闻：河水清了。"
	b.Put("01.txt", text)
	s := listed(t, b.URL(""))
	read(t, s, "01.txt")
	files, _ := cached(t, s)
	if len(files) != 1 {
		t.Fatalf("the cache has %v", files)
	}
	whole, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	damages := map[string][]byte{"empty": {}, "cut": whole[:len(whole)-1], "longer": append(slices.Clone(whole), 'x')}
	for i := range whole {
		damaged := slices.Clone(whole)
		damaged[i] ^= 1
		damages["byte "+string(rune('0'+i))] = damaged
	}
	for what, damaged := range damages {
		if err := os.WriteFile(files[0], damaged, 0o600); err != nil {
			t.Fatal(err)
		}
		before := b.Gets()
		if got := read(t, s, "01.txt"); got != text || b.Gets() != before+1 {
			t.Errorf("%s: %q is read after %d requests", what, got, b.Gets()-before)
		}
	}
}

// An object that is not what was listed is an error that says so, and nothing of it is
// kept.
func TestStore_ObjectIsVerified(t *testing.T) {
	t.Parallel()
	b := bucket.New(t)
	b.Put("01.txt", "要闻要闻")
	s := listed(t, b.URL(""))
	answer := func(body string, status int) func(string, http.ResponseWriter) bool {
		return func(_ string, w http.ResponseWriter) bool {
			w.Header().Set("ETag", `"`+s.tree.Load().files["01.txt"].etag+`"`)
			w.Header().Set("Last-Modified", time.Now().UTC().Format(http.TimeFormat))
			w.WriteHeader(status)
			_, _ = w.Write([]byte(body))
			return true
		}
	}
	for what, c := range map[string]struct {
		body   string
		status int
		kind   Kind
	}{
		"other bytes": {"要闻旧闻", 200, Changed},
		"fewer bytes": {"要闻", 200, Changed},
		"more bytes":  {"要闻要闻要闻", 200, Changed},
		"no right":    {"", 403, Refused},
		"gone":        {"", 404, Changed},
		"overloaded":  {"", 503, Away},
	} {
		b.Meddle(answer(c.body, c.status))
		_, err := fs.ReadFile(s, "01.txt")
		var e *Error
		if !errors.As(err, &e) || e.Kind != c.kind || !strings.Contains(e.Subject, "01.txt") {
			t.Errorf("%s: %v, want kind %d", what, err, c.kind)
		}
		s.down.Store(0)
	}
	if files, _ := cached(t, s); len(files) > 0 {
		t.Errorf("the cache keeps %v", files)
	}
	b.Meddle(nil)
	if got := read(t, s, "01.txt"); got != "要闻要闻" {
		t.Errorf("then it is %q", got)
	}
	b.Put("01.txt", "晚报晚报") // since it was listed
	os.RemoveAll(s.cache.Dir())
	var e *Error
	if _, err := fs.ReadFile(s, "01.txt"); !errors.As(err, &e) || e.Kind != Changed {
		t.Errorf("what was written since is %v", err)
	}
}

// The cache stays within its bound, what was read last stays, and what is open is read
// to its end. What is larger than the cache is read too.
func TestStore_CacheIsBounded(t *testing.T) {
	t.Parallel()
	b := bucket.New(t)
	const each, objects = 100 << 10, 40 // four times the cache
	name := func(i int) string { return fmt.Sprintf("%c%d.txt", 'a'+i%26, i) }
	for i := range objects {
		b.Put(name(i), strings.Repeat(name(i)[:1], each))
	}
	b.Put("large.pdf", strings.Repeat("大", 1<<20))
	s := listed(t, b.URL("", "cache=1"))
	first, err := s.Open(name(0))
	if err != nil {
		t.Fatal(err)
	}
	defer first.Close()
	for i := range objects {
		if got := read(t, s, name(i)); len(got) != each || got[0] != name(i)[0] {
			t.Fatalf("object %d is %d bytes", i, len(got))
		}
		if _, bytes := cached(t, s); bytes > 1<<20 {
			t.Fatalf("after %d objects the cache has %d bytes", i+1, bytes)
		}
	}
	before := b.Gets()
	read(t, s, name(objects-1))
	if b.Gets() != before {
		t.Error("what was read last is not there")
	}
	if s.cache.Has(nameOf(first.(*openFile).info.object)) {
		t.Error("what was read first is still there")
	}
	buf := make([]byte, each)
	if n, err := io.ReadFull(first, buf); n != each || buf[each-1] != 'a' {
		t.Errorf("of what is open %d bytes are read, %v", n, err)
	}
	if got := read(t, s, "large.pdf"); len(got) != 3<<20 {
		t.Errorf("what is larger than the cache has %d bytes", len(got))
	}
	if _, bytes := cached(t, s); bytes > 1<<20 {
		t.Errorf("behind it the cache has %d bytes", bytes)
	}
}

// What is read at a place of an object is what stands there in the content.
func TestStore_ReadAt(t *testing.T) {
	t.Parallel()
	b := bucket.New(t)
	b.Put("01.txt", "0123456789")
	f, err := listed(t, b.URL("")).Open("01.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	at, ok := f.(io.ReaderAt)
	if !ok {
		t.Fatal("an object cannot be read at a place")
	}
	if err := iotest.TestReader(io.NewSectionReader(at, 0, 10), []byte("0123456789")); err != nil {
		t.Error(err)
	}
	if n, err := at.ReadAt(make([]byte, 4), 8); n != 2 || !errors.Is(err, io.EOF) {
		t.Errorf("over the end: %d, %v", n, err)
	}
	if _, err := at.ReadAt(make([]byte, 4), -1); err == nil {
		t.Error("before the beginning there is something")
	}
}

func TestParse(t *testing.T) {
	t.Parallel()
	env := map[string]string{"AWS_ENDPOINT_URL": "http://127.0.0.1:9000", "AWS_REGION": "cn-north-1"}
	a, err := parse("s3://b/p/q/?list=5s&cache=7", env)
	if err != nil || a.bucket != "b" || a.prefix != "p/q/" || a.round != 5*time.Second || a.cache != 7<<20 || a.region != "cn-north-1" || a.endpoint.Host != "127.0.0.1:9000" {
		t.Errorf("%+v, %v", a, err)
	}
	if a, err = parse("s3://b", nil); err != nil || a.prefix != "" || a.root() != "s3://b" || a.endpoint.Scheme != "https" {
		t.Errorf("%+v, %v", a, err)
	}
	for _, bad := range []string{
		"", "s3://", "s3:///p", "http://b/p", "s3://key:geheim@b/p", "s3://b/p?endpoint=ftp://x", "s3://b/p?endpoint=http://u:geheim@x",
		"s3://b/p?list=0", "s3://b/p?list=x", "s3://b/p?cache=0", "s3://b/p?cache=-1", "s3://b/p?cache=x", "s3://b/p?secret=geheim", "s3://b/%zz", "s3://b/p#f",
	} {
		_, err := parse(bad, nil)
		var e *Error
		if !errors.As(err, &e) || e.Kind != BadURL || strings.Contains(err.Error(), "geheim") {
			t.Errorf("%s: %v", bad, err)
		}
	}
}
