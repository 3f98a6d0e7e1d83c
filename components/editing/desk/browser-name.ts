/** Later ones also name earlier ones, so the first that is found counts. */
const BROWSERS = ["Edg", "OPR", "Firefox", "Chrome", "Safari"] as const;
const SYSTEMS = ["Android", "iPhone", "iPad", "Windows", "Mac OS X", "Linux"] as const;
const NAMES: Readonly<Record<string, string>> = { Edg: "Edge", OPR: "Opera", "Mac OS X": "macOS" };

/** "Firefox, Linux": what a browser says of itself, enough to know one's own. */
export function browserName(userAgent: string | null): string {
	const found = [BROWSERS, SYSTEMS].map((names) => names.find((name) => userAgent?.includes(name)));
	const known = found.flatMap((name) => (name ? [NAMES[name] ?? name] : []));
	return known.join(", ") || (userAgent ?? "").slice(0, 40) || "?";
}
