import { useLocale, useTranslations } from "next-intl";
import { sourceHost } from "@/lib/domain/source/source-guess";
import { formatPartialDate } from "@/lib/domain/values/format";
import type { CitableSource } from "./cited-sources";

/** A document in two lines: its title; publisher, date and host. */
export function SourceLine({ source, withHost = true }: { source: CitableSource; withHost?: boolean }) {
	const t = useTranslations("pickers");
	const locale = useLocale();
	const host = sourceHost(source.url);
	const details = [
		source.publisher,
		source.publishedOn && formatPartialDate(source.publishedOn, locale, "short"),
		withHost && host !== source.publisher ? host : null,
	];
	return (
		<span className="block min-w-0">
			<span className="wrap-anywhere block text-ink">{source.title || source.url}</span>
			<span className="wrap-anywhere block text-muted text-xs">
				{details.filter(Boolean).join(" · ")}
				{source.isCited && <span className="text-accent"> · {t("source.citedHere")}</span>}
			</span>
		</span>
	);
}
