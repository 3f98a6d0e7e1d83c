"use client";

import { useLayoutEffect, useState, useSyncExternalStore } from "react";
import type { DraftSetup } from "@/lib/domain/typed/draft";
import { sameRecord } from "../form/record/same-record";
import { DraftSession, type DraftState, firstState } from "./draft-session";

/** The sessions of the forms on the page: the banner above a form and the line in its bar speak of the same. */
const sessions = new Map<string, DraftSession>();

/**
 * The draft session of a form, for as long as the form is there: a page that is drawn anew in place changes nothing.
 * `keep`: begin to keep what is typed; one part of the page does.
 */
export function useDraftSession(
	formId: string,
	setup: DraftSetup,
	{ keep = false } = {},
): { state: DraftState; session: DraftSession } {
	const [name] = useState(() => nameOf(formId, setup));
	const [session] = useState(() => sessionOf(name, setup));
	const [first] = useState(() => firstState(setup));
	const state = useSyncExternalStore(session.subscribe, session.getState, () => first);

	// Before the form leaves the page: what is in it can still be read then.
	useLayoutEffect(() => {
		const form = document.getElementById(formId);
		if (!keep || !(form instanceof HTMLFormElement)) return;
		sessions.set(name, session);
		session.start(form);
		return () => {
			session.stop();
			if (sessions.get(name) === session) sessions.delete(name);
		};
	}, [keep, formId, name, session]);
	return { state, session };
}

function nameOf(formId: string, { userId, subject, key, baseVersion, resumed }: DraftSetup): string {
	return [formId, userId, subject, key, baseVersion, resumed?.at].join(" ");
}

function sessionOf(name: string, setup: DraftSetup): DraftSession {
	// On the server there is nothing to share: every request draws its own.
	if (typeof window === "undefined") return new DraftSession(setup);
	const session = sessions.get(name) ?? new DraftSession(setup, sameRecord(setup.subject, setup.locale));
	sessions.set(name, session);
	return session;
}
