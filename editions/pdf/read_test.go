package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"os"
	"path/filepath"
	"testing"

	"baolan/editions/format"
	"baolan/editions/pdf/pdfium"
	"baolan/internal/fixture/onefile"
	"baolan/model"
)

// photograph is a PDF of one page with a JPEG at (50, 60) to (250, 160) of 300 × 400
// points, from the upper left corner.
func photograph(t *testing.T) (file, photo []byte) {
	t.Helper()
	m := image.NewRGBA(image.Rect(0, 0, 40, 20))
	for i := range 40 * 20 {
		m.Set(i%40, i/40, color.RGBA{uint8(i), uint8(i / 3), 90, 255}) //nolint:gosec // any colour
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, m, nil); err != nil {
		t.Fatal(err)
	}
	photo = b.Bytes()
	content := "q 200 0 0 100 50 240 cm /I Do Q"
	drawn := fmt.Sprintf("<</Type/XObject/Subtype/Image/Width 40/Height 20/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length %d>>stream\n%s\nendstream", len(photo), photo)
	return onePage(content, "/XObject<</I 5 0 R>>", drawn), photo
}

// A photograph that the file keeps as JPEG is given byte for byte.
func TestPhoto_JPEG(t *testing.T) {
	t.Parallel()
	b, photo := photograph(t)
	src := pdfium.Source{Data: bytes.NewReader(b), Size: int64(len(b))}
	p, err := Photo(t.Context(), src, 1, model.Box{Left: 40, Top: 50, Right: 260, Bottom: 170}, 100, 100)
	if err != nil || p.Type != "image/jpeg" || !bytes.Equal(p.Bytes, photo) {
		t.Errorf("%d bytes of %s, want %d; %v", len(p.Bytes), p.Type, len(photo), err)
	}
	p, err = Photo(t.Context(), src, 1, model.Box{Left: 0, Top: 300, Right: 40, Bottom: 400}, 100, 100)
	if err != nil || p.Type != "image/png" {
		t.Errorf("where no photograph is: %s, %v", p.Type, err)
	}
}

func TestRead_Password(t *testing.T) {
	t.Parallel()
	for password, want := range map[string]format.Kind{"": format.Locked, "no": format.WrongKey} {
		in := onefile.Input("enc-user.pdf", file(t, "enc-user"))
		in.Password = password
		var e *format.Error
		if err := (Format{}).Read(t.Context(), in, nil); !errors.As(err, &e) || e.Kind != want {
			t.Errorf("%q: %v", password, err)
		}
	}
}

// What was read once is not read again; what is damaged there is.
func TestRead_Kept(t *testing.T) {
	cache := t.TempDir()
	wasm, err := os.UserCacheDir()
	if err != nil {
		t.Skip(err)
	}
	_ = os.MkdirAll(filepath.Join(cache, "baolan"), 0o700)
	_ = os.Symlink(filepath.Join(wasm, "baolan", "wasm"), filepath.Join(cache, "baolan", "wasm"))
	t.Setenv("XDG_CACHE_HOME", cache)
	first, err := pages(t, "ok")
	if err != nil {
		t.Fatal(err)
	}
	kept, _ := filepath.Glob(filepath.Join(cache, "baolan", "pages", "*"))
	if len(kept) != 1 {
		t.Fatalf("kept %q", kept)
	}
	again, err := pages(t, "ok")
	if err != nil || fmt.Sprintf("%+v", again[0].Articles) != fmt.Sprintf("%+v", first[0].Articles) || again[0].Origin.Text != first[0].Origin.Text {
		t.Errorf("%+v, %v", again, err)
	}
	if err := os.WriteFile(kept[0], []byte("baolan1\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if again, err = pages(t, "ok"); err != nil || len(again) != 1 {
		t.Errorf("after damage: %+v, %v", again, err)
	}
}
