"use client";

import { memo, useLayoutEffect, useMemo, useRef } from "react";
import type { ViewAnswer } from "@/lib/domain/figures/answer";
import { formatView } from "@/lib/domain/view/view-url";
import { ChosenNow } from "./chosen-now";
import { syncForm } from "./sync-form";
import { typedFields } from "./typed-fields";
import { ViewForm } from "./view-form";

const Form = memo(ViewForm);

/**
 * The form in the browser: its counts, of the answer `counted`, follow the figures, which are looked at first, and its
 * controls follow the view when a link or the browser's history changed it.
 */
export function LiveViewForm({
	path,
	answer,
	counted,
	withMeasure,
}: {
	path: string;
	answer: ViewAnswer;
	counted: ViewAnswer;
	withMeasure: boolean;
}) {
	const root = useRef<HTMLDivElement>(null);
	const chosen = useMemo(() => new URLSearchParams(formatView(answer.view)), [answer]);
	// Before the counts, too: what is chosen next is chosen of what the form says.
	// biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn later may have controls that weren't there
	useLayoutEffect(() => {
		const form = root.current?.querySelector("form");
		if (form) syncForm(form, chosen, typedFields(answer.view, answer.notices));
	}, [answer, chosen, counted]);
	return (
		<div ref={root} className="contents">
			<ChosenNow value={chosen}>
				<Form path={path} answer={counted} withMeasure={withMeasure} />
			</ChosenNow>
		</div>
	);
}
