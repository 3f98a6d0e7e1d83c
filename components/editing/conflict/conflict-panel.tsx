// What is asked when others saved the record meanwhile.

"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { type ConflictView, RESOLUTION_FIELD, SEEN_VERSION_FIELD } from "@/lib/domain/history/conflict";
import { ChangeList } from "../../changes/difference/change-list";
import { MAIN_BUTTON } from "../form/style/button-styles";
import { ConflictChoice } from "./conflict-choice";
import { OverwriteWithMine } from "./overwrite-with-mine";
import { SaveList } from "./save-list";

/**
 * What somebody else saved while a form was filled in, field by field; what both changed, to choose from; and what can
 * be done about it. All of it are fields and buttons of the form (`formId`), which stays as it was typed.
 */
export function ConflictPanel({ formId, view }: { formId: string; view: ConflictView }) {
	const t = useTranslations("conflict");
	const panel = useRef<HTMLElement>(null);
	const { kind, saves, base, theirs, mine, conflicts, choices, isIncomplete, version, names } = view;
	const isDeleted = kind === "deleted";

	// biome-ignore lint/correctness/useExhaustiveDependencies: every new view is brought to the reader's notice
	useEffect(() => panel.current?.focus(), [view]);

	return (
		<section
			ref={panel}
			tabIndex={-1}
			aria-labelledby="conflict-title"
			className="my-4 border-warning border-l-4 bg-panel px-4 py-3 outline-none"
		>
			<h2 id="conflict-title" className="m-0 text-lg">
				{t(isDeleted ? "titleDeleted" : "title")}
			</h2>
			<p className="mt-1 mb-0 max-w-prose text-sm">{t(isDeleted ? "introductionDeleted" : "introduction")}</p>
			<SaveList saves={saves} />
			<input type="hidden" form={formId} name={SEEN_VERSION_FIELD} value={version} />
			{!isDeleted && (
				<>
					<h3 className="mt-4 mb-1 text-base">{t("theirChanges")}</h3>
					<ChangeList before={base} after={theirs} names={names} />
				</>
			)}
			{conflicts.length > 0 && (
				<>
					<h3 className="mt-4 mb-1 text-base">{t("bothChanged", { count: conflicts.length })}</h3>
					{conflicts.map((conflict) => (
						<ConflictChoice
							key={conflict.id}
							formId={formId}
							conflict={conflict}
							mine={mine}
							theirs={theirs}
							chosen={choices[conflict.id] ?? null}
							isMissing={isIncomplete && choices[conflict.id] === undefined}
							names={names}
						/>
					))}
				</>
			)}
			<div className="mt-3 flex flex-wrap items-start gap-3">
				<button
					type="submit"
					form={formId}
					name={RESOLUTION_FIELD}
					value={isDeleted ? "restore" : "merged"}
					className={MAIN_BUTTON}
				>
					{t(isDeleted ? "saveRestored" : "saveMerged")}
				</button>
				{!isDeleted && <OverwriteWithMine formId={formId} view={view} />}
			</div>
		</section>
	);
}
