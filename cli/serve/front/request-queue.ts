import { requestContext } from "@/lib/server/request-context";
import { refuse } from "./front-responses";
import type { Handle } from "./handle";

/** So many answers are made at once: the processor makes one at a time, the others wait for the database. */
const AT_ONCE = 4;
/** So many requests of one address wait for their turn; the next ones are told to come back. */
const MOST_WAITING = 250;
/**
 * A turn ends when the answer begins, or when it is given back (`leaveQueue`); at the latest after this: what is sent
 * slowly keeps nobody waiting.
 */
const LONGEST_TURN_MS = 5_000;

type Waiting = { go: () => void; isGone: () => boolean };

/**
 * An application that makes a few answers at a time, and lets addresses take turns: who asks for much waits for their
 * own, not others for them. Who has hung up meanwhile loses the turn. What is kept (the cache in front) takes none.
 */
export function queued(application: Handle, turns = new Turns()): Handle {
	return async (request, response) => {
		if (request.url?.startsWith("/_next/")) return application(request, response);
		const isRead = request.method === "GET" || request.method === "HEAD";
		const end = await turns.take(isRead ? "reading" : "writing");
		if (end === "full") return refuse(response, 429, { "Retry-After": "10" });
		if (end === "gone") return void response.writeHead(408).end();
		const writeHead = response.writeHead;
		response.writeHead = ((...head: Parameters<typeof writeHead>) => {
			end();
			return Reflect.apply(writeHead, response, head);
		}) as typeof writeHead;
		try {
			await application(request, response);
		} finally {
			end();
		}
	};
}

/** The turns of a server. Whatever makes an answer takes one. */
export class Turns {
	readonly #reading: RequestQueue;
	// Next asks for the page that an action leads to while the action is still being answered: it mustn't wait for it.
	readonly #writing: RequestQueue;

	constructor({ atOnce = AT_ONCE, mostWaiting = MOST_WAITING } = {}) {
		this.#reading = new RequestQueue(atOnce, mostWaiting);
		this.#writing = new RequestQueue(atOnce, mostWaiting);
	}

	/** Resolves with what ends the turn of the request that is being answered, once it has come. */
	async take(what: "reading" | "writing"): Promise<(() => void) | "full" | "gone"> {
		const context = requestContext();
		const queue = what === "reading" ? this.#reading : this.#writing;
		const turn = await queue.take(context.address, () => context.isGone());
		if (typeof turn === "string") return turn;
		context.hasLeftQueue = true;
		const end = once(turn);
		context.leaveQueue = end;
		const timer = setTimeout(end, LONGEST_TURN_MS);
		return () => {
			clearTimeout(timer);
			end();
		};
	}
}

class RequestQueue {
	private taken = 0;
	/** Those who wait, by address; the address whose turn is next comes first. */
	private readonly waiting = new Map<string, Waiting[]>();

	constructor(
		private readonly atOnce: number,
		private readonly mostWaiting: number,
	) {}

	/** Resolves with what ends the turn, once it has come. */
	async take(address: string, isGone: () => boolean): Promise<(() => void) | "full" | "gone"> {
		if (this.taken >= this.atOnce) {
			const mine = this.waiting.get(address) ?? [];
			if (mine.length >= this.mostWaiting) return "full";
			this.waiting.set(address, mine);
			await new Promise<void>((go) => mine.push({ go, isGone }));
		} else this.taken += 1;
		if (!isGone()) return () => this.pass();
		this.pass();
		return "gone";
	}

	/** Gives the turn to the next address; it goes to the end of those that wait for more. */
	private pass(): void {
		const [first] = this.waiting;
		if (!first) {
			this.taken -= 1;
			return;
		}
		const [address, mine] = first;
		this.waiting.delete(address);
		const next = mine.shift();
		if (mine.length > 0) this.waiting.set(address, mine);
		// What came meanwhile and needs no turn goes first.
		if (next) setImmediate(next.go);
	}
}

function once(work: () => void): () => void {
	let isDone = false;
	return () => {
		if (!isDone) work();
		isDone = true;
	};
}
