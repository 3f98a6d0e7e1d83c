import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fingerprint } from "./fingerprint";
import { makeLatinFonts } from "./latin-fonts";
import { runChild } from "./run-child";

/** Everything that a build is made from. */
const SOURCES = [
	...["app", "components", "lib", "messages", "public"],
	...["next.config.js", "postcss.config.mjs", "tsconfig.json", "package-lock.json", "proxy.ts", "instrumentation.ts"],
];
/** Tests, and the files of a build that aren't its sources. */
const NO_SOURCE = /\.test\.tsx?$|^\.schema$/;
/** What Next writes last. */
const BUILD_ID = ".next/BUILD_ID";
/** Which sources the build was made from; in the build's folder, so that it goes when that goes. */
const STAMP = ".next/gigacampus-sources";

/** True if there is a complete build of the sources as they are now. */
export function isBuilt(root: string): boolean {
	const stamp = join(root, STAMP);
	return existsSync(stamp) && existsSync(join(root, BUILD_ID)) && readFileSync(stamp, "utf8") === sources(root);
}

/**
 * Builds the application for production and marks the build with its sources. Throws, with the compiler's
 * output printed before, if it doesn't build; the build that was there isn't served then either.
 */
export async function build(root: string): Promise<void> {
	const before = sources(root);
	rmSync(join(root, STAMP), { force: true });
	const next = join(root, "node_modules/next/dist/bin/next");
	const { code, output } = await runChild(process.execPath, [next, "build"], {
		cwd: root,
		env: { ...process.env, NODE_ENV: "production" },
	});
	if (code !== 0 || !existsSync(join(root, BUILD_ID))) {
		process.stderr.write(output);
		throw new Error("The application didn't build: mend what the compiler says above, then start again.");
	}
	await makeLatinFonts(root);
	writeFileSync(join(root, STAMP), before);
}

function sources(root: string): string {
	return fingerprint(root, SOURCES, (name) => NO_SOURCE.test(name));
}
