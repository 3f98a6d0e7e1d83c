import { AsyncLocalStorage } from "node:async_hooks";

/** What becomes known of a request while it is being answered, for the server in front to act on. */
export type RequestContext = {
	/** Whose it is: the network that it came from. */
	address: string;
	/** Whether nobody waits for the answer any more. */
	isGone: () => boolean;
	/** Whether it waits no more for others: its response is being made. */
	hasLeftQueue: boolean;
	/** Gives its turn to the next: what is still waited for is somebody else's. */
	leaveQueue: () => void;
	/** The fields of the form that it brought; null for none. */
	fields: readonly (readonly [name: string, value: string])[] | null;
	/** Whether an action of ours was reached: what fails before is a form that can't be read, not a fault of ours. */
	actionBegan: boolean;
	/** Whether the database didn't answer, so that a failure is no fault of ours either. */
	isUnavailable: boolean;
	/** The status to answer with in place of a 200; null for the application's own. */
	status: number | null;
};

// Next puts this module into several bundles; all of them share one store.
const KEY = Symbol.for("gigacampus.requestContext");
const processWide = globalThis as typeof globalThis & { [KEY]?: AsyncLocalStorage<RequestContext> };
processWide[KEY] ??= new AsyncLocalStorage();
const store = processWide[KEY];

/** Answers a request with a context of its own, which `requestContext` finds from anywhere below. */
export function runInRequestContext<T>(context: RequestContext, work: () => T): T {
	return store.run(context, work);
}

/** The context of the request that is being answered; a throwaway one outside of any (commands, tests). */
export function requestContext(): RequestContext {
	return store.getStore() ?? newRequestContext();
}

export function newRequestContext({
	address = "",
	isGone = no,
	fields = null,
}: Partial<Pick<RequestContext, "address" | "isGone" | "fields">> = {}): RequestContext {
	// Written out: spread together, it took a twentieth of a kept answer's time.
	return {
		address,
		isGone,
		hasLeftQueue: false,
		leaveQueue: nothing,
		fields,
		actionBegan: false,
		isUnavailable: false,
		status: null,
	};
}

const no = () => false;
const nothing = () => {};
