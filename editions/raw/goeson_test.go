package raw

import "testing"

// A forecast that breaks before 到 is one sentence, however short its lines.
func TestWeather_GoesOn(t *testing.T) {
	p := Rebuild("清晨起有雾转阴\n到小雨，午后起多云转晴\n\n气象部门提醒市民出行注意安全。\n")
	if got, want := p.Weather.Forecast, "清晨起有雾转阴到小雨，午后起多云转晴"; got != want {
		t.Errorf("the forecast is %q, want %q", got, want)
	}
}
