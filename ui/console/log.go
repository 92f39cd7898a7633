package console

import (
	"io"
	"log/slog"
	"unicode/utf8"

	"baolan/editions/clean"
)

// Log is a log in which every line may be shown and has a bounded length, because it
// contains what clients say and an operator reads it on a terminal. Only this package
// makes one that writes. The zero Log writes nothing.
type Log struct{ to *slog.Logger }

// NewLog gives a log that writes to w. words gives an error in the words of whoever
// reads the log; if it is nil, errors are written as they are. The names of events and
// of what they concern are the same in every language, because programs look for them.
func NewLog(w io.Writer, words func(error) clean.Shown) Log {
	bound := func(_ []string, a slog.Attr) slog.Attr {
		if err, ok := a.Value.Any().(error); ok && words != nil {
			a.Value = slog.StringValue(words(err).String())
		}
		return bounded(a)
	}
	return Log{slog.New(slog.NewTextHandler(clean.NewWriter(w), &slog.HandlerOptions{ReplaceAttr: bound}))}
}

// Log gives a log that writes to the console.
func (c *Console) Log(words func(error) clean.Shown) Log { return NewLog(c.w, words) }

// longest is how many bytes of one value are logged; a stack has some kilobytes.
const (
	longest    = 8 << 10
	longestKey = 64
)

// bounded gives a value clean and cut to its bound.
func bounded(a slog.Attr) slog.Attr {
	if k := a.Value.Kind(); k == slog.KindString || k == slog.KindAny {
		a.Value = slog.StringValue(Cut(clean.ShowText(a.Value.String()).String(), longest))
	}
	a.Key = Cut(clean.Line(a.Key), longestKey)
	return a
}

// Cut gives the first bytes of s without a part of a character at the end, and a sign
// if something was cut off.
func Cut(s string, bytes int) string {
	if len(s) <= bytes {
		return s
	}
	for bytes > 0 && !utf8.RuneStart(s[bytes]) {
		bytes--
	}
	return s[:bytes] + "…"
}

// With gives a log that adds attributes to every line.
func (l Log) With(attributes ...any) Log {
	if l.to == nil {
		return l
	}
	return Log{l.to.With(attributes...)}
}

// Info logs what happens.
func (l Log) Info(msg string, attributes ...any) {
	if l.to != nil {
		l.to.Info(msg, attributes...)
	}
}

// Warn logs what an operator may want to look at.
func (l Log) Warn(msg string, attributes ...any) {
	if l.to != nil {
		l.to.Warn(msg, attributes...)
	}
}

// Error logs what an operator must look at.
func (l Log) Error(msg string, attributes ...any) {
	if l.to != nil {
		l.to.Error(msg, attributes...)
	}
}
