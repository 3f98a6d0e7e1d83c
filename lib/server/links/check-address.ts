import { type AskedAddress, type LinkAnswer, outcomeOfError, outcomeOfStatus } from "./link-outcome";
import { RequestError, type ResponseHead, type SendRequest } from "./send-request";

const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** To ask again later says nothing of the document. */
const LATER = new Set([429, 503]);

export type Checked = { answer: LinkAnswer } | { later: true };

/**
 * Asks one address with HEAD, and with GET where HEAD isn't answered well: some servers know no HEAD. One whose document
 * is to be read is asked with GET alone. Follows up to
 * five redirects. `later` where the server asks to come back (429, or 503 with Retry-After). `stop` ends it with a
 * RequestError "stopped"; `timeoutMs` is for each request.
 */
export async function checkAddress(
	{ url, reads }: AskedAddress,
	{ sendRequest, timeoutMs, stop }: { sendRequest: SendRequest; timeoutMs: number; stop: AbortSignal },
): Promise<Checked> {
	let at = url;
	const say = (part: Pick<LinkAnswer, "outcome" | "httpStatus" | "detail"> & Partial<LinkAnswer>): Checked => {
		return { answer: { url, page: null, ...part, redirectedTo: at === url ? null : at } };
	};
	try {
		for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
			const request = reads ? requestToRead : requestTwice;
			const { status, location, retryAfter, page } = await request(sendRequest, new URL(at), timeoutMs, stop);
			if (status === 429 || (LATER.has(status) && retryAfter !== null)) return { later: true };
			if (!REDIRECTS.has(status) || location === null) {
				return say({ outcome: outcomeOfStatus(status), httpStatus: status, detail: null, page });
			}
			if (!URL.canParse(location, at))
				return say({ outcome: "unreachable", httpStatus: status, detail: "badRedirect" });
			at = new URL(location, at).href;
		}
		return say({ outcome: "unreachable", httpStatus: null, detail: "tooManyRedirects" });
	} catch (error) {
		if (!(error instanceof RequestError) || stop.aborted) throw error;
		return say({ outcome: outcomeOfError(error.code), httpStatus: null, detail: error.code });
	}
}

function requestToRead(sendRequest: SendRequest, url: URL, timeoutMs: number, stop: AbortSignal) {
	return sendRequest(url, "READ", AbortSignal.any([stop, AbortSignal.timeout(timeoutMs)]));
}

async function requestTwice(
	sendRequest: SendRequest,
	url: URL,
	timeoutMs: number,
	stop: AbortSignal,
): Promise<ResponseHead> {
	const signal = () => AbortSignal.any([stop, AbortSignal.timeout(timeoutMs)]);
	const head = await sendRequest(url, "HEAD", signal()).catch((error: unknown) => {
		// A server that hangs up on HEAD may still answer GET; what can't be asked at all can't be asked twice.
		if (error instanceof RequestError && HANGS_UP.has(error.code) && !stop.aborted) return null;
		throw error;
	});
	if (head && (head.status < 400 || LATER.has(head.status))) return head;
	return sendRequest(url, "GET", signal());
}

const HANGS_UP = new Set(["ECONNRESET", "HPE_INVALID_CONSTANT", "EPROTO"]);
