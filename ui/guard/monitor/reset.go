package monitor

// Reset undoes what a program of the screen asks of a terminal, in an order in
// which each part is understood: synchronised output ends first, so that the
// rest is seen; the keyboard's modes belong to a screen, so they are reset on
// both; the screen that was there comes back before the cursor is shown on it.
const Reset = "\x1b[?2026l" +
	keys + "\x1b[?1000;1002;1003;1004;1005;1006;1015;1016l" + // mouse, focus
	"\x1b[?2004;2027;2031;2048l" + // pastes in brackets, clusters, reports of colours and sizes
	"\x1b[m\x1b[?7h\x1b[?1l\x1b>" + // colours, wrapping, cursor keys, keypad
	"\x1b[?1049l" + keys + "\x1b[?25h\x1b[0 q" +
	"\x1b[23;2t" // the title that was kept

// keys ends the keyboard's own protocols, kitty's and xterm's.
const keys = "\x1b[=0;1u\x1b[<9u\x1b[>4m"
