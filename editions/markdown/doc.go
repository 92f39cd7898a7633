// Package markdown reads and writes editions as Markdown.
//
// It owns the form in which a person corrects a rebuilt page in an editor, and
// the YAML block before a page's text, which plain text files may have too. It
// promises that what Write gives, Read turns into the same edition again.
// It does not know files (package source) nor how Markdown is shown.
package markdown
