package decode

import (
	"io/fs"
	"os"
	"strings"
	"testing"

	"baolan/editions/samples"
	"baolan/internal/fixture/corpus"
)

// TestSamples reads windows of the editions that the program carries, among
// them a Traditional Chinese and a Japanese paper.
func TestSamples(t *testing.T) {
	t.Parallel()
	var texts []string
	err := fs.WalkDir(samples.FS(), ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(samples.FS(), p)
		texts = append(texts, string(b))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, size := range []int{200, 1000} {
		recognise(t, texts, size)
	}
}

// TestCorpus reads windows of typeset pages.
func TestCorpus(t *testing.T) {
	t.Parallel()
	pages := corpus.Pages(t, "page-*.txt")
	var texts []string
	for _, p := range pages {
		if strings.HasSuffix(p, ".raw.txt") {
			continue
		}
		b, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(b))
	}
	for _, size := range []int{200, 500, 1000, 2000} {
		recognise(t, texts, size)
	}
}

// recognise guesses windows of texts in every encoding that can hold them, and
// prints how many it got right. A window begins at a character and ends at any
// byte.
func recognise(t *testing.T, texts []string, size int) {
	t.Helper()
	all, right := map[string]int{}, map[string]int{}
	for _, text := range texts {
		for name := range encoders {
			whole := encodable(name, text)
			if whole == nil {
				continue
			}
			starts := boundaries(t, name, text)
			for i := 0; i < len(starts) && starts[i]+size <= len(whole); i += 37 {
				all[name]++
				_, rep, err := Bytes(whole[starts[i]:starts[i]+size], "")
				if err == nil && rep.Encoding == name {
					right[name]++
				} else {
					t.Logf("%s: %q… is read as %q, %v", name, text[:min(len(text), 30)], rep.Encoding, err)
				}
			}
		}
	}
	n, good := 0, 0
	for _, name := range Names() {
		t.Logf("%d bytes: %-9s %4d of %4d", size, name, right[name], all[name])
		n, good = n+all[name], good+right[name]
	}
	t.Logf("%d bytes: %d of %d samples recognised, %.2f %%", size, good, n, 100*float64(good)/float64(n))
	if n < 1000 || float64(good) < 0.99*float64(n) || size >= 1000 && good < n {
		t.Errorf("%d bytes: %d of %d is below the promise", size, good, n)
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
	return at
}
