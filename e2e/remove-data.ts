import { rmSync } from "node:fs";

/** Removes the data folder that the configuration made for this run. */
export default function removeData(): void {
	const folder = process.env.GIGACAMPUS_E2E_DATA_DIR;
	if (folder) rmSync(folder, { recursive: true, force: true });
}
