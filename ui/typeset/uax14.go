package typeset

// pairwise follows UAX #14 over the characters of the alphabet. The zero value
// stands at the beginning of a text.
//
// Of the rules only those can speak that name a class of the alphabet: LB7,
// LB13 to LB18, LB20a to LB25, LB28 to LB30. All but a few are of neighbours;
// those are one table.
type pairwise struct {
	prev   lineClass // of the character before the place
	before lineClass // of the one before that
	solid  lineClass // of the last that is no space
	number number
}

// number is how far a number has come (LB25).
type number uint8

const (
	numberNone   number = iota
	numberInside        // NU (NU | SY | IS)*
	numberClosed        // NU (NU | SY | IS)* (CL | CP)
)

const (
	neverBefore = 1<<lineSP | 1<<lineCL | 1<<lineCP | 1<<lineEX | 1<<lineSY // LB7, LB13
	opening     = 1<<lineOP | 1<<lineOPNarrow                               // LB14
	hanging     = 1<<lineBA | 1<<lineHY | 1<<lineHH | 1<<lineNS | 1<<lineIN // LB21, LB22
)

// joined[p] are the classes that p holds behind it, besides those that every
// class holds.
var joined = [linePO + 1]uint32{
	lineID: 1 << linePO,                                                     // LB23a
	lineCP: 1<<lineAL | 1<<lineNU,                                           // LB30
	lineIS: 1<<lineNU | 1<<lineAL,                                           // LB25, LB29
	lineHY: 1 << lineNU,                                                     // LB25
	lineAL: 1<<lineAL | 1<<lineNU | 1<<linePR | 1<<linePO | 1<<lineOPNarrow, // LB23, LB24, LB28, LB30
	lineNU: 1<<lineAL | 1<<lineNU | 1<<lineOPNarrow,                         // LB23, LB25, LB30
	linePR: 1<<lineID | 1<<lineAL | 1<<lineNU,                               // LB23a, LB24, LB25
	linePO: 1<<lineAL | 1<<lineNU,                                           // LB24, LB25
}

// allows reports whether a line may end before a character of class c;
// digitNext says that a digit follows it.
func (u *pairwise) allows(c lineClass, digitNext bool) bool {
	bit := uint32(1) << c
	switch {
	case bit&neverBefore != 0, 1<<u.solid&opening != 0:
		return false
	case c == lineIS: // LB15c, LB15d: “subtract .5”
		return u.prev == lineSP && digitNext
	case c == lineNS && (u.solid == lineCL || u.solid == lineCP): // LB16
		return false
	case c == lineB2 && u.solid == lineB2: // LB17
		return false
	case u.prev == lineSP: // LB18
		return true
	case bit&hanging != 0, bit&joined[u.prev] != 0:
		return false
	}
	switch c {
	case lineAL: // LB20a: -er, but not at-large
		return u.prev != lineHY && u.prev != lineHH || u.before != lineOther && u.before != lineSP
	case lineNU: // LB25: 1/2
		return u.number != numberInside
	case lineOP, lineOPNarrow: // LB25: ￥(5
		return !digitNext || u.prev != linePR && u.prev != linePO
	case linePR, linePO: // LB25: 5%, (5)%
		return u.number == numberNone
	}
	return true
}

// push goes on behind a character of class c.
func (u *pairwise) push(c lineClass) {
	switch u.number {
	case numberNone:
		if c == lineNU {
			u.number = numberInside
		}
	case numberInside:
		switch c {
		case lineNU, lineSY, lineIS:
		case lineCL, lineCP:
			u.number = numberClosed
		default:
			u.number = numberNone
		}
	default:
		u.number = numberNone
	}
	u.before, u.prev = u.prev, c
	if c != lineSP {
		u.solid = c
	}
}
