/** The body of a request as text, or null once it turns out longer than `limit` bytes; the rest isn't read. */
export async function readText(request: Request, limit: number): Promise<string | null> {
	if (Number(request.headers.get("content-length") ?? 0) > limit) return null;
	const decoder = new TextDecoder();
	let text = "";
	let size = 0;
	for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
		size += chunk.byteLength;
		if (size > limit) return null;
		text += decoder.decode(chunk, { stream: true });
	}
	return text + decoder.decode();
}
