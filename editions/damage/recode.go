package damage

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"
)

// isMisread reports whether a character is one that frequent bytes of Chinese UTF-8
// become when they are read as GBK: those of ，。的 and the first bytes of other
// characters.
func isMisread(r rune) bool {
	switch r {
	case '锛', '銆', '鐨', '鈥', '鍦', '鏄', '浜', '涓', '涔', '鏈', '鍥', '浠', '鎴', '绗', '鏃', '骞', '鍚', '璇':
		return true
	}
	return false
}

// Recode restores a text that was read in the wrong encoding and saved: UTF-8 that was
// read as GBK or as Latin-1. What was lost by this is U+FFFD. ok is false for any
// other text.
func Recode(s string) (text string, ok bool) {
	misread, latin, all := 0, 0, 0 // of the characters beyond ASCII
	for _, r := range s {
		if r < utf8.RuneSelf {
			continue
		}
		all++
		if r <= 0xFF {
			latin++
		} else if isMisread(r) {
			misread++
		}
	}
	share := func(n int) float64 { return float64(n) / float64(all) }
	switch {
	case all < 4:
	case share(misread) > 0.06:
		return recoded(s, simplifiedchinese.GB18030)
	case share(latin) > 0.5:
		return recoded(s, charmap.Windows1252)
	}
	return s, false
}

// recoded converts each character back to its bytes in the wrong encoding, and decodes
// these as UTF-8.
func recoded(s string, wrong encoding.Encoding) (string, bool) {
	e := wrong.NewEncoder()
	var bytes strings.Builder
	for _, r := range s {
		if r < utf8.RuneSelf {
			bytes.WriteRune(r)
			continue
		}
		b, err := e.String(string(r))
		if err != nil || r == utf8.RuneError {
			if r > 0xFF || r < 0x80 {
				b = "\xFF"
			} else {
				b = string([]byte{byte(r)}) // windows-1252 does not have this character, but Latin-1 does
			}
		}
		bytes.WriteString(b)
	}
	out := strings.ToValidUTF8(bytes.String(), "\uFFFD")
	good, lost, all := 0, 0, 0
	for _, r := range out {
		switch {
		case r == utf8.RuneError:
			lost++
			all++
		case r >= utf8.RuneSelf:
			all++
			if unicode.Is(unicode.Han, r) || r >= 0x3000 && r < 0x3040 || r >= 0xFF01 && r < 0xFF5F || r >= 0x2010 && r <= 0x2027 {
				good++
			}
		}
	}
	if all == 0 || good*10 < all*6 {
		return s, false
	}
	return out, true
}
