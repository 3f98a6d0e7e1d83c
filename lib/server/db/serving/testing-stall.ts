import { connect, createServer, type Socket } from "node:net";

/** What the way to the database does: carries, is silent (takes connections and all that is sent), or cuts off. */
type Way = "carries" | "silent" | "cut";

/** A way to a PostgreSQL that a test can stall and cut off, as `kill -STOP` and a pulled cable do. */
export type StallableDatabase = {
	/** The database's URL through here. */
	url: string;
	/** Answers nothing from now on, to those who are connected and to those who come. */
	stall(): void;
	/** Hangs up on all and on each who comes. */
	cut(): void;
	/** Carries again; what was sent meanwhile arrives. */
	resume(): void;
	/** How many are connected. */
	connections(): number;
	close(): Promise<void>;
};

/** Opens a way to the database at `url`, by TCP or through a Unix socket. */
export async function stallableDatabase(url: string): Promise<StallableDatabase> {
	const target = new URL(url);
	const folder = target.searchParams.get("host");
	const address = folder
		? { path: `${folder}/.s.PGSQL.5432` }
		: { host: target.hostname, port: Number(target.port || 5432) };
	let way: Way = "carries";
	const pairs = new Map<Socket, Socket>();
	const server = createServer((near) => {
		if (way === "cut") return void near.destroy();
		const far = connect(address);
		pairs.set(near, far);
		const end = () => {
			pairs.delete(near);
			near.destroy();
			far.destroy();
		};
		for (const socket of [near, far]) socket.on("error", end).on("close", end);
		near.pipe(far).pipe(near);
		if (way === "silent") hold(near, far);
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const through = new URL(url);
	// Reached by TCP it is as good as one on another machine, the embedded one too.
	through.search = "";
	through.hostname = "127.0.0.1";
	const own = server.address();
	through.port = typeof own === "object" && own ? String(own.port) : "";
	return {
		url: through.href,
		stall() {
			way = "silent";
			for (const [near, far] of pairs) hold(near, far);
		},
		cut() {
			way = "cut";
			for (const near of pairs.keys()) near.destroy();
		},
		resume() {
			if (way === "carries") return;
			way = "carries";
			for (const [near, far] of pairs) near.pipe(far).pipe(near);
		},
		connections: () => pairs.size,
		close() {
			for (const near of pairs.keys()) near.destroy();
			return new Promise((resolve) => server.close(() => resolve()));
		},
	};
}

function hold(near: Socket, far: Socket): void {
	near.unpipe(far);
	far.unpipe(near);
	near.pause();
	far.pause();
}
