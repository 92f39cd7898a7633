// Package warc reads the records of a web crawler (WARC, also packed by gzip) as the saved pages
// that they hold.
//
//	bytes ─gunzip→ records ─answers in HTML→ files ─package web→ pages
//
// It owns the form of records and of the answers in them. It reads a file once and forwards;
// pages wait in a spill, so that memory is bounded by the largest page, and what packed bytes
// may unpack to is bounded. It promises that no record can end the reading of the ones
// before it. Requests, pictures, redirects and what a server had not to send are passed over.
// What is a newspaper in the pages, package web finds.
package warc
