import { headers } from "next/headers";
import { CLIENT_ADDRESS_HEADER, networkOf } from "../../http/core/client-address";
import { siteUrl } from "../../site-url";
import { isSameOrigin } from "./origin";

/** Where the request came from, as the server in front saw it: what limits count by. */
export async function requestAddress(): Promise<string> {
	return networkOf((await headers()).get(CLIENT_ADDRESS_HEADER) ?? "unknown");
}

/** The address that people get links for: the one that this form was sent from, which is ours. */
export async function requestOrigin(): Promise<string> {
	await assertSameOrigin();
	const origin = (await headers()).get("origin") ?? "null";
	return origin === "null" ? siteUrl().origin : origin;
}

/** Throws when a page of another site sent this: for actions that nobody needs to be signed in for. */
export async function assertSameOrigin(): Promise<void> {
	if (!isSameOrigin(await headers())) throw new Error("Another site's page sent this form.");
}
