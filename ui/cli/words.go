package cli

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/pflag"

	"baolan/editions/clean"
	"baolan/editions/index"
	"baolan/editions/library"
	"baolan/editions/memory"
	"baolan/editions/objects"
	"baolan/editions/postgres"
	"baolan/editions/source"
	"baolan/ui/catalog"
	"baolan/ui/serve"
	"baolan/ui/session"
)

// message is an error already worded in the reader's language.
type message string

func (m message) Error() string { return string(m) }

func (a *app) say(k catalog.Key, args ...any) error { return message(a.lang.Say(k, args...)) }

// sourceWords are the catalogue's sentences for what can be wrong with a path.
var sourceWords = map[source.Kind]catalog.Key{
	source.Missing: catalog.ErrMissing, source.Unreadable: catalog.ErrUnreadable, source.NoEditions: catalog.ErrNoEditions,
	source.Empty: catalog.ErrEmpty, source.Binary: catalog.ErrBinary, source.TooLarge: catalog.ErrTooLarge,
	source.FrontMatter: catalog.ErrFrontMatter, source.Encoding: catalog.ErrEncoding, source.IsFolder: catalog.ErrIsFolder,
	source.NoArticle: catalog.ErrPageBare, source.Gone: catalog.ErrGone, source.Record: catalog.ErrRecord,
	source.Damaged: catalog.ErrDamaged, source.Locked: catalog.ErrLocked, source.TooHard: catalog.ErrTooHard, source.NoReader: catalog.ErrNoReader, source.Packed: catalog.ErrPacked,
	source.WrongKey: catalog.ErrWrongKey, source.NoPages: catalog.ErrNoPages, source.IsPicture: catalog.ErrIsPicture, source.IsBare: catalog.ErrIsBare, source.IsBlank: catalog.ErrIsBlank,
	source.PartUnread: catalog.ErrPartUnread, source.FontSilent: catalog.ErrFontSilent, source.NoRecogniser: catalog.ErrNoRecogniser, source.Field: catalog.ErrField,
	source.TooManyPages: catalog.ErrTooManyPages, source.FontDoubtful: catalog.ErrFontDoubtful,
	source.Bomb: catalog.ErrBomb, source.NoBook: catalog.ErrNoBook,
}

// shown fills a sentence of the catalogue with values from outside, and cleans it.
func (a *app) shown(k catalog.Key, args ...any) clean.Shown {
	return clean.Show(a.lang.Say(k, args...))
}

// printLine prints the one line that a command has to say.
func (a *app) printLine(s clean.Shown) error {
	if err := a.out.Say(s); err != nil {
		return a.outputError(err)
	}
	return nil
}

// words gives an error in the reader's language: where, what, remedy. Names and
// contents from outside are cleaned.
func (a *app) words(err error) clean.Shown { return clean.Show(a.wording(err)) }

func (a *app) wording(err error) string {
	var e *source.Error
	var query *index.QueryError
	var left *library.Error
	var refused *memory.ImportError
	var served *serve.Error
	var shared *postgres.Error
	var store *objects.Error
	switch {
	case errors.As(err, &store):
		return a.storeWords(store)
	case errors.As(err, &e):
		return a.sourceWords(e)
	case errors.As(err, &query):
		return session.QueryWords(a.lang, query)
	case errors.As(err, &left):
		return a.libraryWords(left)
	case errors.As(err, &refused):
		return a.importWords(refused)
	case errors.As(err, &served):
		return a.serveWords(served)
	case errors.As(err, &shared):
		return a.sharedWords(shared)
	case errors.Is(err, context.Canceled):
		return a.lang.Say(catalog.ErrCanceled)
	case errors.Is(err, context.DeadlineExceeded):
		return a.lang.Say(catalog.ErrTookLong)
	case errors.Is(err, library.ErrNoFolder):
		return a.lang.Say(catalog.ErrNoFolder)
	}
	var said message
	if errors.As(err, &said) {
		return clean.Line(err.Error())
	}
	if words, ok := a.databaseWords(err); ok {
		return words
	}
	if words, ok := a.systemWords(err); ok {
		return words
	}
	return a.lang.Say(catalog.ErrOther, clean.Line(err.Error()))
}

func (a *app) sourceWords(e *source.Error) string {
	at := clean.Line(e.Path)
	if e.Path == "-" {
		at = a.lang.Say(catalog.StandardInput)
	}
	if e.Line > 0 {
		at = a.lang.Say(catalog.AtLine, at, e.Line)
	}
	if e.Page > 0 {
		at = a.lang.Say(catalog.AtPage, at, e.Page)
	}
	if why, ok := a.errnoWords(e.Err); ok && e.Kind == source.Unreadable {
		return at + ": " + why // the system's own text is English
	}
	return at + ": " + a.whatWords(e)
}

// whatWords words what is wrong and the remedy, without the place.
func (a *app) whatWords(e *source.Error) string {
	what := a.lang.Say(sourceWords[e.Kind])
	if e.Count > 0 {
		what = a.lang.Say(sourceWords[e.Kind], e.Count, e.Of)
	}
	if d := a.detail(e); d != "" {
		what += a.lang.Say(catalog.Detail, d)
	}
	return what
}

// sharedWords words what is wrong with a database that machines share.
func (a *app) sharedWords(e *postgres.Error) string {
	text := a.lang.Say(databaseKeys[e.Kind], clean.Line(e.Subject))
	if d := clean.Line(e.Detail()); d != "" && e.Kind != postgres.Away {
		text += a.lang.Say(catalog.Detail, d)
	}
	return text
}

// storeWords words what is wrong with a store of objects.
func (a *app) storeWords(e *objects.Error) string {
	text := a.lang.Say(storeKeys[e.Kind], clean.Line(e.Subject))
	if d := clean.Line(e.Detail()); d != "" && e.Kind != objects.Away {
		text += a.lang.Say(catalog.Detail, d)
	}
	return text
}

// storeKeys are the catalogue's sentences for what can be wrong with a store of
// objects.
var storeKeys = map[objects.Kind]catalog.Key{
	objects.BadURL: catalog.ErrStoreURL, objects.Away: catalog.ErrStoreAway, objects.Refused: catalog.ErrStoreRefused,
	objects.Missing: catalog.ErrStoreMissing, objects.Changed: catalog.ErrStoreChanged, objects.NoRoom: catalog.ErrStoreRoom,
	objects.Failed: catalog.ErrStoreFailed,
}

// databaseKeys are the catalogue's sentences for what can be wrong with a database.
var databaseKeys = map[postgres.Kind]catalog.Key{
	postgres.BadURL: catalog.ErrDatabaseURL, postgres.Away: catalog.ErrDatabaseAway, postgres.Refused: catalog.ErrDatabaseRefused,
	postgres.NoRights: catalog.ErrDatabaseRights, postgres.Newer: catalog.ErrDatabaseNewer, postgres.Full: catalog.ErrDatabaseFull,
	postgres.Busy: catalog.ErrDatabaseBusy, postgres.Failed: catalog.ErrDatabaseFailed,
}

// detail gives what else is known of an error: a name or a number as it is, a reason
// in the reader's words if the catalogue has some.
func (a *app) detail(e *source.Error) string {
	switch e.Kind {
	case source.FrontMatter, source.Record, source.Unreadable, source.NoReader, source.NoArticle, source.TooHard:
		return a.lang.Reason(clean.Line(e.Detail))
	}
	return clean.Line(e.Detail)
}

// reason translates a library's reason, to be put after a sentence. It gives "" if the
// catalogue has no words for it in the reader's language.
func (a *app) reason(english string) string {
	if why := a.lang.Reason(clean.Line(english)); why != "" {
		return a.lang.Say(catalog.Detail, why)
	}
	return ""
}

// flagError words an error of a flag.
func (a *app) flagError(err error) error {
	var unknown *pflag.NotExistError
	var bare *pflag.ValueRequiredError
	var bad *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown):
		name := "--" + unknown.GetSpecifiedName()
		if short := unknown.GetSpecifiedShortnames(); short != "" {
			name = "-" + short
		}
		return a.say(catalog.ErrFlagUnknown, name)
	case errors.As(err, &bare):
		return a.say(catalog.ErrFlagBare, "--"+bare.GetFlag().Name)
	case errors.As(err, &bad):
		kind := catalog.KindNumber
		switch bad.GetFlag().Value.Type() {
		case "duration":
			kind = catalog.KindDuration
		case "bool":
			kind = catalog.KindBool
		}
		return a.say(catalog.ErrFlagKind, "--"+bad.GetFlag().Name, fmt.Sprintf("%q", bad.GetValue()), a.lang.Say(kind))
	}
	return err
}
