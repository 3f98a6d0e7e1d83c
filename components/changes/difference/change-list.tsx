// What differs between two versions of a record, in words.

import { useTranslations } from "next-intl";
import { type DocumentChange, documentChanges, olderValueAt } from "@/lib/domain/history/document-changes";
import { valueAt } from "@/lib/domain/record/path";
import type { ChangeNames } from "./change-names";
import { ChangeValue } from "./change-value";
import { usePlaceText } from "./use-place-text";
import { type Fields, isFields } from "./use-value-text";

/**
 * What differs between two versions of a document, field by field in the reader's language. Null stands for no
 * record: then every field was put in, or taken out.
 */
export function ChangeList({ before, after, names }: { before: unknown; after: unknown; names: ChangeNames }) {
	const t = useTranslations("changes");
	const changes = documentChanges(before ?? {}, after ?? {});
	if (changes.length === 0) return <p className="m-0 text-muted">{t("noDifference")}</p>;
	// An item that others crossed and that ended where it began is no news beside them.
	const shown = changes.filter(({ kind, before: from, after: to }) => kind !== "moved" || from !== to);
	return (
		<ul className="m-0 list-none p-0">
			{shown.map((change) => (
				<ChangeRow
					key={`${change.kind} ${change.path.join(".")}`}
					change={change}
					before={before}
					after={after}
					names={names}
				/>
			))}
		</ul>
	);
}

function ChangeRow({
	change,
	before,
	after,
	names,
}: {
	change: DocumentChange;
	before: unknown;
	after: unknown;
	names: ChangeNames;
}) {
	const t = useTranslations("changes");
	const parts = usePlaceText(names)(change, after);
	const inner = parts.pop();
	const last = change.path.at(-1);
	const place = change.path.slice(0, last === "en" || last === "fr" ? -2 : -1);
	const owners = {
		before: toFields(olderValueAt(before, after, place)),
		after: toFields(valueAt(after, place)),
	};
	return (
		<li className="grid gap-x-6 border-rule border-t py-1.5 text-sm sm:grid-cols-[minmax(0,16rem)_minmax(0,1fr)]">
			<div>
				{parts.map((part) => (
					<span key={part} className="text-muted">
						{part}
						{" · "}
					</span>
				))}
				<span className="font-semibold">{inner}</span>{" "}
				{change.kind !== "changed" && <span className="text-muted">{t(`kind.${change.kind}`)}</span>}
			</div>
			<div className="min-w-0 [overflow-wrap:anywhere]">
				<ChangeValue change={change} owners={owners} names={names} />
			</div>
		</li>
	);
}

function toFields(value: unknown): Fields {
	return isFields(value) ? value : {};
}
