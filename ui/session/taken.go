package session

import (
	"baolan/editions/rebuild/label"
	"baolan/model"
	"baolan/ui/catalog"
)

// TakenFor gives the message that names what a line was taken for.
func TakenFor(l label.Label) catalog.Key {
	if int(l) < len(takenWords) {
		return takenWords[l]
	}
	return catalog.TakenOther
}

var takenWords = [label.Count]catalog.Key{
	label.Other: catalog.TakenOther, label.First: catalog.TakenFirst, label.Next: catalog.TakenNext, label.Head: catalog.TakenHead,
	label.Column: catalog.TakenColumn, label.Byline: catalog.TakenByline, label.Subhead: catalog.TakenSubhead,
	label.Caption: catalog.TakenCaption, label.Folio: catalog.TakenFolio, label.Running: catalog.TakenRunning,
	label.Imprint: catalog.TakenImprint, label.Guide: catalog.TakenGuide, label.NoticeHead: catalog.TakenNoticeHead,
	label.Notice: catalog.TakenNotice, label.Signature: catalog.TakenSignature, label.Row: catalog.TakenRow,
	label.Verse: catalog.TakenVerse, label.Item: catalog.TakenItem, label.Question: catalog.TakenQuestion,
	label.Answer: catalog.TakenAnswer, label.JumpTo: catalog.TakenJumpTo, label.JumpFrom: catalog.TakenJumpFrom,
	label.Weather: catalog.TakenWeather, label.Mark: catalog.TakenMark,
}

// GivenBy gives the message for how an article got its headline, by the name used in
// an explanation.
func GivenBy(name string) catalog.Key { return givenWords[name] }

var givenWords = map[string]catalog.Key{
	"nothing": catalog.GivenNothing, "to-next": catalog.GivenNext, "to-last": catalog.GivenLast, "parted": catalog.GivenParted,
	"between": catalog.GivenBetween, "section": catalog.GivenSection, "joined": catalog.GivenJoined, "shared": catalog.GivenShared,
	"left-over": catalog.GivenLeft,
}

// DoubtWords words a doubt with the line that it concerns. It is empty if there are no
// words for the reason.
func DoubtWords(lang catalog.Lang, d model.Doubt) string {
	k, known := doubtWords[d.Reason]
	switch {
	case !known:
		return ""
	case d.Line > 0:
		return lang.Say(catalog.DoubtOnLine, lang.Say(k), d.Line)
	}
	return lang.Say(k)
}

// doubtWords are the messages for the reasons that the rebuilding gives.
var doubtWords = map[string]catalog.Key{
	"doubt.no-headline": catalog.DoubtNoHeadline, "doubt.headline-split": catalog.DoubtSplit, "doubt.no-body": catalog.DoubtNoBody,
	"doubt.unsigned": catalog.DoubtUnsigned, "doubt.prose": catalog.DoubtProse,
	"doubt.unread": catalog.DoubtUnread, "doubt.doubled": catalog.DoubtDoubled, "doubt.recoded": catalog.DoubtRecoded, "doubt.abreast": catalog.DoubtAbreast, "doubt.interleaved": catalog.DoubtInterleaved, "doubt.glyphs": catalog.DoubtGlyphs, "doubt.scattered": catalog.DoubtScattered,
	"doubt.recognised": catalog.DoubtRecognised, "doubt.meaning": catalog.DoubtMeaning, "doubt.record.field": catalog.DoubtField,
	"doubt.line": catalog.DoubtLine, "doubt.headline-of": catalog.DoubtTitle,
	"doubt.judge.no-headline": catalog.JudgeNoHeadline, "doubt.judge.headline-marks": catalog.JudgeMarks,
	"doubt.judge.headline-open": catalog.JudgeOpen, "doubt.judge.headline-stop": catalog.JudgeStop,
	"doubt.judge.headline-number": catalog.JudgeNumber, "doubt.judge.headline-signature": catalog.JudgeSignature,
	"doubt.judge.deck-long": catalog.JudgeDeck, "doubt.judge.byline-bracket": catalog.JudgeBracket,
	"doubt.judge.no-body": catalog.JudgeNoBody, "doubt.judge.body-end": catalog.JudgeEnd, "doubt.judge.body-begin": catalog.JudgeBegin,
}

// DoubtReasons gives the reasons of doubts in a language, by their keys.
func DoubtReasons(l catalog.Lang) map[string]string {
	words := make(map[string]string, len(doubtWords))
	for reason, k := range doubtWords {
		words[reason] = l.Say(k)
	}
	return words
}
