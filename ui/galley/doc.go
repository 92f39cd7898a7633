// Package galley sets an article in rows: in one column, in several, or
// vertically.
//
// It owns what an article is set as (its parts), where a character of it stands
// (Place), and the rows. It promises that no row is wider than the measure and
// that a place is found again after any change of size. It does not know where on
// the screen the rows are drawn.
package galley
