package console

import (
	"io"
	"log/slog"
	"unicode/utf8"

	"baolan/editions/clean"
)

// Log is a log whose every line may be shown and is bounded, whatever stands in
// it: what a client says of itself is logged, and an operator looks at logs on a
// terminal. Only this package makes one that writes. The zero Log writes nowhere.
type Log struct{ to *slog.Logger }

// NewLog gives a log that writes to w, with errors in the words of whoever reads it;
// without words they are said as they are. What happened and what it happened to have
// names that are the same in every language, as those of metrics are: programs look
// for them.
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

// longest is how much of one value is logged, in bytes: a stack is some kilobytes.
const (
	longest    = 8 << 10
	longestKey = 64
)

// bounded makes a value of a line clean and no longer than it may be.
func bounded(a slog.Attr) slog.Attr {
	if k := a.Value.Kind(); k == slog.KindString || k == slog.KindAny {
		a.Value = slog.StringValue(Cut(clean.ShowText(a.Value.String()).String(), longest))
	}
	a.Key = Cut(clean.Line(a.Key), longestKey)
	return a
}

// Cut gives the first bytes of s, whole characters, and a sign where there was more.
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

// Warn logs what somebody may want to look at.
func (l Log) Warn(msg string, attributes ...any) {
	if l.to != nil {
		l.to.Warn(msg, attributes...)
	}
}

// Error logs what somebody has to look at.
func (l Log) Error(msg string, attributes ...any) {
	if l.to != nil {
		l.to.Error(msg, attributes...)
	}
}
