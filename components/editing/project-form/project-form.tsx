"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, Fragment, type ReactNode } from "react";
import { FormSection } from "@/components/editing/form/record/form-section";
import { RecordForm } from "@/components/editing/form/record/record-form";
import { DOCUMENT_LISTS, LIST_SECTIONS, OUTER_LISTS, type OuterList } from "@/lib/domain/record/document-lists";
import type { ProjectDocument } from "@/lib/domain/record/project-document";
import type { ProjectChoices } from "./choices";
import { EQUIPMENT_ROWS } from "./equipment-section";
import { EstimatesSection } from "./estimates-section";
import { EventsSection } from "./events-section";
import { IdentitySection } from "./identity-section";
import { MoneySection } from "./money-section";
import { PartiesSection } from "./parties-section";
import { PhasesSection } from "./phases-section";
import { PlaceSection } from "./place-section";
import { StatusSection } from "./status-section";
import { SummarySection } from "./summary-section";

/** The fields that are no lists of facts, in groups, which stand before those of the lists. */
const FIELDS = {
	identity: ["name", "slug", "programmes", "aliases"],
	status: ["status", "announcedOn", "announcedCitations", "statusBasis", "statusAsOf", "statusCitations"],
	place: ["country", "admin1", "locality", "latitude", "longitude", "locationPrecision", "placeCitations"],
	texts: ["summary"],
} as const satisfies Record<string, readonly (keyof ProjectDocument)[]>;

const FIELD_GROUPS = Object.keys(FIELDS) as (keyof typeof FIELDS)[];

type Props = Omit<ComponentProps<typeof RecordForm>, "subject" | "sections" | "children"> & {
	choices: ProjectChoices;
	/** The page where sources are given to many facts at once; none for a new record. */
	citeHref?: string;
};

/** The form of one whole project. */
export function ProjectForm({ choices, citeHref, ...form }: Props) {
	const t = useTranslations("form");
	const isNew = form.draft.baseVersion === null;
	const fields: Record<keyof typeof FIELDS, ReactNode> = {
		identity: <IdentitySection programmes={choices.programmes} isNew={isNew} />,
		status: <StatusSection />,
		place: <PlaceSection countries={choices.countries} />,
		texts: <SummarySection />,
	};
	const lists: Record<OuterList, ReactNode> = {
		phases: <PhasesSection />,
		investments: <MoneySection currencies={choices.currencies} />,
		participations: (
			<PartiesSection countries={choices.countries} citeHref={citeHref ? `${citeHref}?facts=participations` : null} />
		),
		...EQUIPMENT_ROWS,
		events: <EventsSection />,
		siteEstimates: <EstimatesSection />,
	};
	const groups = [
		...FIELD_GROUPS.map((id) => ({ id, fields: FIELDS[id], content: fields[id] })),
		...LIST_SECTIONS.map((id) => {
			const names = OUTER_LISTS.filter((list) => DOCUMENT_LISTS[list].section === id);
			return { id, fields: names, content: names.map((list) => <Fragment key={list}>{lists[list]}</Fragment>) };
		}),
	];
	const sections = groups.map((group) => ({ ...group, title: t(`section.${group.id}`) }));
	return (
		<RecordForm subject="project" sections={sections} {...form}>
			{sections.map(({ id, title, content }) => (
				<FormSection
					key={id}
					id={id}
					title={title}
					note={t.has(`sectionNote.${id}`) ? t(`sectionNote.${id}`) : undefined}
				>
					{content}
				</FormSection>
			))}
		</RecordForm>
	);
}
