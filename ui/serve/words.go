package serve

import (
	"baolan/editions/clean"
	"baolan/ui/catalog"
)

// reason says why a session ended or did not begin. It is a label of the metrics, so
// its text must not change.
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
	reasonDrained     reason = "drained"
	reasonFault       reason = "fault"
	reasonUnused      reason = "unused"
	reasonDismissed   reason = "dismissed"
	reasonTook        reason = "took"
)

// reasonWords are the sentences for the reader. A reason without one is not told.
var reasonWords = map[reason]catalog.Key{
	reasonConnections: catalog.EndConnections,
	reasonAddress:     catalog.EndAddress,
	reasonHandshakes:  catalog.EndHandshakes,
	reasonLogins:      catalog.EndLogins,
	reasonChannels:    catalog.EndChannels,
	reasonEnv:         catalog.EndEnv,
	reasonKey:         catalog.EndKey,
	reasonCommand:     catalog.EndCommand,
	reasonTerminal:    catalog.EndTerminal,
	reasonIdle:        catalog.EndIdle,
	reasonSession:     catalog.EndSession,
	reasonStopping:    catalog.EndStopping,
	reasonDrained:     catalog.EndDrained,
	reasonFault:       catalog.EndFault,
	reasonDismissed:   catalog.EndDismissed,
	reasonTook:        catalog.ErrTookLong,
}

// isLimit reports whether a session was ended because of a limit, which is counted.
func (why reason) isLimit() bool {
	return why != reasonStopping && why != reasonDrained && why != reasonDismissed
}

// say gives the sentence of a reason in the reader's language, or in both languages if
// the client has not said which.
func (r Reader) say(why reason) clean.Shown {
	if l, known := r.lang(); known {
		return why.in(l)
	}
	return why.both()
}

// in gives the sentence in a language; it is empty if there is none.
func (why reason) in(l catalog.Lang) clean.Shown {
	if k, ok := reasonWords[why]; ok {
		return clean.Show(l.Say(k))
	}
	return clean.Shown{}
}

// both gives the sentence in both languages.
func (why reason) both() clean.Shown {
	return clean.Show(why.in(catalog.Chinese).String() + " " + why.in(catalog.English).String())
}
