package interleaved

import "sync"

// pairSet is a set of pairs of characters: a hash table with linear probing that is at
// most half full. A page has thousands of pairs, and a map takes several times as long to
// fill.
type pairSet struct {
	places []uint64 // a pair in each element, or 0; the length is a power of two
	shift  uint8    // the number of bits by which a hash is shifted right to be an index
}

var pairSets = sync.Pool{New: func() any { return new(pairSet) }}

// reset empties the set and makes it large enough for n pairs.
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

// find returns the index of a pair in places, or the free index at which it would stand,
// and the pair as places holds it.
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

// add adds a pair to the set. No more pairs may be added than were announced to reset.
func (p *pairSet) add(x, y rune) {
	at, key := p.find(x, y)
	p.places[at] = key
}

func (p *pairSet) has(x, y rune) bool {
	at, _ := p.find(x, y)
	return p.places[at] != 0
}
