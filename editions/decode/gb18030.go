package decode

import (
	"strings"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// decodeGB18030 reads GB18030-2022. The decoder of x/text gives U+FFFD for the
// two-byte codes whose characters came to Unicode late, vertical punctuation
// among them (golang.org/issue/81126); they are read from a table here and the
// rest of the text by x/text.
func decodeGB18030(b []byte) string {
	var out strings.Builder
	flush := func(part []byte) {
		if len(part) > 0 {
			t, _ := simplifiedchinese.GB18030.NewDecoder().Bytes(part)
			out.Write(t)
		}
	}
	start := 0
	for i := 0; i < len(b); {
		if b[i] < 0x81 || i+1 == len(b) {
			i++
			continue
		}
		switch t := b[i+1]; {
		case t >= 0x30 && t <= 0x39 && i+3 < len(b) && b[i+2] >= 0x81 && b[i+3] >= 0x30 && b[i+3] <= 0x39:
			i += 4
		case t >= 0x40:
			if r, ok := lateGB18030[uint16(b[i])<<8|uint16(t)]; ok {
				flush(b[start:i])
				out.WriteRune(r)
				start = i + 2
			}
			i += 2
		default:
			i++
		}
	}
	if start == 0 {
		t, _ := simplifiedchinese.GB18030.NewDecoder().Bytes(b)
		return string(t)
	}
	flush(b[start:])
	return out.String()
}

// lateGB18030 is GB 18030-2022's reading of the codes that its edition of 2000
// had to send to private use.
var lateGB18030 = map[uint16]rune{
	0xA6D9: 0xFE10, 0xA6DA: 0xFE12, 0xA6DB: 0xFE11, 0xA6DC: 0xFE13, 0xA6DD: 0xFE14,
	0xA6DE: 0xFE15, 0xA6DF: 0xFE16, 0xA6EC: 0xFE17, 0xA6ED: 0xFE18, 0xA6F3: 0xFE19,
	0xA8BC: 0x1E3F,
	0xFE51: 0x20087, 0xFE52: 0x20089, 0xFE53: 0x200CC, 0xFE59: 0x9FB4, 0xFE61: 0x9FB5,
	0xFE66: 0x9FB6, 0xFE67: 0x9FB7, 0xFE6C: 0x215D7, 0xFE6D: 0x9FB8, 0xFE76: 0x2298F,
	0xFE7E: 0x9FB9, 0xFE90: 0x9FBA, 0xFE91: 0x241FE, 0xFEA0: 0x9FBB,
}
