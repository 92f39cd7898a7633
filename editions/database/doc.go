// Package database opens the SQLite files that baolan keeps: the reader's
// memory and the index.
//
// It owns how such a file is opened (write-ahead log, waiting for other
// processes, its schema and version) and what happens to one that cannot be
// read: it is set aside under another name, never overwritten. It promises
// that processes which open one path at once agree on one file. It does not
// know what the tables hold.
package database
