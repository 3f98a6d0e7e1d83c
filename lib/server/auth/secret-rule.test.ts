import { expect, test } from "vitest";
import { isLongEnough, readSecret } from "./secret-rule";

const OURS = "q7mJ0t1kZ2-VbYw3xUcF4r5sL6dN8gHa9pEoTiQ_RyX";

test.each([
	[`${OURS}\n`, OURS],
	[OURS, OURS],
	["0123456789abcdef0123456789abcdef\r\n", "0123456789abcdef0123456789abcdef"],
])("%j is whole", (text, secret) => {
	expect(readSecret(text)).toBe(secret);
});

test.each(["", "\n", "short\n", OURS.slice(0, 40), OURS.slice(0, 20), "\0".repeat(44), `${OURS.slice(0, 40)}\0\0\0\n`])(
	"%j is not",
	(text) => {
		expect(readSecret(text)).toBeNull();
	},
);

test("spaces make no secret", () => {
	expect(isLongEnough(" ".repeat(40))).toBe(false);
	expect(isLongEnough(`short${" ".repeat(40)}`)).toBe(false);
	expect(isLongEnough(OURS)).toBe(true);
});
