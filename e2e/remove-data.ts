import { rmSync } from "node:fs";

/** Removes the folder that the configuration made for this run's databases. */
export default function removeData(): void {
	const folder = process.env.GIGACAMPUS_E2E_DIR;
	if (folder) rmSync(folder, { recursive: true, force: true });
}
