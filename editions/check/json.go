package check

import (
	"bufio"
	"io"

	"baolan/editions/export"
)

// NewJSON makes a Writer of an array of reports in JSON.
func NewJSON(w io.Writer) Writer { return &jsonWriter{out: bufio.NewWriter(w)} }

// jsonWriter writes the frame of a Report by hand and the rest with the encoder. The
// first error is given by Close.
type jsonWriter struct {
	out   *bufio.Writer
	some  bool // a report was begun
	pages bool // the report has pages
}

func (j *jsonWriter) Edition(paper, date string) error {
	if j.some {
		j.end()
		j.out.WriteString(",\n  ")
	} else {
		j.out.WriteString("[\n  ")
	}
	j.some, j.pages = true, false
	j.out.WriteString("{\n    \"paper\": ")
	if err := export.Value(j.out, paper, ""); err != nil {
		return err
	}
	j.out.WriteString(",\n    \"date\": ")
	if err := export.Value(j.out, date, ""); err != nil {
		return err
	}
	_, err := j.out.WriteString(",\n    \"pages\": [")
	return err
}

func (j *jsonWriter) Page(p *Page) error {
	if j.pages {
		j.out.WriteByte(',')
	}
	j.pages = true
	const deep = "      "
	j.out.WriteString("\n" + deep)
	return export.Value(j.out, p, deep)
}

func (j *jsonWriter) end() {
	if j.pages {
		j.out.WriteString("\n    ")
	}
	j.out.WriteString("]\n  }")
}

func (j *jsonWriter) Close() error {
	if j.some {
		j.end()
		j.out.WriteString("\n]\n")
	} else {
		j.out.WriteString("[]\n")
	}
	return j.out.Flush()
}
