import { useLocale, useTranslations } from "next-intl";
import { SMALL_BUTTON } from "@/components/editing/form/style/button-styles";
import { Notice } from "@/components/ui/notice";
import { PressForm } from "@/components/ui/sending/sent-form";
import type { QueueKind } from "@/lib/domain/queue/queue";
import { type Takes, type WorkEntry, workName } from "@/lib/domain/queue/take";
import type { QueueProblem } from "./aside-state";
import { EntryFields } from "./entry-fields";
import { RowLink } from "./row-link";

/**
 * What became of what somebody just did: put aside, which can be undone; brought back; sources saved in a project's
 * version; taken, given back, noted; or not, with why.
 */
export type AfterAction =
	| { done: "aside"; kind: QueueKind; key: string }
	| { done: "back" }
	| { done: "cited"; slug: string; version: number }
	| { done: (typeof WORK_DONE)[number]; entry: WorkEntry }
	| { problem: QueueProblem; entry: WorkEntry | null };

/** What can be done about an entry without its leaving the queue, with its words. */
export const WORK_DONE = ["taken", "givenBack", "noted", "noteRemoved"] as const;
const WORK_WORDS = {
	taken: "isTaken",
	givenBack: "isGivenBack",
	noted: "isNoted",
	noteRemoved: "isNoteRemoved",
} as const;

export type BringBackAction = (form: FormData) => Promise<void>;

/** The notice of an `AfterAction`; `back` names the page that an undo comes back to. */
export function ActionNotice({
	after,
	back,
	bringBack,
	projectName,
	takes,
}: {
	after: AfterAction;
	back: string;
	bringBack: BringBackAction;
	/** The name of the project of this slug; undefined if there is none. */
	projectName: (slug: string) => string | undefined;
	/** Who is on which entries now. */
	takes: Takes;
}) {
	const t = useTranslations("queue");
	const locale = useLocale();
	if ("problem" in after) {
		const holder = after.problem === "taken" && after.entry ? takes.get(workName(after.entry)) : undefined;
		const said = holder ? t("takenBy", { name: holder.userName }) : t(`problem.${after.problem}`);
		return <Notice tone="error">{said}</Notice>;
	}
	if ("entry" in after) return <Notice>{t(WORK_WORDS[after.done])}</Notice>;
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
