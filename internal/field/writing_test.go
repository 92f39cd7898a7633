package field

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

// encoded is a text in an encoding, its lines ended as one system or another does.
func encoded(r *rand.Rand, s string) []byte {
	if r.IntN(3) == 0 {
		s = strings.ReplaceAll(s, "\n", "\r\n")
	}
	e := oneOf[encoding.Encoding](r, encoding.Nop, encoding.Nop, encoding.Nop, simplifiedchinese.GB18030, simplifiedchinese.GBK, unicode.UTF8BOM,
		unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM))
	b, err := e.NewEncoder().Bytes([]byte(s))
	if err != nil {
		return []byte(s)
	}
	return b
}

// encodedPlain is a text in UTF-8 as an editor saves it.
func encodedPlain(r *rand.Rand, s string) []byte {
	if r.IntN(3) == 0 {
		s = strings.ReplaceAll(s, "\n", "\r\n")
	}
	if r.IntN(4) == 0 {
		s = "\ufeff" + s
	}
	return []byte(s)
}

// inGBK is a text in GBK; what GBK lacks is written as HTML does.
func inGBK(s string) []byte {
	b, _ := encoding.HTMLEscapeUnsupported(simplifiedchinese.GBK.NewEncoder()).String(s)
	return []byte(b)
}

// htmlParas sets paragraphs as elements.
func htmlParas(p *article) string {
	return "<p>" + strings.Join(p.paragraphs, "</p>\n<p>") + "</p>"
}

// dated writes a date in one of the forms of crawlers and pages.
func dated(r *rand.Rand, iso string) string {
	y, m, d := parted(iso)
	return oneOf(r, iso, iso+" 06:30", iso+" 06:30:15", y+"年"+m+"月"+d+"日", y+"年"+strings.TrimLeft(m, "0")+"月"+strings.TrimLeft(d, "0")+"日", y+"/"+m+"/"+d, y+"."+m+"."+d)
}

// parted gives a date's year, month and day.
func parted(iso string) (y, m, d string) { return iso[:4], iso[5:7], iso[8:] }

// inHan writes a date as 2026年11月5日.
func inHan(iso string) string {
	y, m, d := parted(iso)
	return y + "年" + strings.TrimLeft(m, "0") + "月" + strings.TrimLeft(d, "0") + "日"
}

// compactDate is a date as 20261105.
func compactDate(iso string) string { return strings.ReplaceAll(iso, "-", "") }

// hashedName is a name as programs make them of addresses.
func hashedName(r *rand.Rand) string { return fmt.Sprintf("%016x%016x", r.Uint64(), r.Uint64()) }
