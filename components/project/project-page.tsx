import type { ComponentProps } from "react";
import type { PlaceMap } from "@/components/map/place-map";
import type { Timeline } from "@/lib/charts/prepare/prepare-timeline";
import type { ProgrammeAccount } from "@/lib/domain/figures/programme-account";
import type { ProjectAccount } from "@/lib/domain/figures/project-account";
import type { ProjectDocument } from "@/lib/domain/record/project-document";
import { AgeingNotice } from "./ageing-notice";
import { EquipmentLists } from "./equipment-lists";
import { EventList } from "./event-list";
import { KeyFigures } from "./key-figures";
import { MoneySection } from "./money/money-section";
import { type NeighbourGroup, NeighbourList } from "./neighbour-list";
import { NumberedSources } from "./numbered-sources";
import { PartyList } from "./party-list";
import { PhasesSection } from "./phases/phases-section";
import { PlaceFacts } from "./place-facts";
import { ProgrammeBox } from "./programme-box";
import { ProjectHead } from "./project-head";
import { RecordSection, type RecordState } from "./record-section";
import type { References } from "./references";

export type ProjectPageProps = {
	document: ProjectDocument;
	account: ProjectAccount;
	/** The day of whose records it is; null for those of now. */
	recorded?: string | null;
	references: References;
	timeline: Timeline | null;
	programmes: readonly ProgrammeAccount[];
	/** Slugs of organizations by name. */
	organizations: Readonly<Record<string, string>>;
	neighbours: NeighbourGroup[];
	address: string;
	/** What the map of its place is drawn from; null while the dataset doesn't have the project. */
	map: ComponentProps<typeof PlaceMap> | null;
	state: RecordState;
};

/** Everything that is known of a project: facts in the main column, who and where beside it, sources at the end. */
export function ProjectPage(props: ProjectPageProps) {
	const { document, account, references, timeline, programmes, organizations, neighbours, address, map, state } = props;
	const shown = { currency: account.currency, recorded: props.recorded ?? null };
	const of = `project=${document.slug}`;
	return (
		<article>
			<ProjectHead document={document} shown={shown} />
			<AgeingNotice ageing={account.ageing} />
			<KeyFigures document={document} account={account} references={references} of={of} />
			<div className="gap-x-12 lg:grid lg:grid-cols-[minmax(0,1fr)_19rem] print:block">
				<div className="min-w-0">
					<PhasesSection
						document={document}
						account={account}
						timeline={timeline}
						recorded={shown.recorded}
						references={references}
						of={of}
					/>
					<MoneySection
						document={document}
						account={account}
						shown={shown}
						slugs={organizations}
						references={references}
						of={of}
					/>
				</div>
				<div className="min-w-0">
					{programmes.length > 0 && <ProgrammeBox accounts={programmes} shown={shown} />}
					<PartyList
						participations={document.participations}
						slugs={organizations}
						shown={shown}
						references={references}
						of={of}
					/>
					<EquipmentLists document={document} references={references} of={of} />
					<PlaceFacts document={document} shown={shown} references={references} of={of} map={map} />
				</div>
			</div>
			<EventList events={document.events} references={references} of={of} />
			<NumberedSources references={references} />
			<RecordSection
				recorded={shown.recorded}
				name={document.name}
				slug={document.slug}
				address={address}
				state={state}
			/>
			<NeighbourList groups={neighbours} shown={shown} />
		</article>
	);
}
