"use client";

import { useEffect } from "react";
import { forgetSaved } from "./submission";

/** On pages that a save leads to and that have no form of their own: forgets the draft of what was saved. */
export function ForgetSaved({ userId }: { userId: string }) {
	useEffect(() => {
		forgetSaved(userId);
	}, [userId]);
	return null;
}
