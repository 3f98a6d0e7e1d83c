import { readdirSync, readFileSync } from "node:fs";
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { NAMESPACES } from "./load";

const FOLDER = new URL("./", import.meta.url);
const LOCALES = ["en", "fr"] as const;
/** Stands for an argument in the texts that are looked at. */
const ARGUMENT = "●";

/** The messages of a file by their whole key. */
function messagesOf(locale: string, namespace: string): Map<string, string> {
	const found = new Map<string, string>();
	const collect = (value: unknown, key: string) => {
		if (typeof value === "string") found.set(key, value);
		else if (typeof value === "object" && value !== null) {
			for (const [name, child] of Object.entries(value)) collect(child, key === "" ? name : `${key}.${name}`);
		} else throw new Error(`${locale}/${namespace}.json: ${key} is neither a text nor a group of texts`);
	};
	collect(JSON.parse(readFileSync(new URL(`${locale}/${namespace}.json`, FOLDER), "utf8")), "");
	return found;
}

/** The names that a message takes: arguments as "{name}", rich tags as "<name>". */
function namesIn(elements: MessageFormatElement[]): string[] {
	const names = elements.flatMap((element): string[] => {
		switch (element.type) {
			case TYPE.literal:
			case TYPE.pound:
				return [];
			case TYPE.tag:
				return [`<${element.value}>`, ...namesIn(element.children)];
			case TYPE.plural:
			case TYPE.select:
				return [`{${element.value}}`, ...Object.values(element.options).flatMap((option) => namesIn(option.value))];
			default:
				return [`{${element.value}}`];
		}
	});
	return [...new Set(names)].sort();
}

/** Every text that a message can become, its arguments as one sign; the contents of `<code>` are nobody's prose. */
function textsOf(elements: MessageFormatElement[]): string[] {
	const choices = elements.map((element): string[] => {
		switch (element.type) {
			case TYPE.literal:
				return [element.value];
			case TYPE.tag:
				return element.value === "code" ? [ARGUMENT] : textsOf(element.children);
			case TYPE.plural:
			case TYPE.select:
				return Object.values(element.options).flatMap((option) => textsOf(option.value));
			default:
				return [ARGUMENT];
		}
	});
	return choices.reduce<string[]>((texts, endings) => texts.flatMap((text) => endings.map((end) => text + end)), [""]);
}

const FRENCH_RULES: [what: string, mistake: RegExp][] = [
	["an ordinary space before ; : ! ? % »", / [;:!?%»]/],
	["no space before ; ! ? »", /[^\s\u00a0\u202f][;!?»]/],
	["no space before a colon", /[\p{L}\p{N})●]:(?!\/\/)/u],
	["no space between a number and %", /[\d●]%/],
	["an ordinary space or none after «", /«[^\u00a0\u202f]/],
	["a straight apostrophe or quotation mark", /['"]/],
	["another word for a party than “acteur”", /parties? prenantes?|^Partie ●$|des parties$/i],
];

describe("messages", () => {
	it.each(LOCALES)("every file of %s is a namespace that pages load", (locale) => {
		const files = readdirSync(new URL(`${locale}/`, FOLDER)).sort();
		expect(files).toEqual(NAMESPACES.map((name) => `${name}.json`).sort());
	});

	describe.each(NAMESPACES)("%s", (namespace) => {
		const [en, fr] = LOCALES.map((locale) => messagesOf(locale, namespace)) as [
			Map<string, string>,
			Map<string, string>,
		];

		it("has the same keys in both languages", () => {
			expect([...fr.keys()].sort()).toEqual([...en.keys()].sort());
		});

		it("takes the same arguments and rich tags in both languages", () => {
			const namesByKey = (messages: Map<string, string>) =>
				Object.fromEntries([...messages].map(([key, text]) => [key, namesIn(parse(text))]));
			expect(namesByKey(fr)).toEqual(namesByKey(en));
		});

		it("has no empty text and no space at an end", () => {
			const empty = [en, fr].flatMap((messages) =>
				[...messages].filter(([, text]) => text.trim() !== text || text === ""),
			);
			expect(empty).toEqual([]);
		});

		it("keeps to French typography", () => {
			const mistakes = [...fr].flatMap(([key, text]) =>
				textsOf(parse(text)).flatMap((variant) =>
					FRENCH_RULES.filter(([, mistake]) => mistake.test(variant)).map(
						([what]) => `${key}: ${what} in “${variant}”`,
					),
				),
			);
			expect(mistakes).toEqual([]);
		});
	});
});
