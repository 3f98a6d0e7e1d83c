import { useLocale, useTranslations } from "next-intl";
import { OpensRows } from "@/components/country/opens-rows";
import type { Waterfall as Model, WaterfallBar } from "@/lib/charts/prepare/prepare-waterfall";
import type { BridgeDays } from "@/lib/domain/time/bridge-request";
import { formatPartialDate } from "@/lib/domain/values/format";
import type { CapacityKind } from "@/lib/domain/values/vocabulary";
import type { View } from "@/lib/domain/view/view";
import { usePartText } from "./use-part-text";

const percent = (share: number) => `${(share * 100).toFixed(3)}%`;

/** Told apart without colour, too: a sum is full, what was added is full and between two sums, what was taken off is hollow. */
const LOOKS: Record<WaterfallBar["look"], string> = {
	sum: "bg-accent",
	rise: "bg-[var(--status-operational)]",
	fall: "border-2 border-[var(--error)]",
};

/** The bridge of one part of the sums: a table whose rows are drawn as bars, each step from where the last ended. */
export function Waterfall({
	waterfall: { part, bars },
	view,
	days,
	isNow,
}: {
	waterfall: Model;
	view: View;
	days: BridgeDays;
	/** True if the bridge ends today: then its end opens to the rows of today. */
	isNow: boolean;
}) {
	const t = useTranslations("changes.sums");
	const reasons = useTranslations("vocabulary.reason");
	const locale = useLocale();
	const text = usePartText(view);
	const nameOf = ({ key }: WaterfallBar) => {
		if (key === "before") return t("on", { date: formatPartialDate(days.since, locale, "short") });
		if (key === "after") return t("on", { date: formatPartialDate(days.until, locale, "short") });
		return <a href={`#${key}`}>{reasons(key)}</a>;
	};
	const figure = ({ key, look, value }: WaterfallBar) => {
		if (look !== "sum") return text.change(part, value);
		if (key === "before" || !isNow) return text.sum(part, value);
		return (
			<OpensRows view={view} opening={view.measure === "capacity" ? { part: part as CapacityKind } : {}}>
				{text.sum(part, value)}
			</OpensRows>
		);
	};
	return (
		<table className="mt-6 w-full max-w-3xl border-collapse text-sm">
			<caption className="mb-1 text-left font-semibold">{text.name(part)}</caption>
			<tbody>
				{bars.map((bar) => (
					<tr
						key={bar.key}
						className={bar.look === "sum" ? "border-ink border-y font-semibold" : "border-rule border-b"}
					>
						<th scope="row" className="py-1 pr-3 text-left font-[inherit]">
							{/* Beside a cell that takes all that is left, only what is in this one keeps its width. */}
							<span className="block w-40 max-sm:w-28">{nameOf(bar)}</span>
						</th>
						{/* A cell without text has no width of its own. */}
						<td aria-hidden="true" className="w-full py-1">
							<span className="relative block h-4 [print-color-adjust:exact]">
								<span
									className={`absolute inset-y-0 min-w-0.5 ${LOOKS[bar.look]}`}
									style={{ left: percent(bar.from), width: percent(bar.to - bar.from) }}
								/>
							</span>
						</td>
						<td className="whitespace-nowrap py-1 pl-3 text-right">{figure(bar)}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
