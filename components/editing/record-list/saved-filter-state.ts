/** Why a filter wasn't kept or renamed, and the name as it was typed, which stays; null before it was tried. */
export type SavedFilterState = { problem: SavedFilterProblem; name: string } | null;

type SavedFilterProblem = (typeof SAVED_FILTER_PROBLEMS)[number];

export const SAVED_FILTER_PROBLEMS = [
	"signedOut",
	"forbidden",
	"unavailable",
	"required",
	"too_big",
	"invalid_character",
	"duplicate",
	"tooMany",
	"notFound",
	"invalid_value",
] as const;

/** What became of a filter. */
export const SAVED_FILTER_DONE = ["kept", "renamed", "dropped"] as const;
export type SavedFilterDone = (typeof SAVED_FILTER_DONE)[number];
