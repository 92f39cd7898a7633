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

// charset is one encoding that editions come in.
type charset struct {
	name    string   // as Report and messages give it
	aliases []string // in the form of fold
	bom     string
	units   int // bytes of the shortest character
	decode  decoder
}

// decoder gives the text of the whole characters that b begins with, as UTF-8 in
// which one byte fault stands for each that is none, and how many bytes they are.
// Nothing is left at the end of everything. It keeps nothing from call to call, so
// that a text may be decoded in pieces wherever they end. The text may share the
// memory of b.
type decoder func(b []byte, end bool) (text []byte, n int)

// fault is a byte that UTF-8 never has. U+FFFD would not do: a text may spell it.
const fault = 0xFF

// text decodes a whole text.
func (c *charset) text(b []byte) string {
	piece, _ := c.decode(b, true)
	s, _, _ := Text(piece)
	return s
}

// charsets stand in the order that breaks ties: UTF-8 first, then by how many
// papers use them. GBK and GB2312 are parts of GB18030.
var charsets = []charset{
	{"UTF-8", []string{"utf8"}, "\xEF\xBB\xBF", 1, decodeUTF8},
	{"GB18030", []string{"gb18030", "gbk", "gb2312", "cp936", "euccn"}, "\x84\x31\x95\x33", 1, foreign(gb18030{})},
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

// fold makes names comparable: "Shift_JIS", "shift-jis" and "SHIFTJIS" are one.
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

// foreign makes a decoder of one of x/text, none of which has a state. They never
// fail on any bytes: what they cannot read becomes U+FFFD, which none of these
// encodings is used to spell.
func foreign(t transform.Transformer) decoder {
	return func(b []byte, end bool) ([]byte, int) {
		// Two bytes are three in UTF-8, rarely more.
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

// faulty puts a fault in the place of each U+FFFD, in the memory of b.
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
