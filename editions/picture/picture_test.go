package picture

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"

	"baolan/model"
)

// claims returns a PNG that states a size and has hardly any pixels.
func claims(width, height uint32) []byte {
	var b bytes.Buffer
	b.WriteString("\x89PNG\r\n\x1a\n")
	chunk := func(kind string, data []byte) {
		_ = binary.Write(&b, binary.BigEndian, uint32(len(data))) //nolint:gosec // a few bytes
		body := append([]byte(kind), data...)
		b.Write(body)
		_ = binary.Write(&b, binary.BigEndian, crc32.ChecksumIEEE(body))
	}
	head := binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, width), height)
	chunk("IHDR", append(head, 8, 6, 0, 0, 0))
	chunk("IDAT", []byte{0x78, 0x9c, 0x63, 0, 0})
	chunk("IEND", nil)
	return b.Bytes()
}

func sample(w, h int) *image.NRGBA {
	m := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			m.SetNRGBA(x, y, color.NRGBA{uint8(x), uint8(y), 90, 255}) //nolint:gosec // they may come round
		}
	}
	return m
}

func encoded(t testing.TB, kind string, m image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	var err error
	switch kind {
	case "png":
		err = png.Encode(&b, m)
	case "jpeg":
		err = jpeg.Encode(&b, m, nil)
	case "gif":
		err = gif.Encode(&b, m, nil)
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestPhoto_OfAFile(t *testing.T) {
	t.Parallel()
	m := NewMaker(1, nil)
	for _, kind := range []string{"png", "jpeg", "gif"} {
		path := filepath.Join(t.TempDir(), "photo.img") // the bytes tell the format
		if err := os.WriteFile(path, encoded(t, kind, sample(300, 200)), 0o600); err != nil {
			t.Fatal(err)
		}
		got, err := m.Photo(t.Context(), model.Sheet{}, model.Picture{File: path}, 90, 90)
		if err != nil || got.Bounds().Size() != image.Pt(90, 60) {
			t.Errorf("%s: %v, %v", kind, got, err)
		}
		if got, err = m.Photo(t.Context(), model.Sheet{}, model.Picture{File: path}, 9000, 9000); err != nil || got.Bounds().Size() != image.Pt(300, 200) {
			t.Errorf("%s: a picture is made larger than it is: %v", kind, err)
		}
	}
}

// A picture in an archive of a web page is found by its address.
func TestPhoto_OfAnArchive(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "page.mhtml")
	text := "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: image/png\r\n" +
		"Content-Transfer-Encoding: base64\r\nContent-Location: http://a.example/a.png\r\n\r\n" + base64.StdEncoding.EncodeToString(encoded(t, "png", sample(300, 200))) + "\r\n--x--\r\n"
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	got, err := NewMaker(1, nil).Photo(t.Context(), model.Sheet{}, model.Picture{File: path, Part: "http://a.example/a.png"}, 90, 90)
	if err != nil || got.Bounds().Size() != image.Pt(90, 60) {
		t.Errorf("%v, %v", got, err)
	}
	if _, err := NewMaker(1, nil).Photo(t.Context(), model.Sheet{}, model.Picture{File: path, Part: "http://a.example/b.png"}, 90, 90); err == nil {
		t.Error("a picture that is not there was found")
	}
}

// A picture in a book is found by the name of its file, and one that is not there is not.
func TestPhoto_OfABook(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "a.epub")
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	old, err := simplifiedchinese.GBK.NewEncoder().String("OEBPS/插图/木桥上的春天.png")
	for _, name := range []string{"OEBPS/图/1.png", old} {
		f, failed := z.Create(name)
		if failed == nil {
			_, failed = f.Write(encoded(t, "png", sample(300, 200)))
		}
		err = errors.Join(err, failed)
	}
	if err = errors.Join(err, z.Close(), os.WriteFile(path, b.Bytes(), 0o600)); err != nil {
		t.Fatal(err)
	}
	for _, part := range []string{"OEBPS/图/1.png", "OEBPS/插图/木桥上的春天.png"} { // the second in the encoding of older programs
		got, err := NewMaker(1, nil).Photo(t.Context(), model.Sheet{}, model.Picture{File: path, Part: part}, 90, 90)
		if err != nil || got.Bounds().Size() != image.Pt(90, 60) {
			t.Errorf("%s: %v, %v", part, got, err)
		}
	}
	for _, part := range []string{"OEBPS/2.png", "../1.png", "/etc/passwd"} {
		if _, err := NewMaker(1, nil).Photo(t.Context(), model.Sheet{}, model.Picture{File: path, Part: part}, 90, 90); err == nil {
			t.Errorf("%s was found", part)
		}
	}
}

// Hostile pictures are refused by what they state, before a pixel is decoded.
func TestPhoto_Hostile(t *testing.T) {
	t.Parallel()
	photo := encoded(t, "jpeg", sample(300, 200))
	dir := t.TempDir()
	for name, tt := range map[string]struct {
		b    []byte
		want error
	}{
		"nothing":            {nil, ErrFormat},
		"a text":             {[]byte("<html>404"), ErrFormat},
		"half a photograph":  {photo[:len(photo)/2], ErrFormat},
		"a header alone":     {photo[:200], ErrFormat},
		"a bomb":             {claims(65_000, 65_000), ErrTooLarge},
		"a long strip":       {claims(2_000_000_000, 1), ErrTooLarge},
		"many pixels":        {claims(19_000, 19_000), ErrTooLarge},
		"no size":            {claims(0, 0), ErrFormat},
		"pixels that lack":   {claims(100, 100), ErrFormat},
		"SVG with an entity": {[]byte(`<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"/>`), ErrFormat},
	} {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, tt.b, 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := NewMaker(1, nil).Photo(t.Context(), model.Sheet{}, model.Picture{File: path}, 100, 100); !errors.Is(err, tt.want) {
			t.Errorf("%s: %v, want %v", name, err, tt.want)
		}
	}
	large := filepath.Join(dir, "large")
	if err := os.WriteFile(large, photo, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(large, maxBytes+1); err != nil {
		t.Fatal(err)
	}
	if _, err := NewMaker(1, nil).Photo(t.Context(), model.Sheet{}, model.Picture{File: large}, 100, 100); !errors.Is(err, ErrTooLarge) {
		t.Errorf("a file that is too large: %v", err)
	}
}

// Nobody waits longer than they want: for a turn, or for pixels.
func TestMaker_ContextEnds(t *testing.T) {
	t.Parallel()
	m := NewMaker(1, nil)
	m.turns <- struct{}{} // another picture is being made
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := m.Page(ctx, model.Sheet{File: "page.pdf", Number: 1}, model.Box{}, 10, 10); !errors.Is(err, context.Canceled) {
		t.Errorf("%v, want that it was cancelled", err)
	}
	if _, err := decode(ctx, encoded(t, "png", sample(300, 300)), 10, 10); err == nil {
		t.Error("a picture is decoded for nobody")
	}
}

func TestWithin(t *testing.T) {
	t.Parallel()
	for _, tt := range [][6]int{
		{300, 200, 90, 90, 90, 60},
		{200, 300, 90, 90, 60, 90},
		{10, 10, 90, 90, 10, 10},
		{1000, 1, 10, 10, 10, 1},
		{1, 1000, 10, 10, 1, 10},
		{5, 5, 0, 0, 1, 1},
	} {
		if w, h := Within(tt[0], tt[1], tt[2], tt[3]); w != tt[4] || h != tt[5] {
			t.Errorf("%d×%d within %d×%d is %d×%d", tt[0], tt[1], tt[2], tt[3], w, h)
		}
	}
}

// No bytes make a decoder panic or take more than their bounds.
func FuzzDecode(f *testing.F) {
	for _, kind := range []string{"png", "jpeg", "gif"} {
		f.Add(encoded(f, kind, sample(20, 10)))
	}
	f.Add(claims(1<<31-1, 1<<31-1))
	f.Fuzz(func(t *testing.T, b []byte) {
		m, err := decode(t.Context(), b, 64, 64)
		if err == nil && (m.Bounds().Dx() > 64 || m.Bounds().Dy() > 64 || m.Bounds().Empty()) {
			t.Errorf("a picture of %v", m.Bounds())
		}
	})
}
