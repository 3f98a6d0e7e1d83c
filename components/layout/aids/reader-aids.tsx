"use client";

import { useEffect } from "react";
import { keepFocus } from "./keep-focus";
import { followPlainForms } from "./plain-forms";

/** What every page does for its readers once scripts are there; draws nothing. */
export function ReaderAids() {
	useEffect(() => {
		const stops = [keepFocus(document.body), followPlainForms(document)];
		return () => {
			for (const stop of stops) stop();
		};
	}, []);
	return null;
}
