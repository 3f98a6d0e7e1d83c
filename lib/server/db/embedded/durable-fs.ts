import { closeSync, fsyncSync, openSync } from "node:fs";
import { NodeFS } from "@electric-sql/pglite/nodefs";

type EmscriptenOptions = Parameters<NodeFS["init"]>[1];
type EmscriptenModule = Parameters<NonNullable<EmscriptenOptions["preRun"]>[number]>[0];
interface NodeStream {
	/** The file's own descriptor; a folder has none. */
	nfd?: number;
	node: unknown;
}
interface NodeFilesystem {
	stream_ops: { fsync?: (stream: NodeStream) => number };
	realPath(node: unknown): string;
}

/** PGlite's file system on a folder, plus the one call that it leaves out: fsync reaches the disk. */
export class DurableFs extends NodeFS {
	override async init(pg: Parameters<NodeFS["init"]>[0], options: EmscriptenOptions) {
		const { emscriptenOpts } = await super.init(pg, options);
		return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), addFsync] } };
	}
}

function addFsync(module: EmscriptenModule) {
	const { NODEFS } = (module as unknown as { FS: { filesystems: { NODEFS: NodeFilesystem } } }).FS.filesystems;
	NODEFS.stream_ops.fsync = (stream) => {
		if (stream.nfd === undefined) syncFolder(NODEFS.realPath(stream.node));
		else fsyncSync(stream.nfd);
		return 0;
	};
}

/** Makes created, renamed and removed names in `folder` last through a power cut. */
export function syncFolder(folder: string) {
	const descriptor = openSync(folder, "r");
	try {
		fsyncSync(descriptor);
	} finally {
		closeSync(descriptor);
	}
}
