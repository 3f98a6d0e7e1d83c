"use client";

import { useTranslations } from "next-intl";
import type { ConflictView } from "@/lib/domain/history/conflict";
import { ChangeList } from "../../changes/difference/change-list";
import { SaveList } from "./save-list";

/** What others changed in a record since a form (to delete it, say) was opened, to be read before it is sent again. */
export function ChangesSince({ view }: { view: ConflictView }) {
	const t = useTranslations("conflict");
	return (
		<section aria-labelledby="changes-since" className="my-4 border-warning border-l-4 bg-panel px-4 py-3">
			<h2 id="changes-since" className="m-0 text-lg">
				{t(view.kind === "deleted" ? "titleDeleted" : "titleSince")}
			</h2>
			<SaveList saves={view.saves} />
			<ChangeList before={view.base} after={view.theirs} names={view.names} />
		</section>
	);
}
