import type { Source } from "@/lib/domain/record/project-document";
import { withSourceReplaced } from "@/lib/domain/source/source-citations";
import { normalizeSourceUrl } from "@/lib/domain/values/source-url";
import { findSourcesByUrl } from "../../queries/source/source-search";
import type { Change } from "../core/change";
import type { RecordFailure } from "../core/failure";
import { applySources } from "./source";

/**
 * Makes the sources that a record's form described, in the change that saves the record. A document that is a source
 * by now, because somebody else was quicker, isn't made a second time: the answered record cites the one that is there.
 */
export async function applyNewSources<T>(
	change: Change,
	record: T,
	sources: readonly Source[],
): Promise<{ record: T; failures: RecordFailure[] }> {
	const stored = await findSourcesByUrl(
		change.tx,
		sources.map(({ url }) => url),
	);
	let cited = record;
	const missing: Source[] = [];
	for (const source of sources) {
		const [known] = stored.get(normalizeSourceUrl(source.url) ?? "") ?? [];
		if (known) cited = withSourceReplaced(cited, source.id, known.id);
		else missing.push(source);
	}
	const incoming = missing.map((source) => ({ record: source, baseVersion: null }));
	const { failures } = missing.length > 0 ? await applySources(change, incoming) : { failures: [] };
	return { record: cited, failures: failures.map((failure) => ({ ...failure, path: [] })) };
}
