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

func TestIsPhotoCredit(t *testing.T) {
	t.Parallel()
	for text, is := range map[string]bool{
		"林知远 摄": true, "通讯员 沈知秋 摄": true, "本报记者 林知远 攝": true, "袁 泉 摄": true, "李明摄": true,
		"摄": false, "记者 摄": false, "灯塔由渔民拍摄": false, "林知远 文/图": false, "李明摄影展": false, "": false,
	} {
		if got := IsPhotoCredit(text); got != is {
			t.Errorf("IsPhotoCredit(%q) = %v", text, got)
		}
	}
}

// A line on which the text of the article begins is no byline as a whole.
func TestCutByline_GoesOn(t *testing.T) {
	t.Parallel()
	for text, is := range map[string]bool{
		"記者林怡君／海山報導": true, "記者林怡君／海山報導農業": false, "首席记者 纪新民报道  眼下正": false, "首席记者 纪新民报道": true, "＊通讯员 袁泉": true,
	} {
		if _, got := CutByline(text); got != is {
			t.Errorf("%q is a byline: %v", text, got)
		}
	}
}

func TestGoesOnInCredit(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		a, b           string
		goesOn, writes bool
	}{
		{"为老人读报。 林知", "远 摄", true, false},
		{"为老人读报。  通讯员 林", "知远 摄", true, false},
		{"为老人读报。  记者", "林知远 文/图", true, true},
		{"“路该让人走。”　本报记者 林知", "远", true, true},
		{"为老人读报。", "林知远 摄", false, false},           // nothing of it stands above
		{"为老人读报。林知", "远 摄", false, false},           // no gap sets it off
		{"为老人读报 林知", "远 摄", false, false},           // behind no stop
		{"为老人读报。 明天", "还要再来", false, false},         // no credit
		{"邮递员当“机长” 风雨无阻", "本报记者 林知远", false, false}, // a word in quotation marks
		{"", "", false, false},
	} {
		if goesOn, writes := GoesOnInCredit(c.a, c.b); goesOn != c.goesOn || writes != c.writes {
			t.Errorf("GoesOnInCredit(%q, %q) = %v, %v", c.a, c.b, goesOn, writes)
		}
	}
}
