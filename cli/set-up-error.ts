/** What is wrong with how this was set up, found before anything was made: a sentence for each, with its remedy. */
export class SetUpError extends Error {
	override name = "SetUpError";

	constructor(readonly problems: readonly string[]) {
		super(problems.join(" "));
	}
}
