import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { runQuietly } from "../setup/run-quietly.mjs";
import { type Choice, choose, type Way } from "./choice";
import { canInstallPackages, installPackages } from "./debian";
import { findProgram } from "./find-program";

/** The shell without windows, of the same version, opens pages in little more than half the time. */
const LOCAL_NAMES = [
	"chromium-headless-shell",
	"chromium",
	"chromium-browser",
	"google-chrome",
	"google-chrome-stable",
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	"/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** What Chromium needs to run as root or in a container, and to keep off the network. */
export const CHROMIUM_ARGUMENTS = [
	...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
	"--disable-gpu",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
	"--no-first-run",
];

/** Path of Playwright's own Chromium if it has been downloaded, else null. */
export function playwrightChromium(): string | null {
	const path = chromium.executablePath();
	return path && existsSync(path) ? path : null;
}

/** Path of a Chromium or Chrome that is installed on this machine, else null. */
export function localChromium(): string | null {
	return findProgram(LOCAL_NAMES);
}

/** The ways to a Chromium, in the order in which they are tried. */
export const CHROMIUM_WAYS: readonly Way[] = [
	{ name: "Playwright's own", attempt: playwrightChromium },
	{ name: "a local one", attempt: localChromium },
	{ name: "Debian's package", attempt: installDebianChromium },
	{ name: "Playwright's download", attempt: downloadChromium },
];

/** Finds a Chromium for the browser tests, installing one if need be. */
export function chooseChromium(say: (line: string) => void): Promise<Choice> {
	return choose("Chromium", CHROMIUM_WAYS, say);
}

async function installDebianChromium(): Promise<string | null> {
	if (!canInstallPackages()) return null;
	// Without a font of its own, Debian's Chromium draws boxes.
	for (const browser of ["chromium-headless-shell", "chromium"]) {
		if (await installPackages([browser, "fonts-liberation"])) return localChromium();
	}
	return null;
}

async function downloadChromium(): Promise<string | null> {
	const cli = "node_modules/@playwright/test/cli.js";
	await runQuietly("Downloading Chromium (playwright install)", process.execPath, [cli, "install", "chromium"]);
	return playwrightChromium();
}
