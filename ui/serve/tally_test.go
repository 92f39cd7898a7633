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
	<-first

	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for range 200 {
				running.begin()
				waiting := running.over()
				running.end()
				running.over()
				<-waiting
			}
		})
	}
	all.Wait()
	await.From(t, "the end of all", running.over())
}
