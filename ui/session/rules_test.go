package session

import (
	"strings"
	"testing"

	"baolan/editions/rebuild/rule"
	"baolan/editions/rebuild/weights"
	"baolan/ui/catalog"
)

// Every rule that gives a reason has its sentence in both languages.
func TestRule_BothLanguages(t *testing.T) {
	names := map[string]string{}
	for _, r := range rule.All() {
		names[r.Name] = r.Doc
	}
	for _, e := range weights.All() {
		if strings.HasPrefix(e.Name, "heads.") {
			names[e.Name] = e.Doc
		}
	}
	for name, own := range names {
		if zh := catalog.Chinese.Rule(name, own); zh == own || zh == "" {
			t.Errorf("rule %s has no Chinese sentence for %q", name, own)
		}
		if en := catalog.English.Rule(name, own); en != own {
			t.Errorf("rule %s says %q in English, not its own %q", name, en, own)
		}
	}
}
