import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type ChangeNames, NO_NAMES } from "@/components/changes/difference/change-names";
import type { Path } from "@/lib/domain/record/path";
import type { Locale } from "@/lib/domain/values/vocabulary";
import { useFigureText } from "./figure-text";
import { TypedText } from "./step-list";
import { useProposedText } from "./use-proposed-text";

type Sent = {
	path: Path | null;
	about: string | null;
	proposedValue: string;
	explanation: string | null;
	sourceUrl: string | null;
	sourceNote: string | null;
	locale: Locale;
};

/** A part of what was sent: its name and what it says. */
export function Part({ name, children }: { name: string; children: ReactNode }) {
	return (
		<div className="grid gap-x-4 border-rule border-t py-1.5 sm:grid-cols-[10rem_minmax(0,1fr)]">
			<dt className="text-muted">{name}</dt>
			<dd className="m-0 min-w-0 [overflow-wrap:anywhere]">{children}</dd>
		</div>
	);
}

/** What somebody sent, as text. `base` is the record as they saw it; `more` stands between the value and the source. */
export function SentParts({
	suggestion,
	base,
	names = NO_NAMES,
	record,
	more,
}: {
	suggestion: Sent;
	base: unknown;
	names?: ChangeNames;
	/** The name of the record, a link where it has a page. */
	record: ReactNode;
	more?: ReactNode;
}) {
	const t = useTranslations("suggestion.part");
	const text = useFigureText(names);
	const { path, about, explanation, sourceUrl, sourceNote } = suggestion;
	return (
		<dl className="m-0 text-sm">
			{record && <Part name={t("record")}>{record}</Part>}
			{about !== null && <Part name={t("about")}>{about}</Part>}
			{path && base !== null && <Part name={t("place")}>{text.place(base, path)}</Part>}
			<Part name={t("proposed")}>
				<ProposedText suggestion={suggestion} base={base} />
			</Part>
			{more}
			{sourceUrl !== null && (
				<Part name={t("source")}>
					<a href={sourceUrl} rel="external noopener noreferrer nofollow" className="inline-block min-h-6">
						{sourceUrl}
					</a>
				</Part>
			)}
			{sourceNote !== null && <Part name={t("sourceNote")}>{sourceNote}</Part>}
			{explanation !== null && (
				<Part name={t("explanation")}>
					<TypedText>{explanation}</TypedText>
				</Part>
			)}
		</dl>
	);
}

/** The proposed value; a word of a vocabulary in the reader's language. */
function ProposedText({ suggestion: { path, proposedValue, locale }, base }: { suggestion: Sent; base: unknown }) {
	const proposedText = useProposedText();
	const reader = useLocale();
	if (!path) return <TypedText>{proposedValue}</TypedText>;
	return (
		<strong className="whitespace-pre-line font-semibold" lang={locale === reader ? undefined : locale}>
			{proposedText({ path, proposedValue }, base, locale)}
		</strong>
	);
}
