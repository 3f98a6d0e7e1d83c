/** One line that says why this Node version cannot run the project, or null. */
export function nodeProblem(version: string): string | null;
