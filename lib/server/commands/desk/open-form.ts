import { can } from "@/lib/domain/access/permissions";
import { type DraftSubject, isDraftKey, isNewDraftKey } from "@/lib/domain/typed/draft";
import { type OpenFormMessage, TELL_EVERY_MS } from "@/lib/domain/typed/open-form";
import type { Actor } from "../../auth/actor";
import type { PrismaClient } from "../../db/client";
import type { Failure } from "../core/failure";

/** How long a form counts as open after it said so: two that were missed, and some. */
const IN_VIEW_SECONDS = (2.5 * TELL_EVERY_MS) / 1000;
/** The same behind another tab, where it says so once: as long as one reads a source. */
const AWAY_SECONDS = 15 * 60;
/** How many forms of one person are known. */
const MOST_OPEN = 50;

type Told = OpenFormMessage & { actor: Actor; subject: DraftSubject; key: string };

/**
 * Writes down that the actor has the form of a record open, or that it is closed now. The database's clock counts, so
 * that all instances agree. No revision: nothing of the record changes. Failures: `forbidden`, `slug`.
 */
export async function tellOpenForm(
	client: PrismaClient,
	{ actor, subject, key, tab, state }: Told,
): Promise<{ ok: true } | { ok: false; errors: Failure[] }> {
	if (!can(actor.role, "draft.keep")) return refused("forbidden", "may not edit records");
	if (!isDraftKey(key) || isNewDraftKey(key)) return refused("slug", "is not the key of a record");
	if (state === "closed") {
		await client.openForm.deleteMany({ where: { userId: actor.id, subject, key, tab } });
		return { ok: true };
	}
	const seconds = state === "away" ? AWAY_SECONDS : IN_VIEW_SECONDS;
	const [row] = await client.$queryRaw<{ isNew: boolean }[]>`
		INSERT INTO "OpenForm" ("userId", "subject", "key", "tab", "since", "until")
		VALUES (${actor.id}, ${subject}, ${key}, ${tab}, now(), now() + make_interval(secs => ${seconds}::float8))
		ON CONFLICT ("userId", "subject", "key", "tab") DO UPDATE SET
			"since" = CASE WHEN "OpenForm"."until" > now() THEN "OpenForm"."since" ELSE now() END,
			"until" = excluded."until"
		RETURNING xmax = 0 AS "isNew"`;
	if (row?.isNew) await forgetOld(client, actor);
	return { ok: true };
}

/** What is over, of anybody, and what somebody has open beyond the most. What others are looking at now is left to them. */
async function forgetOld(client: PrismaClient, { id }: Actor): Promise<void> {
	await client.$executeRaw`
		DELETE FROM "OpenForm" WHERE ("userId", "subject", "key", "tab") IN (
			SELECT "userId", "subject", "key", "tab" FROM "OpenForm" WHERE "until" <= now() FOR UPDATE SKIP LOCKED
		)`;
	await client.$executeRaw`
		DELETE FROM "OpenForm" WHERE ("userId", "subject", "key", "tab") IN (
			SELECT "userId", "subject", "key", "tab" FROM "OpenForm" WHERE "userId" = ${id}
			ORDER BY "since" DESC, "until" DESC OFFSET ${MOST_OPEN} FOR UPDATE SKIP LOCKED
		)`;
}

function refused(code: string, message: string): { ok: false; errors: Failure[] } {
	return { ok: false, errors: [{ path: code === "slug" ? ["key"] : [], code, message }] };
}
