// How a form of the editors or the readers gets to the server, and what becomes of it if it doesn't.

"use client";

import { unstable_rethrow } from "next/navigation";
import { type FormEvent, startTransition, useActionState, useCallback, useEffect, useRef, useState } from "react";
import { ATTEMPT_FIELD } from "@/lib/domain/typed/attempt";
import { type Outage, outageOf } from "./outage";

const FIRST_RETRY_MS = 4_000;
const LAST_RETRY_MS = 60_000;
/** An answer that takes longer deserves a word. */
const SLOW_MS = 12_000;

type Action<S> = (state: S, form: FormData) => Promise<S>;
type Sent = { data: FormData; form: HTMLFormElement; typed: string; wasOffline: boolean; retryMs: number };

/** What `useSending` knows of a form; `SentForm` draws it. */
export type Sending<S> = {
	state: Awaited<S>;
	isSending: boolean;
	/** Why the last try had no answer; null if it had one. */
	outage: Outage | null;
	isSlow: boolean;
	/** The form's `action`, which is the browser's own until the page's scripts are there. */
	dispatch: (form: FormData) => void;
	/** The form's `onSubmit`. */
	submit: (event: FormEvent<HTMLFormElement>) => void;
	/** Sends what stands in a form. */
	send: (data: FormData, form: HTMLFormElement) => void;
	/** Sends again what wasn't answered, as it was sent. */
	again: () => void;
};

/**
 * The state of a form's action, as `useActionState` has it, for a server that may not be reached. A form without an
 * answer stays as it is; it is sent again by itself when the connection is back, and quietly now and then, as long as
 * nothing else is typed into it. All tries of one press carry the same mark, by which the server does it once.
 */
export function useSending<S>(action: Action<S>, first: Awaited<S>): Sending<S> {
	const [outage, setOutage] = useState<Outage | null>(null);
	const [isSlow, setSlow] = useState(false);
	const sent = useRef<Sent | null>(null);
	const reach = async (before: Awaited<S>, data: FormData): Promise<Awaited<S>> => {
		try {
			const answer = await action(before as S, data);
			sent.current = null;
			setOutage(null);
			return answer as Awaited<S>;
		} catch (error) {
			// The answer may be to go to another page.
			unstable_rethrow(error);
			setOutage(outageOf(error, sent.current?.wasOffline ?? false));
			return before;
		}
	};
	// A form that is drawn by the server has the action itself, which works without scripts.
	const reached = typeof window === "undefined" ? action : (reach as unknown as Action<S>);
	const [state, dispatch, isSending] = useActionState<S, FormData>(reached, first);

	const go = useCallback(
		(one: Sent) => {
			one.wasOffline = !navigator.onLine;
			startTransition(() => dispatch(one.data));
		},
		[dispatch],
	);
	const send = useCallback(
		(data: FormData, form: HTMLFormElement) => {
			data.set(ATTEMPT_FIELD, crypto.randomUUID());
			sent.current = { data, form, typed: typedIn(form), wasOffline: false, retryMs: FIRST_RETRY_MS };
			go(sent.current);
		},
		[go],
	);
	const submit = useCallback(
		(event: FormEvent<HTMLFormElement>) => {
			event.preventDefault();
			const { submitter } = event.nativeEvent as SubmitEvent;
			send(new FormData(event.currentTarget, submitter), event.currentTarget);
		},
		[send],
	);
	const again = useCallback(() => {
		if (sent.current) go(sent.current);
	}, [go]);

	useEffect(() => {
		const one = sent.current;
		if (outage?.next !== "waiting" || !one) return;
		const retry = () => {
			if (!one.form.isConnected || typedIn(one.form) !== one.typed) setOutage({ ...outage, next: "changed" });
			else go(one);
		};
		const timer = setTimeout(retry, one.retryMs);
		one.retryMs = Math.min(2 * one.retryMs, LAST_RETRY_MS);
		window.addEventListener("online", retry);
		return () => {
			clearTimeout(timer);
			window.removeEventListener("online", retry);
		};
	}, [outage, go]);

	useEffect(() => {
		if (!isSending) return;
		const timer = setTimeout(() => setSlow(true), SLOW_MS);
		return () => {
			clearTimeout(timer);
			setSlow(false);
		};
	}, [isSending]);

	return { state, isSending, outage, isSlow, dispatch, submit, send, again };
}

/** What a person has put into a form: its fields without what scripts keep in it. */
function typedIn(form: HTMLFormElement): string {
	return JSON.stringify([...new FormData(form)].filter(([name]) => !name.startsWith("__")));
}
