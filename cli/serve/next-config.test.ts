import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { PHASE_PRODUCTION_BUILD, PHASE_PRODUCTION_SERVER } from "next/constants.js";
import { expect, test } from "vitest";

test("a server that only answers has the settings of the build, and loads nothing that compiles", async () => {
	const { default: configFor } = await import(pathToFileURL(resolve("next.config.js")).href);
	const [built, serving] = [await configFor(PHASE_PRODUCTION_BUILD), await configFor(PHASE_PRODUCTION_SERVER)];
	const { turbopack, webpack, ...settings } = built;
	expect(turbopack.resolveAlias).toHaveProperty("next-intl/config");
	expect(serving).toEqual(settings);
});
