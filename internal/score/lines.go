package main

import (
	"strings"

	"baolan/editions/rebuild/label"
	"baolan/internal/score/measure"
	"baolan/model"
)

// lineRoles counts the source lines whose role is the one of the label in the truth. Lines
// are matched by their characters, in their order.
func lineRoles(roles, text string, pages []model.Page) measure.Share {
	var got []model.SourceLine
	for i := range pages {
		got = append(got, pages[i].Source...)
	}
	want := strings.Split(roles, "\n")
	var s measure.Share
	at := 0
	for i, l := range strings.Split(text, "\n") {
		if i >= len(want) || want[i] == "" {
			break
		}
		f := strings.Split(want[i], "\t")
		key := bare(l)
		if f[0] == "blank" || key == "" {
			continue
		}
		for k := at; k < len(got) && k < at+40; k++ {
			if bare(got[k].Text) == key {
				s.N++
				if got[k].Role == roleOf(f[0], f[1], f[2]) {
					s.OK++
				}
				at = k + 1
				break
			}
		}
	}
	return s
}

func bare(s string) string { return strings.Join(strings.Fields(s), "") }

// roleOf returns the role of a line with this label, this part of the headline group and this
// article.
func roleOf(name, part, article string) model.Role {
	switch name {
	case label.Head.String(), label.Column.String():
		switch part {
		case "1":
			return model.RoleLabel
		case "2":
			return model.RoleKicker
		case "4":
			return model.RoleDeck
		}
		return model.RoleHeadline
	case label.Byline.String():
		return model.RoleByline
	case label.Weather.String():
		return model.RoleWeather
	}
	if article == "-1" || name == label.JumpTo.String() || name == label.JumpFrom.String() {
		return model.RoleOther
	}
	return model.RoleBody
}
