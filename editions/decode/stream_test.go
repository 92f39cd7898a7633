package decode

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// slow decodes in pieces that end at the given places, and gives what the whole
// would: the text, and the faults of all pieces.
func slow(s *Stream, b []byte, ends ...int) (text string, rep Report) {
	var out strings.Builder
	rep = s.Report()
	take := func(b []byte, end bool) int {
		piece, n := s.Decode(b, end)
		t, invalid, line := Text(piece)
		if invalid > 0 && rep.Invalid == 0 {
			rep.FirstLine = strings.Count(out.String(), "\n") + line
		}
		rep.Invalid += invalid
		out.WriteString(t)
		return n
	}
	from := 0
	for _, end := range ends {
		from += take(b[from:end], false)
	}
	for from < len(b) {
		from += take(b[from:], true)
	}
	rep.Encoding = s.Report().Encoding
	return out.String(), rep
}

// broken are texts with everything that a piece may end in: characters of one to
// four bytes, codes of two characters, such that came late, and bytes that are none.
func broken(t testing.TB) map[string]string {
	t.Helper()
	utf16 := func(name string) string {
		return string(encode(t, name, hans[:90]+"\ufffd𠮷\n甲")) + "\xd8\xd8\x00\xd8\x41\x00\xdc\xdc\n\x00\x00\n\xd8\x42"
	}
	return map[string]string{
		"UTF-8":     hans[:90] + "\ufffd\n𠮷\xff\xe4\xb8é\xf0\xa0\n\x80甲\xed\xa0\x80\xc0\xaf\xe4\xb8",
		"GB18030":   string(encode(t, "GB18030", hans[:90]+"𠮷é")) + "\xa6\xd9\xff\xa6\xd9\x80\xfe\x39\xfe\x39\xa6\xd9\n\x81\x3a\xa6\xd9\x84\x31\xa4\x37\x81\x30\xa6\xd9\xa6\x7f\xa6\xff\xa6\xd9\x81\x30\x81",
		"Big5":      string(encode(t, "Big5", hant[:90])) + "\x88\x62\x88\x64\n\x88\x20\xff\x80\xa4\x80\xa4\xa4",
		"Shift_JIS": string(encode(t, "Shift_JIS", ja[:90]+"ｱ")) + "\x80\x81\x20\n\xfd\x81\x7f\x81\xff\x83",
		"EUC-JP":    string(encode(t, "EUC-JP", ja[:90]+"ｱ")) + "\x8e\xff\x8f\xb0\xa1\x8f\xb0\n\x8e\xe0\x8f\xff\xa4\n\x8f\xb0",
		"UTF-16LE":  utf16("UTF-16LE"),
		"UTF-16BE":  utf16("UTF-16BE"),
	}
}

// A text that is decoded in pieces, whichever two places they end at, is the text
// that is decoded whole, with the same faults.
func TestStream_IsBytes(t *testing.T) {
	t.Parallel()
	for name, text := range broken(t) {
		b := []byte(text)
		want, rep, err := Bytes(b, name)
		if err != nil || rep.Invalid == 0 {
			t.Fatalf("%s: %+v, %v", name, rep, err)
		}
		for i := range len(b) + 1 {
			for j := i; j <= min(i+7, len(b)); j++ {
				s, skip, err := NewStream(b, name)
				if err != nil || skip != 0 {
					t.Fatal(name, skip, err)
				}
				if got, of := slow(s, b, i, j); got != want || of != rep {
					t.Fatalf("%s in pieces that end at %d and %d: %q, %+v\nwant %q, %+v", name, i, j, got, of, want, rep)
				}
			}
		}
	}
}

// What x/text would take for one character, however the bytes around it are
// broken, is no late code of GB18030.
func TestGB18030_Random(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(1, 2))
	alphabet := "\xa6\xd9\xfe\x59\x81\x30\x39\x3a\x7f\xff\x80\n\xa8\xbc"
	for range 5_000 {
		b := make([]byte, 1+random.IntN(12))
		for i := range b {
			b[i] = alphabet[random.IntN(len(alphabet))]
		}
		for n := 0; n < len(b); {
			size := sizeGB18030(b[n:])
			_, read, _ := gb18030{}.Transform(make([]byte, 4), b[n:n+size], true)
			if read != size {
				t.Fatalf("%q is one character of %d bytes, not %d", b[n:], size, read)
			}
			n += size
		}
		want, rep, _ := Bytes(b, "gb18030")
		s, _, _ := NewStream(b, "gb18030")
		if got, of := slow(s, b, random.IntN(len(b)+1)); got != want || of != rep {
			t.Fatalf("%q: %q, %+v, want %q, %+v", b, got, of, want, rep)
		}
	}
}

// The encoding is found by the head, or by the first text behind megabytes of ASCII.
func TestStream_Guess(t *testing.T) {
	t.Parallel()
	ascii := strings.Repeat("plain ascii line\n", 10_000)
	for name, texts := range fitting {
		for _, head := range []string{"", ascii} {
			whole := encode(t, name, head+strings.Repeat(texts[0]+"\n", 1000))
			want, _, _ := Bytes(whole, "")
			marked := append([]byte(byName(name).bom), whole...)
			for _, b := range [][]byte{whole, marked} {
				s, skip, err := NewStream(b[:100_000], "")
				if err != nil {
					t.Fatal(name, err)
				}
				body := b[skip:]
				got, rep := slow(s, body, len(body)/3, len(body)/2+1, len(body)*6/7, len(body)*6/7+1000)
				if got != want || rep.Encoding != name || rep.Guessed != (skip == 0) || rep.Invalid != 0 {
					t.Errorf("%s behind %d letters: %+v", name, len(head), rep)
				}
			}
		}
	}
	if _, _, err := NewStream([]byte("%PDF-1.7\n"), ""); err == nil {
		t.Error("a PDF file is no error")
	}
	if _, _, err := NewStream([]byte("甲"), "latin9"); err == nil {
		t.Error("latin9 is no error")
	}
}

func FuzzStream(f *testing.F) {
	for name, text := range broken(f) {
		f.Add([]byte(text), name, uint(7), uint(3))
	}
	f.Fuzz(func(t *testing.T, b []byte, name string, first, second uint) {
		c := byName(name)
		if c == nil {
			return
		}
		want, rep, _ := Bytes(b, c.name)
		s, skip, _ := NewStream(b, c.name)
		b = b[skip:]
		i := int(first % uint(len(b)+1))
		j := i + int(second%uint(len(b)-i+1))
		if got, of := slow(s, b, i, j); got != want || of != rep {
			t.Fatalf("%s in pieces that end at %d and %d: %q, %+v\nwant %q, %+v", c.name, i, j, got, of, want, rep)
		}
	})
}
