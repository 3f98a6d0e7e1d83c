import { useLocale, useTranslations } from "next-intl";
import { FieldLink } from "@/components/editing/form/fields/field-link";
import { toFieldName } from "@/lib/domain/record/form-path";
import type { Path } from "@/lib/domain/record/path";
import { TypedText } from "./step-list";

/** Above a form that was filled from a suggestion: what is proposed, its source, and whether it stands in the form. */
export function FilledNotice({
	suggestion: { id, kind, proposedValue, explanation, sourceUrl, sourceNote },
	isOpen,
	isFilled,
	conflicts,
	field,
}: {
	suggestion: {
		id: string;
		kind: string;
		proposedValue: string;
		explanation: string | null;
		sourceUrl: string | null;
		sourceNote: string | null;
	};
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
	return (
		<aside
			aria-label={t("filled.title")}
			className="no-print my-4 border-accent border-l-4 bg-accent-soft px-4 py-3 text-sm"
		>
			<p className="m-0 font-semibold">
				{t(isOpen ? (isFilled ? "filled.filled" : "filled.byHand") : "filled.decided")}
			</p>
			<div className="mt-1">
				<TypedText>{proposedValue}</TypedText>
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
