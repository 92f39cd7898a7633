// Command print prints the sealed pages by a browser and a word processor,
// extracts their text and writes texts, truths, roles and PDFs.
//
//	go run ./internal/maker/sealed/print -seeds 0-20 -out internal/maker/fixed/sealed
//
// Debian packages: chromium libreoffice-writer mupdf-tools poppler-utils
// fonts-noto-cjk. Seeds below 1000 are printed by Chromium, others by
// LibreOffice. It prints how well formed each page is, and nothing of it.
package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"unicode"

	"baolan/editions/clean"
	"baolan/internal/maker/extract"
	"baolan/internal/maker/sealed"
)

func main() {
	seeds := flag.String("seeds", "0-20", "seeds, from-to")
	out := flag.String("out", ".", "folder to write into")
	pdf := flag.Int("pdf", 300000, "PDFs of no more bytes are kept")
	flag.Parse()
	a, b, ok := strings.Cut(*seeds, "-")
	if !ok {
		b = a
	}
	from, err1 := strconv.ParseUint(a, 10, 64)
	to, err2 := strconv.ParseUint(b, 10, 64)
	if err1 != nil || err2 != nil {
		fmt.Fprintf(os.Stderr, "print: seeds %q are not from-to\n", *seeds)
		os.Exit(2)
	}
	if err := os.MkdirAll(*out, 0o755); err != nil {
		fmt.Fprintln(os.Stderr, "print:", err)
		os.Exit(1)
	}
	failed := 0
	for seed := from; seed <= to; seed++ {
		if err := page(seed, *out, *pdf); err != nil {
			fmt.Fprintf(os.Stderr, "print: seed %d: %v\n", seed, err)
			failed++
		}
	}
	if failed > 0 {
		os.Exit(1)
	}
}

// page prints the page of a seed and writes its texts, truth, roles and PDF.
func page(seed uint64, out string, keep int) error {
	s := sealed.Make(seed)
	dir, err := os.MkdirTemp("", "sealed-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	pdf := filepath.Join(dir, "page.pdf")
	if seed < 1000 {
		err = chromium(dir, pdf, s.HTML())
	} else {
		err = libreoffice(dir, s.ODF())
	}
	if err != nil {
		return err
	}
	base := filepath.Join(out, fmt.Sprintf("sealed-%d", seed))
	truth, err := s.Truth.Encode()
	if err != nil {
		return err
	}
	texts, err := extracted(pdf)
	if err != nil {
		return err
	}
	said := s.Said()
	lost := lost(said, texts[extract.MuPDF])
	if lost != "" {
		return fmt.Errorf("%s: set and not extracted: %q", s.Family, lost)
	}
	if err := os.WriteFile(base+".json", truth, 0o644); err != nil {
		return err
	}
	for f, text := range texts {
		file := base + extract.Form(f).Suffix()
		t := extract.Align(extract.Form(f), text, said)
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			return err
		}
		if err := os.WriteFile(file+".roles", []byte(t.Roles()), 0o644); err != nil {
			return err
		}
	}
	b, err := os.ReadFile(pdf)
	if err != nil {
		return err
	}
	fmt.Printf("%d %s: %d articles, %d bytes of PDF\n", seed, s.Family, len(s.Truth.Articles), len(b))
	if len(b) <= keep {
		return os.WriteFile(base+".pdf", b, 0o644)
	}
	return nil
}

func chromium(dir, pdf string, page []byte) error {
	src := filepath.Join(dir, "page.html")
	if err := os.WriteFile(src, page, 0o644); err != nil {
		return err
	}
	// The profile is removed afterwards, and all that uses the network is off.
	print := exec.Command("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
		"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
		"--user-data-dir="+filepath.Join(dir, "profile"), "--no-pdf-header-footer", "--print-to-pdf="+pdf, "file://"+src)
	if b, err := print.CombinedOutput(); err != nil {
		return fmt.Errorf("chromium: %w: %s", err, b)
	}
	return nil
}

func libreoffice(dir string, page []byte) error {
	src := filepath.Join(dir, "page.fodt")
	if err := os.WriteFile(src, page, 0o644); err != nil {
		return err
	}
	print := exec.Command("soffice", "-env:UserInstallation=file://"+filepath.Join(dir, "profile"), "--headless",
		"--convert-to", "pdf", "--outdir", dir, src)
	if b, err := print.CombinedOutput(); err != nil {
		return fmt.Errorf("soffice: %w: %s", err, b)
	}
	return nil
}

// extracted returns the texts of a PDF by form.
func extracted(pdf string) ([]string, error) {
	commands := [...][]string{
		extract.MuPDF:  {"mutool", "draw", "-q", "-F", "txt", pdf},
		extract.Raw:    {"pdftotext", "-raw", "-enc", "UTF-8", pdf, "-"},
		extract.Plain:  {"pdftotext", "-enc", "UTF-8", pdf, "-"},
		extract.Layout: {"pdftotext", "-layout", "-enc", "UTF-8", pdf, "-"},
	}
	var out []string
	for _, c := range commands {
		b, err := exec.Command(c[0], c[1:]...).Output()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", c[0], err)
		}
		out = append(out, string(b))
	}
	return out, nil
}

// fold replaces the radicals and vertical forms that fonts bring by the characters that
// were set.
func fold(r rune) rune {
	if c, _ := clean.Text(string(r)); c != "" {
		for _, f := range c {
			return extract.Level(f)
		}
	}
	return r
}

// lost returns the characters that were set and are not in the text.
func lost(said []extract.Said, text string) string {
	n := map[rune]int{}
	for _, r := range text {
		n[fold(r)]++
	}
	sum := ""
	for _, s := range said {
		for _, r := range s.Text {
			if unicode.IsSpace(r) {
				continue
			}
			if n[fold(r)]--; n[fold(r)] < 0 {
				sum += string(r)
			}
		}
	}
	return sum
}
