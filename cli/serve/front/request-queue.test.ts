import type { ServerResponse } from "node:http";
import { inject } from "light-my-request";
import { expect, test } from "vitest";
import { responseCache } from "@/lib/server/http/cache/response-cache";
import { newRequestContext, requestContext, runInRequestContext } from "@/lib/server/request-context";
import { queued, Turns } from "./request-queue";

type Options = { method?: "GET" | "POST"; url?: string; isGone?: () => boolean };

/** An application that says whom it answers, and answers when told. */
function office(settings: ConstructorParameters<typeof Turns>[0]) {
	const begun: string[] = [];
	const answers: (() => void)[] = [];
	const handle = queued((request, response) => {
		begun.push(String(request.headers.name));
		return new Promise((resolve) =>
			answers.push(() => {
				response.end("answer");
				resolve();
			}),
		);
	}, new Turns(settings));
	const ask = (name: string, address: string, { method = "GET", url = "/en", isGone = () => false }: Options = {}) => {
		const context = newRequestContext({ address, isGone });
		const answer = inject(
			(request, response) =>
				void runInRequestContext(context, () => handle(request as never, response as ServerResponse)),
			{ method, url, headers: { name } },
		);
		return answer.then(({ statusCode }) => statusCode);
	};
	const finish = async () => {
		answers.shift()?.();
		await settle();
	};
	return { begun, ask, finish };
}

/** Lets everything happen that waits for nothing, step after step. */
async function settle(): Promise<void> {
	for (let step = 0; step < 5; step++) await new Promise((resolve) => setImmediate(resolve));
}

test("so many at once, and then the addresses in turn: who asks for much waits for their own", async () => {
	const { begun, ask, finish } = office({ atOnce: 2, mostWaiting: 10 });
	for (const name of ["a1", "a2", "a3", "a4", "a5"]) void ask(name, "A");
	await settle();
	void ask("b1", "B");
	await settle();
	expect(begun).toEqual(["a1", "a2"]);
	await finish();
	expect(begun).toEqual(["a1", "a2", "a3"]);
	await finish();
	expect(begun.at(-1)).toBe("b1");
	await finish();
	expect(begun.slice(4)).toEqual(["a4"]);
});

test("more than can wait are told to come back, one address's beside another's", async () => {
	const { ask, begun, finish } = office({ atOnce: 1, mostWaiting: 2 });
	void ask("a1", "A");
	void ask("a2", "A");
	void ask("a3", "A");
	await settle();
	expect(await ask("a4", "A")).toBe(429);
	void ask("b1", "B");
	for (let turn = 0; turn < 4; turn++) await finish();
	expect([...begun].sort()).toEqual(["a1", "a2", "a3", "b1"]);
});

test("who has hung up loses the turn to the next", async () => {
	const { ask, begun, finish } = office({ atOnce: 1, mostWaiting: 10 });
	let isGone = false;
	void ask("a1", "A");
	const left = ask("a2", "A", { isGone: () => isGone });
	void ask("a3", "A");
	await settle();
	isGone = true;
	await finish();
	expect(await left).toBe(408);
	expect(begun).toEqual(["a1", "a3"]);
});

test("what an action leads to doesn't wait for the action; files wait for nobody", async () => {
	const { ask, begun } = office({ atOnce: 1, mostWaiting: 10 });
	void ask("action", "A", { method: "POST" });
	await settle();
	void ask("page", "A");
	await settle();
	void ask("file", "A", { url: "/_next/static/a.js" });
	await settle();
	expect(begun).toEqual(["action", "page", "file"]);
});

test("a turn ends when the answer begins: who reads slowly keeps nobody waiting", async () => {
	const begun: number[] = [];
	const handle = queued(
		async (_request, response) => {
			begun.push(begun.length + 1);
			response.writeHead(200, { "content-type": "text/csv" });
			response.write("a row");
			// The rest never comes.
			await new Promise(() => {});
		},
		new Turns({ atOnce: 1 }),
	);
	for (let asked = 0; asked < 3; asked++) {
		void inject((request, response) => void handle(request as never, response as ServerResponse), {
			url: "/api/v1/rows.csv",
		});
	}
	await expect.poll(() => begun).toEqual([1, 2, 3]);
});

/** The cache in front of an application that makes one answer at a time, when told. */
function library() {
	const made: string[] = [];
	const answers: (() => void)[] = [];
	const { handle } = responseCache(
		queued(
			({ url = "" }, response) => {
				made.push(url);
				return new Promise((resolve) =>
					answers.push(() => {
						response.writeHead(200, { "content-type": "text/html" }).end(`page of ${url}`);
						resolve();
					}),
				);
			},
			new Turns({ atOnce: 1, mostWaiting: 3 }),
		),
		{ ask: async () => "1", known: () => "1" },
	);
	const ask = (url: string, address: string) => {
		const reader: { response?: ServerResponse } = {};
		const answer = inject(
			(request, response) => {
				reader.response = response as ServerResponse;
				void runInRequestContext(newRequestContext({ address }), () =>
					handle(request as never, response as ServerResponse),
				);
			},
			{ url },
		).then(({ statusCode, payload }) => `${statusCode} ${payload}`);
		answer.catch(() => {});
		return { answer, hangUp: () => reader.response?.destroy() };
	};
	const finish = async () => {
		answers.shift()?.();
		await settle();
	};
	return { made, ask, finish };
}

test("who asks for what another address waits for doesn't wait in their queue, and it is made once", async () => {
	const { made, ask, finish } = library();
	ask("/en?q=1", "A");
	ask("/en?q=2", "A");
	const theirs = ask("/en?q=3", "A");
	await settle();
	const ours = ask("/en?q=3", "B");
	await settle();
	for (let turn = 0; turn < 3; turn++) await finish();
	expect(made).toEqual(["/en?q=1", "/en?q=2", "/en?q=3"]);
	expect(await Promise.all([theirs.answer, ours.answer])).toEqual(["200 page of /en?q=3", "200 page of /en?q=3"]);
	expect(await ask("/en?q=3", "C").answer).toBe("200 page of /en?q=3");
});

test("who waits for what somebody else has given up is answered all the same", async () => {
	const { made, ask, finish } = library();
	ask("/en?q=1", "A");
	const gone = ask("/en?q=2", "A");
	await settle();
	const here = ask("/en?q=2", "A");
	const forNobody = ask("/en?q=3", "A");
	await settle();
	gone.hangUp();
	forNobody.hangUp();
	for (let turn = 0; turn < 3; turn++) await finish();
	expect(await here.answer).toBe("200 page of /en?q=2");
	expect(made).toEqual(["/en?q=1", "/en?q=2"]);
});

test("who waits with somebody who is told to come back isn't told so too", async () => {
	const { ask, finish } = library();
	for (const n of [1, 2, 3, 4]) ask(`/en?q=${n}`, "A");
	await settle();
	const refused = ask("/en?q=5", "A");
	const other = ask("/en?q=5", "B");
	await settle();
	expect(await refused.answer).toMatch(/^429 /);
	for (let turn = 0; turn < 5; turn++) await finish();
	expect(await other.answer).toBe("200 page of /en?q=5");
});

test("who waits for another site gives the turn back, once, and is answered all the same", async () => {
	const begun: string[] = [];
	const late: (() => void)[] = [];
	const handle = queued(
		(request, response) => {
			const { name } = request.headers;
			begun.push(String(name));
			if (name === "elsewhere") requestContext().leaveQueue();
			return new Promise((resolve) => late.push(() => resolve(void response.end("answer"))));
		},
		new Turns({ atOnce: 1, mostWaiting: 10 }),
	);
	const ask = (name: string) =>
		inject(
			(request, response) =>
				void runInRequestContext(newRequestContext({ address: name }), () =>
					handle(request as never, response as never),
				),
			{ url: "/en", headers: { name } },
		).then(({ statusCode }) => statusCode);
	const elsewhere = ask("elsewhere");
	const next = ask("next");
	void ask("last");
	await settle();
	expect(begun).toEqual(["elsewhere", "next"]);
	late[0]?.();
	expect(await elsewhere).toBe(200);
	await settle();
	expect(begun).toEqual(["elsewhere", "next"]);
	late[1]?.();
	expect(await next).toBe(200);
	await settle();
	expect(begun.at(-1)).toBe("last");
	late[2]?.();
});
