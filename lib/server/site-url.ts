/**
 * The public address of this site: `SITE_URL`, else this machine's own. Never taken from a request, whose Host
 * header anyone can choose and a shared cache would keep.
 */
export function siteUrl(): URL {
	return new URL(process.env.SITE_URL || `http://localhost:${process.env.PORT || 3000}`);
}
