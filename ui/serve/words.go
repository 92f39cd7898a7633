package serve

import "baolan/ui/catalog"

// reason says why a session ended or did not begin. It labels the refusals of
// the metrics, so its text is stable.
type reason string

const (
	reasonNone        reason = ""
	reasonConnections reason = "connections"
	reasonAddress     reason = "per_address"
	reasonHandshakes  reason = "handshakes"
	reasonLogins      reason = "logins"
	reasonChannels    reason = "channels"
	reasonEnv         reason = "environment"
	reasonKey         reason = "key"
	reasonCommand     reason = "command"
	reasonTerminal    reason = "terminal"
	reasonIdle        reason = "idle"
	reasonSession     reason = "session"
	reasonStall       reason = "stall"
	reasonStopping    reason = "stopping"
	reasonFault       reason = "fault"
	reasonUnused      reason = "unused"
)

// told is what a reader is told; a reason without it is told to nobody.
var told = map[reason]catalog.Key{
	reasonConnections: catalog.ToldConnections,
	reasonAddress:     catalog.ToldAddress,
	reasonHandshakes:  catalog.ToldHandshakes,
	reasonLogins:      catalog.ToldLogins,
	reasonChannels:    catalog.ToldChannels,
	reasonEnv:         catalog.ToldEnv,
	reasonKey:         catalog.ToldKey,
	reasonCommand:     catalog.ToldCommand,
	reasonTerminal:    catalog.ToldTerminal,
	reasonIdle:        catalog.ToldIdle,
	reasonSession:     catalog.ToldSession,
	reasonStopping:    catalog.ToldStopping,
	reasonFault:       catalog.ToldFault,
}

// say gives the sentence of a reason in the reader's language, or in both
// where the client said none.
func (r Reader) say(why reason) string {
	if l, known := r.lang(); known {
		return why.in(l)
	}
	return why.both()
}

// in gives the sentence in a language, "" where there is none.
func (why reason) in(l catalog.Lang) string {
	if k, ok := told[why]; ok {
		return l.Say(k)
	}
	return ""
}

// both is for those whose language nobody knows yet.
func (why reason) both() string { return why.in(catalog.Chinese) + " " + why.in(catalog.English) }
