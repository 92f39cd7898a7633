package pdf

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"baolan/editions/format"
	"baolan/internal/fixture/onefile"
)

// onePage is a PDF of one page of 300 × 400 points with what a content stream draws.
// resources name object 5, which is given too.
func onePage(content, resources, five string) []byte {
	var out bytes.Buffer
	out.WriteString("%PDF-1.4\n")
	var at []int
	object := func(s string) {
		at = append(at, out.Len())
		fmt.Fprintf(&out, "%d 0 obj%s\nendobj\n", len(at), s)
	}
	object("<</Type/Catalog/Pages 2 0 R>>")
	object("<</Type/Pages/Kids[3 0 R]/Count 1>>")
	object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]/Contents 4 0 R/Resources<<" + resources + ">>>>")
	object(fmt.Sprintf("<</Length %d>>stream\n%s\nendstream", len(content), content))
	object(five)
	xref := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, n := range at {
		fmt.Fprintf(&out, "%010d 00000 n \n", n)
	}
	fmt.Fprintf(&out, "trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF", len(at)+1, xref)
	return out.Bytes()
}

// plain is a PDF of one page whose text is set in Helvetica.
func plain(content string) []byte {
	return onePage(content, "/Font<</F 5 0 R>>", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
}

// The hyphen at a line's end stays: it is no control character, and no character that
// was left out.
func TestRead_Hyphen(t *testing.T) {
	t.Parallel()
	b := plain("BT /F 12 Tf 14 TL 40 300 Td (The delegates of an Inter-) Tj T* (national body came, and what) Tj T* (they said of high-) Tj T* (quality roads was heard.) Tj ET")
	err := (Format{}).Read(t.Context(), onefile.Input("a.pdf", b), func(p *format.Page) error {
		for _, want := range []string{"an Inter-\n", "of high-\n"} {
			if !strings.Contains(p.Origin.Text, want) {
				t.Errorf("%q is not in %q", want, p.Origin.Text)
			}
		}
		if n := len(p.Origin.Cleaned.Findings()); n > 0 {
			t.Errorf("%d kinds of characters were taken away: %+v", n, p.Origin.Cleaned)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
