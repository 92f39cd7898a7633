package field

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"fmt"
	"maps"
	"math/rand/v2"
	"net/http"
	"net/http/httputil"
	"slices"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// sortedNames are the names of files in their order.
func sortedNames[T any](files map[string]T) []string { return slices.Sorted(maps.Keys(files)) }

// zipped packs files; old names are in GBK without a word.
func zipped(files map[string][]byte, old bool) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, name := range sortedNames(files) {
		h := &zip.FileHeader{Name: name, Method: zip.Deflate}
		if old {
			g, _ := simplifiedchinese.GBK.NewEncoder().String(name)
			h.Name, h.NonUTF8 = g, true
		}
		f, _ := w.CreateHeader(h)
		_, _ = f.Write(files[name])
	}
	_ = w.Close()
	return b.Bytes()
}

// crawlersRecords writes pages as a crawler's records, plain or each packed, their bodies
// as they came over the network.
func crawlersRecords(r *rand.Rand, pages map[string]string) (open string, files map[string][]byte) {
	isPacked, chunked, coded := r.IntN(2) == 0, r.IntN(2) == 0, r.IntN(2) == 0
	var all bytes.Buffer
	record := func(kind, target, media string, block []byte) {
		var one bytes.Buffer
		fmt.Fprintf(&one, "WARC/1.1\r\nWARC-Record-ID: <urn:uuid:%08x-0000-4000-8000-000000000000>\r\nWARC-Type: %s\r\n", all.Len(), kind)
		if target != "" {
			fmt.Fprintf(&one, "warc-target-uri: <http://%s>\r\nWARC-Payload-Digest: sha1:AAAA\r\n", target)
		}
		fmt.Fprintf(&one, "WARC-Date: 2026-11-29T02:00:00.123456Z\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", media, len(block), block)
		if !isPacked {
			all.Write(one.Bytes())
			return
		}
		w := gzip.NewWriter(&all)
		_, _ = w.Write(one.Bytes())
		_ = w.Close()
	}
	record("warcinfo", "", "application/warc-fields", []byte("software: crawler/2\r\nrobots: obey\r\n"))
	answer := func(target, status, media string, body []byte) {
		head := "HTTP/1.1 " + status + "\r\nContent-Type: " + media + "\r\nServer: Cloudflare\r\n"
		if coded {
			var b bytes.Buffer
			w := gzip.NewWriter(&b)
			_, _ = w.Write(body)
			_ = w.Close()
			body, head = b.Bytes(), head+"Content-Encoding: gzip\r\n"
		}
		if chunked {
			var b bytes.Buffer
			w := httputil.NewChunkedWriter(&b)
			_, _ = w.Write(body)
			_ = w.Close()
			body, head = append(b.Bytes(), "\r\n"...), head+"Transfer-Encoding: chunked\r\n"
		}
		record("request", target, "application/http; msgtype=request", []byte("GET / HTTP/1.1\r\nUser-agent: wget\r\n\r\n"))
		record("response", target, "application/http;msgtype=response", append([]byte(head+"\r\n"), body...))
	}
	answer("epaper.example/robots.txt", "200 OK", "text/plain", []byte("User-agent: *\n"))
	answer("epaper.example/logo.png", "200 OK", "image/png", []byte("\x89PNG\r\n\x1a\n"))
	answer("epaper.example/old", "301 Moved Permanently", "text/html", []byte("<html><head><title>301 Moved Permanently</title></head></html>"))
	for k, name := range sortedNames(pages) {
		answer(name, "200 OK", "text/html; charset=utf-8", []byte(pages[name]))
		if k == 0 {
			record("revisit", name, "application/http; msgtype=response", []byte("HTTP/1.1 304 "+http.StatusText(http.StatusNotModified)+"\r\n\r\n"))
		}
		record("metadata", name, "application/warc-fields", []byte("fetchTimeMs: 12\r\n"))
	}
	open = "crawl-00000.warc"
	if isPacked {
		open += ".gz"
	}
	return open, map[string][]byte{open: all.Bytes()}
}
