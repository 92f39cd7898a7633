// Package archive reads Markdown that others have made of newspapers: archives
// and crawlers' output.
//
// It owns what they have in common: a heading of any level or form, below it
// lines that tell date, page, column and author, the title once more, and
// paragraphs that are parted by single line breaks or indents. It promises that
// nothing of a text but marks and a repeated title is left out.
// It does not know the form that baolan itself writes (package markdown), nor how
// articles are found in plain lines (package form).
package archive
