"use client";

import { type ComponentProps, type ReactNode, useLayoutEffect, useRef } from "react";
import { SendingNotice } from "./sending-notice";
import { type Sending, useSending } from "./use-sending";

type FormProps = Omit<ComponentProps<"form">, "action" | "onSubmit" | "ref">;

/** A form whose action may not be reached: what was typed stays until there is an answer, and what is wrong is said under it. */
export function SentForm<S>({ sending, children, ...props }: FormProps & { sending: Sending<S>; children: ReactNode }) {
	const form = useRef<HTMLFormElement>(null);
	const seen = useRef(sending.state);
	const { state } = sending;
	// As React does it after an action: the fields go back to what the answer says that is in them.
	useLayoutEffect(() => {
		if (seen.current === state) return;
		seen.current = state;
		form.current?.reset();
	}, [state]);
	return (
		<form {...props} ref={form} action={sending.dispatch} onSubmit={sending.submit}>
			{children}
			<SendingNotice sending={sending} />
		</form>
	);
}

/** A form that is a button: its answer is another page. */
export function PressForm({
	action,
	children,
	...props
}: FormProps & { action: (form: FormData) => Promise<void>; children: ReactNode }) {
	const sending = useSending<null>(async (_before, form) => {
		await action(form);
		return null;
	}, null);
	return (
		<form {...props} action={typeof window === "undefined" ? action : sending.dispatch} onSubmit={sending.submit}>
			{children}
			<SendingNotice sending={sending} />
		</form>
	);
}
