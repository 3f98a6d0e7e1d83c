import { useLocale, useTranslations } from "next-intl";
import { cssColour, kindToken } from "@/lib/charts/style/tokens";
import { formatMw, formatMwExact } from "@/lib/domain/values/format";
import { CAPACITY_KINDS, type CapacityKind, LOAD_KINDS } from "@/lib/domain/values/vocabulary";
import type { NumberColumn } from "./number-column";

/**
 * MW split by kind, one line a kind: never one bare number. Kinds without figures are left out; generation only
 * where asked for, since it is no load.
 */
export function CapacityByKind({
	capacityMw,
	figures,
	column,
	withGeneration = false,
}: {
	capacityMw: Record<CapacityKind, number>;
	figures: Record<CapacityKind, number>;
	/** How the numbers are written where they stand in a column whose head says the unit. */
	column?: NumberColumn;
	withGeneration?: boolean;
}) {
	const t = useTranslations();
	const locale = useLocale();
	const kinds = (withGeneration ? CAPACITY_KINDS : LOAD_KINDS).filter((kind) => figures[kind] > 0);
	if (kinds.length === 0) return <span className="text-muted">{t("common.noFigure")}</span>;
	return (
		<ul className="m-0 list-none p-0">
			{kinds.map((kind) => (
				<li key={kind} className={column ? "whitespace-nowrap" : "sm:whitespace-nowrap"}>
					<Swatch kind={kind} />{" "}
					{column ? (
						<span className="inline-block min-w-11 text-right sm:min-w-12 print:min-w-9">
							{column.write(capacityMw[kind])}
						</span>
					) : (
						<data
							value={capacityMw[kind]}
							title={formatMwExact(capacityMw[kind], locale)}
							className="whitespace-nowrap"
						>
							{formatMw(capacityMw[kind], locale)}
						</data>
					)}{" "}
					{column ? (
						<KindInColumn kind={kind} />
					) : (
						<span className="text-muted text-xs">{t(`vocabulary.kind.${kind}`)}</span>
					)}
				</li>
			))}
		</ul>
	);
}

/** The name of a kind behind a number in a column; the short one where the column is a phone's. */
export function KindInColumn({ kind }: { kind: CapacityKind }) {
	const t = useTranslations();
	const name = t(`vocabulary.kind.${kind}`);
	return (
		<span className="font-normal text-muted text-xs max-sm:text-[0.6875rem]">
			<span className="max-sm:hidden">{name}</span>
			<abbr title={name} className="no-underline sm:hidden">
				{t(`charts.kindShort.${kind}`)}
			</abbr>
		</span>
	);
}

/** The colour of a kind as a small square; the name stands beside it. */
export function Swatch({ kind }: { kind: CapacityKind }) {
	return (
		<span aria-hidden="true" className="inline-block size-2.5" style={{ background: cssColour(kindToken(kind)) }} />
	);
}
