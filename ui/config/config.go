// Package config reads and writes a reader's file of settings, which is TOML:
//
//	theme = "paper"       # what every command understands
//
//	[print]
//	width = 80            # a flag of one command
//
//	[keys]
//	next-article = ["J", "n"]
//
// It owns the form of the file: what stands in it, on which line, and how a
// value is changed without touching the rest of what a person wrote. It does not
// know which settings there are.
package config

import (
	"fmt"
	"strings"

	"github.com/pelletier/go-toml/v2"
	"github.com/pelletier/go-toml/v2/unstable"
)

// Entry is one value in the file.
type Entry struct {
	Table  string   // "" for the top of the file
	Key    string   // within the table
	Values []string // as text; one for a plain value, any number for an array
	Array  bool
	Line   int // from 1
}

// Name gives the key with its table and a dot before it.
func (e *Entry) Name() string {
	if e.Table == "" {
		return e.Key
	}
	return e.Table + "." + e.Key
}

// Error is the error for a line that is not TOML, or that has a value which no setting
// can have.
type Error struct {
	Line   int // from 1, 0 where it is not known
	Detail string
	NoTOML bool // from there on the file is not TOML
}

func (e *Error) Error() string { return fmt.Sprintf("line %d: %s", e.Line, e.Detail) }

// Parse reads a settings file. An error in a value does not keep the others from being
// read; it is one of the errors. Of a file that is not TOML the entries before the
// error are given, and one error.
func Parse(b []byte) ([]Entry, []*Error) {
	var entries []Entry
	var errs []*Error
	p := unstable.Parser{}
	p.Reset(b)
	table, seen := "", map[string]int{}
	for p.NextExpression() {
		node := p.Expression()
		switch node.Kind {
		case unstable.Table:
			table = keyOf(node)
		case unstable.ArrayTable:
			table = keyOf(node)
			errs = append(errs, &Error{lineAt(b, &p, node), "[[" + table + "]]", false})
		case unstable.KeyValue:
			e := Entry{Table: table, Key: keyOf(node), Line: lineAt(b, &p, node)}
			if at := strings.LastIndexByte(e.Key, '.'); at >= 0 && table == "" { // print.width = 80
				e.Table, e.Key = e.Key[:at], e.Key[at+1:]
			}
			var ok bool
			if e.Values, e.Array, ok = valuesOf(node.Value()); !ok {
				errs = append(errs, &Error{e.Line, e.Name(), false})
				continue
			}
			if first := seen[e.Name()]; first > 0 {
				errs = append(errs, &Error{e.Line, fmt.Sprintf("%s (%d)", e.Name(), first), false})
				continue
			}
			seen[e.Name()] = e.Line
			entries = append(entries, e)
		}
	}
	if err := p.Error(); err != nil {
		errs = append(errs, faultOf(b, err))
	}
	return entries, errs
}

// faultOf gives the place of the error in a file that is not TOML, as the decoder
// reports it.
func faultOf(b []byte, err error) *Error {
	var all map[string]any
	if whole, ok := toml.Unmarshal(b, &all).(*toml.DecodeError); ok { //nolint:errorlint // documented to be of this type
		line, _ := whole.Position()
		return &Error{line, whole.Error(), true}
	}
	return &Error{0, err.Error(), true}
}

// keyOf gives the dotted key of a node.
func keyOf(n *unstable.Node) string {
	var parts []string
	for it := n.Key(); it.Next(); {
		parts = append(parts, string(it.Node().Data))
	}
	return strings.Join(parts, ".")
}

// lineAt gives the line of a node's key.
func lineAt(b []byte, p *unstable.Parser, n *unstable.Node) int {
	it := n.Key()
	if !it.Next() {
		return 0
	}
	at := int(it.Node().Raw.Offset)
	if it.Node().Raw.Length == 0 { // a bare key has no raw text of its own
		at = int(p.Range(it.Node().Data).Offset)
	}
	return 1 + strings.Count(string(b[:min(at, len(b))]), "\n")
}

// valuesOf gives a value as text. It may be a string, a number, a boolean, or an array
// of these.
func valuesOf(n *unstable.Node) (values []string, array, ok bool) {
	switch n.Kind {
	case unstable.String, unstable.Bool, unstable.Integer, unstable.Float:
		return []string{string(n.Data)}, false, true
	case unstable.Array:
		for it := n.Children(); it.Next(); {
			if it.Node().Kind == unstable.Comment {
				continue
			}
			v, inner, ok := valuesOf(it.Node())
			if !ok || inner {
				return nil, true, false
			}
			values = append(values, v...)
		}
		return values, true, true
	}
	return nil, false, false
}
