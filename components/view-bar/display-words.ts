import { useTranslations } from "next-intl";
import { DEFAULT_VIEW, type View } from "@/lib/domain/view/view";

/** How figures are shown, where it isn't the usual way, in words: "Measure: Investment". */
export function useDisplayWords(view: View): string[] {
	const t = useTranslations("view");
	const { measure, by, scale, currency, subsidiaries } = view;
	const pair = (param: "measure" | "by" | "scale" | "currency", value: string) =>
		view[param] === DEFAULT_VIEW[param] ? [] : [t("pair", { name: t(`param.${param}`), value })];
	return [
		...pair("measure", t(`measure.${measure}`)),
		...pair("by", t(`by.${by}`)),
		...(subsidiaries && by === "company"
			? [t("pair", { name: t("param.subsidiaries"), value: t("underOwners") })]
			: []),
		...pair("scale", t(`scale.${scale}`)),
		...pair("currency", t(`currency.${currency}`)),
	];
}
