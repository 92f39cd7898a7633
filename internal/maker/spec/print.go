package main

import (
	"fmt"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// html returns the sheet as lines at absolute places. The browser's own rules for spaces
// are off, as the breaker has applied them; the browser justifies only the last tenth of an
// em.
func (s *sheet) html(p *page) []byte {
	var b strings.Builder
	f := p.setting().font
	fmt.Fprintf(&b, `<!doctype html><meta charset="utf-8"><style>
@page{size:%.0fpx %.0fpx;margin:0}
body{margin:0;font-family:%s;text-autospace:no-autospace;text-spacing-trim:space-all}
div{position:absolute;white-space:pre;line-height:1}
.l{text-align:left}.c{text-align:center}.r{text-align:right}.j{text-align:justify;text-align-last:justify;white-space:normal}
</style>`, s.width, s.height, f.family)
	for _, l := range s.lines {
		fmt.Fprintf(&b, `<div class="%s" style="left:%.2fpx;top:%.2fpx;width:%.2fpx;font-size:%.2fpx`, l.align, l.x, l.y, l.width, l.size)
		if l.track != 0 {
			fmt.Fprintf(&b, ";letter-spacing:%.2fem", l.track)
		}
		if l.align == "j" {
			// A line that is too wide overhangs and is not broken.
			b.WriteString(`;height:1em;white-space:nowrap`)
		}
		b.WriteString(`">`)
		for _, r := range l.runs {
			b.WriteString(r.html())
		}
		b.WriteString("</div>\n")
	}
	return []byte(b.String())
}

func (r run) html() string {
	if i := strings.Index(r.text, "——"); i >= 0 && r.after == 0 {
		// Noto's ccmp feature joins the pair to one U+2E3A. A change of letter-spacing
		// between the two prevents it.
		i += len("—")
		return run{r.text[:i], 0.01}.html() + html.EscapeString(r.text[i:])
	}
	if r.after > -0.005 && r.after < 0.005 {
		return html.EscapeString(r.text)
	}
	c := []rune(r.text)
	n := len(c) - 1
	return html.EscapeString(string(c[:n])) +
		fmt.Sprintf(`<span style="letter-spacing:%.3fem">%s</span>`, r.after, html.EscapeString(string(c[n])))
}

// extract prints the HTML to PDF and returns its text in drawing order, from MuPDF and from
// poppler.
func extract(page []byte, keep, name string) (txt, raw []byte, err error) {
	dir, err := os.MkdirTemp("", "maker-*")
	if err != nil {
		return nil, nil, err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	at := dir
	if keep != "" {
		at = keep
	}
	src, pdf := filepath.Join(at, name+".html"), filepath.Join(at, name+".pdf")
	if err := os.WriteFile(src, page, 0o644); err != nil {
		return nil, nil, err
	}
	// The profile is removed afterwards, and all that uses the network is off.
	print := exec.Command("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
		"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
		"--user-data-dir="+filepath.Join(dir, "profile"), "--no-pdf-header-footer", "--print-to-pdf="+pdf, "file://"+abs(src))
	if out, err := print.CombinedOutput(); err != nil {
		return nil, nil, fmt.Errorf("chromium: %w: %s", err, out)
	}
	if txt, err = exec.Command("mutool", "draw", "-q", "-F", "txt", pdf).Output(); err != nil {
		return nil, nil, fmt.Errorf("mutool: %w", err)
	}
	if raw, err = exec.Command("pdftotext", "-raw", "-enc", "UTF-8", pdf, "-").Output(); err != nil {
		return nil, nil, fmt.Errorf("pdftotext: %w", err)
	}
	return txt, raw, nil
}

func abs(file string) string {
	a, err := filepath.Abs(file)
	if err != nil {
		return file
	}
	return a
}
