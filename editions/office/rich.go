package office

import (
	"strconv"
	"strings"
	"unicode/utf16"

	"baolan/editions/decode"
)

// rich reads .rtf: groups in braces, words behind backslashes, bytes in the code page of the file.
type rich struct {
	b      []byte
	at     int
	groups []richGroup
	page   string // the name of the encoding of bytes
	bytes  []byte // bytes that were read and not decoded yet
	units  []uint16
	build  builder
}

// richGroup is what holds inside of a group.
type richGroup struct {
	hidden bool
	skip   int // how many characters stand behind a \u for those who do not know it
	first  bool
}

// hiddenGroups is the first words of groups whose text is not shown in the body.
var hiddenGroups = map[string]bool{
	"fonttbl": true, "colortbl": true, "stylesheet": true, "info": true, "pict": true, "header": true, "headerl": true, "headerr": true, "headerf": true,
	"footer": true, "footerl": true, "footerr": true, "footerf": true, "generator": true, "listtable": true, "listoverridetable": true, "fldinst": true,
	"themedata": true, "datastore": true, "latentstyles": true, "rsidtbl": true, "xmlnstbl": true, "object": true, "filetbl": true, "revtbl": true,
}

// codePages is the encodings of bytes by their numbers. Chinese bytes also stand in files that name the Western one.
var codePages = map[int]string{936: "gb18030", 950: "big5", 932: "shift_jis", 65001: "utf-8", 1252: "gb18030"}

// richText reads the paragraphs of an .rtf. What breaks off is read as far as it goes.
func richText(b []byte) []paragraph {
	r := rich{b: b, groups: []richGroup{{skip: 1}}, page: "gb18030"}
	r.build.begin()
	for r.at < len(r.b) {
		c := r.b[r.at]
		r.at++
		switch c {
		case '{':
			r.flush()
			top := r.groups[len(r.groups)-1]
			top.first = true
			if len(r.groups) < 1<<16 {
				r.groups = append(r.groups, top)
			}
		case '}':
			r.flush()
			if len(r.groups) > 1 {
				r.groups = r.groups[:len(r.groups)-1]
			}
		case '\\':
			r.word()
		case '\r', '\n':
		default:
			r.byte(c)
		}
	}
	r.flush()
	r.build.end()
	return r.build.out
}

func (r *rich) top() *richGroup { return &r.groups[len(r.groups)-1] }

func (r *rich) byte(c byte) {
	if r.top().first = false; !r.top().hidden {
		r.flushUnits()
		r.bytes = append(r.bytes, c)
	}
}

// word reads what stands behind a backslash.
func (r *rich) word() {
	if r.at >= len(r.b) {
		return
	}
	from := r.at
	for r.at < len(r.b) && r.b[r.at]|0x20 >= 'a' && r.b[r.at]|0x20 <= 'z' {
		r.at++
	}
	name := string(r.b[from:r.at])
	if name == "" {
		r.sign()
		return
	}
	from = r.at
	if r.at < len(r.b) && r.b[r.at] == '-' {
		r.at++
	}
	for r.at < len(r.b) && r.b[r.at] >= '0' && r.b[r.at] <= '9' {
		r.at++
	}
	n, err := strconv.Atoi(string(r.b[from:r.at]))
	if r.at < len(r.b) && r.b[r.at] == ' ' {
		r.at++
	}
	isFirst := r.top().first
	if r.top().first = false; isFirst && hiddenGroups[name] {
		r.top().hidden = true
	}
	r.act(name, n, err == nil)
}

// sign reads a backslash before a character that is no letter.
func (r *rich) sign() {
	c := r.b[r.at]
	r.at++
	switch c {
	case '*':
		r.top().hidden = true
	case '\'':
		if r.at+2 <= len(r.b) {
			if v, err := strconv.ParseUint(string(r.b[r.at:r.at+2]), 16, 8); err == nil {
				r.byte(byte(v))
			}
			r.at += 2
		}
	case '~':
		r.byte(' ')
	case '_':
		r.byte('-')
	case '\n', '\r':
		r.act("par", 0, false)
	case '\\', '{', '}':
		r.byte(c)
	}
}

// act does what a word says.
func (r *rich) act(name string, n int, given bool) {
	switch {
	case name == "ansicpg" && codePages[n] != "":
		r.page = codePages[n]
	case name == "uc" && given:
		r.top().skip = min(max(n, 0), 8)
	case name == "bin" && given: // bytes of a picture
		r.at += min(len(r.b)-r.at, max(n, 0))
	case r.top().hidden:
	case name == "u" && given:
		r.unit(n)
	case name == "par", name == "sect", name == "row":
		r.flush()
		r.build.end()
		r.build.begin()
	case name == "line":
		r.flush()
		r.build.write("\n")
	case name == "tab", name == "cell":
		r.flush()
		r.build.write("\t")
	case name == "fi" && n > 0:
		r.build.in().indented = true
	default:
		if s, ok := richSigns[name]; ok {
			r.flush()
			r.build.write(s)
		}
	}
}

// unit reads a character by its number, and passes over what stands behind it for those who do not know it.
func (r *rich) unit(n int) {
	r.flushBytes()
	r.units = append(r.units, uint16(n)) //nolint:gosec // negative numbers stand for those above 32767
	for k := r.top().skip; k > 0 && r.at < len(r.b); k-- {
		switch {
		case r.b[r.at] == '{' || r.b[r.at] == '}':
			return
		case r.b[r.at] != '\\':
			r.at++
		case r.at+4 <= len(r.b) && r.b[r.at+1] == '\'':
			r.at += 4
		default:
			return
		}
	}
}

// richSigns is the characters that have words.
var richSigns = map[string]string{"emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•", "emspace": "\u3000"}

func (r *rich) flush() { r.flushBytes(); r.flushUnits() }

func (r *rich) flushBytes() {
	if len(r.bytes) == 0 {
		return
	}
	if s, _, err := decode.Bytes(r.bytes, r.page); err == nil {
		r.build.write(s)
	}
	r.bytes = r.bytes[:0]
}

func (r *rich) flushUnits() {
	if len(r.units) > 0 {
		r.build.write(strings.ToValidUTF8(string(utf16.Decode(r.units)), "\ufffd"))
		r.units = r.units[:0]
	}
}
