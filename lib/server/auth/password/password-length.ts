/** In characters; long enough against guessing, short enough that hashing stays cheap. */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;
