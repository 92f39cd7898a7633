// Package recognise reads the text of a page that is a picture, by an installed
// tesseract.
//
//	PNG ─tesseract→ words with boxes ─→ glyphs with places
//
// It gives characters with places as a PDF has them, so that the rules of lines,
// columns and order are those of every page. The characters can be wrong, and callers have to
// say so. The package does not know articles.
package recognise

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"time"

	"baolan/editions/layout"
)

const (
	// Dots is the number of dots an inch at which a page is drawn for tesseract.
	Dots = 300
	// Program is looked for on the PATH.
	Program = "tesseract"
	// Language is the name of the data that Program reads with.
	Language = "chi_sim"
	// limit is the longest time for a page. A full page of a newspaper takes a minute on one
	// processor.
	limit = 5 * time.Minute
	// maxOutput is the greatest number of bytes that are read of tesseract's output. The words
	// of any page are fewer.
	maxOutput = 32 << 20
)

// Ready returns an error that says what is missing if tesseract or its data are not installed,
// else nil.
func Ready(ctx context.Context) error {
	if _, err := exec.LookPath(Program); err != nil {
		return fmt.Errorf("%s is not on the PATH", Program)
	}
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	out, err := exec.CommandContext(ctx, Program, "--list-langs").CombinedOutput()
	if err != nil {
		return fmt.Errorf("%s: %w", Program, err)
	}
	if !slices.Contains(strings.Fields(string(out)), Language) {
		return fmt.Errorf("%s has no %s", Program, Language)
	}
	return nil
}

// Page recognises the text of a page that was drawn as PNG at Dots an inch. The
// glyphs have places in points on a page of that width and height.
func Page(ctx context.Context, png []byte, width, height float32) (layout.Page, error) {
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	// The arguments set the language, ask for places of words, and read no configuration.
	c := exec.CommandContext(ctx, Program, "stdin", "stdout", "-l", Language, "--dpi", fmt.Sprint(Dots), "--psm", "3", "tsv")
	c.Env = append(os.Environ(), "OMP_THREAD_LIMIT=1") // more threads are slower on a page
	c.Stdin = bytes.NewReader(png)
	var out bounded
	c.Stdout = &out
	if err := c.Run(); err != nil {
		if ctx.Err() != nil {
			return layout.Page{}, ctx.Err()
		}
		return layout.Page{}, fmt.Errorf("%s: %w", Program, err)
	}
	return layout.Page{Width: width, Height: height, Glyphs: glyphs(parse(out.String()), width, height)}, nil
}

// bounded is a buffer that fails beyond maxOutput bytes.
type bounded struct{ bytes.Buffer }

var errMuch = errors.New("too much text for a page")

func (b *bounded) Write(p []byte) (int, error) {
	if b.Len()+len(p) > maxOutput {
		return 0, errMuch
	}
	return b.Buffer.Write(p)
}
