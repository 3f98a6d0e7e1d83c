import type { ServerResponse } from "node:http";
import { inject } from "light-my-request";
import { expect, test } from "vitest";
import { newRequestContext, type RequestContext, runInRequestContext } from "@/lib/server/request-context";
import { withCorrectStatus } from "./response-status";

type Answer = (response: ServerResponse) => void;
const FIELDS = [["reason", "What was <typed>"]] as const;

async function answerOf(
	context: Partial<RequestContext>,
	answer: Answer,
	{ url = "/en/suggest", headers = {}, isForm = true } = {},
) {
	return inject(
		(request, response) => {
			const application = withCorrectStatus(async (_request, settling) => answer(settling));
			const known = { ...newRequestContext({ fields: isForm ? FIELDS : null }), ...context };
			void runInRequestContext(known, () => application(request as never, response as ServerResponse));
		},
		{ method: "POST", url, headers },
	);
}

/** The ways in which a body is sent. */
const WAYS: [string, (status: number, type?: string) => Answer][] = [
	[
		"at once",
		(status, type = "text/html") =>
			(response) =>
				response.writeHead(status, { "content-type": type }).end("broken"),
	],
	[
		"by its parts",
		(status, type = "text/html") =>
			(response) => {
				response.statusCode = status;
				response.setHeader("content-type", type);
				response.write("bro");
				response.end("ken");
			},
	],
	[
		"by what was kept of it",
		(status, type = "text/html") =>
			(response) => {
				const [write, end] = [response.write, response.end];
				response.statusCode = status;
				response.setHeader("content-type", type);
				write.call(response, "bro", "utf8");
				end.call(response, "ken", "utf8");
			},
	],
	[
		"from a cache",
		(status, type = "text/html") =>
			(response) => {
				response.writeHead(status, ["content-type", type, "content-length", "6"] as never);
				response.end("broken");
			},
	],
];

test.each(WAYS)("a page that fails without the database is a 503 that keeps the form, sent %s", async (_way, send) => {
	const answer = await answerOf({ isUnavailable: true, actionBegan: true }, send(500));
	expect([answer.statusCode, answer.headers["retry-after"]]).toEqual([503, "5"]);
	expect(answer.payload).toContain("What was &lt;typed&gt;");
	expect(answer.payload).not.toContain("broken");
	expect(answer.headers["content-type"]).toContain("text/html");
});

test.each(WAYS)("what goes well is left as it is, sent %s", async (_way, send) => {
	const answer = await answerOf({ actionBegan: true }, send(200));
	expect([answer.statusCode, answer.payload]).toEqual([200, "broken"]);
});

test("a fault of ours stays one; a form that never became a call is its sender's", async () => {
	const [[, send]] = WAYS as [(typeof WAYS)[number]];
	expect((await answerOf({ actionBegan: true }, send(500))).statusCode).toBe(500);
	expect((await answerOf({}, send(500))).statusCode).toBe(400);
	expect((await answerOf({}, send(500), { isForm: false })).statusCode).toBe(500);
});

test("what a script asks keeps the application's body, which has the form's state", async () => {
	const [[, send]] = WAYS as [(typeof WAYS)[number]];
	const headers = { "next-action": "4" };
	const answer = await answerOf({ status: 503, actionBegan: true }, send(200, "text/x-component"), { headers });
	expect([answer.statusCode, answer.headers["retry-after"], answer.payload]).toEqual([503, "5", "broken"]);
});

test("the API's own words stay", async () => {
	const [[, send]] = WAYS as [(typeof WAYS)[number]];
	const answer = await answerOf({ isUnavailable: true }, send(503, "application/problem+json"), {
		url: "/api/v1/projects",
	});
	expect([answer.statusCode, answer.headers["retry-after"], answer.payload]).toEqual([503, "5", "broken"]);
});
