import manifest from "@/package.json";
import { siteUrl } from "../site-url";

/** How the checker names itself, with where to read who it is. */
export function linkCheckUserAgent(): string {
	return `Gigacampus-link-check/${manifest.version} (+${siteUrl().href})`;
}
