// Package interleaved takes columns apart that an extractor gives a line or two of each in
// turn. Find looks for columns in which lines continue one another better than in the order of
// the text; Doubt lowers the confidence of articles whose lines do not continue one another.
package interleaved
