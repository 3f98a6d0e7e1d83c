import { useTranslations } from "next-intl";
import { SMALL_BUTTON } from "@/components/form/button-styles";
import { Notice } from "@/components/ui/notice";
import type { QueueKind } from "@/lib/domain/queue";
import { EntryFields, type QueueAction } from "./aside-form";

/** What became of what somebody just did: put aside, which can be undone; brought back; or refused, with why. */
export type AfterAction =
	| { done: "aside"; kind: QueueKind; key: string }
	| { done: "back" }
	| { problem: (typeof QUEUE_PROBLEMS)[number] };

export const QUEUE_PROBLEMS = ["forbidden", "required", "too_big", "invalid_value"] as const;

/** The notice of an `AfterAction`; `back` names the page that an undo comes back to. */
export function ActionNotice({ after, back, bringBack }: { after: AfterAction; back: string; bringBack: QueueAction }) {
	const t = useTranslations("queue");
	if ("problem" in after) return <Notice tone="error">{t(`problem.${after.problem}`)}</Notice>;
	if (after.done === "back") return <Notice>{t("broughtBack")}</Notice>;
	return (
		<Notice>
			<form action={bringBack} className="flex flex-wrap items-center gap-x-4 gap-y-1">
				<EntryFields entry={after} back={back} />
				<span>{t("isAside")}</span>
				<button type="submit" className={SMALL_BUTTON}>
					{t("undo")}
				</button>
			</form>
		</Notice>
	);
}
