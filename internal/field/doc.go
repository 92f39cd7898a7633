// Package field holds texts as readers have them: of crawlers, digests, archives,
// broken extractions. Each has its right values beside it, and its tests read
// them all the way from the file to the page.
package field
