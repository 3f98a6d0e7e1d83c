"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { LocalizedField } from "@/components/editing/form/fields/localized-field";
import { FormSection } from "@/components/editing/form/record/form-section";
import { RecordForm } from "@/components/editing/form/record/record-form";
import type { ProjectChoices } from "./choices";
import { EquipmentSection } from "./equipment-section";
import { EstimatesSection } from "./estimates-section";
import { EventsSection } from "./events-section";
import { IdentitySection } from "./identity-section";
import { MoneySection } from "./money-section";
import { PartiesSection } from "./parties-section";
import { PhasesSection } from "./phases-section";
import { PlaceSection } from "./place-section";
import { StatusSection } from "./status-section";

/** The groups of fields in the order of the form, with the fields that stand in each. */
const SECTIONS = {
	identity: ["name", "slug", "programme", "aliases"],
	status: ["status", "announcedOn", "statusBasis", "statusAsOf"],
	place: ["country", "admin1", "locality", "latitude", "longitude", "locationPrecision"],
	texts: ["summary"],
	phases: ["phases"],
	money: ["investments"],
	parties: ["participations"],
	equipment: ["hardware", "energy"],
	events: ["events"],
	estimates: ["siteEstimates"],
} as const;

type Props = Omit<ComponentProps<typeof RecordForm>, "subject" | "sections" | "children"> & { choices: ProjectChoices };

/** The form of one whole project. */
export function ProjectForm({ choices, ...form }: Props) {
	const t = useTranslations("form");
	const isNew = form.draft.baseVersion === null;
	const content = {
		identity: <IdentitySection programmes={choices.programmes} isNew={isNew} />,
		status: <StatusSection />,
		place: <PlaceSection countries={choices.countries} />,
		texts: <LocalizedField name="summary" rows={4} className="sm:col-span-12" />,
		phases: <PhasesSection />,
		money: <MoneySection currencies={choices.currencies} />,
		parties: <PartiesSection countries={choices.countries} />,
		equipment: <EquipmentSection />,
		events: <EventsSection />,
		estimates: <EstimatesSection />,
	};
	const ids = Object.keys(SECTIONS) as (keyof typeof SECTIONS)[];
	const sections = ids.map((id) => ({ id, title: t(`section.${id}`), fields: SECTIONS[id] }));
	return (
		<RecordForm subject="project" sections={sections} {...form}>
			{sections.map(({ id, title }) => (
				<FormSection
					key={id}
					id={id}
					title={title}
					note={t.has(`sectionNote.${id}`) ? t(`sectionNote.${id}`) : undefined}
				>
					{content[id]}
				</FormSection>
			))}
		</RecordForm>
	);
}
