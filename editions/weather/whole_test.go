package weather

// String gives the English word, lower case.
func (c Condition) String() string {
	names := [...]string{
		"clear", "cloudy", "overcast", "fog", "haze", "dust", "shower", "rain", "downpour",
		"thunder", "sleet", "snow", "hail", "frost", "gale",
	}
	if int(c) < len(names) {
		return names[c]
	}
	return "unknown"
}
