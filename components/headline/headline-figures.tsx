import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CapacityByKind } from "@/components/ui/capacity-by-kind";
import { Money } from "@/components/ui/money";
import type { ViewAnswer } from "@/lib/domain/figures/answer";
import { formatOpening, type Opening } from "@/lib/domain/figures/drilldown";
import { STOPPED } from "@/lib/domain/figures/stopped";
import { UNDER_WAY, underWay } from "@/lib/domain/figures/under-way";
import { formatCount, formatShare } from "@/lib/domain/values/format";
import type { Measure } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";

/** The figures above the charts: each says what it leaves out, and opens to its rows. */
export function HeadlineFigures({ answer }: { answer: ViewAnswer }) {
	const t = useTranslations();
	const locale = useLocale();
	const { view } = answer;
	const list = answer.rollup(view.measure, "status");
	const capacity = answer.rollup("capacity", "status").total;
	const inService = answer.rollup("capacity", "status").byStatus.operational;
	const money = answer.rollup("investment", "country").total.money.announced;
	const total = list.total.projects;
	const building = underWay({ byStatus: list.byStatus, projects: total });
	const stopped = STOPPED.reduce((sum, status) => sum + (list.byStatus[status]?.projects ?? 0), 0);
	const rowsHref = (measure: Measure, opening: Partial<Opening> = {}) =>
		viewHref(`/${locale}/rows`, answer.viewOf(measure), formatOpening(opening));

	return (
		<dl className="grid grid-cols-2 gap-x-4 border-ink border-t-2 border-b lg:grid-cols-5 lg:gap-x-0 lg:divide-x lg:divide-rule">
			<Figure
				className="order-1"
				label={t("dashboard.headline.projects")}
				href={viewHref(`/${locale}/projects`, { ...view, page: 1 })}
				value={formatCount(total, locale)}
				note={t("dashboard.headline.withCapacity", {
					count: formatCount(list.total.withCapacity, locale),
					money: formatCount(list.total.withInvestment, locale),
				})}
			/>
			<Figure
				className="order-3"
				label={t("dashboard.headline.capacity")}
				href={rowsHref("capacity")}
				value={<CapacityByKind capacityMw={capacity.capacityMw} figures={capacity.figures} />}
				note={t("dashboard.headline.capacityNote")}
				isList
			/>
			<Figure
				className="order-4"
				label={t("dashboard.headline.inService")}
				href={rowsHref("capacity", { status: "operational" })}
				value={
					inService ? (
						<CapacityByKind capacityMw={inService.capacityMw} figures={inService.figures} />
					) : (
						<span className="text-muted">{t("common.noFigure")}</span>
					)
				}
				note={t("dashboard.headline.inServiceNote")}
				isList
			/>
			<Figure
				className="order-5 max-lg:col-span-2"
				label={t("dashboard.headline.investment")}
				href={rowsHref("investment")}
				value={<InvestmentTotal answer={answer} />}
				note={[
					t("dashboard.headline.investmentNote", { count: money.added - money.notConverted }),
					money.notConverted > 0 ? t("dashboard.headline.notConverted", { count: money.notConverted }) : null,
					money.disputed > 0 ? t("dashboard.headline.disputed", { count: money.disputed }) : null,
					money.uncounted > 0 ? t("dashboard.headline.uncounted", { count: money.uncounted }) : null,
				]
					.filter((part) => part !== null)
					.join(" · ")}
			/>
			<Figure
				className="order-2"
				label={t("dashboard.headline.progress")}
				href={viewHref(`/${locale}/projects`, { ...view, page: 1, statuses: [...UNDER_WAY].sort() })}
				value={building.share === null ? "–" : formatShare(building.share, locale)}
				note={[
					t("dashboard.headline.progressNote", { count: building.projects, total }),
					stopped > 0 ? t("dashboard.headline.stopped", { count: stopped }) : null,
				]
					.filter((part) => part !== null)
					.join(" · ")}
			/>
		</dl>
	);
}

/** Money in the display currency; in original currencies one sum for each, since they can't be added. */
function InvestmentTotal({ answer }: { answer: ViewAnswer }) {
	const t = useTranslations("common");
	const money = answer.rollup("investment", "country").total.money.announced;
	const { currency } = answer.selection("investment").prepared;
	if (money.added === 0) return <span className="text-lg text-muted">{t("noFigure")}</span>;
	if (currency !== "original") return <Money amount={money.amount} currency={currency} />;
	const sums = Object.entries(money.byCurrency).sort(([a], [b]) => (a < b ? -1 : 1));
	return (
		<ul className="list-none columns-2 p-0 font-sans text-sm">
			{sums.map(([code, amount]) => (
				<li key={code}>
					<Money amount={amount} currency={code} />
				</li>
			))}
		</ul>
	);
}

function Figure({
	label,
	href,
	value,
	note,
	isList = false,
	className = "",
}: {
	label: string;
	href: string;
	value: ReactNode;
	note: string;
	isList?: boolean;
	/** Order on a narrow screen, where two figures stand side by side. */
	className?: string;
}) {
	const t = useTranslations("dashboard.headline");
	return (
		<div
			className={`flex flex-col border-rule border-t py-3 lg:order-none lg:border-t-0 lg:px-4 lg:first:pl-0 lg:last:pr-0 ${className}`}
		>
			<dt className="text-muted text-sm">
				<a href={href} aria-label={t("open", { name: label })} className="text-muted hover:text-accent">
					{label}
				</a>
			</dt>
			<dd className={isList ? "mt-1 text-base" : "mt-0.5 font-serif text-2xl"}>
				<a href={href} className="inline-block text-ink no-underline hover:text-accent">
					{value}
				</a>
			</dd>
			<dd className="mt-auto max-w-72 pt-1 text-muted text-xs">{note}</dd>
		</div>
	);
}
