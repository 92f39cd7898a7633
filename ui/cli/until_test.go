package cli

import (
	"context"
	"errors"
	"testing"
)

// Work that looks at no context is not waited for, whether a signal or a key ends
// it; work that does is.
func TestUntil(t *testing.T) {
	t.Parallel()
	held, release := context.WithCancel(context.Background())
	defer release()
	stubborn := func() error { <-held.Done(); return nil }
	a := &app{given: newGivenUp()}
	returned := false
	a.given.hold(func() { returned = true })
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := a.until(ctx, stubborn); !errors.Is(err, context.Canceled) || !returned {
		t.Errorf("after a signal: %v, the keys given back: %v", err, returned)
	}
	a = &app{given: newGivenUp()}
	a.given.signal()
	a.given.signal()
	if err := a.until(t.Context(), stubborn); !errors.Is(err, context.Canceled) {
		t.Errorf("after a key: %v", err)
	}
	if err := a.until(ctx, ctx.Err); !errors.Is(err, context.Canceled) {
		t.Errorf("of its own: %v", err)
	}
	a = &app{given: newGivenUp()}
	want := errors.New("its own")
	if err := a.until(t.Context(), func() error { return want }); !errors.Is(err, want) {
		t.Errorf("undisturbed: %v", err)
	}
}
