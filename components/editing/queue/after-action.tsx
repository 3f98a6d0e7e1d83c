import { useTranslations } from "next-intl";
import { SMALL_BUTTON } from "@/components/editing/form/style/button-styles";
import { Notice } from "@/components/ui/notice";
import { PressForm } from "@/components/ui/sending/sent-form";
import type { QueueKind } from "@/lib/domain/queue/queue";
import type { QueueProblem } from "./aside-state";
import { EntryFields } from "./entry-fields";

/** What became of what somebody just did: put aside, which can be undone; brought back; or not, with why. */
export type AfterAction =
	| { done: "aside"; kind: QueueKind; key: string }
	| { done: "back" }
	| { problem: QueueProblem };

export type BringBackAction = (form: FormData) => Promise<void>;

/** The notice of an `AfterAction`; `back` names the page that an undo comes back to. */
export function ActionNotice({
	after,
	back,
	bringBack,
}: {
	after: AfterAction;
	back: string;
	bringBack: BringBackAction;
}) {
	const t = useTranslations("queue");
	if ("problem" in after) return <Notice tone="error">{t(`problem.${after.problem}`)}</Notice>;
	if (after.done === "back") return <Notice>{t("broughtBack")}</Notice>;
	return (
		<Notice>
			<PressForm action={bringBack} className="flex flex-wrap items-center gap-x-4 gap-y-1">
				<EntryFields entry={after} back={back} />
				<span>{t("isAside")}</span>
				<button type="submit" className={SMALL_BUTTON}>
					{t("undo")}
				</button>
			</PressForm>
		</Notice>
	);
}
