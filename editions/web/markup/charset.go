package markup

import (
	"bytes"
	"errors"
	"strings"
	"unicode/utf8"

	"baolan/editions/decode"
)

// headBytes is the number of bytes at the beginning of a page in which its charset is
// looked for.
const headBytes = 4 << 10

// Decode returns the text of a page. The evidence of the bytes precedes what the page
// declares: valid UTF-8 is UTF-8 whatever its meta element says. The declared encoding is
// taken if it reads the bytes no worse than the guessed one, or all of them where they are
// too few for a guess and do not begin as a file of another kind. encoding is what the user
// names, "" for nothing. The errors are those of decode.Bytes.
func Decode(b []byte, encoding string) (string, decode.Report, error) {
	if encoding != "" {
		return decode.Bytes(b, encoding)
	}
	s, rep, err := decode.Bytes(b, "")
	if err == nil && utf8.Valid(b) {
		return s, rep, nil
	}
	var other *decode.BinaryError
	if errors.As(err, &other) && other.What != "" {
		return "", rep, err
	}
	if name := declared(b[:min(len(b), headBytes)]); name != "" {
		if t, r, failed := decode.Bytes(b, name); failed == nil && (err == nil && r.Invalid <= rep.Invalid || err != nil && r.Invalid == 0) {
			return t, r, nil
		}
	}
	return s, rep, err
}

// declared returns the encoding that a page declares, "" if it declares none that is known.
// All names of the Chinese national standard stand for the largest, because pages that say
// gb2312 use characters of GBK.
func declared(head []byte) string {
	s := strings.ToLower(string(head))
	for {
		i := strings.Index(s, "charset")
		if i < 0 {
			return ""
		}
		s = strings.TrimLeft(s[i+len("charset"):], " ")
		v, ok := strings.CutPrefix(s, "=")
		if !ok {
			continue
		}
		v = strings.TrimLeft(v, " \"'")
		if end := strings.IndexAny(v, " \"';/>"); end >= 0 {
			v = v[:end]
		}
		switch {
		case strings.HasPrefix(v, "gb") || v == "x-gbk" || v == "cp936":
			return "gb18030"
		case strings.HasPrefix(v, "big5"):
			return "big5"
		case strings.HasPrefix(v, "shift") || strings.HasPrefix(v, "sjis") || v == "x-sjis":
			return "shift_jis"
		case v == "euc-jp":
			return "euc-jp"
		}
		return ""
	}
}

// IsHTML reports whether a text is HTML by its first bytes. A text that only has a tag in
// it is not.
func IsHTML(head []byte) bool {
	s := bytes.ToLower(bytes.TrimPrefix(head[:min(len(head), headBytes)], []byte("\ufeff")))
	s = bytes.TrimLeft(s, " \t\r\n\x00")
	for bytes.HasPrefix(s, []byte("<!--")) || bytes.HasPrefix(s, []byte("<?xml")) {
		end := []byte("-->")
		if s[1] == '?' {
			end = []byte("?>")
		}
		_, rest, ok := bytes.Cut(s, end)
		if !ok {
			return false
		}
		s = bytes.TrimLeft(rest, " \t\r\n")
	}
	for _, tag := range [...]string{"<!doctype html", "<html", "<head", "<body", "<meta ", "<title>", "<script", "<link ", "<base "} {
		if bytes.HasPrefix(s, []byte(tag)) {
			return true
		}
	}
	return false
}
