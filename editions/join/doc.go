// Package join makes paragraphs of printed lines.
//
// It owns what a space and a line end mean between two characters: a gap that the typesetter
// put in, a printed space, or a break inside a word, a number, an amount or an address. It
// promises that only spaces are removed or added: the other characters of a paragraph are
// those of its lines, in their order.
// It does not know which lines make a paragraph.
//
//	12 月          a gap between Latin and Han that the setter put in: dropped
//	合 拳 ，拼      a line that was letter-spaced to the measure: dropped
//	治理 云上       between Han in a line set tight: printed, kept
//	1 2 0 个       the digits of one number in a letter-spaced line: dropped
//	47⏎5.6亿       a number broken at the line's end: closed up
//	wen⏎qu.example an address broken at the line's end: closed up
//	new⏎line       between Latin words: a space
//	3.50 3.40      two numbers of a row: kept apart
package join
