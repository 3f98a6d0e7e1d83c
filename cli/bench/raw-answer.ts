import { Agent, get } from "node:http";

/** An answer as it came over the wire, not decompressed. */
export interface RawAnswer {
	status: number;
	type: string;
	encoding: string | null;
	body: Buffer;
}

const agent = new Agent({ keepAlive: true, maxSockets: 4 });

/** Asks for one answer, with the encoding that the load will ask for. */
export function rawAnswer(url: string, acceptEncoding = "gzip"): Promise<RawAnswer> {
	return new Promise((resolve, reject) => {
		get(url, { agent, headers: { "Accept-Encoding": acceptEncoding } }, (response) => {
			const parts: Buffer[] = [];
			response.on("data", (part: Buffer) => parts.push(part));
			response.once("error", reject);
			response.once("end", () =>
				resolve({
					status: response.statusCode ?? 0,
					type: response.headers["content-type"] ?? "",
					encoding: response.headers["content-encoding"] ?? null,
					body: Buffer.concat(parts),
				}),
			);
		}).once("error", reject);
	});
}
