import { expect, it } from "vitest";
import { wordsThatDiffer } from "@/components/changes/difference/text-difference";
import { type Parser, whatStopsIt } from "@/lib/domain/testing/testing-hostile-text";
import { parseRecord } from "./parse-record";
import { textAt } from "./typed-form";

/** What an action does with a form that says this. */
function read(fields: Record<string, string>): void {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.append(name, value);
	parseRecord(form, "project", "fr", new Map()).reply();
}

const PARSERS: Record<string, Parser> = {
	"a name": (text) => read({ [text]: "x" }),
	"a name of a list": (text) => read({ [`phases[0].${text}`]: "x", [`aliases[${text}]`]: "x" }),
	"a date and a number": (text) => read({ announcedOn: text, "phases[0].claims[0].capacityMw": text }),
	"a source": (text) => read({ "phases[0].citations[0].source": text, "phases[0].citations[0].newSource.title": text }),
	"what is asked beside the record": (text) =>
		read({ "save.verb": text, "save.reason": text, "save.baseVersion": text }),
	"what a button asks for": (text) => read({ __intent__: text, __state__: text }),
	"a row with a source before it": (text) =>
		read({
			"phases[0].citations[0].source": text,
			__intent__: JSON.stringify({ type: "insert", payload: { name: "phases", defaultValue: { citations: [{}] } } }),
		}),
	textAt: (text) => textAt({ a: text }, text),
	"two texts that differ": (text) => wordsThatDiffer(text.slice(0, 4000), "words of another text ".repeat(180)),
};

it.each(Object.entries(PARSERS))("%s: a megabyte of anything takes the time of plain text", async (_name, parser) => {
	expect(await whatStopsIt(parser)).toEqual([]);
});
