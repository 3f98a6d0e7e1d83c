import { createServer } from "node:net";

/** Why nothing can listen on `port` of `host`, with the remedy; null if it can. */
export function portProblem(port: number, host: string | undefined): Promise<string | null> {
	const probe = createServer();
	return new Promise((resolve) => {
		probe.once("error", (error: NodeJS.ErrnoException) => resolve(explainPort(error, port, host)));
		probe.listen(port, host, () => probe.close(() => resolve(null)));
	});
}

/** Why listening failed, with the remedy. */
export function explainPort(error: NodeJS.ErrnoException, port: number, host: string | undefined): string {
	const { code, message } = error;
	if (code === "EADDRINUSE") {
		const other = port === 3000 ? 3001 : 3000;
		return `Port ${port} is in use by another program: stop it, or take another port (PORT=${other} npm start).`;
	}
	if (code === "EACCES") return `Port ${port} needs more rights: take one above 1023 (PORT=3000 npm start).`;
	if (host) {
		return (
			`HOST=${host} is no address of this machine (${code ?? message}): leave it out to listen on all, or give ` +
			"HOST=127.0.0.1 for this machine alone."
		);
	}
	return `Port ${port} can't be listened on (${code ?? message}): take another port (PORT=3001 npm start).`;
}
