import { formatCount, formatMoneyExact, formatMwExact } from "@/lib/domain/values/format";
import type { View } from "@/lib/domain/view/view";
import type { Words } from "../model/chart-context";

/** Writes the parts of a bridge exactly, as they add up: the name of a part, and a sum or a change of it with its sign. */
export function partText({ measure, currency }: Pick<View, "measure" | "currency">, { locale, t }: Words) {
	const plain = (part: string, value: number) => {
		if (measure === "projects") return formatCount(value, locale);
		if (measure === "capacity") return formatMwExact(value / 1000, locale);
		return formatMoneyExact(value, part === "announced" ? currency : part, locale);
	};
	return {
		name: (part: string) => {
			if (measure === "capacity") return t(`vocabulary.kind.${part}`);
			if (measure === "projects") return t("view.measure.projects");
			return part === "announced" ? t("vocabulary.column.announced") : part;
		},
		sum: plain,
		change: (part: string, value: number) => `${value < 0 ? "−" : "+"}${plain(part, Math.abs(value))}`,
	};
}
