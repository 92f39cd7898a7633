package model

// Weather is the page's weather box, kept as the paper printed it. Forecast
// is the sentence of conditions, Detail the figures (temperatures, wind, air),
// Warning a warning or advice with whatever stands behind it.
type Weather struct {
	Forecast string
	Detail   string
	Warning  string
}

// IsZero reports whether the page prints no weather.
func (w Weather) IsZero() bool { return w == Weather{} }
