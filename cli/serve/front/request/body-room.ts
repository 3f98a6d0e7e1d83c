import type { IncomingMessage } from "node:http";

/** What all bodies that are still coming may take together, in bytes. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * The memory for bodies that are still coming. When it is full, those are hung up on that have been coming longest: who
 * sends at a usual speed is done by then, and thousands who never come to an end don't fill the memory.
 */
export class BodyRoom {
	private used = 0;
	/** What each has sent so far; the longest under way comes first. */
	private readonly coming = new Map<IncomingMessage, number>();

	constructor(private readonly most = MOST_BYTES) {}

	begin(request: IncomingMessage): void {
		this.coming.set(request, 0);
	}

	add(request: IncomingMessage, bytes: number): void {
		this.coming.set(request, (this.coming.get(request) ?? 0) + bytes);
		this.used += bytes;
		for (const [longest] of this.coming) {
			if (this.used <= this.most || longest === request) return;
			this.end(longest);
			longest.destroy();
		}
	}

	/** Its body has come, or won't. */
	end(request: IncomingMessage): void {
		this.used -= this.coming.get(request) ?? 0;
		this.coming.delete(request);
	}
}
