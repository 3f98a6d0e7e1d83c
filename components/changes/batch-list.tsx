import { useLocale, useTranslations } from "next-intl";
import type { Batch } from "@/lib/domain/history/history";
import { SUBJECTS } from "@/lib/domain/record/record-schemas";
import { SavedAt } from "./saved-at";

/** What came in together, the newest first, each with the way to undo it. */
export function BatchList({ batches }: { batches: readonly Batch[] }) {
	const t = useTranslations("changes");
	const locale = useLocale();
	if (batches.length === 0) return <p className="mt-6">{t("imports.none")}</p>;
	return (
		<ol className="m-0 mt-6 list-none p-0">
			{batches.map((batch) => (
				<li key={batch.batchId} className="border-rule border-t py-2 text-sm">
					<p className="m-0">
						<BatchLine batch={batch} />
					</p>
					<p className="m-0 [overflow-wrap:anywhere]">
						<BatchCounts counts={batch.counts} />
					</p>
					<p className="m-0">
						<a href={`/${locale}/admin/imports/${batch.batchId}`} className="inline-block min-h-6">
							{t("imports.look")}
							<span className="sr-only">, {t("imports.one", { date: batch.at.slice(0, 16) })}</span>
						</a>
					</p>
				</li>
			))}
		</ol>
	);
}

/** When, who and why. */
export function BatchLine({ batch }: { batch: Batch }) {
	const t = useTranslations("changes");
	const reason = batch.isSeed ? t("fromDataset") : batch.reason;
	return (
		<>
			<span className="font-semibold">
				<SavedAt at={batch.at} />
			</span>{" "}
			{t("imports.byWhom", { name: batch.actorName, reason })}
		</>
	);
}

/** How many records of which kind. */
export function BatchCounts({ counts }: { counts: Batch["counts"] }) {
	const t = useTranslations("changes.count");
	const parts = SUBJECTS.flatMap((subject) => {
		const count = counts[subject] ?? 0;
		return count === 0 ? [] : [t(subject, { count })];
	});
	return <>{parts.join(", ")}</>;
}
