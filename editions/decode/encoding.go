package decode

import (
	"bytes"
	"errors"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/transform"
)

// charset is an encoding in which editions are saved.
type charset struct {
	name    string   // the name in Report and in messages
	aliases []string // as fold gives them
	bom     string
	units   int // the length of the shortest character in bytes
	decode  decoder
}

// decoder decodes the complete characters with which b begins. It gives them as UTF-8,
// with one byte fault for each invalid one, and the number of bytes they have. If end
// is set, it decodes all of b. It keeps no state, so a text may be divided anywhere
// and decoded in pieces. The text may share the memory of b.
type decoder func(b []byte, end bool) (text []byte, n int)

// fault is a byte that is never in UTF-8. U+FFFD cannot be used instead, because a
// text may contain it.
const fault = 0xFF

// text decodes a whole text as one that has no lines in another encoding.
func (c *charset) text(b []byte) string {
	decode := c.decode
	switch c.name {
	case "UTF-8":
		decode = wholeUTF8
	case "GB18030":
		decode = plainGB18030
	}
	piece, _ := decode(b, true)
	s, _, _ := Text(piece)
	return s
}

// charsets are in the order in which one is preferred of those that are equally
// likely: UTF-8 first, then by how many papers use them. GBK and GB2312 are parts of
// GB18030.
var charsets = []charset{
	{"UTF-8", []string{"utf8"}, "\xEF\xBB\xBF", 1, decodeUTF8},
	{"GB18030", []string{"gb18030", "gbk", "gb2312", "cp936", "euccn"}, "\x84\x31\x95\x33", 1, decodeGB18030},
	{"Big5", []string{"big5", "big5hkscs", "cp950"}, "", 1, foreign(traditionalchinese.Big5.NewDecoder())},
	{"Shift_JIS", []string{"shiftjis", "sjis", "cp932", "windows31j", "mskanji"}, "", 1, foreign(japanese.ShiftJIS.NewDecoder())},
	{"EUC-JP", []string{"eucjp"}, "", 1, foreign(japanese.EUCJP.NewDecoder())},
	{"UTF-16LE", []string{"utf16le"}, "\xFF\xFE", 2, decodeUTF16LE},
	{"UTF-16BE", []string{"utf16be", "utf16"}, "\xFE\xFF", 2, decodeUTF16BE},
}

// Names lists the names that Bytes takes, besides "" for a guess.
func Names() []string {
	names := make([]string, len(charsets))
	for i := range charsets {
		names[i] = charsets[i].name
	}
	return names
}

// fold makes names comparable: "Shift_JIS", "shift-jis" and "SHIFTJIS" are the same
// name.
func fold(name string) string {
	return strings.ToLower(strings.NewReplacer("-", "", "_", "", " ", "", ".", "").Replace(name))
}

func byName(name string) *charset {
	f := fold(name)
	for i := range charsets {
		for _, a := range charsets[i].aliases {
			if a == f {
				return &charsets[i]
			}
		}
	}
	return nil
}

// foreign makes a decoder from one of x/text that has no state. Those accept any
// bytes: what is invalid becomes U+FFFD, which text in these encodings does not
// contain.
func foreign(t transform.Transformer) decoder {
	return func(b []byte, end bool) ([]byte, int) {
		// Two bytes become three in UTF-8, rarely more.
		out, n := make([]byte, len(b)+len(b)/2+utf8.UTFMax), 0
		for read := 0; ; {
			w, r, err := t.Transform(out[n:], b[read:], end)
			n, read = n+w, read+r
			if !errors.Is(err, transform.ErrShortDst) {
				return faulty(out[:n]), read
			}
			out = append(out, make([]byte, len(b)-read+utf8.UTFMax)...)
		}
	}
}

// faulty replaces each U+FFFD by a fault, in the memory of b.
func faulty(b []byte) []byte {
	const replaced = "\ufffd"
	n := bytes.Index(b, []byte(replaced))
	if n < 0 {
		return b
	}
	for rest := b[n:]; len(rest) > 0; {
		if bytes.HasPrefix(rest, []byte(replaced)) {
			b[n] = fault
			rest = rest[len(replaced):]
		} else {
			b[n] = rest[0]
			rest = rest[1:]
		}
		n++
	}
	return b[:n]
}
