import { beforeEach, expect, test, vi } from "vitest";
import { refusal } from "@/app/[locale]/admin/refusal";
import { type ActionState, type FormAction, UNTOUCHED } from "@/components/editing/desk/action-state";
import { newRequestContext, runInRequestContext } from "@/lib/server/request-context";
import { changePasswordAction, endSessionAction, renameAction } from "./account/actions";
import { endSecondFactorAction, renewBackupCodesAction, secondFactorAction } from "./account/second-factor/actions";
import { changeRoleAction, inviteAction } from "./people/actions";
import { bringBackAction, giveBackAction, putAsideAction, removeNoteAction, takeAction } from "./queue/actions";
import { resetAction } from "./reset/actions";
import { dropFilterAction, keepFilterAction, renameFilterAction } from "./saved-filter-actions";
import { setUpAction } from "./set-up/actions";
import { signInAction } from "./sign-in/actions";
import { setArchivedCopy } from "./sources/set-archived-copy";
import { makeTokenAction, revokeTokenAction } from "./tokens/actions";

const asked = vi.hoisted(() => ({ permission: vi.fn() }));
vi.mock("@/lib/server/db/client", async () => {
	const { UnavailableError } = await import("@/lib/server/db/serving/unavailable");
	const getClient = () => {
		throw new UnavailableError();
	};
	return { getClient };
});
vi.mock("@/lib/server/auth/session/current-user", () => ({
	requireActor: asked.permission,
	currentSession: async () => null,
}));
vi.mock("next/headers", () => ({
	headers: async () => new Headers({ host: "tracker.example", origin: "http://tracker.example" }),
	cookies: async () => ({ get: () => undefined, set: () => undefined }),
}));
vi.mock("next-intl/server", () => ({ getLocale: async () => "en", getTranslations: async () => (key: string) => key }));

const ADA = { id: "ada", name: "Ada", email: "ada@example.org", role: "admin" } as const;
const HUSH = "a long and quiet hush";
const SECRETS = { password: HUSH, currentPassword: HUSH, newPassword: HUSH, code: HUSH, token: HUSH };

beforeEach(() => {
	asked.permission.mockReset().mockResolvedValue({ ok: true, actor: ADA, user: ADA });
});

function formOf(fields: Record<string, string>): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	return form;
}

/** What a form that sends these fields is answered, and with which status. */
async function send<S>(action: (form: FormData) => Promise<S>, fields: Record<string, string>) {
	const context = newRequestContext();
	const state = await runInRequestContext(context, () => action(formOf(fields)));
	return { state, status: context.status };
}

const FORMS: [string, FormAction, typed: Record<string, string>][] = [
	["a name", renameAction, { name: "Ada Lovelace" }],
	["a password", changePasswordAction, {}],
	["a session", endSessionAction, { session: "s1" }],
	["a second factor", secondFactorAction, {}],
	["the end of a second factor", endSecondFactorAction, {}],
	["backup codes", renewBackupCodesAction, {}],
	["an invitation", inviteAction, { name: "Grace", email: "grace@example.org", role: "editor" }],
	["a role", changeRoleAction, { id: "grace", role: "editor" }],
	["a key", makeTokenAction, { owner: "ada", name: "nightly", scope: "write", days: "90" }],
	["the end of a key", revokeTokenAction, { id: "t1" }],
	["the first administrator", setUpAction, { name: "Ada", email: "ada@example.org" }],
	["a new password", resetAction, {}],
	["a sign-in", signInAction, { email: "ada@example.org", next: "/en/admin/people" }],
];

test.each(FORMS)(
	"the form of %s keeps all that was typed but secrets when the database is away",
	async (...[, action, typed]) => {
		const { state, status } = await send((form) => action(UNTOUCHED, form), { ...typed, ...SECRETS });
		expect(state).toEqual({ errors: { form: "unavailable" }, values: typed });
		expect(status).toBe(503);
	},
);

test("so it does for who is signed out or may not", async () => {
	for (const code of ["signedOut", "forbidden"]) {
		asked.permission.mockResolvedValue({ ok: false, code });
		const typed = { name: "Grace", email: "grace@example.org", role: "editor" };
		const { state } = await send((form) => inviteAction(UNTOUCHED, form), typed);
		expect(state).toEqual({ errors: { form: code }, values: typed });
	}
});

const BEGUN = {
	...UNTOUCHED,
	factor: { uri: "otpauth://totp/Gigacampus:ada?secret=ABCDEF&issuer=Gigacampus", qr: "" },
	backupCodes: ["aaaaa-bbbbb", "ccccc-ddddd"],
} satisfies ActionState;

test("a second factor that is being set up keeps its QR code and its backup codes", async () => {
	const { state } = await send((form) => secondFactorAction(BEGUN, form), { code: "123456" });
	expect(state).toEqual({
		errors: { form: "unavailable" },
		values: {},
		factor: { uri: BEGUN.factor.uri, qr: expect.stringMatching(/^data:image\/svg/) },
		backupCodes: BEGUN.backupCodes,
	});
});

test.each(["otpauth://[", "otpauth://totp/\ud800", "https://evil.example", "otpauth://totp/a b"])(
	"what the browser calls the address of its second factor is shown only if it can be one: %j",
	async (uri) => {
		const made = { ...BEGUN, factor: { uri, qr: "" } };
		const { state } = await send((form) => secondFactorAction(made, form), { code: "123456" });
		expect(state).toEqual({ errors: { form: "unavailable" }, values: {} });
	},
);

const ENTRY = { kind: "ageing", key: "site", back: "ageing 2" };
const CHOSEN = { reason: "Asked the operator", for: "month" };

test.each(["unavailable", "signedOut", "forbidden"])(
	"putting aside keeps the reason when it is stopped: %s",
	async (code) => {
		if (code !== "unavailable") asked.permission.mockResolvedValue({ ok: false, code });
		const { state, status } = await send((form) => putAsideAction(null, form), { ...ENTRY, ...CHOSEN });
		expect(state).toEqual({ problem: code, ...CHOSEN });
		expect(status).toBe(code === "unavailable" ? 503 : null);
	},
);

test("putting aside keeps the reason when the page was out of date", async () => {
	const { state } = await send((form) => putAsideAction(null, form), { ...ENTRY, ...CHOSEN, for: "ever" });
	expect(state).toEqual({ problem: "invalid_value", ...CHOSEN, for: "ever" });
});

test("bringing back leads nowhere that needs the database while it is away", async () => {
	await expect(send(bringBackAction, ENTRY)).rejects.toThrow("The database doesn't answer.");
});

test.each([
	["kind=uncited&facts=claims&whose=mine&page=2", "uncited", "/en/admin/queue/uncited?facts=claims&whose=mine&page=2"],
	["", "ageing", "/en/admin"],
	["suggestion", "suggestion", "/en/admin/suggestions/s1"],
	["//tracker.example", "ageing", "/en/admin"],
])("who is signed out comes back to the page that they took an entry on: %s", async (back, kind, page) => {
	asked.permission.mockResolvedValue({ ok: false, code: "signedOut" });
	for (const action of [takeAction, giveBackAction, removeNoteAction]) {
		await expect(send(action, { kind, key: "s1", back })).rejects.toMatchObject({
			digest: expect.stringContaining(`/en/admin/sign-in?next=${encodeURIComponent(page)};`),
		});
	}
});

const FILTER = { subject: "project", search: "?country=FR", name: "Mine", to: "The French ones" };

test.each(["signedOut", "forbidden", "unavailable"] as const)(
	"naming a filter keeps the name as it was typed when it is stopped: %s",
	async (code) => {
		if (code !== "unavailable") asked.permission.mockResolvedValue({ ok: false, code });
		for (const action of [keepFilterAction, renameFilterAction]) {
			const { state, status } = await send((form) => action(null, form), FILTER);
			expect(state).toEqual({ problem: code, name: FILTER.to });
			expect(status).toBe(code === "unavailable" ? 503 : null);
		}
	},
);

test("deleting a filter leads nowhere that needs the database while it is away", async () => {
	await expect(send(dropFilterAction, FILTER)).rejects.toThrow("The database doesn't answer.");
});

test("an archived copy's address with a password in it is told so", async () => {
	const bound = { locale: "en", key: "11111111-1111-4111-8111-111111111111", baseVersion: 1 } as const;
	const typed = "https://me:secret@archive.example/a";
	const { state } = await send((form) => setArchivedCopy(bound, null, form), { archivedUrl: typed });
	expect(state).toEqual({ code: "credentials", typed });
});

test("of names that are JavaScript's own or Next's, nothing becomes more than a value", () => {
	const form = formOf({ "$ACTION_1:0": "{}", name: "Ada" });
	form.set("__proto__", "x");
	const { values } = refusal("unavailable", form);
	expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
	expect(values).not.toHaveProperty("$ACTION_1:0");
	expect(values.name).toBe("Ada");
});
