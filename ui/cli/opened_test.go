package cli

import (
	"slices"
	"testing"
)

// What is kept of paths is kept in the order in which they were opened, whatever each
// takes, and the program does not end before.
func TestNotes_InOrder(t *testing.T) {
	var n notes
	n.finish() // nothing is waited for
	var kept []int
	held := make(chan struct{})
	n.note(func() {
		select {
		case <-held:
		case <-t.Context().Done():
		}
		kept = append(kept, 0)
	})
	for i := 1; i < 50; i++ {
		n.note(func() { kept = append(kept, i) })
	}
	close(held)
	n.finish()
	if len(kept) != 50 || !slices.IsSorted(kept) {
		t.Errorf("kept %v", kept)
	}
}
