package cli

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// pdfSheet is one page of a PDF that a test writes: a content stream, and what is drawn in it
// beside the fonts that every page has.
type pdfSheet struct {
	content string
	xobject string // the dictionary and data of the object that is drawn as /X, "" for none
	width   int    // in points, 400 if it is 0
}

// Fonts that every page of these PDFs has: F is a Chinese one that is not embedded, with the
// codes of GBK; N has codes of glyphs and says nowhere which characters they are; T draws
// shapes and says falsely which characters they are; E draws some and gives no text.
const pdfFonts = "/Font<</F 3 0 R/N 6 0 R/T 8 0 R/E 10 0 R>>"

// pdfOf writes a PDF of pages. tree is put into the root of the page tree in place of its
// number of pages, catalog into the catalog.
func pdfOf(t *testing.T, sheets []pdfSheet, tree, catalog string) []byte {
	t.Helper()
	var out bytes.Buffer
	at := map[int]int{}
	object := func(n int, format string, args ...any) {
		at[n] = out.Len()
		fmt.Fprintf(&out, "%d 0 obj\n"+format+"\nendobj\n", append([]any{n}, args...)...)
	}
	const first = 20
	var kids strings.Builder
	for i := range sheets {
		fmt.Fprintf(&kids, "%d 0 R ", first+3*i)
	}
	if tree == "" {
		tree = fmt.Sprintf("/Count %d", len(sheets))
	}
	descriptor := "<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>"
	out.WriteString("%PDF-1.7\n")
	object(1, "<</Type/Catalog/Pages 2 0 R%s>>", catalog)
	object(2, "<</Type/Pages/Kids[%s]%s>>", kids.String(), tree)
	object(3, "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/GBK-EUC-H/DescendantFonts[4 0 R]>>")
	object(4, "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 5 0 R/DW 1000>>")
	object(5, "%s", descriptor)
	object(6, "<</Type/Font/Subtype/Type0/BaseFont/Silent/Encoding/Identity-H/DescendantFonts[7 0 R]>>")
	object(7, "<</Type/Font/Subtype/CIDFontType2/BaseFont/Silent/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 5 0 R/DW 1000>>")
	lies := lyingMap()
	const drawn = "/Type/Font/Subtype/Type3/FontBBox[0 0 1000 1000]/FontMatrix[.001 0 0 .001 0 0]/CharProcs<</a 11 0 R>>"
	names, widths := strings.Repeat("/a", lyingCount), strings.Repeat("1000 ", lyingCount)
	object(8, "<<%s/Encoding<</Differences[%d%s]>>/FirstChar %d/LastChar %d/Widths[%s]/ToUnicode 9 0 R>>", drawn, lyingFirst, names, lyingFirst, lyingFirst+lyingCount-1, widths)
	object(9, "<</Length %d>>stream\n%s\nendstream", len(lies), lies)
	object(10, "<<%s/Encoding<</Differences[1/a]>>/FirstChar 1/LastChar 1/Widths[1000]/ToUnicode 12 0 R>>", drawn)
	shape := "1000 0 0 0 750 750 d1 0 0 750 750 re f"
	object(11, "<</Length %d>>stream\n%s\nendstream", len(shape), shape)
	nothing := oneMap("<01>", "<0000>")
	object(12, "<</Length %d>>stream\n%s\nendstream", len(nothing), nothing)
	for i, s := range sheets {
		n, width, drawn := first+3*i, s.width, ""
		if width == 0 {
			width = 400
		}
		if s.xobject != "" {
			drawn = fmt.Sprintf("/XObject<</X %d 0 R>>", n+2)
			object(n+2, "%s", s.xobject)
		}
		object(n, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d 300]/Resources<<%s%s>>/Contents %d 0 R>>", width, pdfFonts, drawn, n+1)
		object(n+1, "<</Length %d>>stream\n%s\nendstream", len(s.content), s.content)
	}
	xref, last := out.Len(), first+3*len(sheets)
	fmt.Fprintf(&out, "xref\n0 %d\n", last)
	for n := range last {
		if at[n] == 0 {
			out.WriteString("0000000000 65535 f \n")
			continue
		}
		fmt.Fprintf(&out, "%010d 00000 n \n", at[n])
	}
	fmt.Fprintf(&out, "trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", last, xref)
	return out.Bytes()
}

// gbkText draws a line of Chinese at a place in a size.
func gbkText(t *testing.T, x, y, size int, text string) string {
	t.Helper()
	b, err := simplifiedchinese.GBK.NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprintf("BT /F %d Tf 1 0 0 1 %d %d Tm <%x> Tj ET\n", size, x, y, b)
}

// codeText draws n glyphs of a font by their codes: of two bytes for N, of one for others.
func codeText(font string, x, y, size, n int) string {
	var codes strings.Builder
	for i := range n {
		code := lyingFirst + (i+y)%lyingCount
		if font == "N" {
			fmt.Fprintf(&codes, "%04x", code)
		} else {
			fmt.Fprintf(&codes, "%02x", code)
		}
	}
	return fmt.Sprintf("BT /%s %d Tf 1 0 0 1 %d %d Tm <%s> Tj ET\n", font, size, x, y, codes.String())
}

// emptyText draws n glyphs that give no text.
func emptyText(x, y, size, n int) string {
	return fmt.Sprintf("BT /E %d Tf 1 0 0 1 %d %d Tm <%s> Tj ET\n", size, x, y, strings.Repeat("01", n))
}

// The codes that the font that lies has, and the characters that it gives them: rare ones,
// which stand beside each other in no text.
const (
	lyingFirst = 0x40
	lyingCount = 120
	lyingRune  = 0x5000
)

func lyingMap() string {
	return oneMap(fmt.Sprintf("<%02x> <%02x>", lyingFirst, lyingFirst+lyingCount-1), fmt.Sprintf("<%04x>", lyingRune))
}

// oneMap is a ToUnicode map of one entry, or one range, of codes of a byte.
func oneMap(codes, to string) string {
	kind := "bfrange"
	if !strings.Contains(codes, " ") {
		kind = "bfchar"
	}
	return "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def /CMapType 2 def\n" +
		"1 begincodespacerange <00> <ff> endcodespacerange\n1 begin" + kind + " " + codes + " " + to + " end" + kind + "\nendcmap end end"
}

// newsSheet is a page with one article.
func newsSheet(t *testing.T) pdfSheet {
	t.Helper()
	return pdfSheet{content: gbkText(t, 40, 240, 24, "市委召开会议研究部署") +
		gbkText(t, 40, 200, 10, "　　“春耕”备耕（12月28日）进行时，昨天上午各乡都开了工，") +
		gbkText(t, 40, 186, 10, "种子和化肥送到了田头，水渠也修好了。")}
}
