// Package words makes texts from small parts: named lists of alternatives
// that name each other.
//
//	@title                a list; each line below is an alternative
//	{plc#}新增{n}处{thing}
//	@surname |            a list of words parted by blanks
//	赵 钱 孙 李
//
// {name} stands for an alternative of the list; {name#} for one that stays
// the same in an article; {2-9} for a number of a range.
package words

import (
	"embed"
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
)

// Book is a set of lists.
type Book map[string][]string

// Parse reads lists. Lines before the first list and empty lines are ignored. If a list
// occurs twice, its alternatives are added.
func Parse(texts ...string) (Book, error) {
	b := Book{}
	for _, text := range texts {
		name, single := "", false
		n := 0
		for l := range strings.Lines(text) {
			n++
			l = strings.TrimRight(l, "\r\n")
			switch {
			case strings.TrimSpace(l) == "" || strings.HasPrefix(l, "//"):
			case strings.HasPrefix(l, "@"):
				name, single = strings.TrimPrefix(l, "@"), false
				if head, ok := strings.CutSuffix(name, " |"); ok {
					name, single = head, true
				}
			case name == "":
				return nil, fmt.Errorf("line %d: %q stands in no list; begin one with @name", n, l)
			case single:
				b[name] = append(b[name], strings.Fields(l)...)
			default:
				b[name] = append(b[name], l)
			}
		}
	}
	return b, b.check()
}

// Read parses files of lists that are embedded in the program. An error in them is an
// error of the program, so it panics.
func Read(texts embed.FS, files ...string) Book {
	var all []string
	for _, f := range files {
		b, err := texts.ReadFile(f)
		if err != nil {
			panic(err)
		}
		all = append(all, string(b))
	}
	b, err := Parse(all...)
	if err != nil {
		panic(fmt.Sprint(files, ": ", err))
	}
	return b
}

// check returns an error for a reference to a list that does not exist.
func (b Book) check() error {
	for name, list := range b {
		for _, s := range list {
			for _, ref := range refs(s) {
				ref = strings.TrimSuffix(ref, "#")
				if _, _, ok := span(ref); !ok && b[ref] == nil {
					return fmt.Errorf("list %s: no list %q; write one", name, ref)
				}
			}
		}
	}
	return nil
}

func refs(s string) (out []string) {
	for {
		_, rest, ok := strings.Cut(s, "{")
		if !ok {
			return out
		}
		var ref string
		if ref, s, ok = strings.Cut(rest, "}"); !ok {
			return out
		}
		out = append(out, ref)
	}
}

func span(s string) (lo, hi int, ok bool) {
	a, z, ok := strings.Cut(s, "-")
	if !ok {
		return 0, 0, false
	}
	lo, err := strconv.Atoi(a)
	if err != nil {
		return 0, 0, false
	}
	hi, err = strconv.Atoi(z)
	return lo, hi, err == nil && hi >= lo
}

// Writer writes texts from a book. What was chosen for a name with # is kept until Forget.
type Writer struct {
	Book  Book
	Rand  *rand.Rand
	bound map[string]string
}

// NewWriter returns a Writer for which nothing was chosen yet.
func NewWriter(b Book, r *rand.Rand) *Writer { return &Writer{b, r, map[string]string{}} }

// Forget begins a new article.
func (w *Writer) Forget() { clear(w.bound) }

// Has reports whether the book has a list.
func (w *Writer) Has(name string) bool { return len(w.Book[name]) > 0 }

// Pick returns an alternative of a list, filled in.
func (w *Writer) Pick(name string) string {
	list := w.Book[name]
	if len(list) == 0 {
		return ""
	}
	return w.Fill(list[w.Rand.IntN(len(list))])
}

// Some returns up to n different alternatives of a list, filled in.
func (w *Writer) Some(name string, n int) []string {
	list := w.Book[name]
	var out []string
	for _, i := range w.Rand.Perm(len(list)) {
		if len(out) == n {
			break
		}
		out = append(out, w.Fill(list[i]))
	}
	return out
}

// Fill replaces every reference of a text.
func (w *Writer) Fill(s string) string {
	var b strings.Builder
	for {
		head, rest, ok := strings.Cut(s, "{")
		b.WriteString(head)
		if !ok {
			return b.String()
		}
		ref, tail, ok := strings.Cut(rest, "}")
		if !ok {
			b.WriteString(rest)
			return b.String()
		}
		b.WriteString(w.ref(ref))
		s = tail
	}
}

func (w *Writer) ref(ref string) string {
	if lo, hi, ok := span(ref); ok {
		return strconv.Itoa(lo + w.Rand.IntN(hi-lo+1))
	}
	name, bind := strings.CutSuffix(ref, "#")
	if !bind {
		return w.Pick(ref)
	}
	if v, ok := w.bound[name]; ok {
		return v
	}
	v := w.Pick(name)
	w.bound[name] = v
	return v
}

// Chance returns true with the probability p.
func (w *Writer) Chance(p float64) bool { return w.Rand.Float64() < p }

// Between returns a number of a range, both ends included.
func (w *Writer) Between(lo, hi int) int { return lo + w.Rand.IntN(hi-lo+1) }

// OneOf returns one of some values.
func OneOf[T any](r *rand.Rand, list ...T) T { return list[r.IntN(len(list))] }
