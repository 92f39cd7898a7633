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
	"baolan/editions/source"
	"baolan/ui"
	"baolan/ui/catalog"
)

// message is an error already worded in the reader's language.
type message string

func (m message) Error() string { return string(m) }

func (a *app) say(k catalog.Key, args ...any) error { return message(a.lang.Say(k, args...)) }

// sourceWords are the catalogue's words for what can be wrong with a path.
var sourceWords = map[source.Kind]catalog.Key{
	source.Missing: catalog.ErrMissing, source.Unreadable: catalog.ErrUnreadable, source.NoEditions: catalog.ErrNoEditions,
	source.Empty: catalog.ErrEmpty, source.Binary: catalog.ErrBinary, source.TooLarge: catalog.ErrTooLarge,
	source.FrontMatter: catalog.ErrFrontMatter, source.Encoding: catalog.ErrEncoding, source.IsFolder: catalog.ErrIsFolder,
}

// words gives an error in the reader's language: where, what, remedy. Whatever
// stands in it of the outside (names, contents) is clean.
func (a *app) words(err error) string {
	var e *source.Error
	var query *index.QueryError
	var left *library.Error
	var refused *memory.ImportError
	switch {
	case errors.As(err, &e):
		return a.sourceWords(e)
	case errors.As(err, &query):
		return ui.QueryWords(a.lang, query)
	case errors.As(err, &left):
		return a.libraryWords(left)
	case errors.As(err, &refused):
		return a.importWords(refused)
	case errors.Is(err, context.Canceled):
		return a.lang.Say(catalog.ErrCanceled)
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
	if why, ok := a.errnoWords(e.Err); ok && e.Kind == source.Unreadable {
		return at + ": " + why // the system's own word for it is English
	}
	text := at + ": " + a.lang.Say(sourceWords[e.Kind])
	if e.Detail != "" {
		text += a.lang.Say(catalog.Detail, clean.Line(e.Detail))
	}
	return text
}

// flagError words what can be wrong with a flag.
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
