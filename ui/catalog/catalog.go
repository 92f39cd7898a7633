// Package catalog owns every sentence that baolan says to a reader: Chinese
// first, English second, one table.
//
// It promises that each key has both languages with the same verbs in the
// same order. It does not know which language a session speaks: that is a
// value the session carries.
package catalog

import (
	"fmt"
	"strings"
)

// Lang is a language of the interface.
type Lang uint8

// The languages. Chinese is the zero value, so it is the default everywhere.
const (
	Chinese Lang = iota
	English
)

// ParseLang reads a --lang value: zh or en, with whatever region follows.
func ParseLang(s string) (Lang, error) {
	switch base(s) {
	case "zh":
		return Chinese, nil
	case "en":
		return English, nil
	}
	return Chinese, fmt.Errorf("language %q is not known; there are zh and en", s)
}

// FromLocale gives the language for a POSIX locale such as en_GB.UTF-8: English for an
// English locale, Chinese for every other. C and POSIX say nothing about the reader's
// language.
func FromLocale(locale string) Lang {
	if base(locale) == "en" {
		return English
	}
	return Chinese
}

func base(s string) string {
	s, _, _ = strings.Cut(s, ".")
	s, _, _ = strings.Cut(strings.ReplaceAll(s, "-", "_"), "_")
	return strings.ToLower(s)
}

// Say gives the message of a key in the language, formatted with the arguments.
func (l Lang) Say(k Key, args ...any) string {
	m := messages[k][l]
	if len(args) == 0 {
		return m
	}
	return fmt.Sprintf(counted(m, args), args...)
}

// messages has the message of every key in both languages. It is not changed after the
// start. The parts of it, which stand beside their keys, are arrays with places for all
// keys before their own: unlike maps the linker lays them out, and a start makes none.
var messages = table()

func table() (all [keys][2]string) {
	for _, part := range [...][][2]string{screenMessages[:], libraryMessages[:], commandMessages[:], errorMessages[:], serveMessages[:], explainMessages[:], keyMessages[:], localMessages[:], linearMessages[:], settingMessages[:], replicaMessages[:]} {
		for k, m := range part {
			if m != ([2]string{}) {
				all[k] = m
			}
		}
	}
	return all
}
