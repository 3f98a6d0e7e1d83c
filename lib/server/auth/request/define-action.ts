// What a request has to pass before an action begins: who asks, from where, with which arguments.

import { headers } from "next/headers";
import { forbidden, notFound } from "next/navigation";
import { z } from "zod";
import type { Permission } from "@/lib/domain/access/permissions";
import { isUnavailable, UnavailableError } from "../../db/serving/unavailable";
import { requestContext } from "../../request-context";
import type { Actor } from "../actor";
import { requireActor, type SignedIn } from "../session/current-user";
import { isSameOrigin } from "./origin";
import { sentOnce } from "./sent-once";

/** What stops an action before it has done anything; every form has words for it. */
export type Stop = "signedOut" | "forbidden" | "unavailable";

type Rules<S> = {
	/** What the form shows when its action was stopped; `state` as in `Asked`. */
	stopped: (code: Stop, form: FormData, state: unknown) => S | Promise<S>;
};
type Guarded<S> = Rules<S> & { permission: Permission };
type Open<S> = Rules<S> & {
	/** True if it is done once however often the same form arrives: not where the answer brings a session along. */
	once?: boolean;
};
type Bound<B> = {
	/** Schema of what the page bound to the form: the browser sends it, and may have changed it. */
	bound: B;
};

/** What an action is asked. `state` is what the browser calls the form's last answer: not to be relied on. */
type Asked<B> = { bound: B; state: unknown; form: FormData };
type AskedBy<B> = Asked<B> & { actor: Actor; user: SignedIn };

type BoundAction<B extends z.ZodType, S> = (bound: z.input<B>, state: S, form: FormData) => Promise<S>;
type FormAction<S> = (state: S, form: FormData) => Promise<S>;

const NOTHING = z.undefined();

/**
 * An action for those with a permission, which is asked for before anything is read. What is bound to the form and
 * doesn't fit its schema is a 404. A database that doesn't answer stops the action with 503; the form keeps what was
 * typed. A form that arrives again (its answer was lost) is answered as it was the first time.
 */
export function guardedAction<B extends z.ZodType, S>(
	{ permission, stopped, bound: schema }: Guarded<S> & Bound<B>,
	work: (asked: AskedBy<z.output<B>>) => Promise<NoInfer<S>>,
): BoundAction<B, S> {
	return async (bound, state, form) =>
		begin(stopped, { state, form }, async () => {
			const allowed = await requireActor(permission);
			if (!allowed.ok) return stopped(allowed.code, form, state);
			const { actor, user } = allowed;
			const asked = { bound: readBound(schema, bound), state, form, actor, user };
			return sentOnce(actor.id, form, () => work(asked));
		});
}

/** The same for a form with nothing bound to it. */
export function guardedForm<S>(
	rules: Guarded<S>,
	work: (asked: AskedBy<undefined>) => Promise<NoInfer<S>>,
): FormAction<S> {
	const action = guardedAction({ ...rules, bound: NOTHING }, work);
	return async (state, form) => action(undefined, state, form);
}

/** An action for everybody, or for who has a link, which its command asks for. */
export function openAction<B extends z.ZodType, S>(
	{ stopped, once = false, bound: schema }: Open<S> & Bound<B>,
	work: (asked: Asked<z.output<B>>) => Promise<NoInfer<S>>,
): BoundAction<B, S> {
	return async (bound, state, form) =>
		begin(stopped, { state, form }, async () => {
			if (!isSameOrigin(await headers())) return stopped("forbidden", form, state);
			const asked = { bound: readBound(schema, bound), state, form };
			return once ? sentOnce("", form, () => work(asked)) : work(asked);
		});
}

/** The same for a form with nothing bound to it. */
export function openForm<S>(rules: Rules<S>, work: (asked: Asked<undefined>) => Promise<NoInfer<S>>): FormAction<S> {
	const action = openAction({ ...rules, bound: NOTHING }, work);
	return async (state, form) => action(undefined, state, form);
}

/** For a form that is a button: whatever comes of it, one is led to a page that says so. */
export function guardedPress(rules: Guarded<void>, work: (asked: AskedBy<undefined>) => Promise<void>) {
	const action = guardedForm<void>(rules, work);
	return async (form: FormData): Promise<void> => action(undefined, form);
}

/** A button for everybody. What stops it has a page of its own to be said on. */
export function openPress(work: (asked: Asked<undefined>) => Promise<void>) {
	const stopped = (code: Stop) => {
		if (code === "unavailable") throw new UnavailableError();
		forbidden();
	};
	const action = openForm<void>({ stopped }, work);
	return async (form: FormData): Promise<void> => action(undefined, form);
}

async function begin<S>(
	stopped: Rules<S>["stopped"],
	{ state, form }: { state: unknown; form: unknown },
	run: () => Promise<S>,
): Promise<S> {
	const context = requestContext();
	context.actionBegan = true;
	if (!(form instanceof FormData)) notFound();
	try {
		return await run();
	} catch (error) {
		if (!isUnavailable(error)) throw error;
		context.status = 503;
		return stopped("unavailable", form, state);
	}
}

function readBound<B extends z.ZodType>(schema: B, bound: unknown): z.output<B> {
	const parsed = schema.safeParse(bound);
	if (!parsed.success) notFound();
	return parsed.data;
}
