import { type AfterAction, WORK_DONE } from "@/components/editing/queue/after-action";
import { QUEUE_PROBLEMS } from "@/components/editing/queue/aside-state";
import { readQueueKind } from "@/lib/domain/queue/queue-view";
import { readWorkKind } from "@/lib/domain/queue/take";
import { Slug } from "@/lib/domain/record/project-document";
import { readVersion } from "@/lib/domain/values/version";

export type QueueParams = Record<string, string | string[] | undefined>;

/** What somebody just did, as the actions put it into the address; null if nothing. */
export function readAfterAction({ done, problem, of, key, version }: QueueParams): AfterAction | null {
	const known = QUEUE_PROBLEMS.find((code) => code === problem);
	const workKind = readWorkKind(of);
	const entry = workKind && typeof key === "string" && key !== "" ? { kind: workKind, key } : null;
	if (known) return { problem: known, entry };
	const worked = WORK_DONE.find((word) => word === done);
	if (worked) return entry && { done: worked, entry };
	if (done === "back") return { done };
	const kind = readQueueKind(of);
	if (typeof key !== "string") return null;
	if (done === "cited") {
		const saved = readVersion(version);
		return saved === null || !Slug.safeParse(key).success ? null : { done, slug: key, version: saved };
	}
	return done === "aside" && kind ? { done, kind, key } : null;
}
