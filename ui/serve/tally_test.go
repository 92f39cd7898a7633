package serve

import (
	"sync"
	"testing"

	"baolan/internal/fixture/await"
)

// Whoever waits is woken once all has ended, whatever begins meanwhile; with the race
// detector, beginning and waiting at once is no race.
func TestTally(t *testing.T) {
	t.Parallel()
	var running tally
	select {
	case <-running.over():
	default:
		t.Error("nothing is running, and it is not over")
	}
	running.begin()
	first := running.over()
	running.begin()
	running.end()
	select {
	case <-first:
		t.Error("it is over while one is running")
	default:
	}
	running.end()
	await.From(t, "the end of both", first)

	var all sync.WaitGroup
	ends := make(chan (<-chan struct{}), 8*200)
	for range 8 {
		all.Go(func() {
			for range 200 {
				running.begin()
				ends <- running.over()
				running.end()
			}
		})
	}
	await.All(t, "those who begin and end", &all)
	for range cap(ends) {
		select {
		case <-await.From(t, "an end", ends):
		default:
			t.Fatal("all have ended, and one who waits is not told")
		}
	}
}
