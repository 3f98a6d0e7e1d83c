import { useTranslations } from "next-intl";
import type { CitableSource } from "./cited-sources";
import { SourceLine } from "./source-line";

/** Documents of which one is chosen. `isSent`: the choice is a field that its form needs; else it is a control alone. */
export function SourceRadios({
	name,
	sources,
	chosen,
	onChoose,
	isSent = false,
}: {
	name: string;
	sources: readonly CitableSource[];
	chosen: string | null;
	onChoose: (value: string) => void;
	isSent?: boolean;
}) {
	const t = useTranslations("pickers");
	return (
		<fieldset className="m-0 min-w-0 border-0 p-0">
			<legend className="font-semibold">{t("sitting.which")}</legend>
			{sources.map((source) => (
				<div key={source.value} className="flex items-start gap-3">
					<label className="flex min-h-8 min-w-0 flex-1 items-start gap-2 py-1">
						<input
							type="radio"
							name={name}
							value={source.value}
							checked={source.value === chosen}
							required={isSent}
							onChange={() => onChoose(source.value)}
							data-no-draft={isSent ? undefined : ""}
							className="mt-0.5 size-5 shrink-0 accent-accent"
						/>
						<SourceLine source={{ ...source, isCited: false }} />
					</label>
					{isSent && (
						<a
							href={source.url}
							target="_blank"
							rel="noreferrer"
							aria-label={t("source.openOf", { title: source.title || source.url })}
							className="wrap-normal inline-flex min-h-8 shrink-0 items-center text-sm"
						>
							{t("source.open")}&nbsp;<span aria-hidden="true">↗</span>
						</a>
					)}
				</div>
			))}
		</fieldset>
	);
}
