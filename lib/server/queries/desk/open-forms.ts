import { can, roleUnderReview, USER_ROLES, type UserRole } from "@/lib/domain/access/permissions";
import type { DraftSubject } from "@/lib/domain/typed/draft";
import type { OpenElsewhere } from "@/lib/domain/typed/open-form";
import type { Database } from "../project/project";

type Row = { userId: string; name: string; role: string; reviewsLeft: number; since: Date };

/**
 * Who else has the form of a record open, the longest first. Those who publish are named to all editors, as in the
 * history of records; contributors to those alone who review what they send.
 */
export async function listOpenForms(
	database: Database,
	asker: { id: string; role: UserRole },
	{ subject, key, tab }: { subject: DraftSubject; key: string; tab: string | null },
): Promise<OpenElsewhere> {
	const rows = await database.$queryRaw<Row[]>`
		SELECT u."id" AS "userId", u."name", u."role", u."reviewsLeft", min(o."since") AS "since"
		FROM "OpenForm" o JOIN "User" u ON u."id" = o."userId"
		WHERE o."subject" = ${subject} AND o."key" = ${key} AND o."until" > now() AND NOT u."banned"
			AND NOT (u."id" = ${asker.id} AND o."tab" = ${tab ?? ""})
		GROUP BY u."id" ORDER BY min(o."since"), u."id" LIMIT 50`;
	const mayKnow = (other: Row) => can(asker.role, "record.publish") || can(roleOf(other), "record.publish");
	return {
		others: rows
			.filter(({ userId }) => userId !== asker.id)
			.map((other) => ({ name: mayKnow(other) ? other.name : null, since: other.since.toISOString() })),
		isOwnElsewhere: tab !== null && rows.some(({ userId }) => userId === asker.id),
	};
}

function roleOf({ role, reviewsLeft }: Row): UserRole | null {
	const known = USER_ROLES.find((name) => name === role);
	return known === undefined ? null : roleUnderReview(known, reviewsLeft);
}
