import type { UserRole } from "@/lib/domain/access/permissions";
import type { Failure } from "../../commands/core/failure";
import { choosePassword, createFirstAdmin } from "../../commands/person/choose-password";
import { getClient } from "../../db/client";
import { countUses, forgiveUses } from "../limits";
import { assertSameOrigin, requestAddress } from "../request/request";
import { signIn } from "../session/sign-in";
import { findLink } from "./one-time-link";

/** Errors by field (`form` for all of it), as codes. */
type Refused = { ok: false; errors: Record<string, string>; minutes?: number };
/** `role` null: the account's second factor is still to come. */
type Entered = { ok: true; role: UserRole | null };

/** Whether a link to make the first admin is good. */
export async function isSetUpLink(token: string): Promise<boolean> {
	return (await findLink(getClient(), "setUp", token)) !== null;
}

/** The e-mail address of the account that a link chooses the password of; null if the link is no good. */
export async function addressOfLink(token: string): Promise<string | null> {
	const id = await findLink(getClient(), "password", token);
	const user = id === null ? null : await getClient().user.findUnique({ where: { id, banned: false } });
	return user?.email ?? null;
}

/** Makes the first admin by the printed link, and signs them in. */
export async function setUpFirstAdmin(
	token: string,
	input: { name: string; email: string; password: string },
): Promise<Refused | Entered> {
	return enter(input.password, () => createFirstAdmin(getClient(), token, input));
}

/** Sets a password by a one-time link, and signs in with it. */
export async function resetByLink(token: string, password: string): Promise<Refused | Entered> {
	return enter(password, () => choosePassword(getClient(), token, password));
}

async function enter(
	password: string,
	work: () => Promise<{ ok: true; email: string } | { ok: false; errors: Failure[] }>,
): Promise<Refused | Entered> {
	await assertSameOrigin();
	const uses = [["linkAddress", await requestAddress()]] as const;
	const minutes = await countUses(getClient(), uses);
	if (minutes !== null) return { ok: false, errors: { form: "limited" }, minutes };
	const done = await work();
	if (!done.ok) return { ok: false, errors: errorsByField(done.errors) };
	await forgiveUses(getClient(), uses);
	const entered = await signIn(done.email, password);
	return entered.ok ? entered : { ok: false, errors: { form: entered.code } };
}

/** Failures of a command as a form shows them: the first of each field. */
export function errorsByField(failures: readonly Failure[]): Record<string, string> {
	return Object.fromEntries(failures.map(({ path, code }) => [String(path[0] ?? "form"), code]).reverse());
}
