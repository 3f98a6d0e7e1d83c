import { inject } from "light-my-request";
import { afterEach, expect, test, vi } from "vitest";
import { createHandle } from "./handle";

const front = { health: async () => ({ status: "ok", database: "embedded", datasetVersion: 1 }) as const };
const handle = createHandle(async (_request, response) => void response.end("the application"), {
	health: async () => ({ status: "ok", database: "embedded", datasetVersion: 1 }),
});
const get = (url: string) => inject((request, response) => void handle(request, response), { method: "GET", url });

test("an address with a broken escape is refused before the application sees it", async () => {
	expect((await get("/en/%E0%A4%A")).statusCode).toBe(400);
	expect((await get("/en/projects/%C3%A9")).payload).toBe("the application");
});

test("the health check is answered in front of the application", async () => {
	expect((await get("/healthz")).json()).toEqual({ status: "ok", database: "embedded", datasetVersion: 1 });
});

const ACTION = "4".repeat(42);
const FORM = {
	headers: { "content-type": "multipart/form-data; boundary=form-edge" },
	payload: [
		`--form-edge\r\nContent-Disposition: form-data; name="$ACTION_ID_${ACTION}"\r\n\r\n`,
		'--form-edge\r\nContent-Disposition: form-data; name="email"\r\n\r\na@b.example',
		"--form-edge--\r\n",
	].join("\r\n"),
};
const post = async (headers: Record<string, string>) => {
	const asked = {
		method: "POST" as const,
		url: "/en/admin/sign-in",
		headers: { host: "localhost:4000", ...FORM.headers, ...headers },
		payload: FORM.payload,
	};
	return (await inject((request, response) => void handle(request, response), asked)).statusCode;
};

afterEach(() => vi.unstubAllEnvs());

test("what a page of another site posts is refused before the application sees it", async () => {
	expect(await post({ origin: "http://localhost:4000" })).toBe(200);
	expect(await post({})).toBe(200);
	expect(await post({ origin: "https://evil.example" })).toBe(403);
	expect(await post({ origin: "http://localhost:4001" })).toBe(403);
	expect(await post({ origin: "null" })).toBe(403);
	expect(await post({ origin: "https://evil.example", "x-forwarded-host": "evil.example" })).toBe(403);
});

test("a program with a key sends no Origin and is let through; a page that has got hold of one is not", async () => {
	const headers = { authorization: "Bearer gc_x", host: "localhost:4000" };
	const ask = async (more: Record<string, string>) => {
		const asked = { method: "PUT" as const, url: "/api/v1/projects/x", headers: { ...headers, ...more } };
		return (await inject((request, response) => void handle(request, response), asked)).statusCode;
	};
	expect(await ask({})).toBe(200);
	expect(await ask({ origin: "https://evil.example" })).toBe(403);
	expect(await ask({ origin: "null" })).toBe(403);
});

test("what is answered in front is kept by nobody and taken for nothing else", async () => {
	const foreign = { method: "POST" as const, url: "/en", headers: { origin: "https://evil.example" } };
	for (const asked of ["/healthz", "/en/%E0%A4%A", foreign]) {
		const { headers } = await inject((request, response) => void handle(request, response), asked);
		expect(headers).toMatchObject({ "cache-control": "no-store", "x-content-type-options": "nosniff" });
	}
});

test("behind a proxy, the site's public address is its own", async () => {
	expect(await post({ origin: "https://tracker.example.org" })).toBe(403);
	vi.stubEnv("SITE_URL", "https://tracker.example.org");
	expect(await post({ origin: "https://tracker.example.org" })).toBe(200);
	expect(await post({ origin: "https://example.org" })).toBe(403);
});

test("a form is taken up to a length, whoever sends it and however they say how long it is", async () => {
	const signedIn = createHandle(async (_request, response) => void response.end("the application"), {
		...front,
		hasSession: ({ headers }) => headers.cookie === "signed",
	});
	const send = async (url: string, length: number, headers: Record<string, string> = {}) => {
		const payload = FORM.payload.replace("a@b.example", "long ".repeat(length / 5));
		const asked = { method: "POST" as const, url, payload, headers: { ...FORM.headers, ...headers } };
		return (await inject((request, response) => void signedIn(request, response), asked)).statusCode;
	};
	expect(await send("/en/suggest?project=a", 2_000)).toBe(200);
	expect(await send("/fr/suggest", 90_000)).toBe(200);
	expect(await send("/fr/suggest", 200_000)).toBe(413);
	expect(await send("/fr/suggest", 2_000, { "content-length": "200000" })).toBe(413);
	expect(await send("/en/suggest/status/token", 200_000, { "content-length": "", cookie: "signed" })).toBe(413);
	expect(await send("/en/admin/projects/a", 200_000)).toBe(413);
	// One field is longer than any of ours; the form isn't.
	expect(await send("/en/admin/projects/a", 200_000, { cookie: "signed" })).toBe(400);
	expect(await send("/en/admin/projects/a", 2_000_000, { cookie: "signed" })).toBe(413);
});

test("what a client says of its own address is replaced", async () => {
	const seen: unknown[] = [];
	const watching = createHandle(async (request, response) => {
		seen.push(request.headers["x-client-address"]);
		response.end();
	}, front);
	const headers = { "x-client-address": "203.0.113.9", "x-forwarded-for": "203.0.113.9" };
	await inject((request, response) => void watching(request, response), { url: "/en", headers });
	expect(seen).toEqual(["127.0.0.1"]);
});
