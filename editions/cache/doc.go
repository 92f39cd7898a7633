// Package cache is a folder of files that together stay within a bound, for what took
// long to make or to fetch and can be made again.
//
// A file is the SHA-256 of its content, followed by the content. Its modification time
// is when it was last used. The package promises:
//   - A file is there whole or not at all, whatever ended the process that wrote it.
//   - A file that is not as it was written counts as not there.
//   - All files that have the folder's ending stay within its bound: those that were not
//     used for the longest time are removed first. Several goroutines and processes may
//     use a folder. Each further process that adds files at the same time may exceed the
//     bound by a tenth, after which it counts what the others have added.
//   - Files with other names in the same folder are written and verified in the same
//     way, but neither counted nor removed.
//   - A file that is open stays readable to its end, where the system allows an open
//     file to be removed.
//
// It does not know what the contents are.
package cache
