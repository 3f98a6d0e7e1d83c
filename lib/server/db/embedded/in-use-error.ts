import type { Owner } from "./owner-lock";

/** Somebody else has the embedded database open, and this command has to be its owner. */
export class InUseError extends Error {
	override name = "InUseError";

	constructor(
		folder: string,
		readonly owner: Owner,
	) {
		const where = owner.address ? ` and answers at ${owner.address}` : "";
		super(
			`${folder} is already in use by process ${owner.pid}, started at ${owner.startedAt}${where}: ` +
				`connect to it or stop it (kill ${owner.pid}).`,
		);
	}
}
