package input

import "time"

// Allowance is a token bucket; its user sees to it that one goroutine takes at a
// time.
type Allowance struct {
	left, full, perSecond float64
	at                    time.Time
	now                   func() time.Time
}

// NewAllowance makes a bucket that is full and fills by so many a second.
func NewAllowance(full, perSecond float64, now func() time.Time) *Allowance {
	return &Allowance{left: full, full: full, perSecond: perSecond, at: now(), now: now}
}

// Take takes a token; it reports false where there is none.
func (a *Allowance) Take() bool {
	now := a.now()
	a.left = min(a.full, a.left+now.Sub(a.at).Seconds()*a.perSecond)
	a.at = now
	if a.left < 1 {
		return false
	}
	a.left--
	return true
}
