//go:build unix

package main

import (
	"fmt"
	"strings"
)

// sequences are what a terminal would obey, hide or turn: each control character
// by itself, in both forms that it has, and the sequences that they begin. Those that
// have the shape of what the reader draws with have numbers that it never writes on a
// terminal of 120 by 40 cells.
func sequences() []string {
	var all []string
	for c := 1; c < 0x20; c++ {
		if c != '\n' {
			all = append(all, "a"+string(rune(c))+"b")
		}
	}
	all = append(all, "a\x7fb")
	for c := 0x80; c < 0xa0; c++ {
		all = append(all, "a"+string(rune(c))+"1b", "a"+string([]byte{byte(c)})+"2b")
	}
	for _, n := range []string{"0;T", "1;T", "2;T", "4;1;?", "7;file:x", "8;;http:x", "9;T", "10;?", "11;?", "52;c;UFdO", "133;A", "777;notify;T", "1337;File=x"} {
		all = append(all, "\x1b]"+n+"\a", "\x1b]"+n+"\x1b\\", "\u009d"+n+"\u009c", "\x1b]"+n)
	}
	for _, s := range []string{
		"6n", "c", ">c", "=c", ">q", "21t", "20t", "18t", "8;1;1t", "2J", "3J", "977;977H", "?1049h", "?1003h", "?2004h", "?5h", "?25l", "?2026h", "?2031h",
		"8m", "45m", "7;5m", "5n", "?1$p", "!p", "4h", "20h", "1;1r", "s", "u", ">1u", ">4;2m", "5i", "777@", "10000b", "1;2;3;4;5;6;7;8;9;10;11;12;13;14;15;16;17;18;19;20;21;22;23;24;25;26;27;28;29;30;31;32;33;34;35;36m",
	} {
		all = append(all, "\x1b["+s, "\u009b"+s)
	}
	all = append(all,
		"\x1bP+q544e\x1b\\", "\x1bP$qm\x1b\\", "\x1bPq#0\x1b\\", "\x1b_Ga=q\x1b\\", "\x1b^x\x1b\\", "\x1bXx\x1b\\", "\x1bc", "\x1b#8", "\x1b(0", "\x1bZ", "\x1bN", "\x1bn", "\x1b7", "\x1b8", "\x1b=", "\x1bM", "\x1bk"+"T\x1b\\", "\x1b%G",
	)
	for _, r := range []rune{
		0x61c, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2060, 0x2061, 0x2062, 0x2063, 0x2064, 0x2066, 0x2067, 0x2068, 0x2069, 0x206a, 0x206f,
		0xfeff, 0xfff9, 0xfffa, 0xfffb, 0x115f, 0x1160, 0x3164, 0xffa0, 0x34f, 0x17b4, 0x180b, 0x180e, 0x2800, 0xfe0e, 0xfe0f, 0xe0001, 0xe0041, 0xe007f, 0x1d173, 0x1bca0, 0xfdd0, 0xffff, 0x38000,
	} {
		all = append(all, "甲"+string(r)+"乙")
	}
	return append(all, "x\xffy", "x\xc0\xafy", "x\xed\xa0\x80y", "x\xf4\x90\x80\x80y", "x\xe6\xb1", "中"+strings.Repeat("\u0301", 40)+"文")
}

// asName makes a sequence the name of a file.
func asName(s string) string { return strings.NewReplacer("/", ":", "\x00", "").Replace(s) }

// asYAML makes a sequence a quoted value of front matter, by YAML's own escapes.
func asYAML(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r < 0x20 || r == '"' || r == '\\' || r >= 0x7f && r < 0x2000 || r >= 0xd800 {
			fmt.Fprintf(&b, `\U%08x`, r)
		} else {
			b.WriteRune(r)
		}
	}
	return `"` + b.String() + `"`
}
