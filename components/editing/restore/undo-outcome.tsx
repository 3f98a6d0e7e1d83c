import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/values/vocabulary";
import type { UndoState } from "./undo-state";
import { useFailureText } from "./use-failure-text";

/** What an undoing did, what had to stay and why, and the way to undo the undoing. */
export function UndoOutcome({ done, locale }: { done: NonNullable<UndoState["done"]>; locale: Locale }) {
	const t = useTranslations("changes");
	const failureText = useFailureText();
	const { batchId, deleted, restored, left, leftCount } = done;
	return (
		<div role="status" className="mb-4 border-accent border-l-4 bg-panel px-4 py-2 text-sm">
			<p className="m-0">{t("imports.done", { deleted, restored })}</p>
			{leftCount > 0 && (
				<>
					<p className="m-0 mt-1">{t("imports.kept", { count: leftCount })}</p>
					<ul className="m-0 list-disc pl-5">
						{left.map(({ subject, key, code }) => (
							<li key={`${subject} ${key}`}>
								{t(`subject.${subject}`)} {key}
								{" · "}
								{failureText(code, key)}
							</li>
						))}
					</ul>
				</>
			)}
			{deleted + restored > 0 && (
				<p className="m-0 mt-1">
					<a href={`/${locale}/admin/imports/${batchId}`} className="inline-block min-h-6">
						{t("imports.undoThat")}
					</a>
				</p>
			)}
		</div>
	);
}
