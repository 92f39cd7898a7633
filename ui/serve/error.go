package serve

import "fmt"

// Fault says what is wrong with a server; mostly this is why it does not start.
type Fault uint8

// These are the faults. What Subject and Value of an [Error] mean is said beside each.
const (
	AllowlistMissing Fault = iota // no file was named
	AllowlistIsNone               // Subject is no file
	AllowlistOpen                 // Subject may be written by others, by its mode Value
	AllowlistLine                 // line Value of Subject is no key
	AllowlistOptions              // line Value of Subject has options
	Stuck                         // a session goes on although its time has passed
	KeyMissing                    // no file was named
	KeyIsNone                     // Subject is no file
	KeyOpen                       // Subject may be read by others, by its mode Value
	KeyUnreadable                 // Subject holds no key that can be read
	BadAuth                       // Value is no way to enter
	BadFPS                        // Value is no number of frames
	BadLimit                      // the limit Subject cannot be Value
	BadAddress                    // nothing can be listened for at Value; Err says why
	BadBalancer                   // Value is no address of a balancer
	Fixed                         // it cannot be changed while the server runs
)

// Error is an error of a server. Its fields let a caller word it; Error words it in
// English.
type Error struct {
	Fault          Fault
	Subject, Value string
	Err            error
}

func (e *Error) Error() string {
	switch e.Fault {
	case AllowlistMissing:
		return "auth allowlist needs a file of keys; name one"
	case AllowlistIsNone:
		return fmt.Sprintf("allowlist %s is not a file; name one", e.Subject)
	case AllowlistOpen:
		return fmt.Sprintf("allowlist %s may be written by others (%s); chmod 644 it", e.Subject, e.Value)
	case AllowlistLine:
		return fmt.Sprintf("%s:%s: not a key line; write \"ssh-ed25519 AAAA… name\"", e.Subject, e.Value)
	case AllowlistOptions:
		return fmt.Sprintf("%s:%s: options are not understood; write the key alone", e.Subject, e.Value)
	case Stuck:
		return "the session goes on after its time"
	case KeyMissing:
		return "no host key file; name one, it is made where it is missing"
	case KeyIsNone:
		return fmt.Sprintf("host key %s is not a file; name one", e.Subject)
	case KeyOpen:
		return fmt.Sprintf("host key %s may be read by others (%s); chmod 600 it", e.Subject, e.Value)
	case KeyUnreadable:
		return fmt.Sprintf("host key %s cannot be read (%v); name another, it is made where it is missing", e.Subject, e.Err)
	case BadAuth:
		return fmt.Sprintf("auth %q is unknown; use open, keys or allowlist", e.Value)
	case BadFPS:
		return fmt.Sprintf("%s frames a second; use 1 to 60", e.Value)
	case BadLimit:
		return fmt.Sprintf("limit of %s is %s; use more than zero", e.Subject, e.Value)
	case BadBalancer:
		return fmt.Sprintf("%q is no address of a balancer; write 10.0.0.7 or 10.0.0.0/24", e.Value)
	case BadAddress:
		return fmt.Sprintf("cannot listen on %s: %v", e.Value, e.Err)
	}
	return "host key and metrics address cannot change while serving; restart"
}

func (e *Error) Unwrap() error { return e.Err }
