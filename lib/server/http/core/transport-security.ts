import { siteUrl } from "../../site-url";

/** One year: what browsers ask for before they take a site for https only. */
const YEAR_S = 365 * 24 * 60 * 60;

/**
 * The headers that every answer carries where the site's address says https: browsers then ask by no other. Without
 * `includeSubDomains`: the hosts below are others'.
 */
export function transportSecurity(): [name: string, value: string][] {
	return siteUrl().protocol === "https:" ? [["Strict-Transport-Security", `max-age=${YEAR_S}`]] : [];
}
