import { LRUCache } from "lru-cache";
import { readAttempt } from "@/lib/domain/typed/attempt";

/** Browsers try again for as long as a form is open; whoever comes later sees what was done, and is told so. */
const KEPT_MS = 15 * 60_000;
const MOST_KEPT = 500;
/** An answer that is longer comes from what was wrong with the form: nothing was done, and it is worked out again. */
const LONGEST_KEPT = 20_000;

const answers = new LRUCache<string, Promise<unknown>>({ max: MOST_KEPT, ttl: KEPT_MS });

/**
 * Does what a form asks for, once: a form that carries the mark of one that `who` has sent before gets that one's
 * answer, also while it is being worked out. What failed is done anew; so is what came without a mark, and all of it
 * after a restart, where the versions of the records keep it from counting twice.
 */
export async function sentOnce<S>(who: string, form: FormData, work: () => Promise<S>): Promise<S> {
	const attempt = readAttempt(form);
	if (attempt === null) return work();
	const name = `${who} ${attempt}`;
	const before = answers.get(name);
	if (before) return before as Promise<S>;
	const answer = work();
	answers.set(name, answer);
	answer.then(
		(state) => (JSON.stringify(state) ?? "").length > LONGEST_KEPT && answers.delete(name),
		(error) => isAnswer(error) || answers.delete(name),
	);
	return answer;
}

/** Next throws where an answer is another page. */
function isAnswer(error: unknown): boolean {
	return String((error as { digest?: unknown } | null)?.digest).startsWith("NEXT_REDIRECT");
}
