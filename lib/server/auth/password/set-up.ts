import type { Prisma } from "@/lib/generated/prisma/client";
import type { PrismaClient } from "../../db/client";
import { SET_UP_LIFE_MS } from "../session/session-life";
import { forgetLinks, makeLink, NOBODY } from "./one-time-link";

/** The token of a new link that makes the first admin, so long as there is none; earlier ones stop working. */
export async function openSetUp(client: PrismaClient): Promise<string | null> {
	if (await hasAdmin(client)) {
		await forgetLinks(client, "setUp", NOBODY);
		return null;
	}
	return client.$transaction((tx) => makeLink(tx, "setUp", NOBODY, SET_UP_LIFE_MS));
}

/** Whether there is an admin who can sign in. */
export async function hasAdmin(client: Pick<Prisma.TransactionClient, "user">): Promise<boolean> {
	const able = { role: "admin", banned: false, accounts: { some: { password: { not: null } } } };
	return (await client.user.count({ where: able })) > 0;
}
