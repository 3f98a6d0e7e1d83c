"use client";

import { useEffect } from "react";
import { forgetSaved } from "./submission";

/** Forgets the draft of what was sent last from this window, on a page that comes after that alone. Draws nothing. */
export function ForgetDraft({ userId }: { userId: string }) {
	useEffect(() => {
		forgetSaved(userId, true);
	}, [userId]);
	return null;
}
