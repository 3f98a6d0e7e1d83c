import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { networkInterfaces } from "node:os";
import { transportSecurity } from "@/lib/server/http/core/transport-security";
import { connectionsFor, descriptorLimit } from "../checks/descriptors";
import { explainPort } from "../checks/port-problem";
import type { Handle } from "../front/handle";
import { type Addresses, addressesOf } from "./addresses";
import { makeRoom } from "./make-room";

/** Requests that are being answered when the server stops get this long. */
const DRAIN_MS = 10_000;
const SWEEP_MS = 50;

/** How long a connection may take, in milliseconds: who sends slower, or nothing, is hung up on. */
const TIMES = {
	/** From the connection, or the answer before, to the end of a request's headers. */
	headersTimeout: 10_000,
	/** To the end of what it sends: 1 MB over a slow line. */
	requestTimeout: 60_000,
	/** Without another request. */
	keepAliveTimeout: 5_000,
	/** How often the first two are looked at. */
	connectionsCheckingInterval: 2_000,
};
/** Without a byte in either direction: an answer that nobody takes, or takes forever. */
const SILENCE_MS = 120_000;
/** Browsers and proxies send 30. More are refused: Node would leave out the last, which may be a proxy's. */
const MOST_HEADERS = 200;

/** Answers a request before it returns, or says that it can't. */
type AnswerAtOnce = (request: IncomingMessage, response: ServerResponse) => boolean;

export interface HttpServer {
	server: Server;
	/** Where it answers on this machine, `http://localhost:<port>` unless HOST is another address. */
	address: string;
	addresses: Addresses;
	/**
	 * Requests are answered by `handle` from now on, unless `answerAtOnce` says that it has answered; before, they get 503
	 * and the advice to come back.
	 */
	open(handle: Handle, answerAtOnce?: AnswerAtOnce): void;
	/** Takes no new request, waits for those that are being answered, then hangs up. */
	close(): Promise<void>;
}

/** Listens on `port`, for so many connections as the system allows, or `most`. Throws with the remedy if that can't be. */
export async function listen(
	port: number,
	host: string | undefined,
	most = connectionsFor(descriptorLimit()),
): Promise<HttpServer> {
	let handle: Handle = async (_request, response) => {
		response.writeHead(503, { "Retry-After": "2", "Content-Type": "text/plain; charset=utf-8" });
		response.end("Gigacampus is starting.\n");
	};
	let answerAtOnce: AnswerAtOnce = never;
	const transport = transportSecurity();
	const server = createServer(TIMES, (request, response) => {
		try {
			const isTooMuch = hasTooManyHeaders(request);
			if (!isTooMuch && answerAtOnce(request, response)) return;
			for (const [name, value] of transport) response.setHeader(name, value);
			if (isTooMuch) return refuseHeaders(response);
			handle(request, response).catch((error: unknown) => fail(response, error));
		} catch (error) {
			fail(response, error);
		}
	});
	// Their number is bounded by their length; all of them are counted below.
	server.maxHeadersCount = 0;
	server.timeout = SILENCE_MS;
	makeRoom(server, most);
	await new Promise<void>((resolve, reject) => {
		server.once("error", (error) => reject(new Error(explainPort(error, port, host))));
		server.listen(port, host, resolve);
	});
	const bound = server.address() as AddressInfo;
	const addresses = addressesOf(bound.address, bound.port, networkInterfaces());
	return {
		server,
		address: addresses.own,
		addresses,
		open(next, atOnce = never) {
			handle = next;
			answerAtOnce = atOnce;
		},
		async close() {
			const closed = new Promise((resolve) => server.close(resolve));
			// A client may keep its connection after the answer that it waited for.
			const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
			const hangUp = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
			await closed;
			clearInterval(sweep);
			clearTimeout(hangUp);
		},
	};
}

const never = () => false;

/** The port in `text`, which the settings' rule has let pass; 3000 without one. */
export function readPort(text: string | undefined): number {
	return text ? Number(text) : 3000;
}

function hasTooManyHeaders({ rawHeaders }: IncomingMessage): boolean {
	return rawHeaders.length / 2 > MOST_HEADERS;
}

function fail(response: ServerResponse, error: unknown): void {
	console.error(error);
	if (!response.headersSent) response.writeHead(500, { "Content-Type": "text/plain; charset=utf-8" });
	response.end("Something broke on our side.\n");
}

function refuseHeaders(response: ServerResponse): void {
	response.writeHead(431, { "Content-Type": "text/plain; charset=utf-8", Connection: "close" });
	response.end("This request has too many headers. Cette requête a trop d’en-têtes.\n");
}
