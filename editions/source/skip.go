package source

// Skip is a file or folder that a scan passed over.
type Skip struct {
	Path   string
	Reason Reason
	Err    error // what the system or the reading said, where it did
}

// IsLoss reports whether something was passed over that may be of an edition, so that
// it must be reported. It is not what a rule of the names leaves out: hidden
// files, notes, a second form of a page that is read.
func (s Skip) IsLoss() bool {
	switch s.Reason {
	case Hidden, Mended, SecondForm, Notes:
		return false
	}
	return true
}

// IsSame reports whether another skip says the same of the same path, as when a folder
// is read more than once.
func (s Skip) IsSame(o Skip) bool {
	return s.Path == o.Path && s.Reason == o.Reason && (s.Err == nil) == (o.Err == nil) && (s.Err == nil || s.Err.Error() == o.Err.Error())
}

// Reason says why a path was skipped.
type Reason uint8

// The reasons.
const (
	Hidden     Reason = iota // its name begins with a dot
	NotText                  // of no form that is read
	Loop                     // a link to a folder that was or is being read
	Deep                     // more folders inside one another than any archive has
	Mended                   // a .md of the same page stands beside it and wins
	SecondForm               // page.raw.txt beside page.txt
	NotRegular               // a device, a pipe
	Denied                   // the system refused to read it
	Broken                   // empty, binary or otherwise no page; see Error
	Dangling                 // a link to nothing
	Outside                  // a link that leads out of the folder, or an absolute one
	Partly                   // a page that was read but for a part of it; see Error
	Notes                    // a README or licence, which any folder of files has
	BadName                  // an object of a store whose name cannot be a file's
)

// String gives the reason's name.
func (r Reason) String() string {
	names := [...]string{"hidden", "not text", "link loop", "too deep", "mended", "second form", "not a file", "unreadable", "no page", "dangling link", "link to outside", "partly", "notes", "no name of a file"}
	if int(r) < len(names) {
		return names[r]
	}
	return "unknown"
}
