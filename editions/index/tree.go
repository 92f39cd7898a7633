package index

import "strings"

// match is a query for the full-text table: a token, or a combination of queries. The
// zero match finds nothing.
type match struct {
	token string
	by    string // and, or, not; the last means the first query without the second
	of    []match
}

const (
	byAnd = "AND"
	byOr  = "OR"
	byNot = "NOT"
)

func has(token string) match { return match{token: token} }

func all(of ...match) match { return joinedBy(byAnd, of) }

func either(of ...match) match { return joinedBy(byOr, of) }

func joinedBy(by string, of []match) match {
	if len(of) == 1 {
		return of[0]
	}
	return match{by: by, of: of}
}

// but gives the query for what m finds and o does not.
func (m match) but(o match) match { return match{by: byNot, of: []match{m, o}} }

func (m match) isZero() bool { return m.token == "" && len(m.of) == 0 }

// words writes the query. token writes a token, and names are the operators between
// queries.
func (m match) words(token func(string) string, names map[string]string) string {
	if m.by == "" {
		return token(m.token)
	}
	var parts []string
	for _, o := range m.of {
		parts = append(parts, o.words(token, names))
	}
	return "(" + strings.Join(parts, names[m.by]) + ")"
}

// fts5 writes the query for SQLite.
func (m match) fts5() string {
	return m.words(func(t string) string { return `"` + t + `"` }, map[string]string{byAnd: " AND ", byOr: " OR ", byNot: " NOT "})
}

// tsquery writes the query for PostgreSQL.
func (m match) tsquery() string {
	return m.words(func(t string) string { return "'" + lexeme(t) + "'" }, map[string]string{byAnd: " & ", byOr: " | ", byNot: " & !"})
}
