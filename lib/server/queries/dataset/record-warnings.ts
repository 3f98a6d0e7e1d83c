import { RECORD_SCHEMAS, type Subject } from "@/lib/domain/record/record-schemas";
import type { FormWarning } from "@/lib/domain/warnings/form-warning";
import { organizationWarnings } from "@/lib/domain/warnings/organization-warnings";
import { programmeWarnings } from "@/lib/domain/warnings/programme-warnings";
import { projectWarnings } from "@/lib/domain/warnings/project/project-warnings";
import { publishingQuestions } from "@/lib/domain/warnings/publishing-questions";
import { sourceWarnings } from "@/lib/domain/warnings/source-warnings";
import type { PrismaClient } from "../../db/client";
import { getHead, getVersion } from "../core/revision";
import { listOrganizations } from "../organization/organizations";
import { currentWarningContext } from "./warnings-context";

/** What deserves a look in a record of any kind; nothing in what is no record of that kind. */
async function recordWarnings(client: PrismaClient, subject: Subject, document: unknown): Promise<FormWarning[]> {
	switch (subject) {
		case "project": {
			const { data } = RECORD_SCHEMAS.project.safeParse(document);
			return data ? projectWarnings(data, await currentWarningContext()) : [];
		}
		case "programme": {
			const { data } = RECORD_SCHEMAS.programme.safeParse(document);
			return data ? programmeWarnings(data, await currentWarningContext()) : [];
		}
		case "organization": {
			const { data } = RECORD_SCHEMAS.organization.safeParse(document);
			const all = await listOrganizations(client);
			return data
				? organizationWarnings(
						data,
						all.map(({ organization }) => organization),
						null,
					)
				: [];
		}
		case "source": {
			const { data } = RECORD_SCHEMAS.source.safeParse(document);
			return data ? sourceWarnings(data, await currentWarningContext()) : [];
		}
	}
}

/**
 * What is to be asked before a record is published (lib/domain/warnings/publishing-questions.ts), held against the
 * version that is stored now; `key` is null for a new record.
 */
export async function askBeforePublishing(
	client: PrismaClient,
	{
		subject,
		key,
		document,
		confirmed,
	}: { subject: Subject; key: string | null; document: unknown; confirmed: readonly string[] },
): Promise<FormWarning[]> {
	// What has a name that is taken can't be saved at all, which is said at its field.
	const warnings = (await recordWarnings(client, subject, document)).filter(
		({ code, values }) => code !== "likeOrganization" || values.name !== nameOf(document),
	);
	if (publishingQuestions(warnings, { before: [], confirmed }).length === 0) return [];
	const head = key === null ? null : await getHead(client, subject, key);
	const stored = head && !head.isDeleted && key !== null ? await getVersion(client, subject, key, head.version) : null;
	const before = stored ? await recordWarnings(client, subject, stored.document) : [];
	return publishingQuestions(warnings, { before, confirmed });
}

function nameOf(document: unknown): unknown {
	return Object(document).name;
}
