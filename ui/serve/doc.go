// Package serve is the reader over SSH.
//
// It owns connections, sessions and their limits: who may enter, how much one
// client may take, how a session ends and what the reader reads then. Every
// byte a session sends goes through package paint: what is on the screen already
// is not sent again.
//
// It promises:
//   - Nothing but the reader and the command "print" can be reached: no shell,
//     no other exec, no subsystem, no forwarding, no agent, no X11.
//   - A session sees its client's terminal and a whitelist of its client's
//     environment, and nothing of the server's.
//   - Memory is bounded by the limits of [Limits], whatever a client sends.
//   - A session that panics, stalls or vanishes ends alone.
//   - A reader whose session ends finds the terminal as it was and, where a
//     limit was the reason, one sentence that names it.
//
// It does not know editions or panes: a [Program] makes the tea.Model of each
// session. It does not catch signals: the caller cancels the context of
// [Server.Serve] and calls [Server.Reload].
//
// The way of a key and of a frame:
//
//	client ─ connection ─ filter ─ inlet ─ events ─ tea.Program ─ paint ─ outlet ─ connection ─ client
//	         │            │        └ floods dropped                     └ stalls cut
//	         │            └ requests whitelisted, window clamped
//	         └ connections counted, by the limiter
package serve
