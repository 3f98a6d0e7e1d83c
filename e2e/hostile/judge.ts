import type { HostileRequest } from "./request";
import type { Answer } from "./send";

/** A place in a program: what only its authors should see. */
const STACK =
	/\bat (?:[\w.$<>[\] ]{1,100} \()?(?:file:\/\/|node:|\/|[A-Z]:\\)[^\s"'()<>]{1,300}:\d+:\d+|node_modules[/\\]|\/\.next\/server\//;
/** Bodies of this size are still being sent when a server that won't have them hangs up, and its answer is lost. */
const LARGE_BODY = 64_000;

/** What an answer has that no answer may have; null if there is nothing. */
export function faultOf(request: HostileRequest, { status, headers, body }: Answer, host: string): string | null {
	if (status === null) return mayStaySilent(request) ? null : "no answer";
	if (status >= 500) return `status ${status}`;
	// Scripts of the build are no answers to anybody.
	if (!request.target.includes("/_next/static/") && STACK.test(body)) return `stack: ${STACK.exec(body)?.[0]}`;
	for (const [name, value] of headers) {
		if (name.startsWith("x-evil")) return "a header of the sender's";
		const [, address] = /^(?:0;url=)?(.*)$/.exec(value) ?? [];
		if ((name === "location" || name === "refresh") && !isOwn(address ?? "", host)) return `leads to ${value}`;
		if (/(?:^|:\/\/|[ "@])evil\.example/.test(value)) return `${name}: ${value.slice(0, 200)}`;
	}
	return null;
}

function mayStaySilent(request: HostileRequest): boolean {
	// Node answers to CONNECT only by a program of one's own: it ends the connection.
	return request.method === "CONNECT" || hangsUp(request) || request.body.length > LARGE_BODY;
}

/** Requests whose body never comes: the connection is ended instead of waited on. */
export function hangsUp({ framing }: HostileRequest): boolean {
	return framing === "more than there is" || framing === "untold";
}

function isOwn(location: string, host: string): boolean {
	const base = `http://${host}`;
	// What a browser makes of it: "\" is "/", and "//x" another site.
	return URL.canParse(location, base) && new URL(location, base).hostname === new URL(base).hostname;
}
