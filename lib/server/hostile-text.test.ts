import type { IncomingMessage } from "node:http";
import { expect, it } from "vitest";
import { type Parser, whatStopsIt } from "@/lib/domain/testing/testing-hostile-text";
import { passwordFault } from "./auth/password/password-rules";
import { localPath } from "./auth/request/local-path";
import { isFromOwnPage } from "./auth/request/origin";
import { hashToken, readBearer } from "./auth/token/token-secret";
import { PersonEmail, PersonName } from "./commands/person/people";
import { parseCursor } from "./http/api/cursor";
import { clientAddress, networkOf } from "./http/core/client-address";
import { isNotModified } from "./http/core/response";
import { unknownParameters, wholeNumber } from "./http/keys/own-parameters";
import { readPrecondition } from "./http/keys/precondition";
import { plainQuery, searchWords } from "./queries/core/search-words";

/** A request of which every header says the same: Request refuses many signs that a parser must stand all the same. */
function requestSaying(text: string): Request {
	return { method: "PUT", headers: { get: () => text } } as unknown as Request;
}

/** Every function of this layer that is given a text as somebody typed or sent it. */
const PARSERS: Record<string, Parser> = {
	localPath,
	"localPath of an editors' page": (text) => localPath(`/en/admin/${text}`),
	passwordFault: (text) => passwordFault(text, { name: "Anna", email: "anna@example.org" }),
	"passwordFault with its owner": (text) => passwordFault("a long password", { name: text, email: text }),
	PersonName: (text) => PersonName.safeParse(text),
	PersonEmail: (text) => PersonEmail.safeParse(text),
	readBearer,
	"readBearer of a key": (text) => readBearer(`Bearer ${text}`),
	hashToken,
	networkOf,
	clientAddress: (text) =>
		clientAddress({ headers: { "x-forwarded-for": text }, socket: {} } as unknown as IncomingMessage, 2),
	parseCursor: (text) => parseCursor("scope", text),
	isFromOwnPage: (text) => isFromOwnPage({ get: () => text }),
	readPrecondition: (text) => readPrecondition(requestSaying(text)),
	isNotModified: (text) => isNotModified(text, 'W/"tag"'),
	unknownParameters: (text) => unknownParameters(new URLSearchParams({ [text]: text })),
	wholeNumber: (text) => wholeNumber(new URLSearchParams({ n: text }), [], { param: "n", max: 9, fallback: 1 }),
	plainQuery,
	searchWords: (text) => searchWords(plainQuery(text)),
};

it.each(Object.entries(PARSERS))("%s reads a megabyte of anything in the time of plain text", async (_name, parser) => {
	expect(await whatStopsIt(parser)).toEqual([]);
});
