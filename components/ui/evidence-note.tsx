import { useLocale, useTranslations } from "next-intl";
import type { Strength } from "@/lib/domain/evidence/strength";

/** What stands behind a figure, in a few words that lead to the rule; nothing where it names no source. */
export function EvidenceNote({ strength }: { strength: Strength | null }) {
	const t = useTranslations("common.evidence");
	const locale = useLocale();
	if (strength === null || strength.independent === 0) return null;
	return (
		<a
			href={`/${locale}/methodology#evidence`}
			className="inline-block min-h-6 text-muted text-xs leading-6 no-underline hover:underline"
		>
			{t("independent", { count: strength.independent })}, {t(strength.isFirstHand ? "firstHand" : "secondHand")}
		</a>
	);
}
