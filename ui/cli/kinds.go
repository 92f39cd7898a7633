package cli

import (
	"errors"
	"io/fs"
	"os"
	"syscall"

	"baolan/editions/clean"
	"baolan/editions/database"
	"baolan/editions/index"
	"baolan/editions/library"
	"baolan/editions/memory"
	"baolan/ui/catalog"
)

// subjectFlags are the flags that answer what package library asks.
var subjectFlags = map[library.Subject]string{library.AskPaper: "--paper", library.AskDate: "--date", library.AskPage: "--page"}

// unclear words what nothing says of a file.
var unclear = map[library.Subject]catalog.Key{
	library.AskPaper: catalog.ErrWhichPaper, library.AskDate: catalog.ErrWhichDay, library.AskPage: catalog.ErrWhichPage,
}

// libraryWords words why a file was left out of the library, and names the flag that
// helps.
func (a *app) libraryWords(e *library.Error) string {
	flag, value := subjectFlags[e.Subject], clean.Line(e.Value)
	switch e.Kind {
	case library.Differ:
		return a.lang.Say(catalog.ErrDiffer, flag, clean.Line(e.Choices[0]), clean.Line(e.Choices[1]))
	case library.Several:
		return a.lang.Say(catalog.ErrSeveral, e.Count)
	case library.Exists:
		return a.lang.Say(catalog.ErrExists)
	case library.BadPaper:
		return a.lang.Say(catalog.ErrBadPaper, value)
	case library.BadDate:
		return a.lang.Say(catalog.ErrBadDay, value)
	case library.BadPage:
		return a.lang.Say(catalog.ErrBadPage, value)
	case library.NoPlace:
		why, ok := a.errnoWords(e.Err)
		if !ok {
			why = clean.Line(e.Err.Error())
		}
		return a.lang.Say(catalog.ErrNoPlace, value, why)
	}
	return a.lang.Say(unclear[e.Subject], flag)
}

// refusals are the catalogue's words for what can be wrong with an import.
var refusals = map[memory.Refusal]catalog.Key{
	memory.NoExport: catalog.ErrNoExport, memory.TooNew: catalog.ErrTooNew, memory.TooLarge: catalog.ErrExportLarge,
	memory.NoArticle: catalog.ErrNoArticle, memory.LongText: catalog.ErrLongText, memory.BadNumber: catalog.ErrBadOrdinal, memory.BadDate: catalog.ErrBadDay,
}

// importWords words where and why an import was refused.
func (a *app) importWords(e *memory.ImportError) string {
	var text string
	switch key, ok := refusals[e.Why]; {
	case !ok:
		text = a.lang.Say(catalog.ErrNoJSON)
	case e.Value == "" && (e.Why == memory.NoArticle):
		text = a.lang.Say(key)
	default:
		text = a.lang.Say(key, clean.Line(e.Value))
	}
	switch {
	case e.Line > 0:
		return a.lang.Say(catalog.OfLine, e.Line, text)
	case e.Article > 0:
		return a.lang.Say(catalog.OfArticle, e.Article, text)
	}
	return text
}

// databaseWords words what is wrong with the file of the index or of the memory.
func (a *app) databaseWords(err error) (string, bool) {
	for _, k := range []struct {
		is  bool
		key catalog.Key
	}{
		{errors.Is(err, index.ErrFull) || errors.Is(err, memory.ErrFull) || database.IsFull(err), catalog.ErrDiskFull},
		{errors.Is(err, index.ErrDamaged), catalog.ErrIndexDamaged},
		{database.IsDamaged(err), catalog.ErrMemoryDamaged}, // a damaged index has its own sentence above
		{errors.Is(err, database.ErrNewer), catalog.ErrNewerFile},
		{errors.Is(err, database.ErrOlder), catalog.ErrOlderFile},
		{errors.Is(err, database.ErrForeign), catalog.ErrForeignFile},
		{errors.Is(err, memory.ErrMoved), catalog.ErrMovedFile},
		{database.IsBusy(err), catalog.ErrBusyFile},
		{database.IsRefused(err), catalog.ErrRefusedFile},
	} {
		if k.is {
			return a.lang.Say(k.key), true
		}
	}
	return "", false
}

// errnos are the catalogue's sentences for errors of the system.
var errnos = []struct {
	err error
	key catalog.Key
}{
	{fs.ErrNotExist, catalog.ErrMissing},
	{fs.ErrPermission, catalog.ErrNoRights},
	{syscall.EISDIR, catalog.ErrIsFolder},
	{syscall.ENOTDIR, catalog.ErrNotFolder},
	{syscall.EROFS, catalog.ErrReadOnly},
	{syscall.ENAMETOOLONG, catalog.ErrLongName},
	{syscall.EIO, catalog.ErrDisk},
	{syscall.ELOOP, catalog.ErrLinkLoop},
	{syscall.EEXIST, catalog.ErrFolderThere},
	{syscall.ENOTEMPTY, catalog.ErrFolderThere},
}

// errnoWords words an error of the system, without its path.
func (a *app) errnoWords(err error) (string, bool) {
	for _, e := range errnos {
		if errors.Is(err, e.err) {
			return a.lang.Say(e.key), true
		}
	}
	return "", false
}

// systemWords words an error of the system, with its path.
func (a *app) systemWords(err error) (string, bool) {
	text, ok := a.errnoWords(err)
	if !ok {
		return "", false
	}
	var at *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &at):
		return clean.Line(at.Path) + ": " + text, true
	case errors.As(err, &link):
		return clean.Line(link.New) + ": " + text, true
	}
	return text, true
}
