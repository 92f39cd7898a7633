// Package wire sends a terminal what changes on it and nothing else.
//
// The renderer above rewrites every row that holds a wide character in every
// frame: about 9 KB a key for three panes of Chinese. The [Writer] follows the
// renderer's output in a model of the screen, compares the model with what the
// terminal already shows, and sends the difference. A frame that changes
// nothing costs 0 bytes.
//
//	renderer ──frame──▶ scan ─▶ grid "want" ─┐
//	                                         ├─ paint ─▶ terminal
//	                            grid "shown" ┘
//
// It promises that the terminal shows what it would have shown without the
// writer. Where it cannot know, it does not guess:
//
//   - A frame with something in it that must happen in order (a question about
//     the cursor, a saved cursor) goes through as it is, from a terminal that
//     is exactly in the state the renderer believes it to be in.
//   - A frame with something unknown goes through as it is, and so does
//     everything after it until the renderer clears the screen.
//   - Rows are cut only between characters on whose width every terminal
//     agrees; a row that holds any other is sent whole, erased first, as the
//     renderer does.
//   - The shorter of the difference and the frame itself is sent.
//
// A Write is taken for one frame, as Bubble Tea makes it. It knows neither the
// program nor the session; stand-ins (package cells) are characters of two
// cells to it, so it stands before the cells.Writer.
package wire
