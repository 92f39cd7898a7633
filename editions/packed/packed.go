// Package packed is the form of the tables that are built into the program: lines
// of text, compressed. One half writes them, for the programs that make tables; the
// other reads them at the first use in a process.
package packed

import (
	"bytes"
	"compress/gzip"
	"io"
	"iter"
	"os"
	"strings"
)

// Lines gives the lines of a table without their ends. If the table is damaged, which
// only an error of the build can cause, it panics with the table's name.
func Lines(name string, table []byte) iter.Seq[string] {
	z, err := gzip.NewReader(bytes.NewReader(table))
	if err != nil {
		panic("packed: " + name + " is damaged: " + err.Error())
	}
	text, err := io.ReadAll(z)
	if err != nil {
		panic("packed: " + name + " is damaged: " + err.Error())
	}
	return func(yield func(string) bool) {
		for line := range strings.Lines(string(text)) {
			if !yield(strings.TrimSuffix(line, "\n")) {
				return
			}
		}
	}
}

// WriteFile writes the file of a table with the lines that write writes.
func WriteFile(path string, write func(io.Writer) error) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	z, err := gzip.NewWriterLevel(f, gzip.BestCompression)
	if err != nil {
		return err
	}
	if err := write(z); err != nil {
		return err
	}
	if err := z.Close(); err != nil {
		return err
	}
	return f.Close()
}
