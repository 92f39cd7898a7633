package pdf

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"baolan/internal/maker/daily"
	"baolan/internal/maker/extract"
)

// TestWrite_Extracted holds the simulation against the programs: of twelve
// pages nine lines in ten are the same.
func TestWrite_Extracted(t *testing.T) {
	t.Parallel()
	for _, p := range [...]struct {
		form  extract.Form
		name  string
		args  func(string) []string
		least float64
	}{
		{extract.MuPDF, "mutool", func(f string) []string { return []string{"draw", "-q", "-F", "txt", f} }, 0.9},
		{extract.Raw, "pdftotext", func(f string) []string { return []string{"-raw", "-enc", "UTF-8", f, "-"} }, 0.9},
	} {
		t.Run(p.name, func(t *testing.T) {
			t.Parallel()
			program, err := exec.LookPath(p.name)
			if err != nil {
				t.Skipf("%s is not installed", p.name)
			}
			same, all := 0, 0
			for seed := range uint64(12) {
				d := daily.Make(seed)
				file := filepath.Join(t.TempDir(), fmt.Sprint(seed, ".pdf"))
				if err := os.WriteFile(file, Write(d, Options{}), 0o600); err != nil {
					t.Fatal(err)
				}
				b, err := exec.Command(program, p.args(file)...).Output()
				if err != nil {
					t.Fatal(err)
				}
				have := map[string]int{}
				for l := range strings.Lines(string(b)) {
					have[strings.TrimSpace(l)]++
				}
				x := extract.Simulate(d, p.form)
				for _, l := range x.Lines {
					s := strings.TrimSpace(l.Text)
					if s == "" {
						continue
					}
					all++
					if have[s] > 0 {
						have[s]--
						same++
					}
				}
			}
			if got := float64(same) / float64(all); got < p.least {
				t.Errorf("%d of %d lines are the same", same, all)
			}
		})
	}
}
