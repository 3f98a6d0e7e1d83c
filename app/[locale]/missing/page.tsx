import type { Metadata } from "next";
import NotFound from "../not-found";

export const metadata: Metadata = { robots: { index: false } };

/**
 * The not-found page as an ordinary page. A dynamic page that calls notFound() is answered by Next with an empty body
 * that the browser fills in; the server in front sends this one in its place, with status 404
 * (lib/server/http/cache/response-cache.ts), so that it reads without JavaScript too.
 */
export default function MissingPage() {
	return <NotFound />;
}
