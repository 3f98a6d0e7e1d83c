import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { OpensRows } from "@/components/country/opens-rows";
import { NoFigure } from "@/components/country/scaled-value";
import { TalliedMoney } from "@/components/country/tallied-money";
import { KindInColumn, Swatch } from "@/components/ui/capacity-by-kind";
import type { NumberColumn } from "@/components/ui/number-column";
import { builtShare, type CompanyLine, companyView } from "@/lib/domain/figures/company-lines";
import { formatCount, formatShare } from "@/lib/domain/values/format";
import { LOAD_KINDS, type LoadKind, MONEY_COLUMNS, type Status } from "@/lib/domain/values/vocabulary";
import type { Measure, View } from "@/lib/domain/view/view";

/** A company in a role, or all of them: every figure opens to its rows. */
export function CompanyRow({
	line,
	name,
	capacity,
	money,
	view,
}: {
	line: CompanyLine;
	name: ReactNode;
	/** How the numbers of the columns are written; amounts in their own currencies have no common column. */
	capacity: NumberColumn;
	money: NumberColumn | null;
	view: View;
}) {
	const t = useTranslations("company");
	const vocabulary = useTranslations("vocabulary");
	const locale = useLocale();
	const { tally, inService } = line;
	const of = (measure: Measure) => companyView(view, line.role, line.company?.slug ?? null, measure);
	const projects = (children: ReactNode) => <OpensRows view={of("projects")}>{children}</OpensRows>;
	const known = LOAD_KINDS.filter((kind) => tally.figures[kind] > 0);
	const mw = (kind: LoadKind, value: number, status: Status | null = null) => (
		<OpensRows view={of("capacity")} opening={{ part: kind, status }}>
			{capacity.write(value)}
		</OpensRows>
	);
	const served = known.filter((kind) => inService.figures[kind] > 0);
	const share = (kind: LoadKind) => formatShare(builtShare(line, kind) ?? 0, locale);
	const { announced } = tally.money;
	const others = MONEY_COLUMNS.filter((column) => column !== "announced" && tally.money[column].added > 0);
	const figure = "py-1 pl-1 text-right align-top sm:px-2";
	return (
		<tr className="border-rule border-t">
			<th scope="row" className="wrap-anywhere py-1 pr-2 text-left align-top font-semibold leading-6">
				{name}
				<div className="font-normal text-muted text-xs md:hidden">
					{t.rich("rowProjects", { count: tally.projects, link: projects })}
				</div>
				{served.length > 0 && (
					<ul className="font-normal text-muted text-xs lg:hidden">
						{served.map((kind) => (
							<li key={kind}>
								{t.rich("rowInService", {
									share: () => (
										<OpensRows view={of("capacity")} opening={{ part: kind, status: "operational" }}>
											<data value={builtShare(line, kind) ?? 0}>{share(kind)}</data>
										</OpensRows>
									),
									kind: vocabulary(`kind.${kind}`),
								})}
							</li>
						))}
					</ul>
				)}
			</th>
			<td className={`${figure} hidden md:table-cell`}>
				{projects(<data value={tally.projects}>{formatCount(tally.projects, locale)}</data>)}
			</td>
			<td className="px-1 py-1 align-top md:hidden">
				{known.length === 0 ? (
					<NoFigure />
				) : (
					<ul>
						{known.map((kind) => (
							<li key={kind} className="whitespace-nowrap leading-5">
								<Swatch kind={kind} />{" "}
								<span className="inline-block min-w-11 text-right">{mw(kind, tally.capacityMw[kind])}</span>{" "}
								<KindInColumn kind={kind} />
							</li>
						))}
					</ul>
				)}
			</td>
			{LOAD_KINDS.map((kind) => (
				<td key={kind} className={`${figure} hidden md:table-cell`}>
					{tally.figures[kind] === 0 ? <NoFigure /> : mw(kind, tally.capacityMw[kind])}
				</td>
			))}
			<td className={figure}>
				{announced.added === 0 ? (
					<NoFigure />
				) : (
					<OpensRows view={of("investment")}>
						{money && announced.added > announced.notConverted ? (
							money.write(announced.amount)
						) : (
							<TalliedMoney tally={announced} currency={view.currency} />
						)}
					</OpensRows>
				)}
				{announced.notConverted > 0 && (
					<div className="font-normal text-muted text-xs">{t("notConverted", { count: announced.notConverted })}</div>
				)}
				{others.map((column) => (
					<div key={column} className="font-normal text-muted text-xs">
						{t.rich("rowOther", {
							column: vocabulary(`column.${column}`),
							money: () => (
								<OpensRows view={of("investment")} opening={{ part: column }}>
									<TalliedMoney tally={tally.money[column]} currency={view.currency} />
								</OpensRows>
							),
						})}
					</div>
				))}
			</td>
			<td className={`${figure} hidden lg:table-cell`}>
				{served.length === 0 ? (
					<NoFigure />
				) : (
					served.map((kind) => (
						<div key={kind} className="whitespace-nowrap">
							{mw(kind, inService.capacityMw[kind], "operational")}{" "}
							<span className="inline-block min-w-40 text-left font-normal text-muted text-xs">
								{t("kindAndShare", { kind: vocabulary(`kind.${kind}`), share: share(kind) })}
							</span>
						</div>
					))
				)}
			</td>
		</tr>
	);
}
