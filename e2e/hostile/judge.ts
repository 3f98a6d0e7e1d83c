import type { HostileRequest } from "./request";
import type { Answer } from "./send";

/** A place in a program: what only its authors should see. */
const STACK = /\bat [^\n<>]{0,200}[/\\(][^\n<>\s]{1,300}:\d+:\d+|node_modules[/\\]|\/\.next\/server\//;
const ERROR_IN_LOG = /\bError\b|^\s+at \S|⨯|UnhandledPromise|deprecat/i;
const WITHOUT_ANSWER = new Set(["CONNECT"]);

/** What an answer has that no answer may have; null if there is nothing. */
export function faultOf(request: HostileRequest, { status, headers, body }: Answer, host: string): string | null {
	if (status === null) return WITHOUT_ANSWER.has(request.method) || hangsUp(request) ? null : "no answer";
	if (status >= 500) return `status ${status}`;
	// Scripts of the build are no answers to anybody.
	if (!request.target.includes("/_next/static/") && STACK.test(body)) return `stack: ${STACK.exec(body)?.[0]}`;
	for (const [name, value] of headers) {
		if (name.startsWith("x-evil")) return "a header of the sender's";
		if (name === "location" && !isOwn(value, host)) return `leads to ${value}`;
		if (name !== "location" && value.includes("evil.example")) return `${name}: ${value.slice(0, 200)}`;
	}
	return null;
}

/** Requests whose body never comes: the connection is ended instead of waited on. */
export function hangsUp({ framing }: HostileRequest): boolean {
	return framing === "more than there is" || framing === "untold";
}

function isOwn(location: string, host: string): boolean {
	const origin = `http://${host}`;
	// What a browser makes of it: "\" is "/", and "//x" another site.
	return URL.canParse(location, origin) && new URL(location, origin).origin === origin;
}

/** The lines of a log that tell of a fault. */
export function faultsInLog(log: string): string[] {
	return log.split("\n").filter((line) => ERROR_IN_LOG.test(line));
}
