import type { MetadataRoute } from "next";
import { connection } from "next/server";
import { LOCALES } from "@/lib/domain/values/vocabulary";
import { siteUrl } from "@/lib/server/site-url";

/** What search engines may read: everything that is for readers. */
export default async function robots(): Promise<MetadataRoute.Robots> {
	// The site's own address is that of the server, not of its build.
	await connection();
	const closed = LOCALES.flatMap((locale) => [`/${locale}/admin`, `/${locale}/suggest/status`]);
	return {
		rules: { userAgent: "*", allow: "/", disallow: [...closed, "/api/drafts", "/api/editing", "/api/open-forms"] },
		sitemap: new URL("/sitemap.xml", siteUrl()).href,
	};
}
