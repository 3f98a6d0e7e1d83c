import fc from "fast-check";
import type { HostileRequest } from "../request";
import { oddJson, oddName, oddText, wellFormed } from "./odd-values";

export type Field = { name: string; value: string; file?: string };
export type Body = Pick<HostileRequest, "body"> & { type: string };

const BOUNDARY = "----gigacampus";
const QUOTED: ReadonlyMap<string, string> = new Map([
	['"', "%22"],
	["\r", "%0D"],
	["\n", "%0A"],
]);

/** Fields as browsers send a form's. */
export function multipart(fields: readonly Field[]): Body {
	const parts = fields.map(({ name, value, file }) => {
		const quoted = name.replace(/["\r\n]/g, (letter) => QUOTED.get(letter) ?? letter);
		const kind = file === undefined ? "" : `; filename="${file}"\r\nContent-Type: application/octet-stream`;
		return `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${quoted}"${kind}\r\n\r\n${value}\r\n`;
	});
	const body = Buffer.from(`${parts.join("")}--${BOUNDARY}--\r\n`, "utf8");
	return { type: `multipart/form-data; boundary=${BOUNDARY}`, body };
}

const urlencoded = (fields: readonly Field[]): Body => ({
	type: "application/x-www-form-urlencoded",
	body: Buffer.from(
		fields
			.map(({ name, value }) => `${encodeURIComponent(wellFormed(name))}=${encodeURIComponent(wellFormed(value))}`)
			.join("&"),
	),
});

const cut = ({ body }: Body, part: number) => body.subarray(0, Math.floor(body.length * part));
const replaced = ({ body }: Body, from: RegExp, by: string) =>
	Buffer.from(body.toString("latin1").replace(from, by), "latin1");

/** Ways to break a multipart body. */
const BREAKS: ((whole: Body, part: number) => Body)[] = [
	(whole, part) => ({ ...whole, body: cut(whole, part) }),
	(whole) => ({ ...whole, body: replaced(whole, /\r\n/g, "\n") }),
	(whole) => ({ ...whole, body: replaced(whole, /form-data; /g, "") }),
	(whole) => ({ ...whole, body: replaced(whole, /name="[^"]*"/, "") }),
	(whole) => ({ ...whole, body: replaced(whole, /name=/g, "name*=UTF-8''%ff;name=") }),
	(whole) => ({ ...whole, body: replaced(whole, /\r\n\r\n/, `\r\nX-Long: ${"a".repeat(100_000)}\r\n\r\n`) }),
	(whole) => ({ ...whole, body: replaced(whole, /--\r\n$/, "") }),
	(whole) => ({ ...whole, body: Buffer.alloc(0) }),
	(whole) => ({ ...whole, type: "multipart/form-data" }),
	(whole) => ({ ...whole, type: "multipart/form-data; boundary=" }),
	(whole) => ({ ...whole, type: `multipart/form-data; boundary=${"b".repeat(300)}` }),
	(whole) => ({ ...whole, type: "multipart/form-data; boundary=other" }),
	(whole) => ({ ...whole, type: "multipart/mixed; boundary=----gigacampus" }),
	(whole) => ({ ...whole, type: "application/x-www-form-urlencoded" }),
	(whole) => ({ ...whole, type: "text/plain;charset=utf-16" }),
	(whole) => ({ ...whole, type: "application/json" }),
	(whole) => ({ ...whole, type: "" }),
];

/** Fields sent rightly, mostly; or another way, or broken. */
export function sentOddly(fields: readonly Field[]): fc.Arbitrary<Body> {
	const broken = fc
		.tuple(fc.constantFrom(...BREAKS), fc.double({ min: 0, max: 1, noNaN: true }))
		.map(([breakIt, part]) => breakIt(multipart(fields), part));
	return fc.oneof(
		{ weight: 6, arbitrary: fc.constant(multipart(fields)) },
		{ weight: 1, arbitrary: fc.constant(urlencoded(fields)) },
		{ weight: 2, arbitrary: broken },
	);
}

const JSON_TYPES = [
	"application/json",
	"application/json; charset=utf-7",
	"text/plain;charset=UTF-8",
	"application/xml",
	"",
];

/** A body for an address that expects none, or another. */
export function oddBody(): fc.Arbitrary<Body> {
	const fields = fc.array(fc.record({ name: oddName(), value: oddText(5000) }), { maxLength: 5 });
	const json = fc
		.tuple(oddJson(), fc.constantFrom(...JSON_TYPES))
		.map(([text, type]): Body => ({ type, body: Buffer.from(text) }));
	const bytes = fc
		.tuple(fc.uint8Array({ maxLength: 2000 }), fc.constantFrom(...JSON_TYPES))
		.map(([body, type]): Body => ({ type, body: Buffer.from(body) }));
	const big = fc
		.integer({ min: 1, max: 6 })
		.map((megabytes): Body => ({ type: "text/plain", body: Buffer.alloc(megabytes * 1_000_000, "a") }));
	return fc.oneof(
		{ weight: 5, arbitrary: json },
		{ weight: 3, arbitrary: fields.chain(sentOddly) },
		{ weight: 2, arbitrary: bytes },
		{ weight: 1, arbitrary: big },
	);
}
