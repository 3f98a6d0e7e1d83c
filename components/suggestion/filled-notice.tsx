import { useLocale, useTranslations } from "next-intl";
import { FieldLink } from "@/components/editing/form/fields/field-link";
import { toFieldName } from "@/lib/domain/record/form-path";
import type { Path } from "@/lib/domain/record/path";
import type { Locale } from "@/lib/domain/values/vocabulary";
import { TypedText } from "./step-list";
import { useProposedText } from "./use-proposed-text";

/** Above a form that was filled from a suggestion: what is proposed, its source, and whether it stands in the form. */
export function FilledNotice({
	suggestion,
	base,
	isOpen,
	isFilled,
	conflicts,
	field,
}: {
	suggestion: {
		id: string;
		kind: string;
		path: Path | null;
		proposedValue: string;
		locale: Locale;
		explanation: string | null;
		sourceUrl: string | null;
		sourceNote: string | null;
	};
	/** The record that it is proposed for; null for a new one. */
	base: unknown;
	/** Whether it can still be accepted. */
	isOpen: boolean;
	isFilled: boolean;
	/** How many things others changed since in another way. */
	conflicts: number;
	/** The field that it is about. */
	field: Path | null;
}) {
	const t = useTranslations("suggestion");
	const locale = useLocale();
	const proposedText = useProposedText();
	const { id, kind, explanation, sourceUrl, sourceNote } = suggestion;
	return (
		<aside
			aria-label={t("filled.title")}
			className="no-print my-4 border-accent border-l-4 bg-accent-soft px-4 py-3 text-sm"
		>
			<p className="m-0 font-semibold">
				{t(isOpen ? (isFilled ? "filled.filled" : "filled.byHand") : "filled.decided")}
			</p>
			<div className="mt-1">
				<TypedText>{proposedText(suggestion, base, suggestion.locale)}</TypedText>
				{explanation && <TypedText>{explanation}</TypedText>}
				{sourceNote && <TypedText>{sourceNote}</TypedText>}
			</div>
			{kind === "document" && conflicts > 0 && (
				<p className="m-0 mt-1">{t("detail.conflicts", { count: conflicts })}</p>
			)}
			<p className="m-0 mt-1 flex flex-wrap gap-x-5 [overflow-wrap:anywhere]">
				{sourceUrl && (
					<a
						href={sourceUrl}
						target="_blank"
						rel="external noopener noreferrer nofollow"
						className="inline-flex min-h-6 items-center"
					>
						{sourceUrl}
					</a>
				)}
				{field && <FieldLink name={toFieldName(field)}>{t("filled.toField")}</FieldLink>}
				<a href={`/${locale}/admin/suggestions/${id}`} className="inline-flex min-h-6 items-center">
					{t("filled.toSuggestion")}
				</a>
			</p>
		</aside>
	);
}
