package memory

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"baolan/editions/postgres"
	"baolan/internal/fixture/await"
	"baolan/internal/fixture/cluster"
)

// execute runs a statement in a database as another program would.
func execute(t *testing.T, url, statement string) {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), url)
	must(t, err)
	defer conn.Close(context.Background())
	_, err = conn.Exec(t.Context(), statement)
	must(t, err)
}

// What is done while the database is away waits and arrives, also when the session
// has ended meanwhile; and what the reader has done since, elsewhere, holds.
func TestShared_Away(t *testing.T) {
	t.Parallel()
	c := cluster.New(t)
	url := c.URL(t)
	d := openDatabase(t, url)
	s := d.Reader("SHA256:甲", 0)
	a, b := article("甲"), article("乙")
	must(t, s.SetRead(t.Context(), a, true))
	c.Stop()
	if _, err := s.Article(t.Context(), a.Key); !postgres.IsAway(err) {
		t.Errorf("reading while the database is away: %v", err)
	}
	marked := make(chan error, 1)
	go func() { marked <- s.Mark(t.Context(), b, Change{On: true, Add: []string{"签"}}) }()
	ended, end := context.WithCancel(t.Context())
	end()
	if err := s.SetPlace(ended, a, 7); !errors.Is(err, context.Canceled) {
		t.Errorf("the session has ended: %v", err)
	}
	must(t, c.Start())
	must(t, await.From(t, "the mark is written", marked))
	d.waiting.Wait()
	if st, err := s.Article(t.Context(), a.Key); err != nil || !st.Read || st.Place != 7 {
		t.Errorf("%+v, %v", st, err)
	}
	if st, err := s.Article(t.Context(), b.Key); err != nil || !st.Favourite || len(st.Tags) != 1 {
		t.Errorf("%+v, %v", st, err)
	}
	// Late and older than what stands there: it counts for nothing.
	early := moment{at: time.Now().Add(-time.Hour), late: true}
	must(t, s.write(t.Context(), early.at, func(ctx context.Context, to rows, _ moment) error {
		return change(ctx, to, a, func(r *record) { r.place.set(3, early) })
	}))
	if st, _ := s.Article(t.Context(), a.Key); st.Place != 7 {
		t.Errorf("place %d, want that of later", st.Place)
	}
}

// What cannot be written by the end is counted.
func TestShared_Lost(t *testing.T) {
	t.Parallel()
	d, err := OpenDatabase(t.Context(), "postgres://reader@/none?host="+t.TempDir())
	must(t, err)
	ended, end := context.WithCancel(t.Context())
	end()
	if err := d.Reader("甲", 0).SetRead(ended, article("甲"), true); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	if lost := d.Close(ended); lost != 1 {
		t.Errorf("%d changes are lost, want 1", lost)
	}
}

// Readers do not see each other, and those who have only looked in make room.
func TestShared_Places(t *testing.T) {
	t.Parallel()
	d := openDatabase(t, cluster.URL(t))
	const places = 2
	one, two, three := d.Reader("甲", places), d.Reader("乙", places), d.Reader("丙", places)
	a := article("甲")
	must(t, one.SetRead(t.Context(), a, true), two.SetLast(t.Context(), Last{Paper: "报"}))
	if st, err := two.Article(t.Context(), a.Key); err != nil || st.Read {
		t.Errorf("another's marks are seen: %+v, %v", st, err)
	}
	must(t, three.SetRead(t.Context(), a, true)) // in the place of 乙
	if !three.IsPersistent() {
		t.Error("there was room")
	}
	must(t, two.SetRead(t.Context(), a, true))
	if st, err := two.Article(t.Context(), a.Key); err != nil || !st.Read || two.IsPersistent() {
		t.Errorf("without a place: %+v, %v, lasts %v", st, err, two.IsPersistent())
	}
	must(t, one.SetRead(t.Context(), article("乙"), true))
	if st, err := one.Article(t.Context(), a.Key); err != nil || !st.Read || !one.IsPersistent() {
		t.Errorf("%+v, %v", st, err)
	}
}

// What stands in the database is not ours alone: it is cleaned, and what is no
// text for it is kept all the same.
func TestShared_Hostile(t *testing.T) {
	t.Parallel()
	url := cluster.URL(t)
	s := openDatabase(t, url).Reader("甲", 0)
	a := article("甲\x00\xff")
	must(t, s.Mark(t.Context(), a, Change{On: true, Add: []string{"签\x00"}}), s.SetLast(t.Context(), Last{Paper: "\x00报"}))
	if st, err := s.Article(t.Context(), a.Key); err != nil || !st.Favourite {
		t.Errorf("%+v, %v", st, err)
	}
	execute(t, url, "UPDATE baolan_marks SET title = E'\\x1b]0;a\\x07题', paper = E'\\u009b31m报'")
	items, err := s.Favourites(t.Context(), "")
	must(t, err)
	if len(items) != 1 || strings.ContainsAny(items[0].Title+items[0].Paper, "\x1b\x07\u009b\x00") {
		t.Errorf("%q", fmt.Sprint(items))
	}
}

// The rights that docs give the servers are enough to read and to mark, and not to
// make tables.
func TestShared_Rights(t *testing.T) {
	t.Parallel()
	docs, err := os.ReadFile("../../docs/replicas.md")
	must(t, err)
	_, grants, _ := strings.Cut(string(docs), "```sql\n")
	grants, _, _ = strings.Cut(grants, "```")
	url := cluster.URL(t)
	execute(t, url, grants)
	as := func(role string) string {
		at := strings.Replace(url, "baolan@", role+"@", 1)
		return at[:strings.Index(at, "search_path=")] + "search_path=baolan"
	}
	server := openDatabase(t, as("baolan_server"))
	var e *postgres.Error
	if err := server.Check(t.Context()); !errors.As(err, &e) || e.Kind != postgres.NoRights {
		t.Errorf("before the owner: %v", err)
	}
	must(t, openDatabase(t, as("baolan_owner")).Check(t.Context()))
	s := server.Reader("甲", 1)
	must(t, s.Mark(t.Context(), article("甲"), Change{On: true}), s.SetLast(t.Context(), Last{Paper: "报"}), s.Set(t.Context(), "theme", "rice"))
	must(t, server.Reader("乙", 2).SetLast(t.Context(), Last{Paper: "报"}), server.Reader("丙", 2).SetLast(t.Context(), Last{Paper: "报"}))
	if set, err := s.Settings(t.Context()); err != nil || set["theme"] != "rice" {
		t.Errorf("%v, %v", set, err)
	}
}

// Tables of a later version are not changed, and a user who may make no tables gets an
// error that says so.
func TestShared_Version(t *testing.T) {
	t.Parallel()
	url := cluster.URL(t)
	kind := func(url string) postgres.Kind {
		err := openDatabase(t, url).Check(t.Context())
		var e *postgres.Error
		if !errors.As(err, &e) {
			t.Fatalf("error %v", err)
		}
		return e.Kind
	}
	execute(t, url, "CREATE ROLE guest LOGIN")
	if got := kind(strings.Replace(url, "baolan@", "guest@", 1)); got != postgres.NoRights {
		t.Errorf("without rights: kind %d", got)
	}
	must(t, openDatabase(t, url).Check(t.Context()))
	execute(t, url, "UPDATE baolan_parts SET version = version + 1")
	if got := kind(url); got != postgres.Newer {
		t.Errorf("newer: kind %d", got)
	}
}
