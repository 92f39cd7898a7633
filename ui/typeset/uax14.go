package typeset

// pairwise applies the rules of UAX #14 to a text of the alphabet, character by
// character. The zero value is the state at the beginning of a text.
//
// Only the rules that name a class of the alphabet apply: LB7, LB13 to LB18, LB20a
// to LB25, LB28 to LB30. Most of them depend on two neighbouring characters alone
// and are in the table joined.
type pairwise struct {
	prev   lineClass // the class of the character before the place
	before lineClass // the class of the character before that one
	solid  lineClass // the class of the last character that is no space
	number number    // whether a number ends at the place
}

// number says how much of the pattern of a number in LB25 was read.
type number uint8

const (
	numberNone   number = iota
	numberInside        // NU (NU | SY | IS)* was read
	numberClosed        // NU (NU | SY | IS)* (CL | CP) was read
)

// Sets of classes, one bit a class.
const (
	neverBefore = 1<<lineSP | 1<<lineCL | 1<<lineCP | 1<<lineEX | 1<<lineSY // no line begins with these, even behind a space (LB7, LB13)
	opening     = 1<<lineOP | 1<<lineOPNarrow                               // no line ends with these, even before a space (LB14)
	notFirst    = 1<<lineBA | 1<<lineHY | 1<<lineHH | 1<<lineNS | 1<<lineIN // no line begins with these, unless behind a space (LB21, LB22)
)

// joined[p] is the set of classes before which no line may end behind class p,
// besides those of the sets above.
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

// allows reports whether UAX #14 lets a line end before a character of class c;
// digitNext says that a digit follows that character.
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
	case bit&notFirst != 0, bit&joined[u.prev] != 0:
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

// push moves behind a character of class c.
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
