/** The most that a form of somebody who isn't signed in takes, in bytes. */
export const LONGEST_OPEN_FORM = 128 * 1024;
/** The most that an editor's form takes, in bytes; Next's own limit for actions is the same. */
export const LONGEST_FORM = 1024 * 1024;
/** The largest record that we have fills 164 fields; the form of a record takes 10,000 of its own. */
export const MOST_FIELDS = 20_000;
/** `phases[12].claims[3].citations[2].newSource.publishedOn` has 55 characters. */
export const LONGEST_NAME = 400;
/** Of one field, in characters. */
export const LONGEST_VALUE = 100_000;
/** React's own fields hold the state of a form as JSON: the lists of a document in a state in an argument. */
export const STATE_LIMITS = { depth: 40, values: 100_000, items: MOST_FIELDS };
/** A list that stands twice in a state is sent once and referred to. */
export const MOST_LISTS_REFERRED_TO = 8;
/** What is bound to a form, its state and the form. */
export const MOST_ARGUMENTS = 5;
