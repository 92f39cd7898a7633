// Package archive reads Markdown that others have made of newspapers: archives
// and crawlers' output.
//
// It owns what they have in common: a heading of any level or form; below it lines that say
// date, page, label and author, or properties and heads of metadata as programs for notes
// write them; the title once more; and paragraphs that only line breaks or
// indents separate. It promises that of a text only marks and a repeated title are left out.
// It does not know the form that baolan itself writes (package markdown), nor how
// articles are found in plain lines (package form).
package archive
