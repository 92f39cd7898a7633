// Package objects is a store of objects behind the protocol of Amazon S3 as a file
// system of editions.
//
// It owns the address of a store, the list of what it holds, and a cache of the
// objects that were fetched, in a folder of this machine. It promises:
//   - Names are those that fs.ValidPath accepts; others are listed by [Store.Unusable]
//     and can not be opened. No name of an object becomes a name of a file here.
//   - What is read is whole: its length is what the store listed, its MD5 what the
//     store says where it says one, and what comes from the cache has the SHA-256 that
//     it had when it was fetched.
//   - The cache holds no more than its bound, but for the files that are open.
//   - Every wait ends: a request has a time limit that grows with the object's size,
//     and a store that could not be reached is not asked again for some seconds.
//   - While the store is away, what it listed last stays listed, also for a process that
//     begins meanwhile with the same cache, and what is in the cache can be opened.
//
// It does not know what an edition is, and writes nothing to the store.
package objects
