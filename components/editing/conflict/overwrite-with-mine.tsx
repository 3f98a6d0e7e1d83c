import { useTranslations } from "next-intl";
import { type ConflictView, RESOLUTION_FIELD } from "@/lib/domain/history/conflict";
import { documentChanges } from "@/lib/domain/history/document-changes";
import { ChangeList } from "../../changes/difference/change-list";
import { PLAIN_BUTTON } from "../form/style/button-styles";

/** The way to save one's own document as it is, behind what of theirs is lost by it. */
export function OverwriteWithMine({ formId, view }: { formId: string; view: ConflictView }) {
	const t = useTranslations("conflict");
	const { both, mine, names } = view;
	const lost = documentChanges(both, mine).length;
	return (
		<details className="min-w-0 flex-1">
			<summary className={`${PLAIN_BUTTON} list-none [&::-webkit-details-marker]:hidden`}>{t("overwrite")}</summary>
			<p className="mt-3 mb-1 max-w-prose text-sm">{t("lost", { count: lost })}</p>
			{lost > 0 && <ChangeList before={both} after={mine} names={names} />}
			<button type="submit" form={formId} name={RESOLUTION_FIELD} value="overwrite" className={`${PLAIN_BUTTON} mt-3`}>
				{t("overwriteYes")}
			</button>
		</details>
	);
}
