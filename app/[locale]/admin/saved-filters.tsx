import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { SAVED_FILTER_DONE, SAVED_FILTER_PROBLEMS } from "@/components/editing/record-list/saved-filter-state";
import { SavedFilters } from "@/components/editing/record-list/saved-filters";
import { Notice } from "@/components/ui/notice";
import { tidyListSearch } from "@/lib/domain/record/record-list";
import type { Subject } from "@/lib/domain/record/record-schemas";
import { getClient } from "@/lib/server/db/client";
import { listSavedFilters } from "@/lib/server/queries/desk/saved-filters";
import { type ListParams, paramText } from "./list-params";
import { dropFilterAction, keepFilterAction, renameFilterAction } from "./saved-filter-actions";

const ACTIONS = { keep: keepFilterAction, rename: renameFilterAction, drop: dropFilterAction };

/** The reader's own filters of a list, and what just became of one. */
export async function OwnFilters({
	subject,
	path,
	search,
	asked,
	userId,
}: {
	subject: Subject;
	/** The address of the list, without what it is asked for. */
	path: string;
	/** What it is asked for, as its address has it. */
	search: string;
	asked: ListParams;
	userId: string;
}) {
	const [t, { records }, filters] = await Promise.all([
		getTranslations("records.list.saved"),
		getMessages(),
		listSavedFilters(getClient(), userId, subject),
	]);
	const now = tidyListSearch(subject, search);
	const done = SAVED_FILTER_DONE.find((name) => name === paramText(asked, "done"));
	const problem = SAVED_FILTER_PROBLEMS.find((name) => name === paramText(asked, "problem"));
	const before = done === "dropped" ? tidyListSearch(subject, paramText(asked, "before")) : "";
	return (
		<>
			{problem && <Notice tone="error">{t(`problem.${problem}`)}</Notice>}
			{done && (
				<p role="status" className="my-3 border-accent border-l-4 bg-accent-soft px-4 py-2 text-sm">
					{t(`done.${done}`)}{" "}
					{before !== "" && (
						<a href={path + before} className="inline-flex min-h-6 items-center">
							{t("showedThis")}
						</a>
					)}
				</p>
			)}
			<NextIntlClientProvider messages={{ records: { list: { saved: records.list.saved } } } as never}>
				<SavedFilters
					filters={filters.map(({ name, search: kept }) => ({ name, href: path + kept, isOn: kept === now }))}
					hidden={{ subject, search: now }}
					isKept={now === "" || filters.some(({ search: kept }) => kept === now)}
					actions={ACTIONS}
				/>
			</NextIntlClientProvider>
		</>
	);
}
