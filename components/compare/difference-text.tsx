import { useLocale, useTranslations } from "next-intl";
import type { ComparedRow } from "@/lib/domain/compare/comparison";
import { formatRatio, formatShare } from "@/lib/domain/values/format";

/** From here on how many times is easier to grasp than how many percent more. */
const TIMES = 1.95;

/** Which of the values of a row is larger, and by how much, in words: colour alone would say it to some. */
export function DifferenceText({ row, names }: { row: ComparedRow; names: readonly string[] }) {
	const t = useTranslations("compare.difference");
	const locale = useLocale();
	const { difference, cells, unit, figure } = row;
	if (difference === null) return null;
	// Of a status that only one has reached, the dashes of the others say so.
	if (difference.kind === "only" && figure.group === "capacity" && figure.status !== null) return null;
	const nameOf = (item: number) => names[item] ?? "";
	switch (difference.kind) {
		case "same":
			return t("same");
		case "only": {
			const hasZero = cells.some(({ value }, item) => item !== difference.item && value !== null);
			return t(hasZero ? "only" : "onlyKnown", { first: nameOf(difference.item) });
		}
		case "together":
			return t("together", { list: new Intl.ListFormat(locale).format(difference.items.map(nameOf)) });
		case "leads": {
			const { item, next, times } = difference;
			const who = { first: nameOf(item), second: nameOf(next) };
			// A share of a share would be read as points.
			if (unit === "projects share") {
				const points = ((cells[item]?.value ?? 0) - (cells[next]?.value ?? 0)) * 100;
				return t("points", { ...who, points: Math.round(points * 10) / 10 });
			}
			if (times < TIMES) return t("percent", { ...who, share: formatShare(times - 1, locale) });
			return t("times", {
				...who,
				times: times < 100 ? formatRatio(Number(times.toPrecision(2)), locale) : formatRatio(times, locale),
			});
		}
	}
}
