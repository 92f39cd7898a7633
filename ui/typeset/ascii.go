package typeset

// asciiTraits are the traits of the ASCII characters by their code points. Controls
// and the straight quotes have none, so the segmenter is asked about them.
var asciiTraits = [0x80]trait{
	' ': {lineSP, kindSpace, 1}, '!': {lineEX, kindOther, 1}, '#': {lineAL, kindOther, 1}, '$': {linePR, kindOther, 1},
	'%': {linePO, kindOther, 1}, '&': {lineAL, kindOther, 1}, '(': {lineOPNarrow, kindOther, 1}, ')': {lineCP, kindOther, 1},
	'*': {lineAL, kindOther, 1}, '+': {linePR, kindOther, 1}, ',': {lineIS, kindOther, 1}, '-': {lineHY, kindOther, 1},
	'.': {lineIS, kindOther, 1}, '/': {lineSY, kindOther, 1}, '0': {lineNU, kindDigit, 1}, '1': {lineNU, kindDigit, 1},
	'2': {lineNU, kindDigit, 1}, '3': {lineNU, kindDigit, 1}, '4': {lineNU, kindDigit, 1}, '5': {lineNU, kindDigit, 1},
	'6': {lineNU, kindDigit, 1}, '7': {lineNU, kindDigit, 1}, '8': {lineNU, kindDigit, 1}, '9': {lineNU, kindDigit, 1},
	':': {lineIS, kindOther, 1}, ';': {lineIS, kindOther, 1}, '<': {lineAL, kindOther, 1}, '=': {lineAL, kindOther, 1},
	'>': {lineAL, kindOther, 1}, '?': {lineEX, kindOther, 1}, '@': {lineAL, kindOther, 1}, 'A': {lineAL, kindLatin, 1},
	'B': {lineAL, kindLatin, 1}, 'C': {lineAL, kindLatin, 1}, 'D': {lineAL, kindLatin, 1}, 'E': {lineAL, kindLatin, 1},
	'F': {lineAL, kindLatin, 1}, 'G': {lineAL, kindLatin, 1}, 'H': {lineAL, kindLatin, 1}, 'I': {lineAL, kindLatin, 1},
	'J': {lineAL, kindLatin, 1}, 'K': {lineAL, kindLatin, 1}, 'L': {lineAL, kindLatin, 1}, 'M': {lineAL, kindLatin, 1},
	'N': {lineAL, kindLatin, 1}, 'O': {lineAL, kindLatin, 1}, 'P': {lineAL, kindLatin, 1}, 'Q': {lineAL, kindLatin, 1},
	'R': {lineAL, kindLatin, 1}, 'S': {lineAL, kindLatin, 1}, 'T': {lineAL, kindLatin, 1}, 'U': {lineAL, kindLatin, 1},
	'V': {lineAL, kindLatin, 1}, 'W': {lineAL, kindLatin, 1}, 'X': {lineAL, kindLatin, 1}, 'Y': {lineAL, kindLatin, 1},
	'Z': {lineAL, kindLatin, 1}, '[': {lineOPNarrow, kindOther, 1}, '\\': {linePR, kindOther, 1}, ']': {lineCP, kindOther, 1},
	'^': {lineAL, kindOther, 1}, '_': {lineAL, kindOther, 1}, '`': {lineAL, kindOther, 1}, 'a': {lineAL, kindLatin, 1},
	'b': {lineAL, kindLatin, 1}, 'c': {lineAL, kindLatin, 1}, 'd': {lineAL, kindLatin, 1}, 'e': {lineAL, kindLatin, 1},
	'f': {lineAL, kindLatin, 1}, 'g': {lineAL, kindLatin, 1}, 'h': {lineAL, kindLatin, 1}, 'i': {lineAL, kindLatin, 1},
	'j': {lineAL, kindLatin, 1}, 'k': {lineAL, kindLatin, 1}, 'l': {lineAL, kindLatin, 1}, 'm': {lineAL, kindLatin, 1},
	'n': {lineAL, kindLatin, 1}, 'o': {lineAL, kindLatin, 1}, 'p': {lineAL, kindLatin, 1}, 'q': {lineAL, kindLatin, 1},
	'r': {lineAL, kindLatin, 1}, 's': {lineAL, kindLatin, 1}, 't': {lineAL, kindLatin, 1}, 'u': {lineAL, kindLatin, 1},
	'v': {lineAL, kindLatin, 1}, 'w': {lineAL, kindLatin, 1}, 'x': {lineAL, kindLatin, 1}, 'y': {lineAL, kindLatin, 1},
	'z': {lineAL, kindLatin, 1}, '{': {lineOPNarrow, kindOther, 1}, '|': {lineBA, kindOther, 1}, '}': {lineCL, kindOther, 1},
	'~': {lineAL, kindOther, 1},
}
