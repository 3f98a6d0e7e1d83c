"use client";

import type { ReactNode } from "react";
import { TextField } from "./text-field";

/** A number in the reader's notation: "1,200.5" in English, « 1 200,5 » in French. */
export function NumberField(props: { name: string; label?: string; hint?: ReactNode; className?: string }) {
	return <TextField {...props} inputMode="decimal" />;
}
