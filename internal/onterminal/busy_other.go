//go:build unix && !linux

package onterminal

// restingLooks is how many times as often as where it is seen whether the program
// runs one has to look.
const restingLooks = 10

func (p *Program) busy() bool { return false }
