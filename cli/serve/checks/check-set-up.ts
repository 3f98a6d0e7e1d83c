// What is looked at before the start: settings, the port, the folder of data, how much may be open.

import { secretProblem } from "@/lib/server/auth/secret";
import { InUseError } from "@/lib/server/db/embedded/in-use-error";
import { livingOwner } from "@/lib/server/db/embedded/owner-lock";
import { dataFolder } from "@/lib/server/db/url";
import { SetUpError } from "../../set-up-error";
import { readPort } from "../listen/http-server";
import { dataFolderProblem } from "./data-folder-problem";
import { descriptorLimit, descriptorProblem } from "./descriptors";
import { portProblem } from "./port-problem";
import { type Setting, settingProblems } from "./settings";

/** For a command that reads these settings. Throws SetUpError with all that is wrong with them. */
export function checkSettings(settings?: readonly Setting[]): void {
	refuse(settingProblems(process.env, settings));
}

/** For a command that opens the database. Throws SetUpError with all that is wrong with the settings or the folder. */
export function checkDatabaseSetUp(settings: readonly Setting[] = []): void {
	const problems = settingProblems(process.env, ["DATABASE_URL", ...settings]);
	refuse([...problems, ...found(process.env.DATABASE_URL ? null : dataFolderProblem(dataFolder()))]);
}

/**
 * For the server: throws SetUpError with all that is wrong with the settings and the machine, before anything is made,
 * opened or taken.
 */
export async function checkServerSetUp(): Promise<void> {
	const { env } = process;
	const problems = settingProblems(env);
	const folder = env.DATABASE_URL ? null : dataFolder();
	const owner = folder === null ? undefined : livingOwner(folder);
	// Its owner has the folder and the port, and says where it answers.
	if (folder !== null && owner) problems.push(new InUseError(folder, owner).message);
	else if (folder !== null) problems.push(...found(dataFolderProblem(folder)));
	if (folder !== null && !env.AUTH_SECRET) problems.push(...found(secretProblem(folder)));
	problems.push(...found(descriptorProblem(descriptorLimit())));
	if (!owner && settingProblems(env, ["PORT"]).length === 0) {
		problems.push(...found(await portProblem(readPort(env.PORT), env.HOST || undefined)));
	}
	refuse(problems);
}

function found(problem: string | null): string[] {
	return problem === null ? [] : [problem];
}

function refuse(problems: readonly string[]): void {
	if (problems.length > 0) throw new SetUpError(problems);
}
