import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Swatch } from "@/components/ui/capacity-by-kind";
import { Money } from "@/components/ui/money";
import { Power } from "@/components/ui/power";
import type { ViewAnswer } from "@/lib/domain/figures/answer";
import { formatOpening, type Opening } from "@/lib/domain/figures/drilldown";
import { mwUnderWay, projectsUnderWay } from "@/lib/domain/figures/under-way";
import { COLON, formatCount, formatShare } from "@/lib/domain/values/format";
import { type CapacityKind, LOAD_KINDS } from "@/lib/domain/values/vocabulary";
import { UNDER_WAY } from "@/lib/domain/view/portions";
import { withChange } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";
import { OfWhichKind, OfWhichMoney, OfWhichProjects } from "./of-which";

/** The figures above the charts: MW by kind and money first, then how many projects. Each opens to its rows. */
export function HeadlineFigures({ answer, className = "border-b" }: { answer: ViewAnswer; className?: string }) {
	return (
		<div
			id="headline"
			className={`wrap-normal grid border-ink border-t-2 lg:grid-cols-[minmax(0,1fr)_22.5rem] lg:gap-x-6 print:grid-cols-1 ${className}`}
		>
			<CapacityFigures answer={answer} />
			<dl className="flex flex-col border-rule max-lg:border-t lg:border-l lg:pl-6 print:grid print:grid-cols-2 print:gap-x-8 print:border-t print:border-l-0 print:pl-0">
				<Investment answer={answer} />
				<Projects answer={answer} />
			</dl>
		</div>
	);
}

/**
 * The columns of the kinds: in all, under construction, in service, under way. What is in the sums stands beside them in
 * a wide window, and under them on a phone and on paper.
 */
const COLUMNS =
	"grid-cols-[minmax(4.75rem,1fr)_auto_auto_auto_auto] gap-x-1 min-[360px]:gap-x-1.5 sm:gap-x-6 lg:grid-cols-[minmax(9.5rem,auto)_auto_minmax(0,1fr)_auto_auto_auto] lg:gap-x-5 print:grid-cols-[minmax(9.5rem,1fr)_auto_auto_auto_auto]";
/** Small print: a phone's first screen has to hold all of it. */
const SMALL = "text-xs max-sm:text-[0.6875rem] max-sm:leading-[0.9375rem]";

function CapacityFigures({ answer }: { answer: ViewAnswer }) {
	const t = useTranslations("dashboard.headline");
	const common = useTranslations("common");
	const rolled = answer.rollup("capacity", "status");
	const kinds = LOAD_KINDS.filter((kind) => rolled.total.figures[kind] > 0);
	const head = (column: "inAll" | "construction" | "inService" | "underWay") => (
		<span className="min-w-0 justify-self-end self-end text-right leading-tight">
			<span className="max-sm:hidden">{t(column)}</span>
			<span className="sm:hidden">{t(`short.${column}`)}</span>
		</span>
	);
	return (
		<div className={`grid content-start ${COLUMNS} pt-1 pb-1 sm:pt-2`}>
			<div
				aria-hidden="true"
				className={`wrap-normal col-span-full grid grid-cols-subgrid pb-0.5 text-muted sm:pb-1 ${SMALL}`}
			>
				<span className="self-end leading-tight lg:whitespace-nowrap">
					<span className="max-sm:hidden">{t("capacity")}</span>
				</span>
				{head("inAll")}
				<span className="max-lg:hidden print:hidden" />
				{head("construction")}
				{head("inService")}
				{head("underWay")}
			</div>
			{kinds.length === 0 && <p className="col-span-full py-1 text-muted">{common("noFigure")}</p>}
			<dl className="col-span-full grid grid-cols-subgrid">
				{kinds.map((kind) => (
					<KindFigures key={kind} kind={kind} answer={answer} />
				))}
			</dl>
		</div>
	);
}

/** One kind: its names are said to screen readers, which don't see the columns' heads. */
function KindFigures({ kind, answer }: { kind: CapacityKind; answer: ViewAnswer }) {
	const t = useTranslations();
	const { total, byStatus } = answer.rollup("capacity", "status");
	const locale = useLocale();
	const view = answer.viewOf("capacity");
	const share = mwUnderWay(total, kind);
	const href = (opening: Partial<Opening>) =>
		viewHref(`/${locale}/rows`, view, formatOpening({ part: kind, ...opening }));
	const inStatus = (status: "construction" | "operational") => {
		const tally = byStatus[status];
		const name = t(`dashboard.headline.${status === "construction" ? "construction" : "inService"}`);
		return (
			<dd className="whitespace-nowrap text-right font-serif text-sm sm:text-lg">
				{tally && tally.figures[kind] > 0 ? (
					<FigureLink href={href({ status })} name={name}>
						<Power mw={tally.capacityMw[kind]} />
					</FigureLink>
				) : (
					<span className="text-muted">
						<span className="sr-only">{name + COLON[locale]}</span>–
					</span>
				)}
			</dd>
		);
	};
	return (
		<div className="col-span-full grid grid-cols-subgrid items-baseline border-rule border-t py-px sm:py-1">
			<dt className="text-[0.6875rem] leading-tight sm:text-sm">
				<span className="max-sm:hidden">
					<Swatch kind={kind} />{" "}
				</span>
				{t(`vocabulary.kind.${kind}`)}
			</dt>
			<dd className="whitespace-nowrap text-right font-semibold font-serif text-[0.9375rem] sm:text-2xl">
				<FigureLink href={href({})} name={t("dashboard.headline.inAll")}>
					<Power mw={total.capacityMw[kind]} />
				</FigureLink>
			</dd>
			<dd
				className={`self-center text-muted max-lg:order-last max-lg:col-span-full max-lg:w-0 max-lg:min-w-full print:order-last print:col-span-full print:w-0 print:min-w-full ${SMALL}`}
			>
				<OfWhichKind tally={total} kind={kind} view={view} />
			</dd>
			{inStatus("construction")}
			{inStatus("operational")}
			<dd className="whitespace-nowrap text-right font-serif text-sm sm:text-lg">
				{share === null ? (
					"–"
				) : (
					<FigureLink href={href({ of: "underWay" })} name={t("dashboard.headline.underWay")}>
						{formatShare(share, locale)}
					</FigureLink>
				)}
			</dd>
		</div>
	);
}

/** Money in the display currency; in original currencies one sum for each, since they can't be added. */
function Investment({ answer }: { answer: ViewAnswer }) {
	const t = useTranslations();
	const locale = useLocale();
	const { total } = answer.rollup("investment", "country");
	const money = total.money.announced;
	const { currency } = answer.selection("investment").prepared;
	const view = answer.viewOf("investment");
	const href = viewHref(`/${locale}/rows`, view);
	const left = [
		money.notConverted > 0 ? t("dashboard.headline.notConverted", { count: money.notConverted }) : null,
		money.disputed > 0 ? t("dashboard.headline.disputed", { count: money.disputed }) : null,
		money.uncounted > 0 ? t("dashboard.headline.uncounted", { count: money.uncounted }) : null,
	].filter((part) => part !== null);
	/** What can't be converted is known all the same, and no zero. */
	const isInOwn = currency === "original" || money.added === money.notConverted;
	const sums = Object.entries(money.byCurrency).sort(([a], [b]) => (a < b ? -1 : 1));
	return (
		<div className="flex flex-wrap items-baseline justify-between gap-x-3 py-0.5 sm:py-1.5 lg:block lg:py-2">
			<dt className="text-muted text-sm lg:text-xs">{t("dashboard.headline.investment")}</dt>
			<dd className={isInOwn && money.added > 0 ? "text-sm" : "font-semibold font-serif text-2xl lg:text-3xl"}>
				{money.added === 0 ? (
					<span className="font-normal text-lg text-muted">{t("common.noFigure")}</span>
				) : (
					<FigureLink href={href} name={t("dashboard.headline.investment")}>
						{isInOwn ? (
							sums.map(([code, amount]) => (
								<span key={code} className="mr-3 inline-block">
									<Money amount={amount} currency={code} />
								</span>
							))
						) : (
							<Money amount={money.amount} currency={currency} />
						)}
					</FigureLink>
				)}
			</dd>
			<dd className={`w-full text-muted sm:pt-0.5 ${SMALL}`}>
				<OfWhichMoney tally={total} currency={currency} view={view} className="block" />
				{[
					money.added > money.notConverted &&
						t("dashboard.headline.investmentNote", { count: money.added - money.notConverted }),
					left.length > 0 && t("dashboard.headline.notAdded", { list: left.join(", ") }),
				]
					.filter(Boolean)
					.join(" · ")}
			</dd>
		</div>
	);
}

function Projects({ answer }: { answer: ViewAnswer }) {
	const t = useTranslations("dashboard.headline");
	const locale = useLocale();
	const { view } = answer;
	const { total } = answer.rollup(view.measure, "status");
	const building = projectsUnderWay(total);
	const list = viewHref(`/${locale}/projects`, { ...view, page: 1 });
	const underWay = viewHref(`/${locale}/projects`, withChange(view, { statuses: [...UNDER_WAY].sort() }));
	return (
		<div className="flex flex-wrap content-start items-baseline gap-x-4 border-rule border-t py-0.5 sm:py-1.5 print:border-t-0">
			<dt className="sr-only">{t("projects")}</dt>
			<dd>
				<a href={list} className="inline-block min-h-6 text-ink no-underline hover:text-accent">
					{t("projectCount", { count: total.projects })}
				</a>
			</dd>
			<dd className="text-sm">
				{t.rich("progress", {
					share: building.share === null ? "–" : formatShare(building.share, locale),
					link: (chunks) => (
						<a href={underWay} className="inline-block min-h-6 text-ink no-underline hover:text-accent">
							{chunks}
						</a>
					),
					definition: (chunks) => <span className="text-muted max-sm:sr-only">{chunks}</span>,
				})}
			</dd>
			<dd className={`w-full text-muted sm:pt-0.5 ${SMALL}`}>
				<OfWhichProjects
					tally={total}
					value={(count) => formatCount(count, locale)}
					view={answer.viewOf("projects")}
					className="block"
				/>
				{t("withCapacity", {
					count: formatCount(total.withCapacity, locale),
					money: formatCount(total.withInvestment, locale),
				})}
			</dd>
		</div>
	);
}

/** A figure as the link to its rows, with the name of its column for screen readers. */
function FigureLink({ href, name, children }: { href: string; name: string; children: ReactNode }) {
	const locale = useLocale();
	return (
		<a href={href} className="inline-block min-h-6 text-ink leading-6 sm:leading-tight no-underline hover:text-accent">
			<span className="sr-only">{name + COLON[locale]}</span>
			{children}
		</a>
	);
}
