import { type HostileRequest, plainRequest } from "../request";
import type { Answer } from "../send";
import { type Attack, header } from "./attack";

function asking(
	does: string,
	targets: string[],
	more: Partial<HostileRequest> = {},
	faultOf?: Attack["faultOf"],
): Attack {
	return { does, faultOf, requests: () => targets.map((target) => ({ ...plainRequest(target), ...more })) };
}

const refused = ({ status }: Answer) => (status !== null && status >= 400 ? null : `status ${status}`);
const notKept = (answer: Answer) => {
	const control = header(answer, "cache-control");
	return /public|s-maxage/.test(control) ? `may be kept: ${control}` : null;
};
/** Another spelling leads to the page, is no page, or has what the page has. */
const notListed = (answer: Answer) =>
	answer.status === 200 && !header(answer, "x-robots-tag").includes("noindex") ? "may be listed" : null;
const is = (status: number) => (answer: Answer) => (answer.status === status ? null : `status ${answer.status}`);

const FIVE_MEGABYTES = Buffer.alloc(5_000_000, "a");
const FORM: HostileRequest["headers"] = [["Content-Type", "application/x-www-form-urlencoded"]];
const BROKEN: HostileRequest["headers"] = [["Content-Type", "multipart/form-data; boundary=x"]];

export const ATTACKS_ON_ADDRESSES: Attack[] = [
	asking(
		"a private page by another spelling",
		[
			"/en/%73uggest/status/nobodys",
			"/en/suggest/%73tatus/nobodys",
			"//en/suggest/status/nobodys",
			"/en/./suggest/status/nobodys",
		],
		{},
		notKept,
	),
	asking(
		"5 MB for an open form by another spelling",
		["/en/%73uggest", "/en/suggest/", "/en//suggest", "/%65n/suggest"],
		{ method: "POST", headers: FORM, body: FIVE_MEGABYTES },
		({ status }) => (status === null || status >= 300 ? null : `status ${status}`),
	),
	asking(
		"editors' pages by another spelling",
		["/en/%61dmin/sign-in", "/en/admi%6e/sign-in", "/EN/admin/sign-in"],
		{},
		notListed,
	),
	asking(
		"names of JavaScript's own",
		["/en/countries/constructor", "/en/countries/__proto__", "/en/charts/constructor.svg"],
		{},
		is(404),
	),
	asking(
		"NUL in an address",
		["/api/v1/projects/%00", "/en/projects/%00", "/en/programmes/a%00b", "/api/v1/programmes/%00"],
		{},
		refused,
	),
	asking(
		"an escaped percent sign",
		["/en/%25", "/en/projects/%25", "/api/v1/projects/%25", "/%25", "/en/charts/%25.svg"],
		{},
		refused,
	),
	asking(
		"a method that is no method here",
		["/en", "/api/v1/projects", "/healthz", "/en/admin"],
		{ method: "TRACE" },
		refused,
	),
	asking(
		"a body of parts without parts",
		["/en/methodology", "/en/suggest", "/en/admin/sign-in", "/en/admin/projects/new"],
		{ method: "POST", headers: BROKEN, body: Buffer.from('--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n') },
		refused,
	),
	asking("rows of a group that isn't", ["/en/rows?at=1", "/en/rows?at=constructor", "/api/v1/rows?at=1"]),
	asking("no address", ["*", "http://", "http://evil.example/en/", "//evil.example", "/\\evil.example"]),
	asking(
		"files that nobody has",
		["/favicon.ico", "/.env", "/constructor.json", "/en.rsc", "/_next/data/x/en.json"],
		{},
		refused,
	),
];
