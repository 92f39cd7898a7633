package memory

import (
	"context"
	"database/sql"
	"errors"
	"path/filepath"
	"testing"
	"time"

	"baolan/internal/fixture/await"
)

// While another process holds the file, a method ends when its context does:
// a mark, and a read that stands behind a mark in the queue.
func TestStore_ContextEndsWaiting(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "memory.db")
	s, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	other, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = other.Close() }()
	held, err := other.Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := held.ExecContext(t.Context(), "BEGIN IMMEDIATE"); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	ended := make(chan error, 2)
	go func() { ended <- s.SetRead(ctx, article("甲"), true) }()
	go func() {
		_, err := s.Edition(ctx, "永康日报", day)
		ended <- err
	}()
	for range 2 {
		if err := await.From(t, "a method ends with its context", ended); err != nil && !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("ended with %v", err)
		}
	}
	if _, err := held.ExecContext(t.Context(), "ROLLBACK"); err != nil {
		t.Fatal(err)
	}
	if st, err := s.Article(t.Context(), article("甲").Key); err != nil || st.Read {
		t.Errorf("afterwards %v, %v", st, err)
	}
}
