package webarchive

import (
	"bytes"
	"encoding/binary"
	"errors"
	"slices"
	"testing"
	"unicode/utf16"

	"baolan/editions/web/mhtml"
)

// maker writes property lists.
type maker struct{ objects [][]byte }

func (m *maker) put(b []byte) uint16 {
	m.objects = append(m.objects, b)
	return uint16(len(m.objects) - 1)
}

func head(kind byte, n int) []byte {
	if n < 15 {
		return []byte{kind<<4 | byte(n)}
	}
	return binary.BigEndian.AppendUint32([]byte{kind<<4 | 15, 0x12}, uint32(n))
}

func (m *maker) add(v any) uint16 {
	switch v := v.(type) {
	case []byte:
		return m.put(append(head(isData, len(v)), v...))
	case string:
		if !slices.ContainsFunc([]byte(v), func(c byte) bool { return c > 127 }) {
			return m.put(append(head(isASCII, len(v)), v...))
		}
		u := utf16.Encode([]rune(v))
		b := head(isUTF16, len(u))
		for _, c := range u {
			b = binary.BigEndian.AppendUint16(b, c)
		}
		return m.put(b)
	case []any:
		b := head(isArray, len(v))
		for _, e := range v {
			b = binary.BigEndian.AppendUint16(b, m.add(e))
		}
		return m.put(b)
	case map[string]any:
		b, values := head(isDict, len(v)), []byte(nil)
		for k, e := range v {
			b = binary.BigEndian.AppendUint16(b, m.add(k))
			values = binary.BigEndian.AppendUint16(values, m.add(e))
		}
		return m.put(append(b, values...))
	}
	panic("no such object")
}

func (m *maker) bytes(top uint16) []byte {
	out := []byte(mark)
	var places []byte
	for _, o := range m.objects {
		places = binary.BigEndian.AppendUint32(places, uint32(len(out)))
		out = append(out, o...)
	}
	at := len(out)
	out = append(append(out, places...), 0, 0, 0, 0, 0, 0, 4, 2)
	for _, n := range []int{len(m.objects), int(top), at} {
		out = binary.BigEndian.AppendUint64(out, uint64(n))
	}
	return out
}

func resource(address, kind string, data []byte) map[string]any {
	return map[string]any{"WebResourceURL": address, "WebResourceMIMEType": kind, "WebResourceData": data}
}

func saved() []byte {
	m := &maker{}
	return m.bytes(m.add(map[string]any{
		"WebMainResource": resource("http://a.example/甲.html", "text/html", bytes.Repeat([]byte("<p>甲</p>"), 9)),
		"WebSubresources": []any{resource("http://a.example/1.jpg", "image/jpeg", []byte("picture")), resource("http://a.example/a.css", "text/css", []byte("p{}"))},
		"WebSubframeArchives": []any{map[string]any{
			"WebMainResource": resource("http://a.example/f.html", "text/html", []byte("<p>乙</p>")),
			"WebSubresources": []any{resource("http://a.example/2.png", "image/png", []byte("another"))},
		}},
	}))
}

func TestRead(t *testing.T) {
	t.Parallel()
	a, err := Read(saved())
	if err != nil || len(a.Pages) != 2 || a.Pages[0].Address != "http://a.example/甲.html" || len(a.Pages[0].HTML) != 90 || string(a.Pages[1].HTML) != "<p>乙</p>" {
		t.Fatalf("%+v, %v", a, err)
	}
	for address, want := range map[string]string{a.Pictures[0]: "pict", a.Pictures[1]: "anot"} {
		if b, err := Picture(bytes.NewReader(saved()), address, 4); err != nil || string(b) != want {
			t.Errorf("%s: %q, %v", address, b, err)
		}
	}
	if b, err := Picture(bytes.NewReader(saved()), "http://a.example/a.css", 4); !errors.Is(err, mhtml.ErrNoPicture) {
		t.Errorf("%q, %v", b, err)
	}
}

// An archive that is cut short, or has a byte changed, is read or is an error.
func TestRead_Damaged(t *testing.T) {
	t.Parallel()
	whole := saved()
	for i := range whole {
		if _, err := Read(whole[:i]); err == nil {
			t.Errorf("cut at %d it is read", i)
		}
		for _, c := range []byte{0, 0xff, whole[i] ^ 0x10} {
			b := bytes.Clone(whole)
			b[i] = c
			if a, err := Read(b); err == nil && len(a.Pages) == 0 {
				t.Errorf("byte %d: no page and no error", i)
			}
		}
	}
}

// An archive that holds itself many times is read once as far as it goes.
func TestRead_Itself(t *testing.T) {
	t.Parallel()
	m := &maker{}
	main := m.add(resource("http://a.example/", "text/html", []byte("<p>甲</p>")))
	first, second := m.add("WebMainResource"), m.add("WebSubframeArchives")
	top := uint16(len(m.objects) + 1)
	frames := head(isArray, 5000)
	for range 5000 {
		frames = binary.BigEndian.AppendUint16(frames, top)
	}
	list := m.put(frames)
	b := head(isDict, 2)
	for _, id := range []uint16{first, second, main, list} {
		b = binary.BigEndian.AppendUint16(b, id)
	}
	if got := m.put(b); got != top {
		t.Fatal(got)
	}
	if a, err := Read(m.bytes(top)); err != nil || len(a.Pages) > maxResources {
		t.Error(len(a.Pages), err)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(saved())
	f.Fuzz(func(t *testing.T, b []byte) {
		if a, err := Read(b); err == nil && len(a.Pages) == 0 {
			t.Error("no page and no error")
		}
	})
}
