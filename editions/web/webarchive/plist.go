package webarchive

import (
	"encoding/binary"
	"errors"
	"unicode/utf16"
)

// errDamaged is the error for an archive whose parts are not where it says.
var errDamaged = errors.New("the archive is damaged or cut short")

// list is a property list in binary form: objects that name one another by their numbers, and
// behind them the places at which they begin.
type list struct {
	b       []byte
	top     uint64
	offsets []byte
	offset  int // the bytes of a place
	ref     int // the bytes of an object's number
	walked  int // the number of resources that were visited, since an object can hold itself
	frames  int // the number of pages that were visited
}

// trailerBytes is the length of what stands at the end of a list.
const trailerBytes = 32

// open reads the end of a list, where it says how it is kept.
func open(b []byte) (*list, error) {
	if !IsArchive(b) || len(b) < len(mark)+trailerBytes {
		return nil, errDamaged
	}
	t := b[len(b)-trailerBytes:]
	l := &list{b: b[:len(b)-trailerBytes], offset: int(t[6]), ref: int(t[7]), top: binary.BigEndian.Uint64(t[16:])}
	n, at := binary.BigEndian.Uint64(t[8:]), binary.BigEndian.Uint64(t[24:])
	if l.offset < 1 || l.offset > 8 || l.ref < 1 || l.ref > 8 || at > uint64(len(l.b)) || n > (uint64(len(l.b))-at)/uint64(l.offset) {
		return nil, errDamaged
	}
	l.offsets = l.b[at : at+n*uint64(l.offset)]
	return l, nil
}

// number reads a number of all bytes of b.
func number(b []byte) (n uint64) {
	for _, c := range b {
		n = n<<8 | uint64(c)
	}
	return n
}

// The kinds of objects that an archive is made of, by the upper half of their first byte.
const (
	isData    = 4
	isASCII   = 5
	isUTF16   = 6
	isArray   = 10
	isDict    = 13
	isInteger = 1
)

// object returns the kind of an object, its number of members or characters, and the bytes from
// its first one on. The kind is 0 if there is no such object.
func (l *list) object(id uint64) (kind byte, n uint64, b []byte) {
	if id >= uint64(len(l.offsets)/l.offset) {
		return 0, 0, nil
	}
	at := number(l.offsets[id*uint64(l.offset):][:l.offset])
	if at >= uint64(len(l.b)) {
		return 0, 0, nil
	}
	b = l.b[at:]
	kind, n, b = b[0]>>4, uint64(b[0]&15), b[1:]
	if n == 15 && kind != isInteger { // the number follows as an integer
		if len(b) == 0 || b[0]>>4 != isInteger || b[0]&15 > 3 || len(b) < 1+1<<(b[0]&15) {
			return 0, 0, nil
		}
		size := 1 << (b[0] & 15)
		n, b = number(b[1:1+size]), b[1+size:]
	}
	return kind, n, b
}

// text returns a string, "" for any other object.
func (l *list) text(id uint64) string {
	kind, n, b := l.object(id)
	switch {
	case kind == isASCII && n <= uint64(len(b)):
		return string(b[:n])
	case kind == isUTF16 && n <= uint64(len(b))/2:
		u := make([]uint16, n)
		for i := range u {
			u[i] = binary.BigEndian.Uint16(b[2*i:])
		}
		return string(utf16.Decode(u))
	}
	return ""
}

// data returns the bytes of an object of bytes, none for any other, as far as the list goes.
func (l *list) data(id uint64) []byte {
	kind, n, b := l.object(id)
	if kind != isData {
		return nil
	}
	return b[:min(n, uint64(len(b)))]
}

// items returns the members of an array.
func (l *list) items(id uint64) []uint64 {
	kind, n, b := l.object(id)
	if kind != isArray {
		return nil
	}
	return l.refs(n, b)
}

// refs reads n numbers of objects.
func (l *list) refs(n uint64, b []byte) []uint64 {
	if n > uint64(len(b)/l.ref) || n > maxResources {
		return nil
	}
	out := make([]uint64, n)
	for i := range out {
		out[i] = number(b[i*l.ref:][:l.ref])
	}
	return out
}

// fields returns the members of a dictionary by their names.
func (l *list) fields(id uint64) map[string]uint64 {
	kind, n, b := l.object(id)
	if kind != isDict || n > maxResources {
		return nil
	}
	all := l.refs(2*n, b)
	out := map[string]uint64{}
	for i := range len(all) / 2 {
		out[l.text(all[i])] = all[len(all)/2+i]
	}
	return out
}
