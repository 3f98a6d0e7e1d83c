import { useTranslations } from "next-intl";
import type { ChangeNames } from "@/components/changes/difference/change-names";
import type { Path } from "@/lib/domain/record/path";
import { useFigureText } from "./figure-text";
import { Part } from "./sent-parts";

/** What the record said of a figure when it was suggested, and what it says now; `place` is where it is now. */
export function ValueThenNow({
	base,
	path,
	now,
	place,
	fieldHref,
	names,
}: {
	base: unknown;
	path: Path;
	now: unknown;
	place: Path | null;
	/** The field in the record's form. */
	fieldHref: string | null;
	names: ChangeNames;
}) {
	const t = useTranslations("suggestion");
	const figure = useFigureText(names);
	const then = base === null ? null : figure.value(base, path);
	const current = place && now !== null ? figure.value(now, place) : null;
	return (
		<>
			{then !== null && then !== current && <Part name={t("part.then")}>{then}</Part>}
			<Part name={t("part.now")}>
				{current === null ? (
					<span className="text-warning">{t("part.gone")}</span>
				) : (
					<>
						<span data-value-now="">{current}</span>{" "}
						{then === current && <span className="text-muted">({t("part.nowSame")})</span>}
					</>
				)}
				{fieldHref && current !== null && (
					<a href={fieldHref} className="ml-3 inline-block min-h-6">
						{t("detail.field")}
					</a>
				)}
			</Part>
		</>
	);
}
