import { describe, expect, test } from "vitest";
import { newRequestContext, requestContext, runInRequestContext } from "../../request-context";
import { isUnavailable, noteIfUnavailable, UnavailableError } from "./unavailable";

const withFields = (fields: object, message = "any") => Object.assign(new Error(message), fields);
const adapterError = (cause: object) => new Error("DriverAdapterError", { cause });

describe("errors that say that the database can't be had now", () => {
	test.each([
		["refused", withFields({ code: "ECONNREFUSED", syscall: "connect", errno: -111 })],
		["no route", withFields({ code: "EHOSTUNREACH", syscall: "connect" })],
		["reset", withFields({ code: "ECONNRESET", syscall: "read" })],
		["the socket's file is gone", withFields({ code: "ENOENT", syscall: "connect" })],
		["no file descriptor left", withFields({ code: "EMFILE", syscall: "connect" })],
		["each address refused", new AggregateError([withFields({ code: "ECONNREFUSED", syscall: "connect" })])],
		["too many clients", withFields({ code: "53300", severity: "FATAL" })],
		["not accepting connections", withFields({ code: "55000", severity: "FATAL" })],
		["shutting down", withFields({ code: "57P01" })],
		["starting", withFields({ code: "57P03" })],
		["statement timeout", withFields({ code: "57014" })],
		["a standby", withFields({ code: "25006" })],
		["the pool is full", new Error("timeout exceeded when trying to connect")],
		["a connection took too long", new Error("Connection terminated due to connection timeout")],
		["cut off", new Error("Connection terminated unexpectedly")],
		["hung up by us", new Error("Connection terminated")],
		["used after we hung up", new Error("Client was closed and is not queryable")],
		["pg's own limit", new Error("Query read timeout")],
		["Prisma can't reach it", withFields({ code: "P1001", name: "PrismaClientKnownRequestError" })],
		["Prisma's start of a client", withFields({ errorCode: "P1002", name: "PrismaClientInitializationError" })],
		["Prisma's pool", withFields({ code: "P2024" })],
		[
			"a transaction that couldn't begin",
			withFields({ code: "P2028" }, "Unable to start a transaction in the given time."),
		],
		["one that took too long", withFields({ code: "P2028" }, "A query cannot be executed on an expired transaction.")],
		["the adapter's kind", adapterError({ kind: "DatabaseNotReachable" })],
		["the adapter's code", adapterError({ kind: "postgres", code: "57P01", originalCode: "57P01" })],
		[
			"a raw query's meta",
			withFields({ code: "P2010", meta: { driverAdapterError: adapterError({ kind: "ConnectionClosed" }) } }),
		],
		["our own", new UnavailableError()],
		["our own of another bundle", withFields({ name: "UnavailableError" })],
		["deep within", new Error("a", { cause: new Error("b", { cause: new UnavailableError() }) })],
	])("%s", (_, error) => {
		expect(isUnavailable(error)).toBe(true);
	});

	test.each([
		["a fault of ours", new TypeError("x is not a function")],
		["a unique violation", withFields({ code: "P2002" })],
		["SQL that is wrong", withFields({ code: "42601" })],
		["an answer that is cut off by the reader", withFields({ code: "ECONNRESET" }, "aborted")],
		["a file that isn't there", withFields({ code: "ENOENT", syscall: "open" })],
		["a transaction used after its end", withFields({ code: "P2028" }, "Transaction already closed")],
		["text that quotes one", new Error("they said: Connection terminated")],
		["nothing", null],
		["a text", "P1001"],
	])("not %s", (_, error) => {
		expect(isUnavailable(error)).toBe(false);
	});

	test("an error that is its own cause comes to an end", () => {
		const error = new Error("round");
		error.cause = error;
		expect(isUnavailable(error)).toBe(false);
	});
});

test("a request knows that the database was away, others don't", () => {
	const [first, second] = [newRequestContext(), newRequestContext()];
	runInRequestContext(first, () => noteIfUnavailable(new UnavailableError()));
	runInRequestContext(second, () => noteIfUnavailable(new TypeError("ours")));
	expect([first.isUnavailable, second.isUnavailable, requestContext().isUnavailable]).toEqual([true, false, false]);
});
