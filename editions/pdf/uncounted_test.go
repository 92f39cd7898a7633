package pdf

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"baolan/editions/format"
	"baolan/internal/fixture/onefile"
	"baolan/internal/fixture/sweep"
)

// treeOf is a PDF of four pages, two below each of two nodes; a fifth belongs to nothing, as
// programs leave it when they take a page out. root and node are the numbers of pages that the
// tree says.
func treeOf(root, node string, padding int) []byte {
	var out bytes.Buffer
	out.WriteString("%PDF-1.4\n")
	var at []int
	object := func(s string) {
		at = append(at, out.Len())
		fmt.Fprintf(&out, "%d 0 obj%s\nendobj\n", len(at), s)
	}
	object("<</Type/Catalog/Pages 2 0 R>>")
	object("<</Type/Pages/Kids[3 0 R 4 0 R]" + root + ">>")
	object("<</Type/Pages/Parent 2 0 R/Kids[6 0 R 8 0 R]" + node + ">>")
	object("<</Type/Pages/Parent 2 0 R/Kids[10 0 R 12 0 R]" + node + ">>")
	object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
	for i, parent := range []int{3, 3, 4, 4, 4} {
		object(fmt.Sprintf("<</Type /Page/Parent %d 0 R/MediaBox[0 0 300 400]/Contents %d 0 R/Resources<</Font<</F 5 0 R>>>>>>", parent, len(at)+2))
		content := fmt.Sprintf("BT /F 12 Tf 40 300 Td (The page %d of the river towns is here) Tj ET%s", i+1, strings.Repeat(" ", padding))
		object(fmt.Sprintf("<</Length %d>>stream\n%s\nendstream", len(content), content))
	}
	xref := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, n := range at {
		fmt.Fprintf(&out, "%010d 00000 n \n", n)
	}
	fmt.Fprintf(&out, "trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF", len(at)+1, xref)
	return out.Bytes()
}

// All pages of a tree are read, whatever numbers of pages it says, and no page beside it.
func TestRead_Uncounted(t *testing.T) {
	t.Parallel()
	sweep.Alone(t)
	for _, c := range [][2]string{
		{"/Count 4", "/Count 2"},
		{"/Count 1", "/Count 2"},
		{"/Count 2", "/Count 1"},
		{"/Count 3", "/Count 2"},
		{"/Count  1", "/Count\n1"},
		{"/Count 0", "/Count 0"},
		{"", ""},
	} {
		for _, padding := range []int{0, 31_000, 65_500} {
			var read []string
			in := onefile.Input("a.pdf", treeOf(c[0], c[1], padding))
			err := (Format{}).Read(context.Background(), in, func(p *format.Page) error {
				read = append(read, strings.TrimSpace(p.Origin.Text))
				return nil
			})
			if err != nil {
				t.Errorf("%q: %v", c, err)
			}
			for i := range 4 {
				if want := fmt.Sprintf("The page %d of the river towns is here", i+1); len(read) != 4 || read[i] != want {
					t.Errorf("%q, %d bytes of nothing: %q", c, padding, read)
					break
				}
			}
		}
	}
}
