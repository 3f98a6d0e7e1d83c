import { MOST_FIELDS } from "@/lib/domain/typed/form-limits";

/** The most that a form of somebody who isn't signed in takes, in bytes. */
export const LONGEST_OPEN_FORM = 128 * 1024;
/** The most that an editor's form takes, in bytes; Next's own limit for actions is the same. */
export const LONGEST_FORM = 1024 * 1024;
/** React's own fields hold the state of a form as JSON: the lists of a document in a state in an argument. */
export const STATE_LIMITS = { depth: 40, values: 100_000, items: MOST_FIELDS };
/** A list that stands twice in a state is sent once and referred to. */
export const MOST_LISTS_REFERRED_TO = 8;
/** What is bound to a form, its state and the form. */
export const MOST_ARGUMENTS = 5;
