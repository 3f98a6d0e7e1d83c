"use client";

import type { ReactNode } from "react";
import { RECORD_FORM_ID } from "../record/form-state";

/** Leads to a field of the record's form; with JavaScript into it, unfolding what it is in. */
export function FieldLink({
	name,
	className = "",
	children,
}: {
	name: string;
	className?: string;
	children: ReactNode;
}) {
	const id = `${RECORD_FORM_ID}-${name}`;
	return (
		<a
			href={`#${encodeURIComponent(id)}`}
			className={`inline-flex min-h-6 items-center ${className}`}
			onClick={(event) => {
				if (goToField(name)) event.preventDefault();
			}}
		>
			{children}
		</a>
	);
}

/** Puts the focus into a field, or the first one of a list, unfolding what it is in; false if the form doesn't show it. */
export function goToField(name: string): boolean {
	const field = document.getElementById(`${RECORD_FORM_ID}-${name}`);
	if (!field) return false;
	for (let fold = field.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null)
		fold.open = true;
	const control = field.matches("input,select,textarea")
		? field
		: (field.querySelector<HTMLElement>("input:not([type=hidden]),select,textarea") ?? field);
	control.focus({ preventScroll: true });
	control.scrollIntoView({ block: "center" });
	return true;
}
