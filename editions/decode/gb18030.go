package decode

import (
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/transform"
)

// gb18030 reads GB18030-2022. The decoder of x/text gives U+FFFD for the
// two-byte codes whose characters came to Unicode late, vertical punctuation
// among them (golang.org/issue/81126); they are read from a table here and the
// rest of the text by x/text.
type gb18030 struct{ transform.NopResetter }

// Transform implements transform.Transformer.
func (gb18030) Transform(dst, src []byte, atEOF bool) (nDst, nSrc int, err error) {
	for nSrc < len(src) {
		n, late := toLate(src[nSrc:])
		w, r, err := simplifiedchinese.GB18030.NewDecoder().Transform(dst[nDst:], src[nSrc:nSrc+n], atEOF || late != 0)
		nDst, nSrc = nDst+w, nSrc+r
		if err != nil || late == 0 {
			return nDst, nSrc, err
		}
		if nDst+utf8.RuneLen(late) > len(dst) {
			return nDst, nSrc, transform.ErrShortDst
		}
		nDst, nSrc = nDst+utf8.EncodeRune(dst[nDst:], late), nSrc+2
	}
	return nDst, nSrc, nil
}

// toLate gives the place of the first of the late codes in b and its character, or the
// length of b and 0 if there is none.
func toLate(b []byte) (n int, late rune) {
	for n < len(b) {
		size := sizeGB18030(b[n:])
		if size == 2 {
			if r, ok := lateGB18030[uint16(b[n])<<8|uint16(b[n+1])]; ok {
				return n, r
			}
		}
		n += size
	}
	return n, 0
}

// sizeGB18030 gives the number of bytes that x/text takes for the character with which
// b begins. It is 1 for an invalid byte, and for the first byte of an incomplete
// character: the two or three bytes that are then left contain no late code.
func sizeGB18030(b []byte) int {
	if b[0] <= 0x80 || b[0] == 0xFF || len(b) < 2 {
		return 1
	}
	switch t := b[1]; {
	case t >= 0x40 && t != 0x7F && t != 0xFF:
		return 2
	case t < 0x30 || t >= 0x40 || len(b) < 4 || b[2] < 0x81 || b[2] == 0xFF || b[3] < 0x30 || b[3] > 0x39:
		return 1
	}
	// A code above the planes of Unicode is no character.
	c := ((int(b[0]-0x81)*10+int(b[1]-0x30))*126+int(b[2]-0x81))*10 + int(b[3]-0x30)
	if c >= 39420 && (c < 189000 || c >= 189000+0x100000) {
		return 1
	}
	return 4
}

// lateGB18030 gives the characters that GB 18030-2022 assigns to the codes for which
// its edition of 2000 used private characters.
var lateGB18030 = map[uint16]rune{
	0xA6D9: 0xFE10, 0xA6DA: 0xFE12, 0xA6DB: 0xFE11, 0xA6DC: 0xFE13, 0xA6DD: 0xFE14,
	0xA6DE: 0xFE15, 0xA6DF: 0xFE16, 0xA6EC: 0xFE17, 0xA6ED: 0xFE18, 0xA6F3: 0xFE19,
	0xA8BC: 0x1E3F,
	0xFE51: 0x20087, 0xFE52: 0x20089, 0xFE53: 0x200CC, 0xFE59: 0x9FB4, 0xFE61: 0x9FB5,
	0xFE66: 0x9FB6, 0xFE67: 0x9FB7, 0xFE6C: 0x215D7, 0xFE6D: 0x9FB8, 0xFE76: 0x2298F,
	0xFE7E: 0x9FB9, 0xFE90: 0x9FBA, 0xFE91: 0x241FE, 0xFEA0: 0x9FBB,
}
