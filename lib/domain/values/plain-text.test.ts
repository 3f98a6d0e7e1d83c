import { expect, test } from "vitest";
import { plainText } from "./plain-text";

test.each([
	[" 400 MW\r\nof IT load ", "400 MW\nof IT load"],
	["a\u0000b\u0007c\u001b[31md\u007f\u009fe", "abc[31mde"],
	["one\ttwo\n\nthree", "one\ttwo\n\nthree"],
	["\u202eWM 004\u202c", "WM 004"],
	["half \ud83d of a pair, whole 🏭", "half  of a pair, whole 🏭"],
	["« 1\u202f200 MW »", "« 1\u202f200 MW »"],
	["\u0000\n ", ""],
	["\u200b\u200b", ""],
	["\u200e1,200 MW\u200f", "1,200 MW"],
])("%j becomes %j", (text, plain) => {
	expect(plainText(text)).toBe(plain);
});
