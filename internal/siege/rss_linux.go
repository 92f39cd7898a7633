package main

// rssUnit is what the system counts memory in, in bytes.
const rssUnit = 1 << 10
