import { useLocale, useTranslations } from "next-intl";
import { SMALL_BUTTON } from "@/components/editing/form/style/button-styles";
import { Notice } from "@/components/ui/notice";
import { PressForm } from "@/components/ui/sending/sent-form";
import type { QueueKind } from "@/lib/domain/queue/queue";
import type { QueueProblem } from "./aside-state";
import { EntryFields } from "./entry-fields";
import { RowLink } from "./row-link";

/**
 * What became of what somebody just did: put aside, which can be undone; brought back; sources saved in a project's
 * version; or not, with why.
 */
export type AfterAction =
	| { done: "aside"; kind: QueueKind; key: string }
	| { done: "back" }
	| { done: "cited"; slug: string; version: number }
	| { problem: QueueProblem };

export type BringBackAction = (form: FormData) => Promise<void>;

/** The notice of an `AfterAction`; `back` names the page that an undo comes back to. */
export function ActionNotice({
	after,
	back,
	bringBack,
	projectName,
}: {
	after: AfterAction;
	back: string;
	bringBack: BringBackAction;
	/** The name of the project of this slug; undefined if there is none. */
	projectName: (slug: string) => string | undefined;
}) {
	const t = useTranslations("queue");
	const locale = useLocale();
	if ("problem" in after) return <Notice tone="error">{t(`problem.${after.problem}`)}</Notice>;
	if (after.done === "back") return <Notice>{t("broughtBack")}</Notice>;
	if (after.done === "cited") {
		const { slug, version } = after;
		const name = projectName(slug);
		const href = `/${locale}/admin/projects/${slug}`;
		return (
			name && (
				<Notice>
					<span className="flex flex-wrap items-center gap-x-4 gap-y-1">
						<span>{t("isCited", { name })}</span>
						<RowLink href={href}>{t("openRecord")}</RowLink>
						{version > 1 && <RowLink href={`${href}/history/${version - 1}`}>{t("undoInHistory")}</RowLink>}
					</span>
				</Notice>
			)
		);
	}
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
