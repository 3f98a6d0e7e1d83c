import type { Unit } from "@/lib/domain/figures/series";
import { exactColumn, ratioColumn, roundedTo, shareColumn, sizedTo } from "@/lib/domain/values/column-format";
import {
	formatCount,
	formatMoneyExact,
	formatMwExact,
	formatRatio,
	formatShare,
	LANGUAGE_TAGS,
} from "@/lib/domain/values/format";
import type { ChartContext } from "./chart-context";

/** How the numbers of a chart are written: on the axis in a unit that is said once, on hover to the last digit. */
export type Measuring = {
	/** Numbers are divided by this before they are drawn. */
	divisor: number;
	/** "gigawatts (GW)". */
	unit: string;
	/** The unit of the table's exact numbers. */
	exactUnit: string;
	/** A drawn number (already divided), without its unit. */
	short(value: number): string;
	/** A round number on the axis. */
	tick(value: number): string;
	/** A number as it was added, with its unit. */
	exact(value: number): string;
	/** How all numbers of a column are written whose head says the unit: to the last digit, with the same decimals. */
	column(values: readonly number[]): (value: number) => string;
};

const CURRENCY_STEPS = [
	{ size: 1e9, name: "billions" },
	{ size: 1e6, name: "millions" },
	{ size: 1, name: "units" },
] as const;

/** Chooses the unit for the largest number of a chart. */
export function measuring(unit: Unit, currency: string | null, largest: number, context: ChartContext): Measuring {
	const { locale, t } = context;
	const plain = (value: number) =>
		decimal(value, context, value >= 100 ? 0 : value >= 1 ? 1 : value === 0 || value >= 0.01 ? 2 : 5);
	// All numbers of a chart have as many decimals (12.9, 103.0, 0.6); what would be zero and isn't keeps its digits.
	const inSteps = roundedTo(1, locale);
	const whole = sizedTo(largest, locale);
	const ratio = (key: string, values: Record<string, string> = {}): Measuring => {
		const text = t(`charts.unit.${key}`, values);
		return {
			divisor: 1,
			unit: text,
			exactUnit: text,
			short: whole,
			tick: plain,
			exact: (value) => `${formatRatio(value, locale)} ${text}`,
			column: (values) => ratioColumn(values, locale),
		};
	};
	switch (unit) {
		case "MW": {
			const isLarge = largest >= 2000;
			return {
				divisor: isLarge ? 1000 : 1,
				unit: t(isLarge ? "charts.unit.gw" : "charts.unit.mw"),
				exactUnit: "MW",
				short: isLarge ? inSteps : whole,
				tick: plain,
				exact: (value) => formatMwExact(value, locale),
				column: (values) => exactColumn(values, locale),
			};
		}
		case "money": {
			const code = currency ?? "EUR";
			const step = CURRENCY_STEPS.find(({ size }) => largest >= size) ?? CURRENCY_STEPS[2];
			const name = code === "EUR" || code === "USD" ? code : "other";
			return {
				divisor: step.size,
				unit: t(`charts.unit.money.${step.name}.${name}`, { currency: code }),
				exactUnit: code,
				short: step.size === 1 ? whole : inSteps,
				tick: plain,
				exact: (value) => formatMoneyExact(value, code, locale),
				column: () => (value) => formatCount(value, locale),
			};
		}
		case "projects":
			return {
				divisor: 1,
				unit: t("charts.unit.projects"),
				exactUnit: t("charts.unit.projects"),
				short: plain,
				tick: plain,
				exact: (value) => t("charts.projectCount", { count: value }),
				column: () => (value) => formatCount(value, locale),
			};
		case "share":
		case "projects share":
		case "share of GDP": {
			const text = t(unit === "share of GDP" ? "charts.unit.shareOfGdp" : "charts.unit.share");
			const share = (value: number) => formatShare(value, locale);
			const column = (values: readonly number[]) => shareColumn(values, locale);
			return { divisor: 1, unit: text, exactUnit: text, short: share, tick: share, exact: share, column };
		}
		case "MW per million inhabitants":
			return ratio("mwPerMillion");
		case "money per inhabitant":
			return ratio("moneyPerHead", {
				currency: currency === "EUR" ? "€" : currency === "USD" ? "$" : (currency ?? ""),
			});
		case "MW per billion USD of GDP":
			return ratio("mwPerGdp");
	}
}

const formats = new Map<string, Intl.NumberFormat>();

function decimal(value: number, { locale }: ChartContext, most: number, least = 0): string {
	const key = `${locale} ${most} ${least}`;
	let format = formats.get(key);
	if (!format) {
		format = new Intl.NumberFormat(LANGUAGE_TAGS[locale], {
			maximumFractionDigits: most,
			minimumFractionDigits: least,
		});
		formats.set(key, format);
	}
	return format.format(value);
}
