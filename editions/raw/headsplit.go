package raw

// weighedHead is a head with what does not depend on how it is split.
type weighedHead struct {
	form
	lines []line
	head  []int
	cues  []headCue // by line of the head
	// series is what the words of a short first line, when they are none of the
	// body's, say for its being a kicker; known is the share that are.
	series, known float32
}

// headCue is what a line of a head says by its words, alone and after the
// line before it.
type headCue struct {
	kicker, deck                   float32
	dashFirst, dashLast, parted    bool
	striking                       bool // has words in quotes, asks or calls
	runsOn, leansOn, opensUpBefore bool
}

func weighHead(lines []line, head []int, f form) weighedHead {
	w := weighedHead{form: f, lines: lines, head: head, cues: make([]headCue, len(head))}
	for j, i := range head {
		l, c := &lines[i], &w.cues[j]
		c.kicker, c.deck = kickerCues(l), deckCues(l)
		c.dashFirst, c.dashLast = isDash(l.text), hasSuffixAny(l.text, "——", "──")
		c.parted, c.striking = parted(l), strikes(l)
		if j > 0 {
			before := &lines[head[j-1]]
			c.runsOn, c.leansOn, c.opensUpBefore = f.runsOn(before, l), leansOn(before.text, l.text), opensUp(before.text)
		}
	}
	if f.known != nil && lines[head[0]].runes <= 9 {
		switch w.known = f.known(&lines[head[0]]); {
		case w.known == 0:
			w.series = 1.2
		case w.known <= 0.2:
			w.series = 0.6
		}
	}
	return w
}

// score weighs one reading of the head's lines: the kicker is lines [0, k), the
// deck [d, n).
func (w *weighedHead) score(k, d int) float32 {
	lines, head := w.lines, w.head
	var s float32
	n := len(head)
	main := head[k:d]
	a := lines[main[0]].nat
	switch len(main) { // most headlines have one line, few three
	case 1:
		// Set large, a title of seven characters or less is seldom all.
		if n > 1 && a < 15*oneEm/2 && lines[main[0]].runes > 2 {
			s -= 0.9
		}
	case 2:
		s -= 0.9
		// Halves of one headline are short, each; a line of a dozen
		// characters says all there is to say.
		switch b := lines[main[1]].nat; {
		case max(a, b) <= 21*oneEm/2:
			s += 1.9
		case a <= 21*oneEm/2 && b <= 15*oneEm:
			s += 1.0
		case a >= 12*oneEm:
			s -= 0.6
		}
	case 3:
		s -= 3.0
	}
	if k > 0 {
		s -= 0.9 + 2.2*float32(k-1) // one line mostly, unless it was too long
		if w.reported && n > 1 && isColumn(&lines[head[0]], &lines[head[1]]) {
			s += 2.0
		}
		for j := 1; j < k; j++ {
			if w.cues[j].runsOn {
				s += 2.2
			} else if w.cues[j].opensUpBefore {
				s += 1.5
			}
		}
		s += w.series
		if n == 2 || n == 3 && d == 2 && w.cues[2].dashFirst { // of two lines the first is more often the headline
			s -= 0.4
			if l := &lines[head[0]]; l.runes <= 7 && lines[head[1]].nat*5 >= l.nat*9 {
				s += 2.0 // a short line names the series over a much longer one
				if w.known > 0.3 {
					s -= 1.4 // but speaks of the matter itself
				}
			}
		}
		// Over two further lines stands a kicker, if it is a full line.
		if n > 2 && lines[head[0]].nat >= 19*oneEm/2 {
			s += 0.8
		}
	}
	if d < n {
		s -= 0.4 + 0.9*float32(n-d-1)
	}
	var widest em
	for _, i := range main {
		widest = max(widest, lines[i].nat)
	}
	for j, i := range head {
		l, c := &lines[i], &w.cues[j]
		inK, inD := j < k, j >= d
		switch {
		case c.dashFirst && j > 0 && !inD, c.dashLast && j < n-1 && !inK:
			s -= 6
		}
		if inD && j == d && c.dashFirst {
			s += 2
		}
		if inD && j == d && c.parted && !w.cues[j-1].parted {
			s += 0.6 // halves under a whole
		}
		if inK {
			s += c.kicker
		} else if inD {
			s += c.deck
		} else {
			s -= max(c.kicker, 0) * 0.5
			s -= max(c.deck, 0) * 0.5
			if l.nat > 26*oneEm { // set large, a line has room for few
				s -= float32(l.nat-26*oneEm) / float32(4*oneEm)
			}
		}
		// What is set smaller may be longer; what is set larger seldom is.
		if (inK || inD && j == d) && l.nat > widest {
			wider := min(1.2, float32(l.nat-widest)/float32(4*oneEm))
			if inK && n == 2 {
				wider /= 2
			}
			s += wider
		} else if (inK || inD && n > 2) && l.nat+2*oneEm < widest {
			s -= 0.4
		}
	}
	// What strikes is set large: a kicker over it, or a deck under it, is plain.
	if k > 0 && w.cues[k].striking && !w.cues[k-1].striking {
		s += 1.0
	}
	if d < n && w.cues[d].striking && !w.cues[d-1].striking {
		s -= 1.2
	}
	for j := k + 1; j < d; j++ { // two lines of one headline
		a, b := &lines[head[j-1]], &lines[head[j]]
		diff := (a.nat - b.nat).abs()
		if diff <= 5*oneEm/2 {
			s += 0.5
		}
		if w.blanks {
			s += w.together(j, diff)
		}
		if w.cues[j].leansOn {
			s += 1.5
		}
		if w.cues[j].opensUpBefore { // 法院“冬日暖阳”行动 / 为…: the sentence goes on
			s += 0.4
		}
		if w.cues[j].runsOn {
			s += 3
		}
	}
	for j := d + 1; j < n; j++ { // a deck that was too long
		if w.cues[j].runsOn {
			s += 1.5
		}
	}
	for _, j := range [...]int{k, d} { // a change of size between two lines
		if j > 0 && j < n {
			if w.cues[j].runsOn {
				s -= 3
			}
			// The smaller a line, the sooner a gap before it is a blank one.
			if w.blanks && !lines[head[j]].blank && (j == d || (lines[head[j]].nat-lines[head[j-1]].nat).abs() <= nearly) {
				s -= 3
			}
		}
	}
	return s
}

const (
	// Two lines are of one width, or of nearly one.
	equal  em = oneEm * 3 / 10
	nearly em = oneEm * 6 / 5
)

// together is what blank lines say for two lines of one headline that differ
// in width by diff. MuPDF sets none between lines that begin at one place, as
// centred lines of one size and one length do; those of two sizes are of one
// length but begin elsewhere.
func (w *weighedHead) together(j int, diff em) float32 {
	switch blank := w.lines[w.head[j]].blank; {
	case !blank && diff <= nearly:
		return 2.5
	case !blank:
		return 1.0
	case w.cues[j].runsOn:
		return 0
	case diff <= equal:
		return -2.5
	case diff <= nearly:
		return -0.5
	}
	return 0
}
