"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { type DraftSetup, type DraftSummary, isNewDraftKey, KEEP_DRAFT_FIELD } from "@/lib/domain/typed/draft";
import { MAIN_BUTTON, PLAIN_BUTTON } from "../form/style/button-styles";
import { DiscardDraft } from "./discard-draft";
import { useDraftSession } from "./use-draft-session";
import { useTimeText } from "./use-time-text";
import "../form/style/scroll-room.css";

type Props = { formId: string; setup: DraftSetup };

/**
 * Above a form, and in view wherever one types in it: earlier work that isn't saved, to go on with or to throw away;
 * and, while one goes on with it, of what and from when it is. Where it meets the bar with the buttons, that is on top.
 * To go on is a link that needs no JavaScript, unless only this browser has the draft.
 */
export function DraftBanner({ formId, setup }: Props) {
	const t = useTranslations("draft");
	const timeText = useTimeText();
	const pathname = usePathname();
	const suggestion = useSearchParams().get("suggestion");
	// A form that was filled from a suggestion goes on accepting it.
	const andSuggestion = suggestion === null ? "" : `&suggestion=${encodeURIComponent(suggestion)}`;
	const { state, session } = useDraftSession(formId, setup);
	const { offer, canUndo, obstacle, isOver } = state;
	const { currentVersion } = setup;
	const resumed = isOver ? null : setup.resumed;
	const nameOf = ({ title, key }: DraftSummary) => title ?? (isNewDraftKey(key) ? t("untitledNew") : key);
	// In the language that it was typed in: numbers are read differently in the other.
	const pageOf = (draft: DraftSummary) => pathname.replace(/^\/[a-z]{2}(?=\/)/, `/${draft.locale}`);
	const isBehind = (version: number | null) => version !== null && currentVersion !== version;

	const goOn = async (event: React.MouseEvent) => {
		if (offer?.from !== "browser") return;
		event.preventDefault();
		const draft = await session.goOn();
		if (draft !== null) window.location.assign(`${pageOf(offer)}?draft=${encodeURIComponent(draft)}${andSuggestion}`);
	};

	if (!offer && !canUndo && !resumed) return null;
	return (
		<aside
			aria-label={t("label")}
			data-draft-offer={offer ? "" : undefined}
			className={`no-print my-4 border-accent border-l-4 bg-accent-soft px-4 py-2 text-sm ${offer ? "sticky top-0 z-10" : ""}`}
		>
			{resumed && !offer && (
				<p className="m-0">
					{t("resumed", { name: nameOf(resumed), time: timeText(resumed.at) })}{" "}
					{isBehind(resumed.baseVersion) &&
						t("behind", { base: resumed.baseVersion ?? 0, current: currentVersion ?? 0 })}{" "}
					<a href={pathname}>{t("openStored")}</a>
				</p>
			)}
			{offer && (
				<>
					<p className="m-0 font-semibold">{t("offered", { name: nameOf(offer), time: timeText(offer.at) })}</p>
					<p className="mt-1 mb-0 max-w-prose">
						{offer.baseVersion === null
							? t("ofNewRecord")
							: currentVersion === null
								? t("ofGoneRecord", { base: offer.baseVersion })
								: isBehind(offer.baseVersion)
									? t("behind", { base: offer.baseVersion, current: currentVersion })
									: t("upToDate", { base: offer.baseVersion })}{" "}
						{offer.from === "browser" && t("inThisBrowser")} {offer.locale !== setup.locale && t("inOtherLanguage")}
					</p>
					<div className="mt-2 flex flex-wrap items-start gap-2">
						<a
							href={`${pageOf(offer)}?draft=${isNewDraftKey(offer.key) ? offer.key : 1}${andSuggestion}`}
							onClick={goOn}
							className={`${MAIN_BUTTON} no-underline`}
						>
							{t("goOn")}
						</a>
						<DiscardDraft draft={offer} back={pathname} discard={() => session.discard()} />
					</div>
					<input type="hidden" name={KEEP_DRAFT_FIELD} value="1" form={formId} />
				</>
			)}
			{obstacle && (
				<p role="alert" className="mt-2 mb-0 text-error">
					{t(`obstacle.${obstacle}`)}
				</p>
			)}
			{canUndo && (
				<p role="status" className="m-0 flex flex-wrap items-center gap-3">
					{t("discarded")}
					<button type="button" onClick={() => session.undoDiscard()} className={PLAIN_BUTTON}>
						{t("undo")}
					</button>
				</p>
			)}
		</aside>
	);
}
