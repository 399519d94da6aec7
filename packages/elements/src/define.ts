// Registers every element of the feed, each only if its name is still free.
