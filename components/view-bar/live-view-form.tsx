"use client";

import { memo, useDeferredValue, useLayoutEffect, useRef } from "react";
import type { ViewAnswer } from "@/lib/domain/figures/answer";
import { formatView } from "@/lib/domain/view/view-url";
import { ChosenNow } from "./chosen-now";
import { syncForm } from "./sync-form";
import { typedFields } from "./typed-fields";
import { ViewForm } from "./view-form";

const Form = memo(ViewForm);

/**
 * The form in the browser: its counts follow the figures, which are looked at first, and its controls follow the view
 * when a link or the browser's history changed it.
 */
export function LiveViewForm({ path, answer }: { path: string; answer: ViewAnswer }) {
	const root = useRef<HTMLDivElement>(null);
	const later = useDeferredValue(answer);
	// Before the counts, too: what is chosen next is chosen of what the form says.
	// biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn later may have controls that weren't there
	useLayoutEffect(() => {
		const form = root.current?.querySelector("form");
		if (form) syncForm(form, new URLSearchParams(formatView(answer.view)), typedFields(answer.view, answer.notices));
	}, [answer, later]);
	return (
		<div ref={root} className="contents">
			<ChosenNow value={answer.view}>
				<Form path={path} answer={later} />
			</ChosenNow>
		</div>
	);
}
