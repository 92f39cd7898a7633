package form

import "sync"

// pairSet is a set of pairs of characters: a table of twice as many places as pairs or
// more, in which a pair stands at the place of its hash or behind it. A page has
// thousands, and a map takes several times as long to fill.
type pairSet struct {
	places []uint64 // a pair, or 0 for a free place
	shift  uint8    // of the hash, so that it is a place
}

var pairSets = sync.Pool{New: func() any { return new(pairSet) }}

// reset empties the set and makes room for n pairs.
func (p *pairSet) reset(n int) {
	bits := uint8(4)
	for 1<<bits < 2*n {
		bits++
	}
	if size := 1 << bits; cap(p.places) < size {
		p.places = make([]uint64, size)
	} else {
		p.places = p.places[:size]
		clear(p.places)
	}
	p.shift = 64 - bits
}

// find returns the place of a pair, or the free one where it would stand.
func (p *pairSet) find(x, y rune) (at int, key uint64) {
	key = uint64(uint32(x))<<32 | uint64(uint32(y))
	at = int(key * 0x9E3779B97F4A7C15 >> p.shift) //nolint:gosec // below the number of places
	for p.places[at] != 0 && p.places[at] != key {
		if at++; at == len(p.places) {
			at = 0
		}
	}
	return at, key
}

// add puts a pair into the set, for which reset made room.
func (p *pairSet) add(x, y rune) {
	at, key := p.find(x, y)
	p.places[at] = key
}

func (p *pairSet) has(x, y rune) bool {
	at, _ := p.find(x, y)
	return p.places[at] != 0
}
