// What deserves a look in a record and keeps nobody from saving it.

/**
 * Something in a record that is allowed and deserves a look: where it is in the document, what it is (a message of the
 * namespace `warnings`), and the values that the message names, as they are stored (`formatWarningValues` words them).
 */
export type FormWarning = { path: (string | number)[]; code: string; values: Record<string, string | number> };
