/**
 * The yardstick of the cached answers: a bare node:http server that sends bodies from memory, with no more headers
 * than they need. Arguments: a file of answers (one JSON line each: url, type, encoding, body in base64) and a port.
 */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const [file, port] = process.argv.slice(2);
const answers = new Map(
	readFileSync(file, "utf8")
		.split("\n")
		.filter(Boolean)
		.map((line) => {
			const { url, type, encoding, body } = JSON.parse(line);
			const bytes = Buffer.from(body, "base64");
			const headers = { "Content-Type": type, "Content-Length": bytes.length };
			if (encoding) headers["Content-Encoding"] = encoding;
			return [url, { headers, bytes }];
		}),
);

createServer((request, response) => {
	const answer = answers.get(request.url);
	response.writeHead(answer ? 200 : 404, answer?.headers);
	response.end(answer?.bytes);
}).listen(Number(port), "127.0.0.1");
