// Package mhtml takes web pages out of the archives in which browsers save them (.mhtml, .mht;
// RFC 2557), and out of letters (.eml).
//
// It owns the parts of a MIME message and their transfer encodings. It promises
// to read what can be read of a message that breaks off, in memory of some three
// times its size. It does not know HTML.
package mhtml

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"net/textproto"
	"slices"
	"strings"
	"time"

	"golang.org/x/text/encoding/htmlindex"
)

// Page is one HTML part of an archive.
type Page struct {
	Address string   // where the page was saved from, "" if the archive does not say so
	Names   []string // the addresses by which the pages with frames name it
	HTML    []byte
}

// Archive is the content of an archive.
type Archive struct {
	Pages    []Page   // the saved page, and behind it those in its frames
	Pictures []string // the addresses of the pictures in the archive
	Letter   Letter
}

// Letter is what the header of a letter says, if the archive is one that was sent and not a page that was
// saved, whose date is that of the saving.
type Letter struct {
	Subject, From string // From is the name of who has sent it, without the address
	Sent          time.Time
}

// letterOf returns what a header says of the letter. A saved page has neither a recipient nor an
// identifier of a message nor the address of who has sent it.
func letterOf(header textproto.MIMEHeader) (l Letter) {
	if header.Get("Snapshot-Content-Location") != "" || header.Get("Message-Id") == "" && header.Get("To") == "" && !strings.Contains(header.Get("From"), "@") {
		return l
	}
	words := mime.WordDecoder{CharsetReader: func(charset string, r io.Reader) (io.Reader, error) {
		e, err := htmlindex.Get(charset)
		if err != nil {
			return nil, err
		}
		return e.NewDecoder().Reader(r), nil
	}}
	l.Subject, _ = words.DecodeHeader(header.Get("Subject")) // what it cannot decode is no name of a paper
	parser := mail.AddressParser{WordDecoder: &words}
	if from, err := parser.Parse(header.Get("From")); err == nil {
		l.From = from.Name
	}
	l.Sent, _ = mail.Header(header).Date() // zero where it has none
	return l
}

// maxParts is the greatest number of parts of an archive that are read. A page has some
// hundred pictures.
const maxParts = 4096

// mostHeader is more than the header of a letter has that went through several servers.
const mostHeader = 32 << 10

// ErrNoHTML is the error for an archive without an HTML part.
var ErrNoHTML = errors.New("no HTML in the archive")

// IsArchive reports whether bytes begin like an archive.
func IsArchive(head []byte) bool {
	head = head[:min(len(head), mostHeader)]
	top, _, _ := bytes.Cut(bytes.ReplaceAll(head, []byte("\r\n"), []byte("\n")), []byte("\n\n"))
	top = bytes.ToLower(top)
	return isLetter(top) || bytes.Contains(top, []byte("mime-version:")) && (bytes.Contains(top, []byte("multipart/related")) || bytes.Contains(top, []byte("multipart/alternative")) || bytes.Contains(top, []byte("multipart/mixed")) && bytes.Contains(bytes.ToLower(head), []byte("text/html")) || bytes.Contains(top, []byte("text/html")))
}

// Read returns the HTML parts of an archive and the addresses of its pictures. An archive
// that breaks off is read as far as it goes. The error is that of an archive without an
// HTML part or without a MIME header.
func Read(b []byte) (Archive, error) {
	var a Archive
	r := bufio.NewReader(bytes.NewReader(b))
	header, err := textproto.NewReader(r).ReadMIMEHeader()
	if err != nil && len(header) == 0 {
		return a, err
	}
	address := header.Get("Snapshot-Content-Location")
	if address == "" {
		address = header.Get("Content-Location")
	}
	a.Letter = letterOf(header)
	kind, params, err := mime.ParseMediaType(header.Get("Content-Type"))
	if err != nil && params["boundary"] == "" && !strings.HasPrefix(kind, "text/") {
		return a, err
	}
	if !strings.HasPrefix(kind, "multipart/") {
		text, err := decoded(r, header.Get("Content-Transfer-Encoding"))
		if len(text) == 0 {
			return a, errors.Join(ErrNoHTML, err)
		}
		if !IsPage(kind) && a.Letter != (Letter{}) {
			text = pageOf(&a.Letter, text, params["charset"])
		}
		a.Pages = []Page{{Address: address, HTML: text}}
		return a, nil
	}
	if a.parts(multipart.NewReader(r, params["boundary"])); len(a.Pages) == 0 {
		return a, ErrNoHTML
	}
	if first := &a.Pages[0]; first.Address == "" || strings.HasPrefix(first.Address, "cid:") {
		first.Address = address
	}
	return a, nil
}

// parts reads the parts of an archive. Of a letter without HTML the first part of plain text is the page.
func (a *Archive) parts(r *multipart.Reader) {
	var plain []byte
	walk(r, 0, func(kind string, p *multipart.Part) bool {
		switch {
		case kind == "text/plain" && plain == nil && a.Letter != (Letter{}):
			_, of, _ := mime.ParseMediaType(p.Header.Get("Content-Type")) // without a character set it is guessed
			if text, _ := decoded(p, encodingOf(p)); len(text) > 0 {
				plain = pageOf(&a.Letter, text, of["charset"])
			}
		case IsPage(kind):
			if text, _ := decoded(p, encodingOf(p)); len(text) > 0 {
				a.Pages = append(a.Pages, Page{p.Header.Get("Content-Location"), addresses(p), text})
			}
		case IsPicture(kind):
			a.Pictures = append(a.Pictures, addresses(p)...)
		}
		return true
	})
	if len(a.Pages) == 0 && plain != nil {
		a.Pages = []Page{{HTML: plain}}
	}
}

// ErrNoPicture is the error for a picture that an archive does not have.
var ErrNoPicture = errors.New("no such picture in the archive")

// Picture returns the bytes of the picture of an archive that has this address, most of
// them at most. It is an error if the archive does not have the picture.
func Picture(in io.Reader, address string, most int64) ([]byte, error) {
	r := bufio.NewReader(in)
	header, err := textproto.NewReader(r).ReadMIMEHeader()
	if err != nil && len(header) == 0 {
		return nil, err
	}
	_, params, _ := mime.ParseMediaType(header.Get("Content-Type"))
	if params["boundary"] == "" {
		return nil, ErrNoPicture
	}
	var found []byte
	walk(multipart.NewReader(r, params["boundary"]), 0, func(kind string, p *multipart.Part) bool {
		if !IsPicture(kind) || !slices.Contains(addresses(p), address) {
			return true
		}
		found, err = decoded(io.LimitReader(p, 2*most), encodingOf(p)) // base64 is a third longer than what it stands for
		return false
	})
	switch {
	case found == nil:
		return nil, ErrNoPicture
	case len(found) == 0:
		return nil, err
	}
	return found[:min(int64(len(found)), most)], nil
}

// walk calls visit for the parts of a message, those of messages inside it included, until
// visit returns false. It returns false in that case.
func walk(r *multipart.Reader, depth int, visit func(kind string, p *multipart.Part) bool) bool {
	for range maxParts {
		p, err := r.NextRawPart()
		if err != nil {
			return true // the message is at its end or breaks off
		}
		kind, params, _ := mime.ParseMediaType(p.Header.Get("Content-Type"))
		if strings.HasPrefix(kind, "multipart/") && depth < 4 {
			if !walk(multipart.NewReader(p, params["boundary"]), depth+1, visit) {
				return false
			}
		} else if !visit(kind, p) {
			return false
		}
	}
	return true
}

// IsPage reports whether a part of this MIME type is a page.
func IsPage(kind string) bool { return kind == "text/html" || kind == "application/xhtml+xml" }

// IsPicture reports whether a part of this MIME type is a picture.
func IsPicture(kind string) bool { return strings.HasPrefix(kind, "image/") }

func encodingOf(p *multipart.Part) string { return p.Header.Get("Content-Transfer-Encoding") }

// addresses returns the addresses by which a page can name a part.
func addresses(p *multipart.Part) []string {
	var out []string
	if at := p.Header.Get("Content-Location"); at != "" {
		out = append(out, at)
	}
	if id := strings.Trim(p.Header.Get("Content-Id"), "<> "); id != "" {
		out = append(out, "cid:"+id)
	}
	return out
}

// decoded returns the bytes of a part, without its transfer encoding, as far as they can be
// read.
func decoded(r io.Reader, encoding string) ([]byte, error) {
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "quoted-printable":
		r = quotedprintable.NewReader(r)
	case "base64":
		r = base64.NewDecoder(base64.StdEncoding, r)
	}
	var b bytes.Buffer
	_, err := b.ReadFrom(r)
	return b.Bytes(), err
}
