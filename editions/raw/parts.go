package raw

import "baolan/model"

// partKind is what a run of lines is on the page.
type partKind uint8

const (
	partBody partKind = iota
	partHead
	partInside // a head in the middle of a paragraph
	partByline
	partJump
	partWeather
	partBlock
)

// part is a run of lines of one kind, [from, to) in the stream.
type part struct {
	kind     partKind
	block    string // of a partBlock: its type
	from, to int
}

// partsOf cuts the labelled stream into parts. Bodies, heads and bylines are
// as labelled; in what is left words tell folio, notice, guide, caption and
// weather apart, and what follows one of them goes with it until it ends.
func partsOf(lines []line, hints []hint, labels []labelling) []part {
	parts := make([]part, 0, len(lines)/4) // a body has more lines than its head
	add := func(k partKind, block string, i int) {
		if n := len(parts); n > 0 && parts[n-1].kind == k && parts[n-1].block == block && parts[n-1].to == i && k != partJump && !(k == partByline && inRound(lines[i-1].text)) {
			parts[n-1].to = i + 1
			return
		}
		parts = append(parts, part{k, block, i, i + 1})
	}
	for i := 0; i < len(lines); {
		h := hints[i]
		switch labels[i].label {
		case labelFirst, labelNext:
			add(partBody, "", i)
			i++
			continue
		case labelByline:
			add(partByline, "", i)
			i++
			continue
		}
		end := i + 1
		switch {
		case h&hintJump != 0:
			add(partJump, "", i)
		case h&hintImprint != 0:
			add(partBlock, model.BlockImprint, i)
		case h&hintNotice != 0:
			end = noticeEnd(lines, hints, labels, i)
			for j := i; j < end; j++ {
				add(partBlock, model.BlockNotice, j)
			}
		case h&hintGuide != 0:
			end = guideEnd(lines, hints, labels, i)
			for j := i; j < end; j++ {
				add(partBlock, model.BlockGuide, j)
			}
		case h&hintCaption != 0:
			parts = captionBegins(parts, lines)
			add(partBlock, model.BlockCaption, i)
		case h&hintWeather != 0:
			end = weatherEnd(lines, hints, labels, i)
			for j := i; j < end; j++ {
				add(partWeather, "", j)
			}
		case h&hintFolio != 0:
			add(partBlock, model.BlockFolio, i)
		case labels[i].inside:
			add(partInside, "", i)
		case labels[i].label == labelHead:
			add(partHead, "", i)
		default:
			add(partBlock, model.BlockUnplaced, i)
		}
		i = end
	}
	return parts
}

func outside(l label) bool { return l == labelOther || l == labelHead }

const hintPlain = hintFolio | hintImprint | hintNotice | hintGuide | hintWeather | hintJump

// noticeEnd is where the notice that begins at line i ends: before the next
// thing that says what it is, or before a body.
func noticeEnd(lines []line, hints []hint, labels []labelling, i int) int {
	j := i + 1
	// A notice set in the page's columns was labelled a body; its first
	// paragraphs up to the next line outside are the notice's.
	for j < len(lines) && !outside(labels[j].label) && labels[j].label != labelByline && hints[j]&(hintDateline|hintByline) == 0 {
		j++
	}
	for j < len(lines) && outside(labels[j].label) {
		h := hints[j]
		if h&hintPlain != 0 && !(h&hintFolio != 0 && endsNotice(lines, j)) {
			break
		}
		if j > i+1 && labels[j].label == labelHead && lines[j-1].end >= endsAsk && titles(&lines[j]) {
			break // a headline that was drawn after it
		}
		j++
	}
	// The rest of its sentence may have been taken for a body's.
	if j > i+1 && j < len(lines) && !outside(labels[j].label) && lines[j-1].end < endsAsk && lines[j-1].nat+3*oneEm > lines[j].nat && !signsNotice(&lines[j-1]) && hints[j]&(hintDateline|hintByline) == 0 {
		j = paragraphEnd(labels, j)
		for j < len(lines) && outside(labels[j].label) && hints[j]&(hintDateline|hintByline|hintGuide|hintCaption|hintWeather) == 0 && (signsNotice(&lines[j]) && dateIn(lines[j].squeezed()).IsZero() && lines[j].end == endsBare || endsNotice(lines, j)) {
			j++ // who gives it, and when
		}
	}
	for j < len(lines) && labels[j].label == labelFirst && hints[j]&(hintDateline|hintByline) == 0 {
		end := paragraphEnd(labels, j)
		if !isDeclared(lines[j:end]) {
			break
		}
		j = end // one loss after the other under one title
	}
	return j
}

func paragraphEnd(labels []labelling, j int) int {
	for j++; j < len(labels) && labels[j].label == labelNext; j++ {
	}
	return j
}

// isDeclared tells a paragraph that only a notice has: …遗失…，声明作废。
func isDeclared(lines []line) bool {
	for i := range lines {
		if hasAny(lines[i].text, "作废", "作廢", "特此公告", "特此声明", "特此通知", "特此更正") {
			return true
		}
	}
	return false
}

// titles tells a line that a notice has no use for behind its last sentence: no
// name of who gives it, no date, no address.
func titles(l *line) bool {
	return l.end != endsFull && !signsNotice(l) && !anyOf(l.text, "：:") && !hasDigit(l.text) && dateIn(l.squeezed()).IsZero()
}

// signsNotice tells the line under a notice: who gives it, or when.
func signsNotice(l *line) bool {
	return hasSuffixAny(l.text, "公司", "集团", "管委会", "协会", "支队", "大队", "党委", "学校", "中学", "小学", "大学", "局", "委员会", "委員會", "中心", "办公室", "处", "院", "校", "日", "银行", "医院", "报社", "部")
}

// endsNotice tells the date under a notice from the page's date: the notice's
// signature stands right before it, and no other folio line around it.
func endsNotice(lines []line, j int) bool {
	t := lines[j].squeezed()
	if dateIn(t).IsZero() || hasAny(t, "星期", "曜日") {
		return false
	}
	return !isFolio(&lines[j-1])
}

func guideEnd(lines []line, hints []hint, labels []labelling, i int) int {
	j := i + 1
	for j < len(lines) && outside(labels[j].label) && hints[j]&hintGuide != 0 {
		j++
	}
	return j
}

// weatherEnd follows a weather box: lines that speak of the weather, and the
// lines that a sentence begun in one of them goes on in.
func weatherEnd(lines []line, hints []hint, labels []labelling, i int) int {
	j := i + 1
	for j < len(lines) && outside(labels[j].label) {
		if hints[i]&hintBox != 0 && hints[j]&hintBox == 0 {
			break
		}
		if hints[j]&(hintWeather|hintAdvice) == 0 {
			if hints[j]&hintPlain != 0 || !continues(&lines[j-1], &lines[j]) {
				break
			}
		}
		j++
	}
	return j
}

// continues tells that b goes on with a sentence of a: a is a line of about
// the width of the box and does not end, b ends it.
func continues(a, b *line) bool {
	return a.end < endsAsk && b.end >= endsAsk && b.nat <= a.nat+2*oneEm && a.nat >= 12*oneEm
}

// captionBegins gives a caption the lines before its credit that run on into
// it: long ones that do not end.
func captionBegins(parts []part, lines []line) []part {
	n := len(parts) - 1
	if n < 0 || parts[n].kind != partHead && parts[n].block != model.BlockUnplaced {
		return parts
	}
	p := &parts[n]
	from := p.to
	for from > p.from && lines[from-1].end < endsAsk && lines[from-1].nat >= 8*oneEm {
		l := &lines[from-1]
		if from == p.to && !hasAny(l.text, "，", "。", "、") {
			break
		}
		// Lines of one caption are of one width.
		if diff := l.nat - lines[from].nat; from < p.to && (isDash(l.text) || diff > 3*oneEm/2 || diff < -3*oneEm/2) {
			break
		}
		from--
	}
	if from == p.to {
		return parts
	}
	caption := part{partBlock, model.BlockCaption, from, p.to}
	if from == p.from {
		parts = parts[:n]
	} else {
		p.to = from
	}
	return append(parts, caption)
}
