import { type IncomingHttpHeaders, request } from "node:http";
import { text } from "node:stream/consumers";
import { expect, test } from "./fixtures";

const FOREIGN = "evil.example";
const SPOOFED = {
	host: FOREIGN,
	"x-forwarded-host": FOREIGN,
	forwarded: `host=${FOREIGN}`,
	"x-forwarded-proto": "https",
};

type Answer = { status: number; headers: IncomingHttpHeaders; body: string };

/** Asks with headers that browsers, and fetch, don't let anybody choose. */
function ask(address: string, headers: Record<string, string>): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const asked = request(address, { headers }, async (answer) => {
			resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: await text(answer) });
		});
		asked.once("error", reject).end();
	});
}

test("the host that somebody asks by is repeated nowhere", async ({ baseURL }) => {
	const paths = ["/", "/en", "/en/projects", "/api/v1", "/projects?country=SE", "/en/", "/fr/admin", "/en/nowhere"];
	for (const path of paths) {
		const { headers, body, status } = await ask(`${baseURL}${path}`, SPOOFED);
		expect(status, path).toBeLessThan(500);
		expect(JSON.stringify(headers) + body, path).not.toContain(FOREIGN);
		if (headers.location) expect(headers.location, path).toMatch(/^\/(?!\/)/);
	}
});

test("there is no converter of pictures", async ({ request: browser }) => {
	for (const picture of ["/icon.svg", "/en/charts/capacity-by-country.png"]) {
		expect((await browser.get(picture)).status(), picture).toBe(200);
		const converted = `/_next/image?url=${encodeURIComponent(picture)}&w=64&q=75`;
		expect((await browser.get(converted)).status(), converted).toBe(404);
	}
});
