import type { Parents } from "@/lib/domain/record/parents";
import { Programme } from "@/lib/domain/record/project-document";
import { arrayLiteral } from "../../db/cells";
import type { PrismaClient } from "../../db/client";
import { countryCodes } from "../../reference";
import { insertRows, overwriting } from "../core/bulk-rows";
import type { Authorship, Change } from "../core/change";
import { type Incoming, type Planned, parseRecords, planRecords, versionsOf } from "../core/records";
import { programmeReferenceFailures } from "../core/references";
import { writeSaves } from "../core/revision";
import { type BatchResult, saveBatch } from "../core/save-record";

const COLUMNS = {
	slug: "text",
	nameEn: "text",
	nameFr: "text",
	country: "text",
	announcedOn: "text",
	amount: "numeric",
	qualifier: "text",
	amountLow: "numeric",
	amountHigh: "numeric",
	currency: "text",
	within: "text",
	summaryEn: "text",
	summaryFr: "text",
	version: "int",
	contentHash: "text",
	updatedAt: "timestamptz",
} as const;
const CITATION_COLUMNS = {
	programmeSlug: "text",
	position: "int",
	sourceId: "text",
	locator: "text",
	quote: "text",
} as const;

/** Saves programmes, all or none, as `saveProjects` saves projects. */
export async function saveProgrammes(
	client: PrismaClient,
	{ programmes, keepEdited, ...authorship }: Authorship & { programmes: readonly Incoming[]; keepEdited?: boolean },
): Promise<BatchResult> {
	return saveBatch(client, authorship, (change) => applyProgrammes(change, programmes, { keepEdited }));
}

/** Writes programmes within a change; with failures nothing was written and the caller undoes the change. */
export async function applyProgrammes(
	change: Change,
	incoming: readonly Incoming[],
	options: { keepEdited?: boolean } = {},
) {
	const { parsed, failures } = parseRecords(Programme, (programme) => programme.slug, incoming);
	const plan = await planRecords(change, "programme", parsed, options);
	failures.push(...plan.failures);
	const sources = await readSourceIds(
		change,
		plan.planned.flatMap(({ record }) => record.citations.map((citation) => citation.source)),
	);
	const known = { sources, countries: countryCodes() };
	const parents = await readParents(change, plan.planned);
	for (const { index, key, record } of plan.planned) {
		failures.push(...programmeReferenceFailures(record, known, parents).map((failure) => ({ ...failure, index, key })));
	}
	if (failures.length === 0) await write(change, plan.planned);
	return { outcome: plan.outcome, failures, versions: versionsOf(plan.planned) };
}

async function readSourceIds({ tx }: Change, ids: readonly string[]): Promise<Set<string>> {
	const rows = await tx.$queryRaw<{ id: string }[]>`
		SELECT "id" FROM "Source" WHERE "id" IN (SELECT unnest(${arrayLiteral(ids)}::text::text[]))`;
	return new Set(rows.map((row) => row.id));
}

/** What each programme will lie within once these are written. */
async function readParents({ tx }: Change, planned: readonly Planned<Programme>[]): Promise<Parents> {
	if (planned.every(({ record }) => record.within === null)) return new Map();
	const stored = await tx.programme.findMany({ select: { slug: true, within: true } });
	const saved = planned.map(({ key, record }) => [key, record.within] as const);
	return new Map([...stored.map(({ slug, within }) => [slug, within] as const), ...saved]);
}

async function write(change: Change, planned: readonly Planned<Programme>[]): Promise<void> {
	const { tx, at } = change;
	const rows = planned.map(({ record, version, hash }) => {
		const { slug, name, country, announcedOn, currency, within, summary } = record;
		const { amount, qualifier, amountLow, amountHigh } = record;
		const money = [amount, qualifier, amountLow, amountHigh, currency];
		const facts = [country, announcedOn, ...money, within, summary.en, summary.fr];
		return [slug, name.en, name.fr, ...facts, version, hash, at];
	});
	await insertRows(tx, "Programme", COLUMNS, rows, { conflict: overwriting("slug", COLUMNS) });
	await tx.programmeCitation.deleteMany({ where: { programmeSlug: { in: planned.map((one) => one.key) } } });
	const citations = planned.flatMap(({ key, record }) =>
		record.citations.map(({ source, locator, quote }, position) => [key, position, source, locator, quote]),
	);
	await insertRows(tx, "ProgrammeCitation", CITATION_COLUMNS, citations);
	await writeSaves(change, "programme", planned);
}
