import { PHASE_PRODUCTION_SERVER } from "next/constants.js";
import { SECURITY_HEADERS } from "./lib/server/http/core/security-headers.mjs";

/** A suggestion's private page: its address is a secret, which must not travel to other sites; forms say where they come from. */
const privateHeaders = [
	{ key: "Referrer-Policy", value: "same-origin" },
	{ key: "X-Robots-Tag", value: "noindex, nofollow" },
	{ key: "Cache-Control", value: "private, no-store" },
];

/** The editors' pages: their addresses (with one-time links among them) are told to nobody, and no other window holds on to them. */
const editorsHeaders = [
	{ key: "Referrer-Policy", value: "same-origin" },
	{ key: "Cross-Origin-Opener-Policy", value: "same-origin" },
	{ key: "X-Robots-Tag", value: "noindex, nofollow" },
];

/** The host of SITE_URL, as a list; none for what is no address, which the commands say before they come here. */
function siteHosts(address = "") {
	return URL.canParse(address) ? [new URL(address).host] : [];
}

/** @type {import("next").NextConfig} */
const config = {
	poweredByHeader: false,
	devIndicators: false,
	// No picture of ours is made smaller on request: the converter would be a door that nobody needs.
	images: { unoptimized: true },
	serverExternalPackages: ["pg", "@prisma/adapter-pg", "@resvg/resvg-js"],
	experimental: {
		authInterrupts: true,
		// A page's code is loaded when somebody asks for the first of its kind; a third of it is the editors'.
		preloadEntriesOnStart: false,
		// A proxy in front may ask us by another name than the one that readers' browsers know.
		serverActions: { allowedOrigins: siteHosts(process.env.SITE_URL) },
	},
	headers: async () => [
		{ source: "/:path*", headers: SECURITY_HEADERS },
		{ source: "/:locale(en|fr)/suggest/status/:path*", headers: privateHeaders },
		{ source: "/:locale(en|fr)/admin/:path*", headers: editorsHeaders },
	],
};

/** The plugin tells the compiler where the messages are; a server that only answers would load a compiler for it. */
export default async function configFor(phase) {
	if (phase === PHASE_PRODUCTION_SERVER) return config;
	const { default: createNextIntlPlugin } = await import("next-intl/plugin");
	return createNextIntlPlugin("./app/i18n/request.ts")(config);
}
