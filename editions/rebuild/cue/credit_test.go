package cue

import "testing"

func TestShowsPicture(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		first, second string
		want          bool
	}{
		{"这是6月5日在老码头拍摄的灯塔。当", "日，渔港办起集市。", true},
		{"这是6月5日在老码头拍", "摄的灯塔。", true},
		{"這是昨日拍攝的燈塔。", "", true},
		{"这是老码头的灯塔。当日拍摄的", "照片已送到馆里。", false},
		{"在老码头拍摄的灯塔", "", false},
		{"", "", false},
	} {
		if got := ShowsPicture(c.first, c.second); got != c.want {
			t.Errorf("ShowsPicture(%q, %q) = %v", c.first, c.second, got)
		}
	}
}
