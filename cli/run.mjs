/**
 * The door of every command: `node cli/run.mjs <command> [arguments]`, without any dependency.
 * It checks Node, installs what is missing, generates the database client when the schema changed,
 * and then runs the command in this same process, so that signals and exit codes need no forwarding.
 * No static import and no recent syntax here: an old Node must get as far as the message below.
 */
// A report of this process would look up the name of every open connection, and native packages ask for one.
if (process.report) process.report.excludeNetwork = true;

import("./setup/node-version.mjs")
	.then((nodeVersion) => {
		const problem = nodeVersion.nodeProblem(process.versions.node);
		if (problem) throw Object.assign(new Error(problem), { expected: true });
		return import("./setup/prepare.mjs");
	})
	.then((setup) => setup.runCommand(process.argv.slice(2)))
	.catch((error) => {
		console.error(error.expected ? error.message : error);
		process.exitCode = 1;
	});
