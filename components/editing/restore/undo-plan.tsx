import { useTranslations } from "next-intl";
import type { UndoCount } from "@/lib/domain/history/history";
import { SUBJECTS } from "@/lib/domain/record/record-schemas";

/** What undoing an import would do: what goes, what comes back, what is left because somebody changed it since. */
export function UndoPlan({ counts }: { counts: readonly UndoCount[] }) {
	const t = useTranslations("changes");
	const lines = [
		{ key: "delete", some: counts.filter(({ action, changedSince }) => action === "delete" && !changedSince) },
		{ key: "restore", some: counts.filter(({ action, changedSince }) => action === "restore" && !changedSince) },
		{ key: "left", some: counts.filter(({ changedSince }) => changedSince) },
	];
	const words = (some: readonly UndoCount[]) =>
		SUBJECTS.flatMap((subject) => {
			const count = some.filter((line) => line.subject === subject).reduce((sum, line) => sum + line.count, 0);
			return count === 0 ? [] : [t(`count.${subject}`, { count })];
		}).join(", ");
	return (
		<>
			<ul className="m-0 list-disc pl-5">
				{lines
					.filter(({ some }) => some.length > 0)
					.map(({ key, some }) => (
						<li key={key}>{t(`imports.${key}`, { what: words(some) })}</li>
					))}
			</ul>
			<p className="mt-2 mb-4 text-muted text-sm">{t("imports.used")}</p>
		</>
	);
}
