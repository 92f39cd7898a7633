package cells

import (
	"fmt"
	"strings"
)

// Policy says how many cells the characters take that UAX #11 calls East Asian
// Ambiguous: “ ” — … · ① ℃ ─ and some 900 more. It depends on the terminal and its
// settings.
type Policy uint8

// The policies. Most terminals are narrow unless they are set otherwise.
const (
	Narrow Policy = iota // each takes one cell
	Wide                 // each takes two cells
	Pin                  // each is given two cells by cursor moves, whatever the terminal does: see [Writer]
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
