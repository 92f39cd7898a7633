// Package picture gets the pictures of an edition: the photographs of an article and
// the page as it was printed.
//
// It owns the way from a model.Picture or a model.Sheet to pixels: where the bytes
// are, how much of them is read, and at what size they are decoded. It promises that
// no file whatever takes more memory or time than its bounds: the size that a
// picture states is looked at before a pixel is decoded, and all ends with the
// context. It does not know terminals.
package picture
