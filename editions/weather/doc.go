// Package weather reads the weather box of a page.
//
// It owns the words of forecasts, figures and warnings: which lines speak of
// the weather (Share, KindOf, IsTitle), and what a box says (Periods, Alerts).
// It promises that periods and alerts hold every word of the box. It does not
// know where on the page a box stands, nor how it is shown.
package weather
