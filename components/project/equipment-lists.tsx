import { useLocale, useTranslations } from "next-intl";
import { RailSection } from "@/components/ui/rail-section";
import { type MarkedRecord, SuggestMark } from "@/components/ui/suggest-mark";
import type { EnergySource, Hardware, ProjectDocument } from "@/lib/domain/record/project-document";
import { formatCount } from "@/lib/domain/values/format";
import { CitationLine } from "./citations";
import { anchorOf, type References } from "./references";

type Shown = { references: References; of: MarkedRecord };

/** What the site is equipped with, beside its figures: a list for each that is known. */
export function EquipmentLists({ document: { hardware, energy }, ...shown }: Shown & { document: ProjectDocument }) {
	return (
		<>
			<HardwareList hardware={hardware} {...shown} />
			<EnergyList energy={energy} {...shown} />
		</>
	);
}

/** The chips of a site, with their number where it is known. */
function HardwareList({ hardware, references, of }: Shown & { hardware: readonly Hardware[] }) {
	const t = useTranslations("fields.page");
	const locale = useLocale();
	if (hardware.length === 0) return null;
	return (
		<RailSection id="hardware" title={t("hardware")}>
			<ul className="m-0 list-none p-0">
				{hardware.map(({ vendor, model, count, citations }, position) => (
					<li
						// biome-ignore lint/suspicious/noArrayIndexKey: a fact is named by its position
						key={position}
						id={anchorOf({ type: "hardware", position })}
						className="scroll-mt-16 border-rule border-t py-1 target:bg-accent-soft"
					>
						<span className="font-semibold">{[vendor, model].filter(Boolean).join(" ")}</span>{" "}
						{count === null ? (
							<span className="text-muted">{t("noCount")}</span>
						) : (
							t("pieces", { count: formatCount(count, locale) })
						)}
						<SuggestMark
							of={of}
							path={`hardware.${position}`}
							what={[vendor, model].filter(Boolean).join(" ") || t("hardware")}
						/>
						<CitationLine citations={citations} references={references} />
					</li>
				))}
			</ul>
		</RailSection>
	);
}

/** Where the electricity comes from, as the sources say it. */
function EnergyList({ energy, references, of }: Shown & { energy: readonly EnergySource[] }) {
	const t = useTranslations();
	const locale = useLocale();
	if (energy.length === 0) return null;
	return (
		<RailSection id="energy" title={t("fields.page.energy")}>
			<ul className="m-0 list-none p-0">
				{energy.map(({ kind, note, citations }, position) => (
					<li
						// biome-ignore lint/suspicious/noArrayIndexKey: a fact is named by its position
						key={position}
						id={anchorOf({ type: "energy", position })}
						className="scroll-mt-16 border-rule border-t py-1 target:bg-accent-soft"
					>
						<strong className="font-semibold">{t(`vocabulary.energy.${kind}`)}.</strong> {note[locale]}
						<SuggestMark of={of} path={`energy.${position}`} what={t(`vocabulary.energy.${kind}`)} />
						<CitationLine citations={citations} references={references} />
					</li>
				))}
			</ul>
		</RailSection>
	);
}
