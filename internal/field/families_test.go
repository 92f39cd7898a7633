package field

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// maker writes the case of a seed, for which r is made.
type maker func(r *rand.Rand, seed int) made

func plain(write func(r *rand.Rand) made) maker {
	return func(r *rand.Rand, _ int) made { return write(r) }
}

// makers write the cases of the families in testdata/families.tsv.
var makers = map[string]maker{
	"abreast/article":      plain(articleAbreast),
	"abreast/articles":     plain(articlesAbreast),
	"archives/exports":     plain(exportedArchive),
	"archives/hands":       plain(handMarkdown),
	"archives/levels":      plain(levelledMarkdown),
	"archives/notes":       plain(noteArchive),
	"archives/titles":      plain(titledMarkdown),
	"books/edition":        plain(book),
	"books/kept":           plain(keptEdition),
	"columns/copies":       plain(pdfPaste),
	"columns/scans":        plain(scannedColumn),
	"damage/byte":          plain(oneByteBroken),
	"days/marked":          plain(dayInFile),
	"days/text":            plain(dayText),
	"digests/bounds":       plain(boundSheets),
	"digests/designs":      plain(designedSheets),
	"digests/heads":        plain(headedSheets),
	"digests/notes":        plain(notedSheets),
	"digests/numbers":      plain(numberedSheets),
	"digests/pdf":          plain(printedDigest),
	"extracted/marks":      plain(markedText),
	"extracted/tools":      plain(toolsText),
	"folders/crawlers":     plain(crawledFolders),
	"folders/names":        plain(toldFolder),
	"folders/packed":       plain(packedFolder),
	"folders/trees":        plain(crawledTrees),
	"joins/amounts":        plain(tornAmounts),
	"joins/blanks":         plain(tornBlanks),
	"joins/signs":          plain(signOverLine),
	"joins/torn":           plain(tornLines),
	"joins/wholes":         plain(wholeOverLine),
	"pages/holders":        plain(holderPage),
	"pages/news":           plain(newsPage),
	"pages/sites":          plain(largeSite),
	"pages/tools":          plain(toolsPage),
	"paragraphs/converted": plain(convertedDocument),
	"paragraphs/copies":    plain(readersCopy),
	"paragraphs/heads":     plain(headedParagraphs),
	"paragraphs/plain":     plain(paragraphFiles),
	"paragraphs/word":      plain(wordCopy),
	"places/abreast":       plain(placedAbreast),
	"places/boxes":         placedBoxes,
	"places/words":         plain(placedWords),
	"records/answers":      plain(interfaceAnswer),
	"records/crawlers":     plain(crawledRecords),
	"records/dumps":        plain(databaseDump),
	"records/feeds":        plain(feed),
	"records/programs":     plain(programRecords),
	"records/scraped":      plain(scrapedItems),
	"records/sites":        plain(siteRecords),
	"records/spreadsheets": plain(spreadsheet),
	"records/stripped":     plain(strippedRecords),
	"records/tables":       plain(markedTable),
	"saved/encodings":      plain(savedEncodings),
	"saved/entries":        plain(savedEntries),
	"saved/mirrors":        plain(mirror),
	"saved/papers":         plain(savedPapers),
	"saved/systems":        plain(savedSystem),
}

// family is a line of testdata/families.tsv.
type family struct {
	name, round    string
	cases, wrong   int
	stream         uint64
	sum            string // the digest of the cases
	atFirst, after string // how many cases were right before anything was changed for them, and after
	what           string
}

// families reads testdata/families.tsv.
func families(t *testing.T) (all []family) {
	t.Helper()
	b, err := os.ReadFile("testdata/families.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(b)) {
		v := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if strings.HasPrefix(line, "#") || v[0] == "family" {
			continue
		}
		if len(v) != 9 {
			t.Fatalf("%d values in %q", len(v), line)
		}
		cases, err1 := strconv.Atoi(v[2])
		stream, err2 := strconv.ParseUint(v[3], 10, 64)
		wrong, err3 := strconv.Atoi(v[4])
		if err1 != nil || err2 != nil || err3 != nil || cases == 0 {
			t.Fatalf("no numbers in %q", line)
		}
		all = append(all, family{name: v[0], round: v[1], cases: cases, stream: stream, wrong: wrong, sum: v[5], atFirst: v[6], after: v[7], what: v[8]})
	}
	return all
}

// TestFamilies reads the cases of every family, and reports the seeds that came out wrong where
// they are more than known. With -v it prints how many are right, by round. With BAOLAN_CASES=DIR
// every case is written there, with what is right of it and what came out wrong.
func TestFamilies(t *testing.T) {
	t.Parallel()
	all := families(t)
	if len(all) != len(makers) {
		t.Errorf("%d families have a line in testdata/families.tsv, %d a maker", len(all), len(makers))
	}
	right := make([]int, len(all))
	t.Cleanup(func() { // after all families
		cases, sum := 0, 0
		for k, f := range all {
			t.Logf("round %-2s %-22s %3d of %3d; at first sight %s", f.round, f.name, right[k], f.cases, f.atFirst)
			cases += f.cases
			sum += right[k]
		}
		t.Logf("%d of %d", sum, cases)
	})
	for k, f := range all {
		t.Run(f.name, func(t *testing.T) {
			t.Parallel()
			right[k] = f.read(t)
		})
	}
}

// read reads the cases of a family and returns how many are right.
func (f *family) read(t *testing.T) (right int) {
	t.Helper()
	make := makers[f.name]
	if make == nil {
		t.Fatal("nothing makes its cases")
	}
	var wrong []string
	all := sha256.New()
	for seed := range f.cases {
		m := make(rand.New(rand.NewPCG(uint64(seed), f.stream)), seed) //nolint:gosec // a case is made again from its seed
		_, _ = all.Write(m.sum())                                      // a digest takes all
		faults := m.read(t)
		if len(faults) > 0 {
			wrong = append(wrong, fmt.Sprintf("seed %d: %s", seed, strings.Join(faults, "; ")))
		}
		if dir := os.Getenv("BAOLAN_CASES"); dir != "" {
			dir = filepath.Join(dir, f.name, fmt.Sprint(seed))
			m.write(t, filepath.Join(dir, "files"))
			write(t, dir, "right.txt", m.right())
			write(t, dir, "wrong.txt", strings.Join(faults, "\n"))
		}
	}
	if sum := hex.EncodeToString(all.Sum(nil)[:6]); sum != f.sum {
		t.Errorf("its cases are others than those that the figures are of: their digest is %s, not %s", sum, f.sum)
	}
	if len(wrong) > f.wrong {
		t.Errorf("%d of %d are wrong, %d are known:\n%s", len(wrong), f.cases, f.wrong, strings.Join(wrong, "\n"))
	}
	return f.cases - len(wrong)
}
