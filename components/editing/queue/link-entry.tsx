import { useLocale, useTranslations } from "next-intl";
import type { EntryOf } from "@/lib/domain/queue/queue";
import { formatPartialDate } from "@/lib/domain/values/format";
import { fieldHref } from "./field-href";
import { RowLink, RowNote } from "./row-link";

/** Why there was no status, as far as words exist for it. */
const SILENCES = ["ENOTFOUND", "timeout", "privateAddress", "tooManyRedirects"] as const;

/** A source whose address fails: what it answered, since when, and where an archived copy may be. */
export function LinkEntry({ entry: { link } }: { entry: EntryOf<"link"> }) {
	const t = useTranslations("queue");
	const locale = useLocale();
	const { source, title, publisher, url, isCopy, copyUrl, outcome, answer, failingSince } = link;
	const date = formatPartialDate(failingSince.slice(0, 10), locale);
	const silence = SILENCES.find((word) => word === answer) ?? "other";
	const said = /^\d+$/.test(answer) ? t("answered", { status: answer }) : t(`silence.${silence}`);
	return (
		<>
			<span>
				<RowLink href={fieldHref("sources", source, ["archivedUrl"], locale)} strong>
					{title}
				</RowLink>{" "}
				<span className="text-muted text-sm">{publisher}</span>
			</span>
			<p className="break-all text-muted text-sm">{url}</p>
			<RowNote>
				<span>
					{t(isCopy ? "copyFails" : outcome === "dead" ? "gone" : "doesNotAnswer", { date })} ({said})
				</span>
				<RowLink href={url}>{t("openAddress")}</RowLink>
				{copyUrl !== null && <RowLink href={copyUrl}>{t("openCopy")}</RowLink>}
				{copyUrl === null && !isCopy && (
					<RowLink href={`https://web.archive.org/web/*/${url}`}>{t("lookForCopy")}</RowLink>
				)}
				<RowLink href={fieldHref("sources", source, [isCopy || copyUrl === null ? "archivedUrl" : "url"], locale)}>
					{t(isCopy ? "otherCopy" : "replaceByCopy")}
				</RowLink>
			</RowNote>
		</>
	);
}
