import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { expect, test, vi } from "vitest";
import { loadNative } from "./load-native";

test("once native parts are loaded, no picture asks for a report of the process", async () => {
	await loadNative();
	const report = vi.spyOn(process.report, "getReport");
	// Imported at the top of this file it would load what is native by itself, before anybody looks.
	const { svgToPng } = await import("@/lib/server/pictures/svg-to-png");
	const png = await svgToPng('<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"/>');
	expect(Buffer.from(png.subarray(1, 4)).toString()).toBe("PNG");
	expect(report).not.toHaveBeenCalled();
});

test("no command's report looks up the names of connections", async () => {
	const say = 'process.once("exit", () => console.error("excluded:", process.report.excludeNetwork))';
	const command = spawn(
		process.execPath,
		["--import", `data:text/javascript,${encodeURIComponent(say)}`, "cli/run.mjs", "start", "--help"],
		{ stdio: ["ignore", "ignore", "pipe"] },
	);
	const [said] = await Promise.all([text(command.stderr), once(command, "exit")]);
	expect(said).toContain("excluded: true");
});
