package warc

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"io"
	"net/http"
	"strings"

	"github.com/andybalholm/brotli"

	"baolan/editions/folder"
	"baolan/editions/web/markup"
)

var (
	errLarge = errors.New("longer than any page")
	errCoded = errors.New("packed by a method that is not known")
)

// page returns the web page in a record, nil if it has none.
func (rec *record) page() ([]byte, error) {
	switch {
	case rec.large && rec.kind == "resource" && isHTML(rec.media, nil):
		return nil, errLarge
	case rec.large: // mostly a film
		return nil, nil
	case rec.kind == "resource" && isHTML(rec.media, rec.block):
		return rec.block, nil
	case rec.kind == "conversion" && strings.HasPrefix(rec.media, "text/plain"):
		return marked(string(rec.block)), nil
	case rec.kind == "response" && (rec.media == "" || strings.HasPrefix(rec.media, "application/http")):
		return answered(rec.block)
	case rec.kind == "response" && isHTML(rec.media, rec.block):
		return rec.block, nil
	}
	return nil, nil
}

// isHTML reports whether what has this media type is a web page. What has none is one by
// its bytes.
func isHTML(media string, b []byte) bool {
	media, _, _ = strings.Cut(strings.TrimSpace(strings.ToLower(media)), ";")
	switch strings.TrimSpace(media) {
	case "text/html", "application/xhtml+xml":
		return true
	case "", "application/octet-stream":
		return markup.IsHTML(b)
	}
	return false
}

// answered returns the page in a server's answer, nil if the server has sent none.
func answered(block []byte) ([]byte, error) {
	a, err := http.ReadResponse(bufio.NewReader(bytes.NewReader(block)), nil)
	if err != nil {
		return nil, err
	}
	defer func() { _ = a.Body.Close() }() // it is in memory
	if a.StatusCode != http.StatusOK {
		return nil, nil
	}
	if media := a.Header.Get("Content-Type"); media != "" && !isHTML(media, nil) {
		return nil, nil
	}
	body, err := io.ReadAll(a.Body)
	if err != nil { // a crawler has kept the body as it was before it was sent, or a part of it
		body = behindHead(block)
	}
	body, err = decoded(body, strings.ToLower(a.Header.Get("Content-Encoding")))
	if err != nil || !isHTML(a.Header.Get("Content-Type"), body) {
		return nil, err
	}
	return body, nil
}

// behindHead returns what stands behind the lines of an answer.
func behindHead(block []byte) []byte {
	for _, end := range [...]string{"\r\n\r\n", "\n\n"} {
		if i := bytes.Index(block, []byte(end)); i >= 0 {
			return block[i+len(end):]
		}
	}
	return nil
}

// decoded unpacks a body as the answer says it is packed, if it is.
func decoded(body []byte, coding string) ([]byte, error) {
	var r io.Reader
	var err error
	switch {
	case isPacked(body):
		r, err = gzip.NewReader(bytes.NewReader(body))
	case coding == "deflate" && len(body) > 0 && body[0]&0x0f == 8:
		r, err = zlib.NewReader(bytes.NewReader(body))
	case (coding == "br" || coding == "zstd" || coding == "deflate") && markup.IsHTML(body): // it was unpacked when it was kept
		return body, nil
	case coding == "br":
		r = brotli.NewReader(bytes.NewReader(body))
	case coding == "zstd" || coding == "deflate":
		return nil, errCoded
	default:
		return body, nil
	}
	if err != nil {
		return nil, err
	}
	out, err := io.ReadAll(io.LimitReader(r, maxBlock+1))
	switch {
	case folder.IsBomb(int64(len(out)), int64(len(body))):
		return nil, &folder.BombError{Unpacked: int64(len(out)), Packed: int64(len(body))}
	case len(out) > maxBlock:
		return nil, errLarge
	case len(out) > 0: // what is cut short is read as far as it goes
		return out, nil
	}
	return nil, err
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")

// marked returns the text that a program has made of a page (a file of such texts is named
// WET) as a page: its first line is the title, and each line was an element.
func marked(text string) []byte {
	var b bytes.Buffer
	b.WriteString("<html><head><meta charset=\"utf-8\">")
	isTitle := true
	for l := range strings.Lines(text) {
		if l = escaper.Replace(strings.TrimSpace(l)); l == "" {
			continue
		}
		if isTitle {
			b.WriteString("<title>" + l + "</title></head><body>\n")
			isTitle = false
			continue
		}
		b.WriteString("<p>" + l + "</p>\n")
	}
	return b.Bytes()
}
