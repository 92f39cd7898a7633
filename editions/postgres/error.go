package postgres

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"baolan/editions/clean"
)

// Kind says what is wrong with a database.
type Kind uint8

// These are the kinds.
const (
	BadURL   Kind = iota // the address cannot be read
	Away                 // it cannot be reached, or it is starting or stopping
	Refused              // this user may not connect, or the database does not exist
	NoRights             // this user may not do what was tried
	Newer                // its tables were made by a later version of the program
	Full                 // it has no room
	Busy                 // another session held a lock for too long
	Failed               // anything else
)

// Error is an error of a database. Subject names the database without user and
// password, Err has its own message.
type Error struct {
	Kind    Kind
	Subject string
	Err     error
}

var remedies = [...]string{
	BadURL:   "address cannot be read; write postgres://user@host/database",
	Away:     "cannot be reached; it is tried again by itself, start it or see to the network",
	Refused:  "refuses this user; see to user, password and database in the address, and to pg_hba.conf",
	NoRights: "does not let this user do it; run it once as the owner of the tables, or grant the rights",
	Newer:    "was made by a newer version of baolan; update baolan or choose another database",
	Full:     "has no room; make room and try again",
	Busy:     "is held by somebody else; try again",
	Failed:   "fails",
}

func (e *Error) Error() string {
	text := fmt.Sprintf("database %s: %s", clean.Line(e.Subject), remedies[e.Kind])
	if e.Err != nil {
		text += " (" + clean.Line(e.Err.Error()) + ")"
	}
	return text
}

func (e *Error) Unwrap() error { return e.Err }

// Detail gives the database's own message, "" if there is none.
func (e *Error) Detail() string {
	var said *pgconn.PgError
	if errors.As(e.Err, &said) {
		return said.Message
	}
	return ""
}

// IsAway reports whether an error says that the database cannot be reached for the
// moment.
func IsAway(err error) bool {
	var e *Error
	return errors.As(err, &e) && e.Kind == Away
}

// kindOf gives the kind of an error of the driver.
func kindOf(err error) Kind {
	var said *pgconn.PgError
	if errors.As(err, &said) {
		return kindOfCode(said.Code)
	}
	var timeout net.Error
	var connecting *pgconn.ConnectError
	switch {
	case errors.As(err, &connecting), errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, net.ErrClosed),
		errors.As(err, &timeout), errors.Is(err, context.DeadlineExceeded), pgconn.SafeToRetry(err):
		return Away
	case errors.Is(err, pgx.ErrTxClosed), strings.Contains(err.Error(), "conn closed"), strings.Contains(err.Error(), "closed pool"):
		return Away
	}
	return Failed
}

// kindOfCode gives the kind of an SQLSTATE.
func kindOfCode(code string) Kind {
	switch code {
	case "57P01", "57P02", "57P03", "57P05", "53300", "25006": // shut down, crashed, starting, idle, too many connections, a standby
		return Away
	case "28000", "28P01", "3D000":
		return Refused
	case "42501", "3F000": // there is no schema that this user may use
		return NoRights
	case "53100", "53200":
		return Full
	case "55P03", "57014":
		return Busy
	}
	if strings.HasPrefix(code, "08") {
		return Away
	}
	return Failed
}

// isSaid reports whether an error comes from the database and not from the way to it.
func isSaid(err error) bool {
	var said *pgconn.PgError
	return errors.As(err, &said)
}

// isClash reports whether a transaction conflicted with another one and may be run
// again.
func isClash(err error) bool {
	var said *pgconn.PgError
	return errors.As(err, &said) && (said.Code == "40001" || said.Code == "40P01")
}

// isMissing reports whether an error says that a table does not exist.
func isMissing(err error) bool {
	var said *pgconn.PgError
	return errors.As(err, &said) && said.Code == "42P01"
}
