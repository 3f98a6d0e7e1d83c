import { useLocale, useTranslations } from "next-intl";
import { StatusMark } from "@/components/ui/status-mark";
import type { SearchHit } from "@/lib/domain/search/search-index";
import { useHitDetails } from "./use-search-words";

/** The name of something that was found, in the reader's language or, of a source, in its own. */
export function HitName({ hit }: { hit: SearchHit }) {
	const locale = useLocale();
	return (
		<span className="[overflow-wrap:anywhere]" lang={hit.language ?? undefined}>
			{hit.name[locale]}
		</span>
	);
}

/** What tells something that was found from others of that name. */
export function HitDetails({ hit, isKindShown = false }: { hit: SearchHit; isKindShown?: boolean }) {
	const t = useTranslations("search");
	const details = useHitDetails()(hit);
	return (
		<span className="flex flex-wrap gap-x-2 text-muted text-xs [overflow-wrap:anywhere]">
			{isKindShown && <span className="text-ink">{t(`kind.${hit.kind}`)}</span>}
			{details.length > 0 && <span>{details.join(", ")}</span>}
			{hit.status !== null && <StatusMark status={hit.status} basis={hit.statusBasis ?? undefined} />}
			{hit.url !== null && <span>{t("external")}</span>}
		</span>
	);
}
