package index

import "baolan/model"

// The number of an article: its day, and its place among the articles of the
// day. Places count downwards, so that from the greatest number down the newest
// day comes first and a day in the order in which it was indexed and printed.
// They are dense: the table writes the distance from number to number, in three
// bytes up to 2^21, which is what a month is.
//
//	dated 1 bit | day 21 bits | place 16 bits
//
// What has no date has all numbers below.
const (
	dated      = 1 << 40
	placeBits  = 16
	placesADay = 1 << placeBits
)

func dayNumber(d model.Date) int64 { return int64(d.Year)<<9 | int64(d.Month)<<5 | int64(d.Day) }

// firstOf gives the first number of a day; for the zero Date the first of all.
func firstOf(d model.Date) int64 {
	if d.IsZero() {
		return 0
	}
	return dated + dayNumber(d)<<placeBits
}

// lastOf gives the last number of a day; for the zero Date the last of all.
func lastOf(d model.Date) int64 {
	if d.IsZero() {
		return 1<<62 - 1
	}
	return firstOf(d) + placesADay - 1
}

// numbersOf gives the range of the numbers of a day; for the zero Date that of undated
// articles.
func numbersOf(d model.Date) (first, last int64) {
	if d.IsZero() {
		return 0, dated - 1
	}
	return firstOf(d), lastOf(d)
}
