package cli

import (
	"os"
	"strings"
	"testing"

	"github.com/spf13/pflag"

	"baolan/ui/config"
	"baolan/ui/keymap"
	"baolan/ui/theme"
)

// The files that README shows are without a fault.
func TestReadme_TOML(t *testing.T) {
	t.Parallel()
	b, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	var blocks []string
	for _, rest := range strings.Split(string(b), "```toml\n")[1:] {
		block, _, _ := strings.Cut(rest, "```")
		blocks = append(blocks, block)
	}
	if len(blocks) != 2 {
		t.Fatalf("README has %d files", len(blocks))
	}
	entries, errs := config.Parse([]byte(blocks[0]))
	if len(errs) > 0 || len(entries) == 0 {
		t.Fatalf("settings: %v", errs)
	}
	known := map[string]bool{}
	a := &app{}
	root := a.root()
	root.PersistentFlags().VisitAll(func(f *pflag.Flag) { known[f.Name] = true })
	var own []keymap.Binding
	for i := range entries {
		switch e := &entries[i]; {
		case e.Table == keysTable:
			own = append(own, keymap.Binding{Name: e.Key, Keys: e.Values, Line: e.Line})
		case !known[e.Name()]:
			t.Errorf("there is no setting %s", e.Name())
		default:
			if err := root.PersistentFlags().Set(e.Key, e.Values[0]); err != nil {
				t.Error(err)
			}
		}
	}
	if _, err := a.settings(); err != nil {
		t.Error(err)
	}
	if _, faults := keymap.New(own); len(faults) > 0 || len(own) == 0 {
		t.Errorf("keys: %+v", faults)
	}
	if _, faults := theme.Parse("mine", []byte(blocks[1])); len(faults) > 0 {
		t.Errorf("theme: %+v", faults)
	}
}

// What config init writes is without a fault once it is in force.
func TestConfigInit_TOML(t *testing.T) {
	t.Parallel()
	a := &app{}
	var lines []string
	for line := range strings.SplitSeq(a.configTemplate(a.root()), "\n") {
		if rest, ok := strings.CutPrefix(line, "# "); ok && strings.Contains(rest, " = ") {
			line = rest
		}
		lines = append(lines, line)
	}
	entries, errs := config.Parse([]byte(strings.Join(lines, "\n")))
	if len(errs) > 0 {
		t.Fatalf("%v in\n%s", errs[0], strings.Join(lines, "\n"))
	}
	var own []keymap.Binding
	for i := range entries {
		if e := &entries[i]; e.Table == keysTable {
			own = append(own, keymap.Binding{Name: e.Key, Keys: e.Values, Line: e.Line})
		}
	}
	if _, faults := keymap.New(own); len(faults) > 0 || len(own) != len(keymap.All()) {
		t.Errorf("%d of %d commands, faults %+v", len(own), len(keymap.All()), faults)
	}
}
