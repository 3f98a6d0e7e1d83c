import { ActionNotice } from "@/components/editing/queue/after-action";
import { EntryWork } from "@/components/editing/queue/entry-work";
import { SUGGESTION_BACK } from "@/components/editing/queue/work-id";
import type { UserRole } from "@/lib/domain/access/permissions";
import type { WorkEntry } from "@/lib/domain/queue/take";
import { getClient } from "@/lib/server/db/client";
import { listTakes } from "@/lib/server/queries/desk/queue-work";
import { bringBackAction } from "../queue/actions";
import { QueueWords } from "../queue/queue-words";
import { readWork } from "../queue/read-desk";
import { type QueueParams, readAfterAction } from "../queue/search-params";

/** Who is on a suggestion that waits, and what was noted on it, on its own page. */
export async function SuggestionWork({
	user,
	entry,
	query,
}: {
	user: { id: string; role: UserRole };
	entry: WorkEntry & { name: string };
	query: QueueParams;
}) {
	const params = { ...query, of: entry.kind, key: entry.key };
	const takes = await listTakes(getClient());
	const work = await readWork(user, takes, [entry], params);
	const after = readAfterAction(params);
	return (
		<QueueWords>
			{after && "entry" in after && (
				<ActionNotice
					after={after}
					back={SUGGESTION_BACK}
					bringBack={bringBackAction}
					projectName={() => undefined}
					takes={takes}
				/>
			)}
			<div className="mt-3 max-w-3xl">
				<EntryWork entry={entry} back={SUGGESTION_BACK} work={work} />
			</div>
		</QueueWords>
	);
}
