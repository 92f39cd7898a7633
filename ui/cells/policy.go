package cells

import (
	"fmt"
	"strings"
)

// Policy says how many cells the characters take that UAX #11 calls East Asian
// Ambiguous: “ ” — … · ① ℃ ─ and a thousand more. Only the terminal knows.
type Policy uint8

// The policies. Narrow is what terminals do unless told otherwise.
const (
	Narrow Policy = iota // one cell
	Wide                 // two cells
	Pin                  // two cells, whatever the terminal does: see [Writer]
)

var policyNames = [...]string{Narrow: "narrow", Wide: "wide", Pin: "pin"}

// ParsePolicy reads "narrow", "wide" or "pin".
func ParsePolicy(s string) (Policy, error) {
	for p, name := range policyNames {
		if strings.EqualFold(s, name) {
			return Policy(p), nil
		}
	}
	return Narrow, fmt.Errorf("ambiguous width %q is unknown; use narrow, wide or pin", s)
}

func (p Policy) String() string {
	if int(p) < len(policyNames) {
		return policyNames[p]
	}
	return fmt.Sprintf("Policy(%d)", uint8(p))
}
