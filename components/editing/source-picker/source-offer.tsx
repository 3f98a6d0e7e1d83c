import { useTranslations } from "next-intl";
import type { CitableSource } from "./cited-sources";

/** The document that an empty citation may name too. Nothing is cited until somebody takes it. */
export function SourceOffer({ id, source, onTake }: { id: string; source: CitableSource; onTake: () => void }) {
	const t = useTranslations("pickers.source");
	const title = source.title || source.url;
	return (
		<button
			id={id}
			type="button"
			data-offer={source.value}
			tabIndex={-1}
			onClick={onTake}
			className="mt-1 flex min-h-8 max-w-full cursor-pointer items-center gap-2 border border-rule-strong border-dashed px-2 text-left text-muted text-xs hover:border-ink hover:text-ink noscript:hidden"
		>
			<span aria-hidden="true">↵</span>
			<span className="min-w-0 truncate">{t("offer", { title })}</span>
		</button>
	);
}
