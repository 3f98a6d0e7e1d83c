import type { z } from "zod";
import { can } from "@/lib/domain/access/permissions";
import { tidyListSearch } from "@/lib/domain/record/record-list";
import type { Subject } from "@/lib/domain/record/record-schemas";
import { foldText } from "@/lib/domain/values/fold-text";
import { line } from "@/lib/domain/values/text";
import type { Actor } from "../../auth/actor";
import type { PrismaClient } from "../../db/client";
import { type Failure, toFailures } from "../core/failure";

/** How many filters of one list somebody may keep. */
export const MOST_FILTERS = 30;
const LONGEST_NAME = 60;
/** The longest search and all filters, written for an address. */
const LONGEST_ADDRESS = 2500;

const FilterName: z.ZodType<string> = line(LONGEST_NAME);

type Owned = { actor: Actor; subject: Subject; name: string };
type Result = { ok: true } | { ok: false; errors: Failure[] };
type Transaction = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

/**
 * Keeps what a list is asked for, the query of its address, under a name that none of the actor's other filters of this
 * list has, but for capitals and accents. Failures: `forbidden`, `required`, `too_big`, `invalid_character`,
 * `duplicate` (the name), `invalid_value` (nothing to keep), `tooMany`.
 */
export async function keepFilter(
	client: PrismaClient,
	{ actor, subject, name, search }: Owned & { search: string },
): Promise<Result> {
	const read = readName(actor, name);
	if (!read.ok) return read;
	const tidy = search.length > LONGEST_ADDRESS ? "" : tidyListSearch(subject, search);
	if (tidy === "" || tidy.length > LONGEST_ADDRESS) return refused("invalid_value", "search");
	return client.$transaction(async (tx) => {
		const names = await namesOf(tx, actor, subject);
		if (isTaken(names, read.name)) return refused("duplicate", "name");
		if (names.length >= MOST_FILTERS) return refused("tooMany");
		await tx.savedFilter.create({ data: { userId: actor.id, subject, name: read.name, search: tidy } });
		return { ok: true };
	});
}

/** Gives one of the actor's filters another name. Failures: as of `keepFilter`, and `notFound`. */
export async function renameFilter(
	client: PrismaClient,
	{ actor, subject, name, to }: Owned & { to: string },
): Promise<Result> {
	const read = readName(actor, to);
	if (!read.ok) return read;
	return client.$transaction(async (tx) => {
		const names = await namesOf(tx, actor, subject);
		if (!names.includes(name)) return refused("notFound");
		const others = names.filter((other) => other !== name);
		if (isTaken(others, read.name)) return refused("duplicate", "name");
		const where = { userId_subject_name: { userId: actor.id, subject, name } };
		await tx.savedFilter.update({ where, data: { name: read.name } });
		return { ok: true };
	});
}

/** Forgets one of the actor's filters. One that isn't there any more is no failure. */
export async function dropFilter(client: PrismaClient, { actor, subject, name }: Owned): Promise<Result> {
	if (!can(actor.role, "filter.keep")) return refused("forbidden");
	await client.savedFilter.deleteMany({ where: { userId: actor.id, subject, name } });
	return { ok: true };
}

function readName(actor: Actor, name: string): { ok: true; name: string } | { ok: false; errors: Failure[] } {
	if (!can(actor.role, "filter.keep")) return refused("forbidden");
	const parsed = FilterName.safeParse(name);
	return parsed.success ? { ok: true, name: parsed.data } : { ok: false, errors: toFailures(parsed.error) };
}

/** The names of somebody's filters of a list, which nobody changes until the transaction ends. */
async function namesOf(tx: Transaction, { id: userId }: Actor, subject: Subject): Promise<string[]> {
	await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${userId} FOR UPDATE`;
	const filters = await tx.savedFilter.findMany({ where: { userId, subject }, select: { name: true } });
	return filters.map(({ name }) => name);
}

function isTaken(names: readonly string[], name: string): boolean {
	return names.some((other) => foldText(other) === foldText(name));
}

function refused(code: string, field?: string): { ok: false; errors: Failure[] } {
	return { ok: false, errors: [{ path: field ? [field] : [], code, message: `the filter is not kept: ${code}` }] };
}
