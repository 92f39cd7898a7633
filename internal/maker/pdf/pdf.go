// Package pdf writes a typeset document as a PDF, without any other program:
// every character at its place, frames and rules as strokes, pictures as grey
// areas. Fonts are named and not embedded.
//
// It owns the little of PDF 1.7 that this takes: one composite font with
// Identity-H, its twin with Identity-V where lines run downwards, and a
// ToUnicode map; or the predefined UniGB-UTF16 encodings of Adobe-GB1.
package pdf

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"slices"

	"baolan/editions/line"
	"baolan/internal/maker/sheet"
)

// Options are the forms in which Write writes.
type Options struct {
	// Predefined asks for UniGB-UTF16-H and -V with a font of the Adobe-GB1 collection,
	// instead of Identity and a ToUnicode map.
	Predefined bool
}

// Write returns the document as a PDF.
func Write(d *sheet.Doc, o Options) []byte {
	w := writer{d: d, o: o, cid: map[rune]int{}}
	w.collect()
	return w.file()
}

type writer struct {
	d     *sheet.Doc
	o     Options
	cid   map[rune]int
	runes []rune // by cid, from 1
	out   bytes.Buffer
	at    []int // offsets of objects
}

// collect numbers the characters.
func (w *writer) collect() {
	w.runes = []rune{0}
	for i := range w.d.Pages {
		for _, l := range w.d.Pages[i].Lines {
			for _, r := range l.Text {
				if w.cid[r] == 0 {
					w.cid[r] = len(w.runes)
					w.runes = append(w.runes, r)
				}
			}
		}
	}
}

func (w *writer) object(n int, body string) {
	for len(w.at) <= n {
		w.at = append(w.at, 0)
	}
	w.at[n] = w.out.Len()
	fmt.Fprintf(&w.out, "%d 0 obj\n%s\nendobj\n", n, body)
}

// stream returns compressed data as a stream object.
func stream(data string) string {
	var b bytes.Buffer
	z := zlib.NewWriter(&b)
	if _, err := z.Write([]byte(data)); err != nil {
		panic(err) // a buffer returns no error
	}
	if err := z.Close(); err != nil {
		panic(err)
	}
	return fmt.Sprintf("<</Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream", b.Len(), b.String())
}

// Objects: 1 catalog, 2 pages, 3 and 4 the fonts, 5 their descendant, 6 its
// descriptor, 7 ToUnicode; then two for each page.
func (w *writer) file() []byte {
	w.out.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	w.object(1, "<</Type/Catalog/Pages 2 0 R>>")
	kids := ""
	for i := range w.d.Pages {
		kids += fmt.Sprintf("%d 0 R ", 8+2*i)
	}
	w.object(2, fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]>>", len(w.d.Pages), kids))
	w.fonts()
	for i := range w.d.Pages {
		p := &w.d.Pages[i]
		w.object(8+2*i, fmt.Sprintf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 %.2f %.2f]/Resources<</Font<</H 3 0 R/V 4 0 R>>>>/Contents %d 0 R>>",
			p.Width, p.Height, 9+2*i))
		w.object(9+2*i, stream(w.content(p)))
	}
	start := w.out.Len()
	fmt.Fprintf(&w.out, "xref\n0 %d\n0000000000 65535 f \n", len(w.at))
	for _, at := range w.at[1:] {
		fmt.Fprintf(&w.out, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(&w.out, "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(w.at), start)
	return w.out.Bytes()
}

func (w *writer) fonts() {
	name, encoding, system, unicode := "/SimSun", "Identity", "/Registry(Adobe)/Ordering(Identity)/Supplement 0", "/ToUnicode 7 0 R"
	if w.o.Predefined {
		name, encoding, system, unicode = "/STSong-Light", "UniGB-UTF16", "/Registry(Adobe)/Ordering(GB1)/Supplement 4", ""
	}
	for i, dir := range [...]string{"-H", "-V"} {
		w.object(3+i, fmt.Sprintf("<</Type/Font/Subtype/Type0/BaseFont%s/Encoding/%s%s/DescendantFonts[5 0 R]%s>>", name, encoding, dir, unicode))
	}
	subtype, widths := "/CIDFontType2/CIDToGIDMap/Identity", w.widths()
	if w.o.Predefined {
		// Half-width Latin of Adobe-GB1 has the numbers 814 to 939.
		subtype, widths = "/CIDFontType0", "[1 95 500 814 939 500]"
	}
	w.object(5, fmt.Sprintf("<</Type/Font/Subtype%s/BaseFont%s/CIDSystemInfo<<%s>>/FontDescriptor 6 0 R/DW 1000/W %s>>", subtype, name, system, widths))
	w.object(6, fmt.Sprintf("<</Type/FontDescriptor/FontName%s/Flags 4/FontBBox[0 -120 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>", name))
	w.object(7, stream(w.toUnicode()))
}

// widths lists the characters that are half an em wide.
func (w *writer) widths() string {
	var b bytes.Buffer
	b.WriteByte('[')
	for n, r := range w.runes[1:] {
		if sheet.Natural(r) == 0.5 {
			fmt.Fprintf(&b, "%d[500]", n+1)
		}
	}
	b.WriteByte(']')
	return b.String()
}

func (w *writer) toUnicode() string {
	var b bytes.Buffer
	b.WriteString("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n")
	n := 1
	for part := range slices.Chunk(w.runes[1:], 100) {
		fmt.Fprintf(&b, "%d beginbfchar\n", len(part))
		for _, r := range part {
			fmt.Fprintf(&b, "<%04X> <%04X>\n", n, r)
			n++
		}
		b.WriteString("endbfchar\n")
	}
	b.WriteString("endcmap end end")
	return b.String()
}

func (w *writer) code(r rune) int {
	if w.o.Predefined {
		return int(r)
	}
	return w.cid[r]
}

func (w *writer) content(p *sheet.Page) string {
	var b bytes.Buffer
	for _, q := range p.Pictures {
		fmt.Fprintf(&b, "0.8 g %s re f 0 g\n", area(p, q))
	}
	for _, q := range append(slices.Clone(p.Frames), p.Rules...) {
		fmt.Fprintf(&b, "0.5 w %s re S\n", area(p, q))
	}
	b.WriteString("BT\n")
	for i := range p.Lines {
		w.line(&b, p, &p.Lines[i])
	}
	b.WriteString("ET\n")
	return b.String()
}

func area(p *sheet.Page, q line.Box) string {
	return fmt.Sprintf("%.2f %.2f %.2f %.2f", q.Left, float32(p.Height)-q.Bottom, q.Right-q.Left, q.Bottom-q.Top)
}

// line writes a line as one run, or a vertical line of an upright font
// character by character.
func (w *writer) line(b *bytes.Buffer, p *sheet.Page, l *sheet.Line) {
	rs := []rune(l.Text)
	advance := func(i int) float64 {
		if i < len(l.Advance) {
			return float64(l.Advance[i])
		}
		return sheet.Natural(rs[i])
	}
	if l.Vertical && !l.Along {
		y := l.Y
		fmt.Fprintf(b, "/H %.2f Tf\n", l.Size)
		for i, r := range rs {
			fmt.Fprintf(b, "1 0 0 1 %.3f %.3f Tm <%04X> Tj\n", l.X-l.Size/2, p.Height-(y+0.88*l.Size), w.code(r))
			y += advance(i) * l.Size
		}
		return
	}
	font, natural := "H", sheet.Natural
	if l.Along {
		font, natural = "V", func(rune) float64 { return 1 }
	}
	fmt.Fprintf(b, "/%s %.2f Tf 1 0 0 1 %.3f %.3f Tm [", font, l.Size, l.X, p.Height-l.Y)
	for i, r := range rs {
		fmt.Fprintf(b, "<%04X>", w.code(r))
		if d := natural(r) - advance(i); d > 0.0005 || d < -0.0005 {
			if l.Along {
				d = -d
			}
			fmt.Fprintf(b, "%.1f", 1000*d)
		}
	}
	b.WriteString("] TJ\n")
}
