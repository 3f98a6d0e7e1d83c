import { useLocale, useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import { TalliedMoney } from "@/components/country/tallied-money";
import { Swatch } from "@/components/ui/capacity-by-kind";
import { Power } from "@/components/ui/power";
import { formatOpening, type Opening } from "@/lib/domain/figures/drilldown";
import type { Tally } from "@/lib/domain/figures/tally";
import { CAPACITY_KINDS, type CapacityKind } from "@/lib/domain/values/vocabulary";
import type { Portion } from "@/lib/domain/view/portions";
import type { DisplayCurrency, View } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";

/** What is said beside a sum, in this order. */
const SAID = ["stopped", "upTo", "overdue"] as const satisfies readonly Portion[];

type Said = (typeof SAID)[number];
type Of = Pick<Tally, "of">;
/** `view` is the view that the sum was answered from: each part opens to its rows. Without one nothing is a link. */
type Props = { view?: View; opening?: Partial<Opening>; className?: string };

/** What of the MW of one kind has stopped, is "up to", or is overdue; nothing where nothing is. */
export function OfWhichKind({ tally, kind, opening, ...props }: Props & { tally: Of; kind: CapacityKind }) {
	const parts = SAID.filter((portion) => tally.of[portion].figures[kind] > 0).map((portion) => ({
		portion,
		value: <Power mw={tally.of[portion].capacityMw[kind]} />,
	}));
	return <OfWhich parts={parts} opening={{ ...opening, part: kind }} {...props} />;
}

/** The same for every kind, a line each. */
export function OfWhichCapacity({ tally, className = "", ...props }: Props & { tally: Of }) {
	const kinds = CAPACITY_KINDS.filter((kind) => SAID.some((portion) => tally.of[portion].figures[kind] > 0));
	if (kinds.length === 0) return null;
	return (
		<ul className={`m-0 list-none p-0 ${className}`}>
			{kinds.map((kind) => (
				<li key={kind}>
					<Swatch kind={kind} /> <OfWhichKind tally={tally} kind={kind} {...props} />
				</li>
			))}
		</ul>
	);
}

/** What of the investment announced belongs to what has stopped, or is "up to"; nothing where nothing is. */
export function OfWhichMoney({ tally, currency, ...props }: Props & { tally: Of; currency: DisplayCurrency }) {
	const parts = SAID.filter((portion) => portion !== "overdue" && tally.of[portion].money.announced.added > 0).map(
		(portion) => ({
			portion,
			value: <TalliedMoney tally={tally.of[portion].money.announced} currency={currency} />,
		}),
	);
	return <OfWhich parts={parts} isWrapped {...props} />;
}

/** What of the projects has stopped, or has a phase that is overdue. */
export function OfWhichProjects({
	tally,
	value,
	...props
}: Props & { tally: Of; value: (count: number) => ReactNode }) {
	const parts = SAID.filter((portion) => tally.of[portion].projects > 0).map((portion) => ({
		portion,
		word: portion === "overdue" ? ("overduePhase" as const) : portion,
		value: value(tally.of[portion].projects),
	}));
	return <OfWhich parts={parts} {...props} />;
}

function OfWhich({
	parts,
	view,
	opening,
	className = "",
	isWrapped = false,
}: Props & {
	/** Whether a part may be as long as sums of many currencies. */
	isWrapped?: boolean;
	parts: { portion: Said; word?: Said | "overduePhase"; value: ReactNode }[];
}) {
	const t = useTranslations("common.ofWhich");
	const locale = useLocale();
	if (parts.length === 0) return null;
	return (
		<span className={className}>
			{t("lead")}{" "}
			{parts.map(({ portion, word = portion, value }, index) => {
				const text = t.rich(word, { value: () => value });
				return (
					<Fragment key={portion}>
						{index > 0 && " "}
						<span className={isWrapped ? "" : "whitespace-nowrap"}>
							{view ? (
								<a
									href={viewHref(`/${locale}/rows`, view, formatOpening({ ...opening, of: portion }))}
									className="text-inherit no-underline hover:text-accent hover:underline"
								>
									{text}
								</a>
							) : (
								text
							)}
							{index < parts.length - 1 && " ·"}
						</span>
					</Fragment>
				);
			})}
		</span>
	);
}
