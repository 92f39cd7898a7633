package input

import "time"

// Allowance is a token bucket. It must be used by one goroutine at a time.
type Allowance struct {
	left, full, perSecond float64
	at                    time.Time
	now                   func() time.Time
}

// NewAllowance makes a full bucket into which so many tokens flow a second.
func NewAllowance(full, perSecond float64, now func() time.Time) *Allowance {
	return &Allowance{left: full, full: full, perSecond: perSecond, at: now(), now: now}
}

// Take takes a token and reports whether there was one.
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
