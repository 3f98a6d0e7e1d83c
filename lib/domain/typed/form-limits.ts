/** What a form and its draft may hold; the server in front, the forms and the drafts ask the same. */

/** `phases[12].claims[3].citations[2].newSource.publishedOn` has 55 characters. */
export const LONGEST_NAME = 400;
/** Of one field, in characters. */
export const LONGEST_VALUE = 100_000;
/** The largest record that we have fills 164 fields; the form of a record takes 10,000 of its own. */
export const MOST_FIELDS = 20_000;
