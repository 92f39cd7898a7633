// Package graphics encodes pictures for terminals that show them: by kitty's graphics
// protocol or as sixels.
//
// It owns the bytes of a picture and how many cells it takes; a [Picture] is never
// changed and may be shown by several sessions. It promises that a picture is encoded
// the same way each time, and that any rows of its cells can be shown without the
// others, as a text that scrolls needs it. It does not know where on the screen a
// picture stands: a [Placement] is what a view asks for, which package paint carries
// out.
package graphics
