package decode

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

// TestCorpus reads windows of real-looking pages in every encoding that can
// hold them. A window begins at a character and ends at any byte.
func TestCorpus(t *testing.T) {
	t.Parallel()
	root := os.Getenv("BAOLAN_SHARED")
	if root == "" {
		t.Skip("BAOLAN_SHARED is not set")
	}
	pages, err := filepath.Glob(filepath.Join(root, "corpus", "pages", "page-*.txt"))
	if err != nil || len(pages) == 0 {
		t.Fatalf("no pages under %s: %v", root, err)
	}
	for _, size := range []int{200, 500, 1000, 2000} {
		right, all := 0, 0
		for _, p := range pages {
			if strings.HasSuffix(p, ".raw.txt") {
				continue
			}
			text, err := os.ReadFile(p)
			if err != nil {
				t.Fatal(err)
			}
			for name := range encoders {
				whole := encodable(name, string(text))
				if whole == nil {
					continue
				}
				starts := boundaries(t, name, string(text))
				for i := 0; i < len(starts); i += 37 {
					from := starts[i]
					if from+size > len(whole) {
						break
					}
					all++
					_, rep, err := Bytes(whole[from:from+size], "")
					if err == nil && rep.Encoding == name {
						right++
					} else {
						t.Logf("%s %s at byte %d, %d bytes: read as %q, %v", filepath.Base(p), name, from, size, rep.Encoding, err)
					}
				}
			}
		}
		t.Logf("%d bytes: %d of %d samples recognised, %.2f %%", size, right, all, 100*float64(right)/float64(all))
		if all < 1000 || float64(right) < 0.99*float64(all) || size >= 1000 && right < all {
			t.Errorf("%d bytes: %d of %d is below the promise", size, right, all)
		}
	}
}

// encodable gives the page in an encoding, or nil where it does not belong to
// the papers that use it: a page is of an encoding if that holds nearly all
// of it, and a Japanese one is read from no Chinese encoding.
func encodable(name, text string) []byte {
	kana := strings.ContainsFunc(text, func(r rune) bool { return r >= 0x3041 && r <= 0x3096 })
	switch name {
	case "GB18030", "Big5":
		if kana {
			return nil
		}
	case "Shift_JIS", "EUC-JP":
		if !kana {
			return nil
		}
	}
	b, err := encoders[name].NewEncoder().Bytes([]byte(text))
	if err != nil {
		return nil
	}
	return b
}

// boundaries gives the offset of every character of text in an encoding.
func boundaries(t *testing.T, name, text string) []int {
	t.Helper()
	var at []int
	n := 0
	for _, r := range text {
		at = append(at, n)
		n += len(encode(t, name, string(r)))
	}
	if !utf8.ValidString(text) {
		t.Fatal("page is no UTF-8")
	}
	return at
}
