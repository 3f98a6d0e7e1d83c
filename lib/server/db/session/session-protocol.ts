const SSL_REQUEST = 80877103;
const GSS_REQUEST = 80877104;
const PROTOCOL_3 = 3;

const SYNC = "S".charCodeAt(0);
const QUERY = "Q".charCodeAt(0);
const FUNCTION_CALL = "F".charCodeAt(0);
const FLUSH = "H".charCodeAt(0);
const TERMINATE = "X".charCodeAt(0);

/**
 * What a client sent, up to where an answer is due: `closed` ends in sync, `open` leaves the session in the middle of a
 * batch (a Flush), `encryption` asks for TLS, `goodbye` ends the connection.
 */
export interface Batch {
	kind: "closed" | "open" | "encryption" | "goodbye";
	bytes: Uint8Array;
	length: number;
}

/** How many bytes must be there before it is worth looking again. */
export interface Incomplete {
	kind: "incomplete";
	needed: number;
}

/** The first batch in `buffer`. `started`: the startup message has been read. */
export function readBatch(buffer: Buffer, started: boolean): Batch | Incomplete {
	return started ? readMessages(buffer) : readStartup(buffer);
}

function readStartup(buffer: Buffer): Batch | Incomplete {
	if (buffer.length < 8) return { kind: "incomplete", needed: 8 };
	const length = buffer.readInt32BE(0);
	if (buffer.length < length) return { kind: "incomplete", needed: length };
	const code = buffer.readInt32BE(4);
	const bytes = new Uint8Array(buffer.subarray(0, length));
	if (code === SSL_REQUEST || code === GSS_REQUEST) return { kind: "encryption", bytes, length };
	// A cancel request ends here too: the query occupies the only thread that could hear of it.
	return { kind: code >>> 16 === PROTOCOL_3 ? "closed" : "goodbye", bytes, length };
}

function readMessages(buffer: Buffer): Batch | Incomplete {
	let length = 0;
	while (buffer.length >= length + 5) {
		const type = buffer[length];
		const end = length + 1 + buffer.readInt32BE(length + 1);
		if (buffer.length < end) return { kind: "incomplete", needed: end };
		if (type === TERMINATE) return { kind: "goodbye", bytes: new Uint8Array(0), length: end };
		length = end;
		if (type === SYNC || type === QUERY || type === FUNCTION_CALL || type === FLUSH) {
			return { kind: type === FLUSH ? "open" : "closed", bytes: new Uint8Array(buffer.subarray(0, end)), length };
		}
	}
	return { kind: "incomplete", needed: length + 5 };
}
