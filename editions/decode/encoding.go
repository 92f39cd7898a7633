package decode

import (
	"strings"

	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// charset is one encoding that editions come in.
type charset struct {
	name    string   // as Report and messages give it
	aliases []string // in the form of fold
	bom     string
	units   int // bytes of the shortest character
	decode  func([]byte) string
}

// charsets stand in the order that breaks ties: UTF-8 first, then by how many
// papers use them. GBK and GB2312 are parts of GB18030.
var charsets = []charset{
	{UTF8, []string{"utf8"}, "\xEF\xBB\xBF", 1, decodeUTF8},
	{"GB18030", []string{"gb18030", "gbk", "gb2312", "cp936", "euccn"}, "\x84\x31\x95\x33", 1, decodeGB18030},
	{"Big5", []string{"big5", "big5hkscs", "cp950"}, "", 1, decodeBig5},
	{"Shift_JIS", []string{"shiftjis", "sjis", "cp932", "windows31j", "mskanji"}, "", 1, decodeShiftJIS},
	{"EUC-JP", []string{"eucjp"}, "", 1, decodeEUCJP},
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

// The decoders of x/text never fail on any bytes: what they cannot read
// becomes U+FFFD.

func decodeBig5(b []byte) string {
	out, _ := traditionalchinese.Big5.NewDecoder().Bytes(b)
	return string(out)
}

func decodeShiftJIS(b []byte) string {
	out, _ := japanese.ShiftJIS.NewDecoder().Bytes(b)
	return string(out)
}

func decodeEUCJP(b []byte) string {
	out, _ := japanese.EUCJP.NewDecoder().Bytes(b)
	return string(out)
}
