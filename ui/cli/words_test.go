package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"baolan/editions/database"
	"baolan/editions/index"
	"baolan/editions/library"
	"baolan/editions/memory"
	"baolan/editions/source"
	"baolan/ui/catalog"
	"baolan/ui/serve"
)

// Each thing that can be wrong with a library, a memory or a disk has a
// sentence of its own in both languages, none the library's own words.
func TestWords(t *testing.T) {
	t.Parallel()
	errs := []error{
		&library.Error{Kind: library.Unclear, Subject: library.AskPaper},
		&library.Error{Kind: library.Unclear, Subject: library.AskDate},
		&library.Error{Kind: library.Differ, Subject: library.AskDate, Choices: []string{"2024-03-07", "2024-03-08"}},
		&library.Error{Kind: library.Several, Count: 3},
		&library.Error{Kind: library.Exists},
		&library.Error{Kind: library.BadPaper, Value: "../报\x1b"},
		&library.Error{Kind: library.BadDate, Value: "昨天"},
		&library.Error{Kind: library.BadPage, Value: "二"},
		&library.Error{Kind: library.NoPlace, Value: "/报库", Err: syscall.EROFS},
		&memory.ImportError{Why: memory.NoJSON, Line: 3, Err: errors.New("unexpected end")},
		&memory.ImportError{Why: memory.NoExport, Value: "bookmarks"},
		&memory.ImportError{Why: memory.TooNew, Value: "2"},
		&memory.ImportError{Why: memory.TooLarge, Value: "64"},
		&memory.ImportError{Why: memory.NoArticle, Article: 2},
		&memory.ImportError{Why: memory.LongText, Article: 2, Value: "4096"},
		&memory.ImportError{Why: memory.BadNumber, Article: 2, Value: "-1"},
		&memory.ImportError{Why: memory.BadDate, Article: 2, Value: "昨天"},
		index.ErrFull, index.ErrDamaged, library.ErrNoFolder, database.ErrNewer, database.ErrForeign,
		&fs.PathError{Op: "open", Path: "/a", Err: syscall.EACCES},
		&fs.PathError{Op: "open", Path: "/a", Err: syscall.EISDIR},
		&fs.PathError{Op: "open", Path: "/a", Err: syscall.ENOTDIR},
		&fs.PathError{Op: "open", Path: "/a", Err: syscall.EROFS},
		&fs.PathError{Op: "open", Path: "/a", Err: syscall.ENAMETOOLONG},
		&fs.PathError{Op: "open", Path: "/a", Err: syscall.EIO},
		&source.Error{Path: "/b", Kind: source.Unreadable, Detail: "is a directory", Err: syscall.EISDIR},
		&source.Error{Path: "/b", Kind: source.Unreadable, Detail: "permission denied", Err: syscall.EACCES},
		errors.New("quite another thing"),
	}
	for f := range serve.Fixed + 1 {
		errs = append(errs, &serve.Error{Fault: f, Subject: "/c", Value: "9", Err: syscall.EINVAL})
	}
	for _, lang := range []catalog.Lang{catalog.Chinese, catalog.English} {
		a := &app{lang: lang}
		seen := map[string]error{}
		for _, err := range errs {
			s := a.words(fmt.Errorf("reader: %w", err)).String()
			if s == "" || seen[s] != nil || strings.ContainsRune(s, '\x1b') || strings.Contains(s, "%!") {
				t.Errorf("%v is said as %q, as is %v", err, s, seen[s])
			}
			if lang == catalog.Chinese && !strings.ContainsFunc(s, isHan) {
				t.Errorf("%v is said as %q", err, s)
			}
			var e *source.Error
			if errors.As(err, &e) && strings.Contains(s, e.Detail) {
				t.Errorf("%v is said in the system's words: %q", err, s)
			}
			seen[s] = err
		}
	}
}

func isHan(r rune) bool { return r >= 0x4e00 && r < 0xa000 }

// Errors of SQLite have sentences too.
func TestWords_Database(t *testing.T) {
	t.Parallel()
	a := &app{}
	_, err := memory.Open(filepath.Join("/dev/null", "memory.db"))
	if s := a.words(err).String(); !strings.ContainsFunc(s, isHan) || strings.Contains(s, "memory:") {
		t.Errorf("%v is said as %q", err, s)
	}
	folder := filepath.Join(t.TempDir(), "memory.db", "inside")
	if x, err := index.Open(t.Context(), folder); err != nil {
		t.Fatal(err)
	} else if err := x.Close(); err != nil {
		t.Fatal(err)
	}
	// Where the file should be stands a folder.
	_, err = memory.Open(filepath.Dir(folder))
	if s := a.words(err).String(); s != a.lang.Say(catalog.ErrRefusedFile) {
		t.Errorf("%v is said as %q", err, s)
	}
	// And where it should be stands a database of another kind.
	_, err = memory.Open(folder)
	if s := a.words(err).String(); s != a.lang.Say(catalog.ErrForeignFile) {
		t.Errorf("%v is said as %q", err, s)
	}
}
