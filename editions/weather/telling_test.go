package weather

import (
	"testing"

	"baolan/model"
)

func TestTelling(t *testing.T) {
	t.Parallel()
	for forecast, want := range map[string]Condition{
		"阴有小雨":     Rain,
		"阴有中雨":     Rain,
		"雨止转晴":     Clear,
		"雨止转多云":    Cloudy,
		"雨雪止转阴到多云": Overcast,
		"多云到晴":     Cloudy,
		"多云到阴":     Overcast,
		"晴":        Clear,
		"多云转雷阵雨":   Thunder,
		"大雾渐散去转多云": Cloudy,
		"雨渐止":      Rain, // nothing else is said
	} {
		ps := Periods(model.Weather{Forecast: forecast})
		if len(ps) == 0 {
			t.Errorf("%s: no period", forecast)
			continue
		}
		if got, ok := Telling(ps[0]); !ok || got != want {
			t.Errorf("%s is told by %s, want %s", forecast, got, want)
		}
	}
}
