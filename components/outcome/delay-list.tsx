import { useLocale, useTranslations } from "next-intl";
import { PartialDate } from "@/components/ui/partial-date";
import { Section } from "@/components/ui/section";
import type { Dataset } from "@/lib/domain/record/dataset";
import type { Delays, Moved } from "@/lib/domain/time/delays";
import type { ViewDates } from "@/lib/domain/view/view";
import { recordHref } from "@/lib/domain/view/view-url";
import { OutcomeFile } from "./outcome-file";
import type { OutcomeState } from "./outcome-links";
import { useMonths } from "./use-months";

/** A list that is longer is in the file. */
const SHOWN = 30;

/** Dates of service that have moved in the record: the median, and which. */
export function DelayList({ delays, state, dataset }: { delays: Delays; state: OutcomeState; dataset: Dataset }) {
	const t = useTranslations("outcome.delays");
	const months = useMonths();
	const { dated, later, earlier, median } = delays;
	const moved = [...later, ...earlier];
	const names = new Map(dataset.projects.map((project) => [project.slug, project.name]));
	return (
		<Section
			id="delays"
			title={t("title")}
			note={t("note")}
			aside={moved.length > 0 && <OutcomeFile state={state} table="dates" />}
		>
			<p className="max-w-3xl">
				{t("summary", { dated, later: later.length, earlier: earlier.length })}{" "}
				{median !== null &&
					t("median", { direction: median < 0 ? "earlier" : "later", months: months(median), count: moved.length })}
			</p>
			{moved.length > 0 && (
				<table className="mt-3 w-full border-collapse text-sm">
					<caption className="sr-only">{t("title")}</caption>
					<thead className="border-ink border-b text-left text-xs">
						<tr>
							{[t("column.phase"), t("column.first"), t("column.newest")].map((head) => (
								<th key={head} scope="col" className="py-1.5 pr-4 font-semibold">
									{head}
								</th>
							))}
							<th scope="col" className="py-1.5 text-right font-semibold">
								{t("column.shift")}
							</th>
						</tr>
					</thead>
					<tbody>
						{moved.slice(0, SHOWN).map((line) => (
							<MovedRow
								view={state.view}
								key={`${line.project} ${line.name.en}`}
								line={line}
								name={names.get(line.project) ?? line.project}
							/>
						))}
					</tbody>
				</table>
			)}
			{moved.length > SHOWN && <p className="mt-2 text-muted text-sm">{t("more", { count: moved.length - SHOWN })}</p>}
		</Section>
	);
}

function MovedRow({ line, name, view }: { line: Moved; name: string; view: ViewDates }) {
	const t = useTranslations("outcome.delays");
	const locale = useLocale();
	const months = useMonths();
	return (
		<tr className="border-rule border-b align-top">
			<th scope="row" className="py-1.5 pr-4 text-left font-normal wrap-anywhere">
				<a href={recordHref(`/${locale}/projects/${line.project}`, view, "#phases")}>{name}</a>
				<div className="text-muted text-xs">{line.name[locale]}</div>
			</th>
			<td className="py-1.5 pr-4">
				<PartialDate date={line.first.on} month="short" />
			</td>
			<td className="py-1.5 pr-4">
				<PartialDate date={line.newest.on} month="short" />
				{line.isInService && <div className="text-muted text-xs">{t("inService")}</div>}
			</td>
			<td className="py-1.5 text-right">
				{t("shift", { direction: line.days < 0 ? "earlier" : "later", months: months(line.days) })}
				<div className="text-muted text-xs">{t("range", { least: months(line.least), most: months(line.most) })}</div>
			</td>
		</tr>
	);
}
