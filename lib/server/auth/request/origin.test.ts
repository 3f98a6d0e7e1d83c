import { afterEach, expect, test, vi } from "vitest";
import { isFromOwnPage, isSameOrigin } from "./origin";

afterEach(() => vi.unstubAllEnvs());

const asked = (headers: Record<string, string>) => {
	const given = new Headers({ host: "tracker.example", ...headers });
	return [isSameOrigin(given), isFromOwnPage(given)];
};

test.each([
	["a page of the host that was asked", { origin: "http://tracker.example" }, [true, true]],
	["the same with its port", { origin: "http://tracker.example:3000", host: "tracker.example:3000" }, [true, true]],
	["the port that goes without saying", { origin: "http://tracker.example", host: "tracker.example:80" }, [true, true]],
	["another site", { origin: "http://evil.example" }, [false, false]],
	["another port", { origin: "http://tracker.example:8080" }, [false, false]],
	["the other scheme", { origin: "https://tracker.example" }, [false, false]],
	["a scheme of no site", { origin: "ftp://tracker.example" }, [false, false]],
	["no origin at all", {}, [true, false]],
	["an origin that is kept secret", { origin: "null" }, [false, false]],
	["what can't be read", { origin: "http://[" }, [false, false]],
	["what is empty", { origin: "" }, [false, false]],
	["a host that can't be read", { origin: "http://tracker.example", host: "[" }, [false, false]],
	["the browser's word for it", { "sec-fetch-site": "same-origin" }, [true, true]],
	[
		"the browser's word, of a page that sends no referrer",
		{ "sec-fetch-site": "same-origin", origin: "null" },
		[true, true],
	],
	["its word against the origin", { "sec-fetch-site": "same-origin", origin: "http://evil.example" }, [false, false]],
	["a subdomain", { "sec-fetch-site": "same-site", origin: "http://tracker.example" }, [false, false]],
	[
		"a redirect through elsewhere",
		{ "sec-fetch-site": "cross-site", origin: "http://tracker.example" },
		[false, false],
	],
	["an address bar", { "sec-fetch-site": "none", origin: "http://tracker.example" }, [true, false]],
] as const)("%s", (_name, headers, answer) => {
	expect(asked(headers)).toEqual(answer);
});

test("where the site's address says https, a page at http isn't of the site, whoever asks by whatever name", () => {
	vi.stubEnv("SITE_URL", "https://tracker.example");
	vi.stubEnv("TRUST_PROXY", "1");
	expect(asked({ origin: "https://tracker.example" })).toEqual([true, true]);
	expect(asked({ origin: "https://tracker.example", host: "10.0.0.5:3000" })).toEqual([true, true]);
	for (const scheme of ["http", "https"]) {
		expect(asked({ origin: "http://tracker.example", "x-client-scheme": scheme })).toEqual([false, false]);
	}
	expect(asked({ origin: "http://10.0.0.5:3000", host: "10.0.0.5:3000" })).toEqual([true, true]);
});

test("without an address of the site, the scheme by which it was asked counts", () => {
	const page = { origin: "https://tracker.example" };
	expect(asked(page)).toEqual([false, false]);
	expect(asked({ ...page, "x-forwarded-proto": "https" })).toEqual([false, false]);
	expect(asked({ ...page, "x-client-scheme": "https" })).toEqual([true, true]);
	expect(asked({ origin: "http://tracker.example", "x-client-scheme": "https" })).toEqual([false, false]);
});
