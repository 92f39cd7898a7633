package flow

import (
	"strings"

	"baolan/editions/form/facts"
	"baolan/editions/line"
	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/measure"
)

// longestByline is the greatest number of characters of a byline in a stream of characters.
const longestByline = 24

// glyphBlocks joins lines of one character into blocks. A block ends where more blank
// lines follow than stand between most characters, and where the text itself shows that
// something else begins: behind a sentence, and on both sides of a byline. Behind an author's
// name at the end of a Japanese text another article begins.
func glyphBlocks(lines []measure.Line) []block {
	most, japanese := usualBlanks(lines), haveKana(lines)
	var out []block
	for from := 0; from < len(lines); {
		to := from + 1
		for to < len(lines) && blanksBefore(lines, to) <= most && isCharacter(&lines[to]) == isCharacter(&lines[from]) {
			to++
		}
		begins := false
		for at := from; at < to; {
			n, isSigned := pieceOf(lines[at:to], japanese, at > from && isStop(&lines[at-1]))
			b := characters(lines[at : at+n])
			b.begins, b.signs, begins = begins, isSigned, isSigned
			out = append(out, b)
			at += n
		}
		from = to
	}
	return out
}

func blanksBefore(lines []measure.Line, i int) int { return int(lines[i].From-lines[i-1].To) - 1 }

// usualBlanks returns how many blank lines stand between most characters.
func usualBlanks(lines []measure.Line) int {
	count := map[int]int{}
	for i := 1; i < len(lines); i++ {
		count[blanksBefore(lines, i)]++
	}
	most := 0
	for n, c := range count {
		if c > count[most] || c == count[most] && n < most {
			most = n
		}
	}
	return most
}

// haveKana reports whether a text is Japanese: one character in five is kana.
func haveKana(lines []measure.Line) bool {
	n := 0
	for i := range lines {
		if lines[i].Traits&measure.HasKana != 0 {
			n++
		}
	}
	return n*5 > len(lines)
}

// isCharacter reports whether a line takes the room of one character in a vertical line, or is
// a number or word that stands turned in it.
func isCharacter(l *measure.Line) bool {
	return l.Runes <= 2 || l.CanBeTurned()
}

// characters makes a block of lines of one character.
func characters(lines []measure.Line) block {
	var b strings.Builder
	for i := range lines {
		b.WriteString(lines[i].Text)
	}
	first, last := &lines[0], &lines[len(lines)-1]
	whole := measure.Line{Line: line.Line{Text: b.String(), From: first.From, To: last.To}}.With(b.String())
	return block{lines: []measure.Line{whole}, text: whole.Text, blank: first.Blank}
}

// pieceOf returns how many of some characters in a row are of one piece: a byline, or what
// stands before the next byline and before the end of a sentence that no quote holds.
// isSigned is set if they are an author's name behind a text.
func pieceOf(lines []measure.Line, japanese, behindStop bool) (n int, isSigned bool) {
	if behindStop && japanese {
		if n := signatureAt(lines); n > 0 {
			return n, true
		}
	}
	if n := bylineAt(lines); n > 0 {
		return n, false
	}
	depth := 0
	for i := range lines {
		if i > 0 && depth == 0 && bylineAt(lines[i:]) > 0 {
			return i, false
		}
		switch t := lines[i].Text; {
		case lines[i].First == measure.Opening:
			depth++
		case lines[i].First == measure.Closing && depth > 0 && isClosingPair(t):
			depth--
		case depth == 0 && isStop(&lines[i]) && (i+1 == len(lines) || lines[i+1].First != measure.Closing):
			return i + 1, false
		}
	}
	return len(lines), false
}

// isStop reports whether a line is a mark that ends a sentence.
func isStop(l *measure.Line) bool { return strings.ContainsAny(l.Text, "。！？") }

// isClosingPair reports whether a mark closes what another mark opens.
func isClosingPair(s string) bool { return strings.ContainsAny(s, "」』”’）】〕》〉") }

// signatureAt returns how many characters a Japanese author's name in brackets has with which
// a row of them begins; 0 if it begins with none.
func signatureAt(lines []measure.Line) int {
	if inner, n := bracketedAt(lines); n > 0 && measure.Measure(inner).Traits&measure.HasKana == 0 && cue.IsJapaneseAuthor(inner, "の") {
		return n
	}
	return 0
}

// bracketedAt returns the text in the brackets with which a row of characters begins, and how many
// characters it has with them; 0 if it begins with none.
func bracketedAt(lines []measure.Line) (inner string, n int) {
	if !strings.ContainsAny(lines[0].Text, "【（〔") {
		return "", 0
	}
	var b strings.Builder
	for i := 1; i < min(len(lines), longestByline); i++ {
		if strings.ContainsAny(lines[i].Text, "】）〕") {
			return b.String(), i + 1
		}
		b.WriteString(lines[i].Text)
	}
	return "", 0
}

// bylineAt returns how many characters the byline has with which a row of them begins; 0 if
// it begins with none. A byline is one in brackets, or a reporter with what was done:
// 記者林小明白河報導.
func bylineAt(lines []measure.Line) int {
	if inner, n := bracketedAt(lines); n > 0 {
		if facts.IsByline(lines[0].Text + inner + lines[n-1].Text) {
			return n
		}
		return 0
	}
	if !strings.ContainsAny(lines[0].Text, "记記本") {
		return 0
	}
	var b strings.Builder
	for i := range lines[:min(len(lines), longestByline)] {
		if lines[i].First.IsMark() {
			return 0
		}
		b.WriteString(lines[i].Text)
		if said := b.String(); measure.HasSuffixAny(said, "报道", "報導", "報道", "电", "電") &&
			measure.HasPrefixAny(said, "记者", "記者", "本报记者", "本報記者") && facts.IsByline(said) {
			return i + 1
		}
	}
	return 0
}
