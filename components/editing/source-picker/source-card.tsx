import { useTranslations } from "next-intl";
import type { Ref } from "react";
import { SMALL_BUTTON } from "../form/style/button-styles";
import type { CitableSource } from "./cited-sources";
import { SourceLine } from "./source-line";

/** The document that a citation names, with ways to read it and to name another. */
export function SourceCard({
	source,
	onChange,
	changeButton,
}: {
	source: CitableSource;
	onChange: () => void;
	changeButton: Ref<HTMLButtonElement>;
}) {
	const t = useTranslations("pickers");
	return (
		<div className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 border border-rule bg-sunken py-1 pr-1 pl-2 text-sm">
			<div className="min-w-0 grow basis-56">
				<SourceLine source={source} />
			</div>
			<div className="flex items-center gap-1 noscript:hidden">
				<a
					href={source.url}
					target="_blank"
					rel="noreferrer"
					aria-label={t("source.openOf", { title: source.title })}
					className="inline-flex min-h-8 items-center px-2"
				>
					{t("source.open")}&nbsp;<span aria-hidden="true">↗</span>
				</a>
				<button
					ref={changeButton}
					type="button"
					aria-label={t("source.changeOf", { title: source.title })}
					onClick={onChange}
					className={SMALL_BUTTON}
				>
					{t("source.change")}
				</button>
			</div>
		</div>
	);
}
