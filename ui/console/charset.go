package console

import (
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// Charset is the character set for which a locale asks.
type Charset struct {
	Name     string            // as the locale spells it; "" for UTF-8
	encoding encoding.Encoding // nil for UTF-8, and for a character set without Chinese
}

// IsUTF8 reports whether text is written without conversion.
func (c Charset) IsUTF8() bool { return c.Name == "" }

// CanWrite reports whether Chinese can be written in the character set.
func (c Charset) CanWrite() bool { return c.IsUTF8() || c.encoding != nil }

// CharsetOf gives the character set of the locale in an environment (POSIX.1-2024,
// 8.2: the first that is set of LC_ALL, LC_CTYPE and LANG). If none is set, or if it
// names no character set, UTF-8 is assumed.
func CharsetOf(getenv func(string) string) Charset {
	var locale string
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if locale = getenv(name); locale != "" {
			break
		}
	}
	if locale == "C" || locale == "POSIX" {
		return Charset{Name: locale}
	}
	_, set, found := strings.Cut(locale, ".")
	if !found {
		return Charset{}
	}
	set, _, _ = strings.Cut(set, "@")
	switch strings.NewReplacer("-", "", "_", "").Replace(strings.ToLower(set)) {
	case "utf8":
		return Charset{}
	case "gb18030":
		return Charset{set, simplifiedchinese.GB18030}
	case "gbk", "gb2312", "euccn", "cp936":
		return Charset{set, simplifiedchinese.GBK}
	case "big5", "cp950", "big5hkscs":
		return Charset{set, traditionalchinese.Big5}
	}
	return Charset{Name: set}
}
