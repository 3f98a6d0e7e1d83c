// Giving one document to many facts of a project, on a page of its own that needs no scripts.

import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import type { ChangeNames } from "@/components/changes/difference/change-names";
import type { UncitedKind } from "@/lib/domain/queue/uncited";
import { citationsOf } from "@/lib/domain/record/cited-facts";
import type { ProjectDocument, Source } from "@/lib/domain/record/project-document";
import { citable } from "../source-picker/cited-sources";
import { CiteForm } from "./cite-form";
import { useFactGroups } from "./use-fact-groups";

type Props = Omit<ComponentProps<typeof CiteForm>, "sources" | "groups"> & {
	document: ProjectDocument;
	sources: readonly Source[];
	/** The one kind of fact that is asked for; null for all. */
	kind: UncitedKind | null;
	names: ChangeNames;
};

/** The facts of a project that name no source, and the documents that it cites, the most cited first. */
export function CiteFacts({ document, sources, kind, names, ...form }: Props) {
	const t = useTranslations("pickers.cite");
	const groups = useFactGroups(document, kind, names);
	const cited = citationsOf(document).map(({ citation }) => citation.source);
	const timesCited = ({ id }: Source) => cited.filter((source) => source === id).length;
	const listed = [...sources].sort((a, b) => timesCited(b) - timesCited(a)).map((source) => citable(source));
	if (groups.length === 0) return <p>{t("nothing")}</p>;
	return <CiteForm {...form} sources={listed} groups={groups} />;
}
