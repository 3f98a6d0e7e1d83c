import { expect, test } from "vitest";
import { withSourceReplaced } from "./source-citations";

const cite = (source: string, locator: string | null = null) => ({ source, locator, quote: null });
const moved = (...citations: ReturnType<typeof cite>[]) =>
	withSourceReplaced({ phases: [{ citations }] }, "drop", "keep");
const kept = (...citations: ReturnType<typeof cite>[]) => ({ phases: [{ citations }] });

test.each([
	["in its place", moved(cite("a"), cite("drop"), cite("b")), kept(cite("a"), cite("keep"), cite("b"))],
	["once", moved(cite("keep"), cite("drop")), kept(cite("keep"))],
	["with the place that one of them gives", moved(cite("keep"), cite("drop", "p. 2")), kept(cite("keep", "p. 2"))],
	[
		"twice for two places",
		moved(cite("keep", "p. 1"), cite("drop", "p. 2")),
		kept(cite("keep", "p. 1"), cite("keep", "p. 2")),
	],
	["not where it wasn't cited", moved(cite("keep"), cite("keep")), kept(cite("keep"), cite("keep"))],
])("a source is cited instead of another: %s", (_, actual, expected) => expect(actual).toEqual(expected));
