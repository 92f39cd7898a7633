package wire

import (
	"os"
	"path/filepath"
	"testing"
)

// After a fault frames go through as they are.
func TestFile_Fault(t *testing.T) {
	t.Parallel()
	name := filepath.Join(t.TempDir(), "out")
	out, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	f := &File{File: out} // without a writer: every frame is a fault
	for _, frame := range []string{"报", "栏"} {
		if n, err := f.WriteString(frame); n != len(frame) || err != nil {
			t.Errorf("%q: %d, %v", frame, n, err)
		}
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
	if got, err := os.ReadFile(name); string(got) != "报栏" || err != nil {
		t.Errorf("the terminal got %q, %v", got, err)
	}
}
