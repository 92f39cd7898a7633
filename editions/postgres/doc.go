// Package postgres opens the PostgreSQL databases that several machines share:
// the memory of readers and the index.
//
// It owns one pool of connections for each part, the part's schema by versions,
// and what an error of the database means. It promises that nothing of it runs
// before Open, that a database which is away is noticed within seconds and found
// again by itself, and that no error holds a password. It does not know what the
// tables hold.
package postgres
