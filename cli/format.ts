import { runProgram } from "./verify/run-program";

if (process.argv.includes("--help")) {
	console.log("npm run format [-- <file> …]    writes the format and the order of imports; everything by default");
} else {
	const files = process.argv.slice(3);
	const biome = ["node_modules/@biomejs/biome/bin/biome", "check", "--write"];
	process.exitCode = await runProgram([...biome, ...(files.length === 0 ? ["."] : files)]);
}
