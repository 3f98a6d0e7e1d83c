/** A failure that a person can mend: printed as its one-line message, without a stack. */
export class ExpectedError extends Error {
	expected = true;
}
