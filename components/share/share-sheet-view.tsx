import { useTranslations } from "next-intl";
import { useId } from "react";
import type { ShareSheet } from "@/lib/charts/share/share-sheet";
import { CITATION_FILES } from "@/lib/domain/cite/citation";
import { CopyButton } from "./copy-button";

/** What there is to pass on of a page: its address, its citation in each format, its files. `Heading` is the rank of its heads. */
export function ShareSheetView({ sheet, heading: Heading }: { sheet: ShareSheet; heading: "h2" | "h3" }) {
	const t = useTranslations("share");
	const id = useId();
	const head = "mb-1 font-semibold text-base";
	return (
		<>
			<section className="border-rule border-t py-3">
				<Heading className={head}>{t("link")}</Heading>
				<p className="m-0 flex flex-wrap items-center gap-x-2 gap-y-1">
					<input
						id={`${id}-link`}
						readOnly
						aria-label={t("link")}
						value={sheet.address}
						className="min-h-8 min-w-0 grow border border-rule-strong bg-paper px-2 text-sm"
					/>
					<CopyButton what={t("link")} from={`${id}-link`} />
				</p>
			</section>
			<section className="border-rule border-t py-3">
				<Heading className={head}>{t("citations")}</Heading>
				<p className="m-0 text-muted text-sm">{t("citationsNote")}</p>
				{sheet.citations.map(({ format, text, href }) => {
					const name = t(`format.${format}`);
					const file = CITATION_FILES[format].ending;
					return (
						<details key={format} open={format === "text"} className="mt-1">
							<summary className="min-h-6 cursor-pointer py-0.5 text-sm">{name}</summary>
							<pre
								id={`${id}-${format}`}
								// biome-ignore lint/a11y/noNoninteractiveTabindex: a long line scrolls sideways, by keyboard too
								tabIndex={0}
								className="my-1 max-h-48 overflow-auto whitespace-pre-wrap border border-rule bg-paper p-2 font-sans text-sm [overflow-wrap:anywhere]"
							>
								{text}
							</pre>
							<p className="m-0 mb-2 flex flex-wrap items-center gap-x-3 gap-y-1">
								<CopyButton what={name} from={`${id}-${format}`} />
								<a href={href} download className="inline-flex min-h-6 items-center text-sm">
									{t("saveFormat", { ending: `.${file}` })}
								</a>
							</p>
						</details>
					);
				})}
			</section>
			<section className="border-rule border-t py-3">
				<Heading className={head}>{t("files")}</Heading>
				<ul className="m-0 flex list-none flex-wrap gap-x-5 p-0 text-sm">
					{sheet.files.map(({ name, href }) => (
						<li key={name}>
							<a
								href={href}
								download={name === "picture" ? undefined : ""}
								className="inline-flex min-h-6 items-center"
							>
								{t(`file.${name}`)}
							</a>
						</li>
					))}
				</ul>
			</section>
		</>
	);
}
