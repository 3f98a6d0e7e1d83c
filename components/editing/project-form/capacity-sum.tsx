"use client";

import { useLocale, useTranslations } from "next-intl";
import { Swatch } from "@/components/ui/capacity-by-kind";
import { formatMwExact } from "@/lib/domain/values/format";
import { LOAD_KINDS } from "@/lib/domain/values/vocabulary";
import { SumLine } from "./sum-line";
import { useTypedSums } from "./use-typed-sums";

/** What the phases of the form add up to, kind by kind: "250 MW IT + 350 MW unspecified". */
export function CapacitySum() {
	const t = useTranslations("pickers.sum");
	const vocabulary = useTranslations("vocabulary");
	const locale = useLocale();
	const { sum, claimsBeside, unreadClaims } = useTypedSums("phases");
	const kinds = LOAD_KINDS.filter((kind) => sum.figures[kind] > 0);
	const generation = formatMwExact(sum.capacityMw.generation, locale);
	return (
		<SumLine
			title={t("capacity")}
			beside={[
				sum.figures.generation > 0 && t("generation", { power: generation }),
				claimsBeside > 0 && t("beside", { count: claimsBeside }),
				unreadClaims > 0 && t("unread", { count: unreadClaims }),
			]}
		>
			{kinds.length === 0 && t("nothing")}
			{kinds.map((kind, index) => (
				<span key={kind}>
					{index > 0 && ` ${t("plus")} `}
					<span className="whitespace-nowrap">
						<Swatch kind={kind} />{" "}
						<strong className="font-semibold">{formatMwExact(sum.capacityMw[kind], locale)}</strong>
					</span>{" "}
					{vocabulary(`kind.${kind}`)}
				</span>
			))}
		</SumLine>
	);
}
