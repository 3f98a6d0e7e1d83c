import type { Socket } from "node:net";
import { readBatch } from "./session-protocol";
import type { SessionHolder, SessionQueue } from "./session-queue";

/** One client of the embedded database: cuts what it sends into batches and passes each through the queue. */
export class Connection implements SessionHolder {
	readonly #socket: Socket;
	readonly #queue: SessionQueue;
	/** What came and was not worked off; `#size` bytes of which `#needed` make the next look worth it. */
	#unread: Buffer[] = [];
	#size = 0;
	#needed = 0;
	#started = false;
	#working: Promise<void> = Promise.resolve();
	#closed = false;

	constructor(socket: Socket, queue: SessionQueue) {
		this.#socket = socket;
		this.#queue = queue;
		socket.on("data", (data) => this.#receive(data));
		socket.on("error", () => socket.destroy());
		socket.once("close", () => this.#leave());
	}

	evict() {
		this.#socket.destroy();
	}

	/** Hangs up, and resolves when nothing of this client is left in the session. */
	async end(): Promise<void> {
		this.#socket.destroy();
		this.#leave();
		await this.#working;
	}

	#leave() {
		if (this.#closed) return;
		this.#closed = true;
		this.#working = this.#working.then(() => this.#queue.leave(this));
	}

	#receive(data: Buffer) {
		this.#unread.push(data);
		this.#size += data.length;
		while (this.#size >= this.#needed && this.#size > 0) {
			const unread = this.#unread.length === 1 ? (this.#unread[0] as Buffer) : Buffer.concat(this.#unread);
			const batch = readBatch(unread, this.#started);
			if (batch.kind === "incomplete") {
				this.#unread = [unread];
				this.#needed = batch.needed;
				return;
			}
			this.#unread = [unread.subarray(batch.length)];
			this.#size -= batch.length;
			this.#needed = 0;
			if (batch.kind === "encryption") this.#socket.write("N");
			else if (batch.kind === "goodbye") this.#socket.end();
			else {
				this.#started = true;
				this.#work(batch.bytes, batch.kind === "closed");
			}
		}
	}

	#work(bytes: Uint8Array, complete: boolean) {
		const work = async () => {
			if (this.#closed) return;
			const answer = await this.#queue.exchange(this, bytes, complete);
			if (!this.#socket.destroyed) this.#socket.write(Buffer.concat(answer));
		};
		this.#working = this.#working.then(work).catch(() => {
			this.#socket.destroy();
		});
	}
}
