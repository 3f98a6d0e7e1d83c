import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, it } from "vitest";
import { type Parser, whatStopsIt } from "@/lib/domain/testing/testing-hostile-text";
import { hasSignedCookie } from "@/lib/server/auth/session/session-cookie";
import { readJson } from "@/lib/server/http/core/read-json";
import { areArguments, soundFields } from "./form/action-fields";
import { readTarget } from "./request/canonical-path";
import { normalizeHeaders } from "./request/request-headers";

function requestSaying(name: string, text: string): IncomingMessage {
	const request = new IncomingMessage(new Socket());
	request.headers = { host: "localhost", [name]: text };
	return request;
}

/** What reads a request before anything else does. */
const PARSERS: Record<string, Parser> = {
	readTarget,
	"readTarget of a path": (text) => readTarget(`/en/${text}`),
	"readTarget of a query": (text) => readTarget(`/en?q=${text}`),
	"the host": (text) => normalizeHeaders(requestSaying("host", text), 1),
	"the chain of proxies": (text) => normalizeHeaders(requestSaying("x-forwarded-proto", text), 1),
	"the place in the application": (text) => normalizeHeaders(requestSaying("next-router-state-tree", text), 0),
	"the names of a form": (text) => soundFields([[text, ""]], false),
	"the names of React's fields": (text) => soundFields([[`$ACTION_${text}`, ""]], false),
	"the values of a form": (text) => soundFields([["reason", text]], false),
	"the arguments of an action": (text) => areArguments(text, 0),
	"a text in the arguments": (text) => areArguments(JSON.stringify([`$0${text}`]), 0),
	"a body of JSON": (text) => readJson(text, { depth: 20, values: 1_000, items: 1_000 }),
	"the cookies": (text) => hasSignedCookie(text, "a secret"),
	"the session's cookie": (text) => hasSignedCookie(`gigacampus.session_token=${text}`, "a secret"),
};

it.each(Object.entries(PARSERS))(
	"%s: a megabyte of anything is read in the time of plain text",
	async (_name, parser) => {
		expect(await whatStopsIt(parser)).toEqual([]);
	},
);
