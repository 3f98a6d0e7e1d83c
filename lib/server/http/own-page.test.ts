import { expect, test } from "vitest";
import { isFromOwnPage } from "./own-page";

const asked = (headers: Record<string, string>) =>
	isFromOwnPage(new Request("http://tracker.example/api/drafts/project/x", { method: "PUT", headers }));

test("what the browser says of the page counts", () => {
	expect(asked({ "sec-fetch-site": "same-origin" })).toBe(true);
	for (const site of ["same-site", "cross-site", "none"]) {
		expect(asked({ "sec-fetch-site": site, origin: "http://tracker.example", host: "tracker.example" })).toBe(false);
	}
});

test("else its origin must be the host that was asked; nothing said is a no", () => {
	expect(asked({ origin: "http://tracker.example", host: "tracker.example" })).toBe(true);
	expect(asked({ origin: "http://evil.example", host: "tracker.example" })).toBe(false);
	expect(asked({ origin: "null", host: "tracker.example" })).toBe(false);
	expect(asked({ host: "tracker.example" })).toBe(false);
});
