import { beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { UnavailableError } from "../../db/serving/unavailable";
import { newRequestContext, type RequestContext, runInRequestContext } from "../../request-context";
import { guardedAction, guardedForm, openAction } from "./define-action";

const asked = vi.hoisted(() => ({ permission: vi.fn(), origin: "http://tracker.example" }));
vi.mock("../session/current-user", () => ({ requireActor: asked.permission }));
vi.mock("next/headers", () => ({
	headers: async () => new Headers({ host: "tracker.example", origin: asked.origin }),
}));

const ADA = { id: "ada", name: "Ada", email: "ada@example.org", role: "editor" } as const;
const stopped = (code: string, form: FormData) => ({ code, typed: form.get("typed") });
const Bound = z.strictObject({ locale: z.enum(["en", "fr"]), id: z.string().regex(/^[a-z]+$/) });
const BOUND = { locale: "en", id: "gate" } as const;
const NOT_FOUND = "NEXT_HTTP_ERROR_FALLBACK;404";

function typed(): FormData {
	const form = new FormData();
	form.set("typed", "what was typed");
	return form;
}

let context: RequestContext;
const inRequest = <T>(work: () => T) => runInRequestContext(context, work);

beforeEach(() => {
	context = newRequestContext();
	asked.origin = "http://tracker.example";
	asked.permission.mockReset().mockResolvedValue({ ok: true, actor: ADA, user: ADA });
});

const save = guardedAction({ permission: "record.publish", bound: Bound, stopped }, async ({ bound, form, actor }) => ({
	code: `${actor.name} saved ${bound.id}`,
	typed: form.get("typed"),
}));

test("who may and sends what the page bound is let through", async () => {
	expect(await inRequest(() => save(BOUND, stopped("", typed()), typed()))).toEqual({
		code: "Ada saved gate",
		typed: "what was typed",
	});
	expect(asked.permission).toHaveBeenCalledWith("record.publish");
	expect(context.actionBegan).toBe(true);
});

test("a permission is asked before anything is read: who may not learns nothing of what was wrong", async () => {
	asked.permission.mockResolvedValue({ ok: false, code: "signedOut" });
	const broken = { locale: "/evil.example" } as never;
	expect(await inRequest(() => save(broken, stopped("", typed()), typed()))).toEqual({
		code: "signedOut",
		typed: "what was typed",
	});
});

test.each([
	["another type", { contains: "" }],
	["a language that is a path", { ...BOUND, locale: "/evil.example" }],
	["a name of JavaScript's own", { ...BOUND, id: "__proto__" }],
	["more than there is", { ...BOUND, more: 1 }],
	["nothing", undefined],
	["a list", [BOUND]],
	["a promise", Promise.resolve(BOUND)],
])("what is bound is checked: %s is nothing that there is", async (_what, bound) => {
	await expect(inRequest(() => save(bound as never, stopped("", typed()), typed()))).rejects.toThrow(NOT_FOUND);
});

test.each([[undefined], [null], ["x"], [{ get: () => "x" }], [[]]])("a form that is %o is none", async (form) => {
	await expect(inRequest(() => save(BOUND, stopped("", typed()), form as never))).rejects.toThrow(NOT_FOUND);
	expect(asked.permission).not.toHaveBeenCalled();
});

test("a database that doesn't answer stops it with 503, and the form keeps what was typed", async () => {
	const failing = guardedForm({ permission: "record.publish", stopped }, async () => {
		throw new UnavailableError();
	});
	const kept = { code: "unavailable", typed: "what was typed" };
	expect(await inRequest(() => failing(stopped("", typed()), typed()))).toEqual(kept);
	expect(context.status).toBe(503);
	asked.permission.mockRejectedValue(new UnavailableError());
	expect(await inRequest(() => save(BOUND, stopped("", typed()), typed()))).toEqual(kept);
});

test("what stops a form knows its last answer, too", async () => {
	const seen = guardedForm(
		{ permission: "record.publish", stopped: (_code, _form, state): unknown => state },
		async () => {
			throw new UnavailableError();
		},
	);
	expect(await inRequest(() => seen("the last answer", typed()))).toBe("the last answer");
	asked.permission.mockResolvedValue({ ok: false, code: "forbidden" });
	expect(await inRequest(() => seen("the last answer", typed()))).toBe("the last answer");
});

test("a fault of ours stays one", async () => {
	const failing = guardedForm({ permission: "record.publish", stopped }, async () => {
		throw new Error("a fault");
	});
	await expect(inRequest(() => failing(stopped("", typed()), typed()))).rejects.toThrow("a fault");
	expect(context.status).toBeNull();
});

test("an action for everybody still takes nothing from another site's page", async () => {
	const send = openAction({ bound: Bound, stopped }, async ({ bound }) => ({ code: bound.id, typed: null }));
	expect(await inRequest(() => send(BOUND, stopped("", typed()), typed()))).toEqual({ code: "gate", typed: null });
	asked.origin = "http://evil.example";
	expect((await inRequest(() => send(BOUND, stopped("", typed()), typed()))).code).toBe("forbidden");
});
