import { requestContext } from "../../request-context";

/** The database doesn't answer, so what was asked can't be done now; it can in a moment. */
export class UnavailableError extends Error {
	override readonly name = "UnavailableError";

	constructor(cause?: unknown) {
		super("The database doesn't answer.", { cause });
		// It is expected while the database is away, where every request would add a stack to the log.
		this.stack = `${this.name}: ${this.message}`;
	}
}

/** Prisma's: can't reach it, timed out, closed, no connection in the pool, too many connections. */
const PRISMA_CODES = new Set(["P1000", "P1001", "P1002", "P1003", "P1008", "P1010", "P1017", "P2024", "P2037"]);
/** A transaction that couldn't begin in time, or was ended since it lasted too long; other P2028 are faults of ours. */
const PRISMA_TRANSACTION = /Unable to start a transaction|expired transaction/;
const ADAPTER_KINDS = new Set([
	...["DatabaseNotReachable", "ConnectionClosed", "SocketTimeout", "TooManyConnections"],
	...["DatabaseDoesNotExist", "DatabaseAccessDenied", "AuthenticationFailed", "TlsConnectionError"],
]);
/**
 * SQLSTATE: connection (08), credentials and no such database (a server that is being set up), resources (53), shutting
 * down or starting (57P), cancelled by a time limit, a lock that wasn't had in time, read-only (a standby), I/O.
 */
const SQLSTATES = /^(?:08\w{3}|28\w{3}|3D000|53\w{3}|57P0[1235]|57014|55P03|25006|58030)$/;
const SOCKET_CODES = new Set([
	...["ECONNREFUSED", "ECONNRESET", "ECONNABORTED", "EPIPE", "ETIMEDOUT", "ENOTFOUND", "EAI_AGAIN", "ENOENT"],
	...["EHOSTUNREACH", "EHOSTDOWN", "ENETUNREACH", "ENETDOWN", "EADDRNOTAVAIL", "EMFILE", "ENFILE"],
]);
const SOCKET_CALLS = new Set(["connect", "read", "write", "getaddrinfo"]);
/** What pg says in words only. */
const DRIVER_MESSAGES =
	/^(?:timeout exceeded when trying to connect|timeout expired|Query read timeout|Connection terminated|Client has encountered a connection error|Client was closed and is not queryable|Cannot use a pool after calling end|Received unexpected \w+ message from backend)/;

/** Whether an error says that the database can't be had at the moment: by itself, or in what it was caused by. */
export function isUnavailable(error: unknown): boolean {
	const seen = new Set<unknown>();
	const waiting = [error];
	for (const one of waiting) {
		if (typeof one !== "object" || one === null || seen.has(one)) continue;
		seen.add(one);
		if (saysSo(one)) return true;
		const { cause, errors, meta, driverAdapterError } = one as Record<string, unknown>;
		waiting.push(cause, meta, driverAdapterError, ...(Array.isArray(errors) ? errors : []));
	}
	return false;
}

function saysSo(error: object): boolean {
	if (error instanceof UnavailableError) return true;
	const { name, code, errorCode, kind, originalCode, severity, syscall, message } = error as Record<string, unknown>;
	// Next keeps this module in several bundles, each with a class of its own.
	if (name === "UnavailableError") return true;
	// PostgreSQL ends the connection with such an error, or didn't let it begin.
	if (severity === "FATAL" || severity === "PANIC") return true;
	if (isText(kind) && ADAPTER_KINDS.has(kind)) return true;
	if (isText(syscall) && isText(code)) return SOCKET_CALLS.has(syscall) && SOCKET_CODES.has(code);
	if ([code, errorCode].some((one) => isText(one) && PRISMA_CODES.has(one))) return true;
	if (code === "P2028") return isText(message) && PRISMA_TRANSACTION.test(message);
	if ([code, originalCode].some((one) => isText(one) && SQLSTATES.test(one))) return true;
	return isText(message) && DRIVER_MESSAGES.test(message);
}

function isText(value: unknown): value is string {
	return typeof value === "string";
}

/** Notes for the request in hand if this error says that the database is away: its failure is none of ours then. */
export function noteIfUnavailable(error: unknown): void {
	if (isUnavailable(error)) requestContext().isUnavailable = true;
}
