import { AsyncLocalStorage } from "node:async_hooks";
import pg from "pg";

/** Whatever is begun in it belongs to no request: the context of the moment in which this file was loaded. */
const outside = AsyncLocalStorage.snapshot();

type Connected = ((error: Error) => void) | ((error: null, client: pg.Client) => void);

/**
 * A connection that belongs to no request, whoever asked for it first. Node keeps the context of that moment for as long
 * as the connection is open: all that was drawn for that request would stay in memory with it.
 */
export class OutsideClient extends pg.Client {
	override connect(): Promise<pg.Client>;
	override connect(callback: Connected): void;
	override connect(callback?: Connected): unknown {
		return outside(() => (callback ? super.connect(callback) : super.connect()));
	}
}
