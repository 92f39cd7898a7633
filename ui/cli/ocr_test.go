package cli

import (
	"bytes"
	"fmt"
	"image/jpeg"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"baolan/editions/pdf"
	"baolan/editions/pdf/pdfium"
	"baolan/editions/pdf/recognise"
	"baolan/model"
)

// scanned makes a PDF whose one page is a picture of the first page of another, as a
// scanner does.
func scanned(t *testing.T, of string) string {
	t.Helper()
	b, err := os.ReadFile(of)
	if err != nil {
		t.Fatal(err)
	}
	src := pdfium.Source{Data: bytes.NewReader(b), Size: int64(len(b))}
	const width, height = 1600, 1200
	photo, err := pdf.Photo(t.Context(), src, 1, model.Box{}, width, height)
	if err != nil {
		t.Fatal(err)
	}
	drawn, err := png.Decode(bytes.NewReader(photo.Bytes))
	if err != nil {
		t.Fatal(err)
	}
	var picture bytes.Buffer
	if err := jpeg.Encode(&picture, drawn, nil); err != nil {
		t.Fatal(err)
	}
	var f bytes.Buffer
	var places []int
	object := func(format string, args ...any) {
		places = append(places, f.Len())
		fmt.Fprintf(&f, "%d 0 obj\n"+format+"\nendobj\n", append([]any{len(places)}, args...)...)
	}
	f.WriteString("%PDF-1.7\n")
	draw := "400 0 0 300 0 0 cm /I Do"
	object("<</Type/Catalog/Pages 2 0 R>>")
	object("<</Type/Pages/Kids[3 0 R]/Count 1>>")
	object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 300]/Resources<</XObject<</I 5 0 R>>>>/Contents 4 0 R>>")
	object("<</Length %d>>stream\n%s\nendstream", len(draw), draw)
	object("<</Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length %d>>stream\n%s\nendstream",
		drawn.Bounds().Dx(), drawn.Bounds().Dy(), picture.Len(), picture.String())
	at := f.Len()
	fmt.Fprintf(&f, "xref\n0 %d\n0000000000 65535 f \n", len(places)+1)
	for _, p := range places {
		fmt.Fprintf(&f, "%010d 00000 n \n", p)
	}
	fmt.Fprintf(&f, "trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(places)+1, at)
	name := filepath.Join(t.TempDir(), "scanned.pdf")
	if err := os.WriteFile(name, f.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

// A page that is a picture is reported as one. With --ocr its text is read if there is a
// tesseract, and its articles are marked; if there is none, a message says so.
func TestOCR(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("compiles the engine for PDFs")
	}
	name := scanned(t, "../../editions/pdf/pdfium/testdata/ok.pdf")
	home := t.TempDir()
	env := []string{"HOME=" + home, "PATH=" + os.Getenv("PATH")}
	if code, _, errs := mainOf(t, env, "print", name); code != 1 || !strings.Contains(errs, "整版是图片") || !strings.Contains(errs, "--ocr") {
		t.Errorf("exit code %d: %s", code, errs)
	}
	if err := recognise.Ready(t.Context()); err != nil {
		t.Skip("nothing was recognised: ", err)
	}
	code, out, errs := mainOf(t, env, "print", "--ocr", name)
	if code != 0 || !strings.Contains(out, "图片识别文字，可能有误") || !strings.Contains(out, "市委召开会议") {
		t.Errorf("exit code %d: %s%s", code, out, errs)
	}
}
