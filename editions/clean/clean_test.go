package clean

import (
	"strings"
	"testing"
)

func TestText(t *testing.T) {
	t.Parallel()
	marks := strings.Repeat("\u0301", 20)
	for _, c := range []struct {
		name, in, want string
		kind           Kind
		count          int
	}{
		{"plain", "本报讯（记者 张三）\nABC", "本报讯（记者 张三）\nABC", 0, 0},
		{"carriage returns", "甲\r\n乙\r丙", "甲\n乙\n丙", 0, 0},
		{"breaks", "甲\f乙\v丙\u0085丁\u2028戊\u2029己", "甲\n乙\n丙\n丁\n戊\n己", 0, 0},
		{"tab", "\t甲", "    甲", 0, 0},
		{"no-break and ideographic space", "甲\u00a0乙\u3000丙", "甲\u00a0乙\u3000丙", 0, 0},
		{"C0", "a\x00b\x07c\x08\x7fd", "abcd", Control, 4},
		{"C1", "a\u0080b\u0099c", "abc", Control, 2},
		{"CSI", "甲\x1b[31;1m乙\x1b[0m", "甲乙", Escape, 11},
		{"CSI unfinished", "\x1b[31中", "中", Escape, 4},
		{"C1 CSI", "甲\u009b31m乙", "甲乙", Escape, 4},
		{"OSC BEL", "甲\x1b]52;c;AAAA\x07乙", "甲乙", Escape, 12},
		{"OSC ST", "\x1b]8;;http://e.invalid\x1b\\链接\x1b]8;;\x1b\\", "链接", Escape, 30},
		{"OSC C1", "甲\u009d52;c;AAAA\u009c乙", "甲乙", Escape, 11},
		{"OSC unterminated keeps the text", "甲\x1b]52;乙\n丙", "甲52;乙\n丙", Escape, 2},
		{"OSC cut by an escape", "\x1b]0;甲\x1b[m乙", "0;甲乙", Escape, 5},
		{"DCS APC PM SOS", "\x1bPa\x1b\\\x1b_b\x1b\\\x1b^c\x1b\\\x1bXd\x1b\\甲", "甲", Escape, 20},
		{"charset, reset, lone", "\x1b(B甲\x1bc乙\x1b丙\x1b", "甲乙丙", Escape, 7},
		{"bidi", "a\u202eb\u2067c\u2069d\u200ee\u061cf", "abcdef", Bidi, 5},
		{"invisible", "中\u200d文\u200b字\ufeff\u2060\u00ad\u3164", "中文字", Invisible, 6},
		{"tag", "T\U000E0041G", "TG", Tag, 1},
		{"selector after Han", "葛\U000E0100飾\ufe00", "葛\U000E0100飾\ufe00", 0, 0},
		{"selector elsewhere", "☀\ufe0fa\ufe00", "☀a", Invisible, 2},
		{"second selector", "葛\U000E0100\U000E0100", "葛\U000E0100", Invisible, 1},
		{"marks", "e" + marks, "e" + marks[:16], Marks, 12},
		{"marks across what is dropped", "e" + marks[:10] + "\u200d" + marks[:10], "e" + marks[:16], Marks, 2},
		{"invalid", "x\xffy\xc0\xafz", "x\ufffdy\ufffd\ufffdz", Invalid, 3},
		{"surrogate", "x\xed\xa0\x80y", "x\ufffdy", Noncharacter, 1},
		{"noncharacter", "\ufdd0\uffff\U0001FFFE", "\ufffd\ufffd\ufffd", Noncharacter, 3},
		{"private", "\ue000\U00100000", "\ufffd\ufffd", Private, 2},
		{"private, known", "\ue5e5\ue5e5甲\uf0b7乙\uf06c", "\u3000\u3000甲•乙●", Private, 0},
		{"stand-in", "\U00038000\U0003FFFD", "\ufffd\ufffd", StandIn, 2},
		{"ideographs of planes 2 and 3", "\U00020BB7\U00030EDE\U00033479", "\U00020BB7\U00030EDE\U00033479", 0, 0},
		{"unassigned", "\u0378\U00033480", "\ufffd\ufffd", Unassigned, 2},
		{"Kangxi", "⼀⿕⾦⽉", "一龠金月", Radical, 4},
		{"radicals", "⺠⻓⻛⻳⺀", "民长风龟⺀", Radical, 4},
		{"no other folding", "ＡＢ①㈱豈", "ＡＢ①㈱豈", 0, 0},
		{"symbols", "“”‘’——……·●□▲￥°℃～", "“”‘’——……·●□▲￥°℃～", 0, 0},
	} {
		got, rep := Text(c.in)
		if got != c.want {
			t.Errorf("%s: Text(%q) = %q, want %q", c.name, c.in, got, c.want)
		}
		if n := rep.Count(c.kind); n != c.count {
			t.Errorf("%s: %v counted %d times, want %d", c.name, c.kind, n, c.count)
		}
	}
}

func TestReportLines(t *testing.T) {
	t.Parallel()
	_, rep := Text("甲\x00\n\n乙\x00\x00\r\n\u202e丙")
	fs := rep.Findings()
	if len(fs) != 2 || fs[0].Kind != Control || fs[0].Count != 3 || fs[1].Kind != Bidi {
		t.Fatalf("findings = %+v", fs)
	}
	if l := fs[0].Lines; len(l) != 2 || l[0] != 1 || l[1] != 3 {
		t.Errorf("lines of controls = %v, want [1 3]", l)
	}
	if l := fs[1].Lines; len(l) != 1 || l[0] != 4 {
		t.Errorf("lines of bidi controls = %v, want [4]", l)
	}
	if rep.Dropped() != 4 {
		t.Errorf("dropped = %d, want 4", rep.Dropped())
	}
	_, rep = Text(strings.Repeat("\x00\n", 1000))
	if n := len(rep.Findings()[0].Lines); n != maxLines {
		t.Errorf("%d lines kept, want %d", n, maxLines)
	}
}

func TestLine(t *testing.T) {
	t.Parallel()
	for _, c := range [...]struct{ in, want string }{
		{" 甲\n乙 ", "甲 乙"},
		{"a\x1b[31mb\rc", "ab c"},
		{"\u202egpj.exe\n", "gpj.exe"},
		{"", ""},
	} {
		if got := Line(c.in); got != c.want {
			t.Errorf("Line(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestCleanTextIsNotCopied(t *testing.T) {
	s := strings.Repeat("本报讯（记者 张三）昨日，记者从市政府获悉。\n", 100)
	if n := testing.AllocsPerRun(10, func() { Text(s) }); n != 0 {
		t.Errorf("%v allocations on clean text, want 0", n)
	}
}

// A hostile page must cost time linear in its length: one introducer that
// searches the rest of the page, ten thousand times, would not.
func BenchmarkText(b *testing.B) {
	line := "本报讯（记者 张三）昨日，记者从市政府获悉，“十四五”规划 2025 年完成。\n"
	for name, s := range map[string]string{
		"clean":       strings.Repeat(line, 10000),
		"radicals":    strings.Repeat("⽉"+line, 10000),
		"introducers": strings.Repeat("\u009d\x1b]\x1b[", 100000),
		"one a line":  strings.Repeat("\x1b]"+line, 10000),
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			b.ReportAllocs()
			for b.Loop() {
				Text(s)
			}
		})
	}
}
