package decode

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
)

var encoders = map[string]encoding.Encoding{
	"UTF-8":     unicode.UTF8,
	"GB18030":   simplifiedchinese.GB18030,
	"Big5":      traditionalchinese.Big5,
	"Shift_JIS": japanese.ShiftJIS,
	"EUC-JP":    japanese.EUCJP,
	"UTF-16LE":  unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM),
	"UTF-16BE":  unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM),
}

func encode(t testing.TB, name, text string) []byte {
	t.Helper()
	b, err := encoders[name].NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatalf("%s cannot hold the text: %v", name, err)
	}
	return b
}

const (
	hans = "本报讯 记者从市水务局获悉，城东水厂扩建工程昨日通水，日供水能力由8万吨增至15万吨，\n惠及沿线三镇两街道。市民反映的夏季高峰水压不足问题，有望在今年得到缓解。"
	hant = "【記者陳怡安／港都報導】漁港改建工程昨日動工，市長強調，未來將保留既有魚市場，\n並增設觀光步道與停車場。漁會表示，希望施工期間不影響漁民作業，並盡早完工。"
	ja   = "市は八日、老朽化した中央図書館を建て替える方針を明らかにした。新しい建物は\n駅前の再開発地区に入り、子ども向けの読書室を設ける。来年度の予算案に設計費を盛り込む。"
)

// fitting says which texts an encoding is used for.
var fitting = map[string][]string{
	"UTF-8":     {hans, hant, ja},
	"GB18030":   {hans, hant},
	"Big5":      {hant},
	"Shift_JIS": {ja},
	"EUC-JP":    {ja},
	"UTF-16LE":  {hans, hant, ja},
	"UTF-16BE":  {hans, hant, ja},
}

func TestGuess(t *testing.T) {
	t.Parallel()
	for name, texts := range fitting {
		for _, text := range texts {
			b := encode(t, name, text)
			got, rep, err := Bytes(b, "")
			if err != nil || got != text || rep.Encoding != name || !rep.Guessed || rep.Invalid != 0 {
				t.Errorf("%s: read as %+v, %v: %q", name, rep, err, got)
			}
			if got, rep, err := Bytes(b, strings.ToLower(name)); err != nil || got != text || rep.Guessed {
				t.Errorf("%s by name: %+v, %v", name, rep, err)
			}
			if bom := byName(name).bom; bom != "" {
				got, rep, err := Bytes(append([]byte(bom), b...), "")
				if err != nil || got != text || rep.Encoding != name || rep.Guessed {
					t.Errorf("%s with its mark: %+v, %v: %q", name, rep, err, got)
				}
			}
		}
	}
}

func TestUTF16ByName(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"UTF-16LE", "UTF-16BE"} {
		b := encode(t, name, hans)
		for _, b := range [][]byte{b, append([]byte(byName(name).bom), b...)} {
			if got, rep, _ := Bytes(b, "utf-16"); got != hans || rep.Encoding != name {
				t.Errorf("%s read by the name utf-16 as %s", name, rep.Encoding)
			}
		}
	}
}

func TestNames(t *testing.T) {
	t.Parallel()
	for _, n := range []string{"gbk", "GB2312", "utf8", "Shift-JIS", "sjis", "EUCJP", "big5-hkscs", "utf-16le", "CP936"} {
		if byName(n) == nil {
			t.Errorf("%s is not known", n)
		}
	}
	_, _, err := Bytes([]byte("甲"), "latin9")
	var ne *NameError
	if !errors.As(err, &ne) || !strings.Contains(err.Error(), "GB18030") {
		t.Errorf("error for latin9 = %v, want the list of names", err)
	}
}

func TestInvalid(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, in, encoding, want string
		invalid, line            int
	}{
		{"stray bytes in UTF-8", "甲\n乙\xff丙\xe4\xb8", "", "甲\n乙\ufffd丙\ufffd\ufffd", 3, 2},
		{"U+FFFD that is spelt", "甲\ufffd乙", "", "甲\ufffd乙", 0, 0},
		{"both", "\ufffd\n\xff甲", "", "\ufffd\n\ufffd甲", 1, 2},
		{"both in UTF-16", "\xfd\xff\n\x00\x00\xd8\n\x00", "utf-16le", "\ufffd\n\ufffd\n", 1, 2},
		{"a lone lead byte costs itself", string(encode(t, "GB18030", hans)) + "\xb0\n", "", hans + "\ufffd\n", 1, 2},
		{"a lone surrogate", "\x2d\x4e\x00\xd8\x2d\x4e", "utf-16le", "中\ufffd中", 1, 1},
		{"half a unit", "\x2d\x4e\x2d", "utf-16le", "中\ufffd", 1, 1},
		{"a NUL in a page", hans + "\x00", "", hans + "\x00", 0, 0},
		{"empty", "", "", "", 0, 0},
	} {
		got, rep, err := Bytes([]byte(c.in), c.encoding)
		if err != nil || got != c.want {
			t.Errorf("%s: %q, %v, want %q", c.name, got, err, c.want)
		}
		if rep.Invalid != c.invalid || rep.FirstLine != c.line {
			t.Errorf("%s: %+v, want %d invalid from line %d", c.name, rep, c.invalid, c.line)
		}
	}
}

func TestBinary(t *testing.T) {
	t.Parallel()
	noise := make([]byte, 4096)
	for i, x := 0, uint32(1); i < len(noise); i++ {
		x = x*1664525 + 1013904223
		noise[i] = byte(x >> 24)
	}
	for what, b := range map[string][]byte{"": noise, "PDF": []byte("%PDF-1.7\n…"), "ZIP": []byte("PK\x03\x04abc")} {
		_, _, err := Bytes(b, "")
		var be *BinaryError
		if !errors.As(err, &be) || be.What != what {
			t.Errorf("%q: error %v", what, err)
		}
	}
	if _, rep, err := Bytes([]byte(strings.Repeat("\x00\x01\x02\x03", 100)), ""); err == nil {
		t.Errorf("a table of small numbers is read as %s", rep.Encoding)
	}
	if text, _, err := Bytes(noise, "utf-8"); err != nil || !utf8.ValidString(text) {
		t.Errorf("noise by name: %v", err)
	}
}

// GB 18030-2022 gives these codes characters that x/text does not know.
func TestLateGB18030(t *testing.T) {
	t.Parallel()
	in := "\xb1\xa8\xa6\xd9\xa6\xda\xa6\xf3\xfe\x59\xb1\xa8"
	if got, rep, _ := Bytes([]byte(in), "gbk"); got != "报︐︒︙龴报" || rep.Invalid != 0 {
		t.Errorf("got %q, %+v", got, rep)
	}
	plain, _, _ := Bytes(encode(t, "GB18030", hans+"𠮷"), "gb18030")
	if plain != hans+"𠮷" {
		t.Errorf("four-byte codes: %q", plain)
	}
}

// Text far behind an ASCII head, and cut anywhere, is still recognised.
func TestLongInput(t *testing.T) {
	t.Parallel()
	head := strings.Repeat("plain ascii line\n", 10000)
	for name, texts := range fitting {
		text := head + strings.Repeat(texts[0]+"\n", 3000)
		got, rep, err := Bytes(encode(t, name, text), "")
		if err != nil || rep.Encoding != name || got != text {
			t.Errorf("%s: read as %+v, %v", name, rep, err)
		}
	}
}

func FuzzBytes(f *testing.F) {
	for name, texts := range fitting {
		f.Add(encode(f, name, texts[0]), "")
	}
	f.Add([]byte("\xff\xfe\x00"), "gb18030")
	f.Add([]byte("\x84\x31\xa6\xd9\x81"), "gb18030")
	f.Fuzz(func(t *testing.T, b []byte, name string) {
		text, rep, err := Bytes(b, name)
		if !utf8.ValidString(text) {
			t.Fatalf("%q in %q gives no UTF-8", b, name)
		}
		if len(text) > 3*len(b) {
			t.Fatalf("%d bytes give %d", len(b), len(text))
		}
		if err == nil && (rep.Invalid < 0 || rep.Invalid > len(b) || rep.Invalid > 0 != (rep.FirstLine > 0)) {
			t.Fatalf("report %+v", rep)
		}
	})
}

func BenchmarkBytes(b *testing.B) {
	for _, name := range Names() {
		text := encode(b, name, strings.Repeat(fitting[name][0]+"\n", 5000))
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				if _, _, err := Bytes(text, ""); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
