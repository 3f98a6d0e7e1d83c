import { z } from "zod";
import type { PageWords } from "@/lib/domain/source/page-metadata";
import { LONGEST_TYPED } from "@/lib/domain/values/longest-typed";
import { parseSourceUrl, withoutTracking } from "@/lib/domain/values/source-url";
import type { Actor } from "../auth/actor";
import { countUses } from "../auth/limits";
import type { PrismaClient } from "../db/client";
import { requestContext } from "../request-context";
import { checkAddress } from "./check-address";
import { type PageReading, pageReading } from "./page-reading";
import { requestSender } from "./send-request";
import { linkCheckUserAgent } from "./user-agent";

/** Who types waits no longer, however many redirects there are. */
const LONGEST_READING_MS = 6_000;
/** So many pages are read at a time, for all editors together: each holds half a megabyte at most. */
const MOST_AT_ONCE = 8;
let atOnce = 0;

const Asked = z.object({ url: z.string().max(LONGEST_TYPED.address) });

/** What a page says of itself; null where nothing could be read. */
export type TypedPage = { page: PageWords | null };

/**
 * Reads the page whose address an editor has typed, once and now, with the checker's own means and limits. Nothing is
 * sent where that isn't switched on, nor beyond what one person may ask for. Answers null to what is no address.
 * `signal` ends it with whoever asked.
 */
export async function readTypedPage(
	client: PrismaClient,
	parameters: URLSearchParams,
	{ actor, signal }: { actor: Pick<Actor, "id">; signal: AbortSignal },
	{ isOn, allowAddresses }: PageReading = pageReading(),
	longestMs = LONGEST_READING_MS,
): Promise<TypedPage | null> {
	const asked = Asked.safeParse({ url: parameters.get("url") });
	const url = asked.success ? parseSourceUrl(asked.data.url) : null;
	if (url === null) return null;
	const nothing = { page: null };
	if (!isOn || atOnce >= MOST_AT_ONCE) return nothing;
	if ((await countUses(client, [["pageReading", actor.id]])) !== null) return nothing;
	// What another site takes its time for keeps nobody here waiting.
	requestContext().leaveQueue();
	const { sendRequest, close } = requestSender(linkCheckUserAgent(), allowAddresses);
	const stop = AbortSignal.any([signal, AbortSignal.timeout(longestMs)]);
	atOnce++;
	try {
		const address = { url: withoutTracking(url.href), reads: true };
		const checked = await checkAddress(address, { sendRequest, timeoutMs: longestMs, stop });
		return { page: "answer" in checked ? checked.answer.page : null };
	} catch (error) {
		if (!stop.aborted) throw error;
		return nothing;
	} finally {
		atOnce--;
		close();
	}
}
